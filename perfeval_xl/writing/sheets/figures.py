"""The user's cells as operands: single cells, columns of a table, totals, texts to repeat."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from perfeval_xl.completing.held import ERROR, UNKNOWN, Held, Holdings, held
from perfeval_xl.completing.span import SUBTOTAL, Span
from perfeval_xl.formulas import ZERO, rounded
from perfeval_xl.model.cells import Cell, Kind, column_letters, column_number
from perfeval_xl.model.submission import Line, Submission, Table
from perfeval_xl.writing.sheets.live import CLEAN, NOTHING, Live, Many, guarded, shown, total
from perfeval_xl.writing.sheets.quoting import address, prefix
from perfeval_xl.writing.sheets.sentences import general

SHORT = 15  # significant digits that Excel joins to a text


def stored(cell: Cell) -> Held:
    """What Excel holds in a cell of the user's."""
    if cell.kind is Kind.DATE and isinstance(cell.value, Decimal):
        return cell.value
    value = held(cell)
    return None if value is UNKNOWN else value


def operand(cell: Cell) -> Live:
    """A cell of the user's, as a formula names it; "" where the table has no such column."""
    return Live(address(cell.ref), stored(cell)) if cell.column else NOTHING


def repeated(cell: Cell) -> Live | str:
    """The text of a cell, repeated by formula; written out where formulas would change it."""
    value = held(cell) if cell.column else None
    plain = cell.kind in {Kind.TEXT, Kind.BLANK} or _short(cell, value)
    words = " ".join(part for part in general(value).split(" ") if part)
    if not cell.column or not plain or not words.isprintable():
        return " ".join(cell.text.split())
    return Live(f"TRIM({address(cell.ref)})", words)


def _short(cell: Cell, value: Held) -> bool:
    """Whether Excel and we write that number alike when it becomes a text."""
    if cell.kind is not Kind.NUMBER or not isinstance(value, Decimal):
        return False
    digits = value.normalize().as_tuple().digits
    return len(digits) <= SHORT and (value == 0 or Decimal("0.001") <= abs(value) < 10**10)


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Ascending numbers as first and last of each unbroken run.

    >>> runs([7, 8, 9, 12])
    [(7, 9), (12, 12)]
    """
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def down(lines: Sequence[Line], term: str) -> Many:
    """The cells of some lines in one column: that of a term, or of a member by its letters."""
    found = (line.scores.get(term) or line[term] for line in lines)
    cells = sorted((cell for cell in found if cell.column), key=lambda cell: cell.row)
    if not cells:
        return Many('""', ())
    letter, sheet = cells[0].column, prefix(cells[0].sheet)
    parts = [
        f"{sheet}{letter}{first}" + (f":{letter}{last}" if last > first else "")
        for first, last in runs(cell.row for cell in cells)
    ]
    return Many(",".join(parts), tuple(stored(cell) for cell in cells))


def sheet_names(submission: Submission, *terms: str) -> str:
    """Names of the sheets that hold those tables, each once, as a sentence lists them."""
    tables = (submission.tables.get(term) for term in terms)
    return "、".join(dict.fromkeys(table.sheet for table in tables if table is not None))


def side_by_side(line: Line, letters: Sequence[str]) -> Many:
    """A line's scores of some members."""
    cells = {
        column_number(letter): line.scores[letter]
        for letter in letters
        if letter in line.scores
    }
    if not cells:
        return Many('""', ())
    sheet = prefix(line.sheet)
    parts = [
        f"{sheet}{column_letters(first)}{line.row}"
        + (f":{column_letters(last)}{line.row}" if last > first else "")
        for first, last in runs(sorted(cells))
    ]
    return Many(",".join(parts), tuple(stored(cells[number]) for number in sorted(cells)))


def table_total(submission: Submission, table_term: str, term: str) -> Live:
    """The form's own total; where it has none, the sum of the items."""
    table = submission.tables.get(table_term)
    if table is None:
        return NOTHING
    if table.total is not None:
        cell = operand(table.total[term])
        if isinstance(cell.value, Decimal):
            return shown(cell)
    if term not in table.columns:
        return NOTHING
    if submission.scheme.tables[table_term].growing:
        return guarded(_labelled_sum(submission, table, term))
    return guarded(total(down(table.items, term)))


def subtotal_rows(span: Span) -> frozenset[int]:
    """Rows of a growing list that a formula knows as subtotals by their label."""
    labels = span.submission.scheme.tables[span.table.term].labels
    terms = [one for one in labels if one in span.table.columns]
    return frozenset(
        line.row
        for line in span.table.lines
        if any(line[term].text.endswith("小计") for term in terms)
    )


def unlabelled(span: Span) -> str:
    """Conditions for SUMIFS and COUNTIFS that leave out subtotal rows."""
    sheet = prefix(span.table.sheet)
    return "".join(f',{sheet}{span.range(one)},"<>{SUBTOTAL}"' for one in span.labels)


def _labelled_sum(submission: Submission, table: Table, term: str) -> Live:
    span = Span(submission, table, Holdings(submission))
    left_out = subtotal_rows(span)
    cells = prefix(table.sheet) + span.range(table.columns[term])
    values = [stored(line[term]) for line in table.lines if line.row not in left_out]
    numbers = [value for value in values if isinstance(value, Decimal)]
    value: Held = rounded(sum(numbers, ZERO), CLEAN) if numbers else ""
    value = ERROR if numbers and ERROR in values else value
    conditions = unlabelled(span)
    summed = f"SUMIFS({cells}{conditions})" if conditions else f"SUM({cells})"
    return Live(f'IF(COUNT({cells})=0,"",ROUND({summed},{CLEAN}))', value)
