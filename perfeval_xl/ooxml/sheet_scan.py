"""One pass over a worksheet part: where everything stands, for reading and for splicing.

Expat sees every byte, so what is not well-formed is refused. It reports the elements around
sheetData; inside it calls nobody, which is what makes large sheets quick, and rows are found
by their tags. Where that is not safe (comments, CDATA, namespaces declared inside), expat
reports the rows as well. `<dimension>` and all counts are ignored: programs write them wrong.

Source: ECMA-376 Part 1, 18.3.1.99 (worksheet).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.row_finding import by_number, plain_rows
from perfeval_xl.ooxml.rows import RowSpan
from perfeval_xl.ooxml.sheet_elements import Child, ColumnSpan
from perfeval_xl.ooxml.sheet_events import SheetEvents
from perfeval_xl.ooxml.xml_parsing import prepared, tag_end

if TYPE_CHECKING:
    from perfeval_xl.ooxml.cells import CellSpan

__all__ = ["Child", "ColumnSpan", "RowSpan", "SheetScan", "scan"]

_DATA = re.compile(rb"<((?:[^\s<>/:]+:)?)sheetData(?=[\s/>])[^<>]*>")


class SheetScan:
    """What stands where in a worksheet part.

    Attributes:
        source: The bytes that were scanned.
        xml: The same in UTF-8, which they nearly always are; offsets count these.
        namespace: Namespace of the sheet, transitional or Strict.
        kind: Local name of the root: `worksheet`, or `chartsheet` and others without cells.
        prefix: Prefix of the root with its colon (`x:`), or "".
        data_prefix: Prefix of sheetData and the rows, likewise.
        root: The root element; its children are `children`.
        children: Child elements of the root in order, with their spans.
        rows: Rows by number.
        columns: What `cols` says of columns.
        merges: Merged ranges as written.
        rows_start_hidden: Whether rows without an element are hidden.
        priorities: Priorities of all conditional formats, extensions included.
        is_plain: Whether rows are free of comments and the like.
        context: The bytes that a row has to be parsed after.
    """

    def __init__(self, source: bytes) -> None:
        self.source = source
        self.xml = prepared(source)
        events = self._parsed_around_data() or self._parsed_whole()
        self.namespace = events.namespace
        self.kind = events.kind
        self.root = events.root
        self.children = events.children
        self.columns = events.columns
        self.merges = events.merges
        self.rows_start_hidden = events.rows_start_hidden
        self.priorities = events.priorities
        self.prefix = events.root.prefix
        self._masters: dict[str, CellSpan] | None = None

    def cell(self, row: int, column: int) -> CellSpan | None:
        """Return a cell, None if the sheet has none there."""
        span = self.rows.get(row)
        return None if span is None else span.cells.get(column)

    def child(self, name: str) -> Child | None:
        """Return the first child element of a local name in the sheet's namespace."""
        return next((child for child in self.children if child.name == name), None)

    def is_row_hidden(self, row: int) -> bool:
        """Say whether a row is hidden or has no height."""
        span = self.rows.get(row)
        return self.rows_start_hidden if span is None else span.is_hidden

    def shared_master(self, shared_index: str) -> CellSpan | None:
        """Return the cell that holds the text of a shared formula."""
        if self._masters is None:
            self._masters = {
                cell.shared_index: cell
                for row in self.rows.values()
                if b"shared" in self.xml[row.start : row.end]
                for cell in row.cells.values()
                if cell.shared_index is not None and cell.formula is not None
            }
        return self._masters.get(shared_index)

    def of(self, xml: bytes) -> bytes:
        """Return the bytes that offsets count, after a look that the scan is of this part.

        Raises:
            ValueError: The scan is of other bytes, whose offsets would cut these anywhere.
        """
        if xml is not self.source and xml != self.source:
            raise ValueError("the scan is of another version of the sheet")
        return self.xml

    def _parsed_around_data(self) -> SheetEvents | None:
        """Return the events with rows found by their tags, None where that is not safe."""
        xml = self.xml
        data = _DATA.search(xml)
        if data is None or b"<!" in xml or xml.find(b"<?", 5) >= 0:
            return None
        self.data_prefix = data[1].decode()
        start = end = data.end()
        if not data[0].endswith(b"/>"):
            end = xml.rfind(f"</{self.data_prefix}sheetData".encode())
        if end < start or xml.find(b"xmlns", start, end) >= 0:
            return None
        events = SheetEvents(xml, skip=(start, end))
        rows = plain_rows(self, start, end)
        if rows is None or [data.start()] != events.data_starts:
            return None
        self._set_rows(rows, plain=True)
        self._set_context(events.root, data.start())
        return events

    def _parsed_whole(self) -> SheetEvents:
        events = SheetEvents(self.xml)
        start = events.data_starts[-1] if events.data_starts else events.root.start
        match = _DATA.match(self.xml, start)
        self.data_prefix = match[1].decode() if match else events.root.prefix
        self._set_context(events.root, start)
        rows = [RowSpan(self, number, span) for number, span in events.rows]
        self._set_rows(rows, plain=False)
        return events

    def _set_context(self, root: Child, data_start: int) -> None:
        opening = self.xml[data_start : tag_end(self.xml, data_start)]
        if data_start == root.start:
            opening = b""
        self.context = self.xml[: root.tag_end] + opening

    def _set_rows(self, rows: list[RowSpan], *, plain: bool) -> None:
        self.is_plain = plain
        self.rows = by_number(rows)
        self.row_list = rows


def scan(xml: bytes) -> SheetScan:
    """Return where everything stands in a worksheet part.

    Args:
        xml: All bytes of the part, in any encoding that XML parsers know.

    Raises:
        Damaged: It is not well-formed, or rows or cells have impossible numbers.
        Hostile: It has a DTD, or elements nested without end.
        Refused: Its root is in no namespace of spreadsheets.
    """
    return SheetScan(xml)
