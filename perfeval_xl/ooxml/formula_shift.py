"""A formula moved to another cell, its relative references with it.

Exact or not at all: what is not understood, or would leave the sheet, is refused.
Source: ECMA-376 Part 1, 18.17.2 (syntax of formulas), 18.3.1.40 (shared formulas).
"""

import re

from perfeval_xl.ooxml.addresses import LAST_COLUMN, LAST_ROW, column_letters, column_number
from perfeval_xl.ooxml.errors import Refused

# References in R1C1 form and structured references do not depend on the cell.
_TOKEN = re.compile(
    r"""
      (?P<keep> "(?:[^"]|"")*"                       # text
              | '(?:[^']|'')*'!?                     # sheet or workbook in quotes
              | \[(?:[^\[\]]|\[[^\[\]]*\])*\]        # structured reference, other workbook
              | \#[A-Z/0-9?!]+ )                     # error value
    | (?P<cell> (?P<c_abs>\$?)(?P<c>[A-Za-z]{1,3})(?P<r_abs>\$?)(?P<r>[0-9]{1,7})
                (?![\w.$(!\[]|\s*\() )
    | (?P<columns> (?P<a_abs>\$?)(?P<a>[A-Za-z]{1,3}):(?P<b_abs>\$?)(?P<b>[A-Za-z]{1,3})
                (?![\w.$(!\[]) )
    | (?P<rows> (?P<m_abs>\$?)(?P<m>[0-9]{1,7}):(?P<n_abs>\$?)(?P<n>[0-9]{1,7})
                (?![\w.$(!\[]) )
    | (?P<word> [\w.\\?$]+ )                         # names, functions, numbers
    | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)


def shifted(formula: str, rows: int, columns: int) -> str:
    """Return a formula as it reads when its cell is moved.

    Args:
        formula: English, without `=`.
        rows: Rows down, negative for up.
        columns: Columns to the right, negative for left.

    Raises:
        Refused: A reference would leave the sheet.

    >>> shifted('IF($A1="A1",B$2+LOG10(C3),SUM(D:E,1:1))', 1, 1)
    'IF($A2="A1",C$2+LOG10(D4),SUM(E:F,2:2))'
    """

    def moved(match: re.Match[str]) -> str:
        if match["cell"]:
            column = _column(match["c_abs"], match["c"], columns)
            return column + _row(match["r_abs"], match["r"], rows)
        if match["columns"]:
            first = _column(match["a_abs"], match["a"], columns)
            return f"{first}:{_column(match['b_abs'], match['b'], columns)}"
        if match["rows"]:
            first = _row(match["m_abs"], match["m"], rows)
            return f"{first}:{_row(match['n_abs'], match['n'], rows)}"
        return match[0]

    return _TOKEN.sub(moved, formula)


def _column(fixed: str, letters: str, by: int) -> str:
    try:
        number = column_number(letters)
    except ValueError as error:
        raise _refusal() from error
    if fixed:
        return f"${letters}"
    if not 1 <= number + by <= LAST_COLUMN:
        raise _refusal()
    return column_letters(number + by)


def _row(fixed: str, digits: str, by: int) -> str:
    number = int(digits)
    if fixed:
        return f"${digits}"
    if not 1 <= number + by <= LAST_ROW:
        raise _refusal()
    return str(number + by)


def _refusal() -> Refused:
    return Refused(
        "要改写的单元格是一组共享公式的起点，无法安全拆开。请在 Excel 中打开，另存后再试。"
    )
