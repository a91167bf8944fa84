"""Cell addresses: letters and numbers of columns, A1 forms, and Excel's limits.

Source: ECMA-376 Part 1, 18.18.7 (ST_CellRef); the limits are Excel's own.
"""

import re
from functools import cache

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


@cache
def column_number(letters: str) -> int:
    """Return the number of a column, A being 1.

    Raises:
        ValueError: These are no letters of a column.

    >>> column_number("A"), column_number("AA"), column_number("XFD")
    (1, 27, 16384)
    """
    number = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            raise ValueError(letters)
        number = number * 26 + ord(letter) - 64
    if not 1 <= number <= LAST_COLUMN:
        raise ValueError(letters)
    return number


@cache
def column_letters(number: int) -> str:
    """Return the letters of a column.

    >>> column_letters(1), column_letters(27), column_letters(16384)
    ('A', 'AA', 'XFD')
    """
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """Return the A1 form of a cell."""
    return f"{column_letters(column)}{row}"


def row_and_column(cell: str) -> tuple[int, int]:
    """Return row and column of an address; dollar signs do not matter.

    Raises:
        ValueError: It is no address of a cell within Excel's limits.

    >>> row_and_column("$C$7")
    (7, 3)
    """
    match = _ADDRESS.fullmatch(cell)
    if match is None:
        raise ValueError(cell)
    row = int(match[2])
    if not 1 <= row <= LAST_ROW:
        raise ValueError(cell)
    return row, column_number(match[1])


def corners(area: str) -> tuple[int, int, int, int]:
    """Return first row, first column, last row, last column of a range or a single cell.

    Raises:
        ValueError: It is no range of cells within Excel's limits.

    >>> corners("B2:C7"), corners("A1")
    ((2, 2, 7, 3), (1, 1, 1, 1))
    """
    first, _, last = area.partition(":")
    top, left = row_and_column(first)
    bottom, right = row_and_column(last or first)
    return min(top, bottom), min(left, right), max(top, bottom), max(left, right)
