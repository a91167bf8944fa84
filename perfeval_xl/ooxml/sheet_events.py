"""What expat reports of a worksheet part, outside the rows (and, if need be, of the rows).

Source: ECMA-376 Part 1, 18.3.1.99 (worksheet), 18.3.1.13 (col), 18.3.1.55 (mergeCell),
18.3.1.85 (sheetProtection), 18.3.1.10 (cfRule).
"""

from __future__ import annotations

from collections.abc import Callable

from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.row_finding import RowNumbers
from perfeval_xl.ooxml.sheet_elements import Child, ColumnSpan, column_span, is_true
from perfeval_xl.ooxml.xml_parsing import check_depth, feed, new_parser, tag_end

NAMESPACES = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_Start = Callable[[str, dict[str, str]], None]
_End = Callable[[str], None]


class SheetEvents:
    """Collects what stands around the rows from one pass of expat.

    Attributes:
        rows: Number and span of each row, only if nothing was skipped.
        data_starts: Offsets of the sheetData elements that are children of the root.
    """

    def __init__(self, xml: bytes, skip: tuple[int, int] | None = None) -> None:
        self.namespace = ""
        self.kind = ""
        self.children: list[Child] = []
        self.columns: list[ColumnSpan] = []
        self.merges: list[str] = []
        self.rows_start_hidden = False
        self.priorities: list[int] = []
        self.rows: list[tuple[int, tuple[int, int, int, int]]] = []
        self.data_starts: list[int] = []
        self._xml = xml
        self._numbers = RowNumbers(xml)
        self._path: list[str] = []
        self._open: list[Child] = []
        self._parser = new_parser()
        self._run(skip)

    def _run(self, skip: tuple[int, int] | None) -> None:
        view = memoryview(self._xml)
        self._listen(self._start, self._end)
        if skip is not None:
            start, end = skip
            feed(self._parser, view[:start], last=False)
            self._listen(None, None)
            feed(self._parser, view[start:end], last=False)
            self._listen(self._start, self._end)
            view = view[end:]
        feed(self._parser, view, last=True)

    def _listen(self, start: _Start | None, end: _End | None) -> None:
        self._parser.StartElementHandler = start
        self._parser.EndElementHandler = end

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        if not self._path:
            self._check_root(namespace, local)
        own = local if namespace == self.namespace else ""
        self._path.append(own)
        depth = len(self._path)
        check_depth(depth)
        if depth <= 2:
            self._open_child(own, attributes)
        elif depth == 3:
            self._grandchild(own, attributes)
        if local == "cfRule":
            self._add_priority(attributes.get("priority", ""))

    def _check_root(self, namespace: str, local: str) -> None:
        if namespace not in NAMESPACES:
            raise Refused(
                "工作表的 XML 用了不认识的命名空间，无法处理。请在 Excel 中另存后再试。"
            )
        self.namespace = namespace
        self.kind = local

    def _span(self) -> tuple[int, int]:
        start = self._parser.CurrentByteIndex
        return start, tag_end(self._xml, start)

    def _open_child(self, name: str, attributes: dict[str, str]) -> None:
        start, end = self._span()
        written = self._xml[start + 1 : end].split(maxsplit=1)[0].rstrip(b"/>")
        prefix = written[: written.rfind(b":") + 1].decode()
        child = Child(name, prefix, start, end, end, end)
        self._open.append(child)
        if len(self._path) == 1:
            self.root = child
            return
        self.children.append(child)
        if name == "sheetData":
            self.data_starts.append(start)
        elif name == "sheetFormatPr":
            self.rows_start_hidden = is_true(attributes.get("zeroHeight"))

    def _grandchild(self, name: str, attributes: dict[str, str]) -> None:
        parent = self._path[1]
        if parent == "sheetData" and name == "row":
            start, end = self._span()
            number = self._numbers.next(None, self._xml[start:end], end)
            self.rows.append((number, (start, end, end, end)))
        elif parent == "mergeCells" and name == "mergeCell":
            self.merges.append(attributes.get("ref", ""))
        elif parent == "cols" and name == "col":
            self.columns.append(column_span(attributes))

    def _add_priority(self, priority: str) -> None:
        if priority.isdecimal():
            self.priorities.append(int(priority))

    def _end(self, _name: str) -> None:
        depth = len(self._path)
        if depth <= 2:
            child = self._open.pop()
            child.content_end, child.end = self._ends(child.tag_end)
        elif depth == 3 and self._path[1:] == ["sheetData", "row"]:
            number, (start, end, _, _) = self.rows[-1]
            self.rows[-1] = (number, (start, end, *self._ends(end)))
        self._path.pop()

    def _ends(self, tag_end: int) -> tuple[int, int]:
        """Return where the content of the element that ends now ends, and where it does."""
        if self._xml[tag_end - 2 : tag_end] == b"/>":
            return tag_end, tag_end
        content_end = self._parser.CurrentByteIndex
        return content_end, self._xml.index(b">", content_end) + 1
