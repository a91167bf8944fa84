"""Cells put into a row that is there, and rows that were not there.

Source: ECMA-376 Part 1, 18.3.1.73 (row: cells ascending; spans is a hint to the reader).
"""

from collections.abc import Iterator

from perfeval_xl.ooxml.cell_xml import prefix_at
from perfeval_xl.ooxml.fragments import Edit
from perfeval_xl.ooxml.row_cells import cells_of
from perfeval_xl.ooxml.rows import RowSpan
from perfeval_xl.ooxml.xml_parsing import ATTRIBUTE


def new_row(prefix: str, number: int, cells: list[bytes]) -> bytes:
    """Return a row that was not there.

    Args:
        prefix: Prefix of the sheet's rows.
        number: Its number.
        cells: Their XML, in order.
    """
    tag = f"{prefix}row"
    return f'<{tag} r="{number}">'.encode() + b"".join(cells) + f"</{tag}>".encode()


def insert_cells(row: RowSpan, cells: list[tuple[int, bytes]]) -> Iterator[Edit]:
    """Yield the splices that put new cells at their sorted places in a row.

    Args:
        row: The row; of several with one number the last.
        cells: Column and XML of each, sorted.
    """
    widened = _widened_spans(row, [column for column, _ in cells])
    if row.tag_end == row.end:
        content = b"".join(xml for _, xml in cells)
        closing = f"</{prefix_at(row.sheet.xml, row.start)}row>".encode()
        yield row.tag_end - 2, row.tag_end, b">" + content + closing
    else:
        present = cells_of(row)
        for column, xml in cells:
            later = (cell.start for cell in present if cell.column > column)
            at = next(later, row.content_end)
            yield at, at, xml
    if widened is not None:
        yield widened


def _widened_spans(row: RowSpan, columns: list[int]) -> Edit | None:
    """Return the splice that makes `spans` cover new columns, None if it does or is not there.

    Excel may leave out cells beyond the spans it is told.
    """
    tag = row.sheet.xml[row.start : row.tag_end]
    found = next((match for match in ATTRIBUTE.finditer(tag) if match[1] == b"spans"), None)
    if found is None:
        return None
    group = 2 if found[2] is not None else 3
    try:
        bounds = [tuple(map(int, part.split(b":", 1))) for part in found[group].split()]
        first, last = min(low for low, _ in bounds), max(high for _, high in bounds)
    except ValueError:  # no hint that anyone could follow
        return None
    if all(any(low <= column <= high for low, high in bounds) for column in columns):
        return None
    new = b"%d:%d" % (min(first, *columns), max(last, *columns))
    return row.start + found.start(group), row.start + found.end(group), new
