"""Elements around the rows of a sheet: child elements with their bytes, column settings.

Source: ECMA-376 Part 1, 18.3.1.99 (worksheet), 18.3.1.13 (col).
"""

from dataclasses import dataclass

from perfeval_xl.ooxml.errors import Damaged
from perfeval_xl.ooxml.rows import is_zero


@dataclass(slots=True)
class Child:
    """An element and the bytes it stands on.

    Attributes:
        name: Local name; empty in a namespace that is not the sheet's.
        prefix: Prefix with its colon, or "".
        start: Offset of its `<`.
        tag_end: Offset after its start tag.
        content_end: Offset of its end tag; `tag_end` for an empty tag.
        end: Offset after it.
    """

    name: str
    prefix: str
    start: int
    tag_end: int
    content_end: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class ColumnSpan:
    """What `col` says of the columns from first to last."""

    first: int
    last: int
    style: int | None
    is_hidden: bool


def is_true(value: str | None) -> bool:
    """Say whether an attribute is a true flag."""
    return value in ("1", "true")


def column_span(attributes: dict[str, str]) -> ColumnSpan:
    """Return what a `col` says.

    Raises:
        Damaged: It does not say for which columns.
    """
    first, last = attributes.get("min", ""), attributes.get("max", "")
    style = attributes.get("style", "")
    if not (first.isdecimal() and last.isdecimal()):
        raise Damaged("文件已损坏：工作表的列设置有错误。请用 Excel 打开修复，另存后再试。")
    return ColumnSpan(
        int(first),
        int(last),
        int(style) if style.isdecimal() else None,
        is_true(attributes.get("hidden")) or is_zero(attributes.get("width")),
    )
