"""Defined names of the workbook part: read, set, removed. Source: ECMA-376-1 section 18.2.5."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.fragments import (
    Edit,
    append_children,
    apply,
    attribute_text,
    escaped,
)
from perfeval_xl.ooxml.outline import Element, parse
from perfeval_xl.ooxml.workbook_xml import insert

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

LONGEST_NAME = 255
LONGEST_TEXT = 8_192

_BUILT_IN = "_xlnm."
_PLAIN = re.compile(r"[^\W\d][\w.\\?]*|\\[\w.\\?]+")
_LIKE_A_CELL = re.compile(r"[A-Za-z]{1,3}\d+|[Rr]\d*|[Cc]\d*|[Rr]\d*[Cc]\d*")


@dataclass(frozen=True, slots=True)
class DefinedName:
    """A defined name.

    Attributes:
        name: as written, `_xlnm.` included.
        text: the formula it stands for, without `=`.
        scope: position of the sheet it belongs to, None for the whole workbook.
        hidden: not shown in Excel's list of names.
        macro: names a macro or a function of one, not cells.
    """

    name: str
    text: str
    scope: int | None = None
    hidden: bool = False
    macro: bool = False

    @property
    def key(self) -> tuple[str, int | None]:
        """What must be unique: case and the `_xlnm.` of built-in names do not tell apart."""
        folded = self.name.casefold()
        return folded.removeprefix(_BUILT_IN), self.scope


def defined_names(root: Element) -> list[DefinedName]:
    """Return the names of a workbook part, in order."""
    container = root.first("definedNames")
    return [_read(item) for item in (container.every("definedName") if container else [])]


def with_names(
    xml: bytes, names: Sequence[DefinedName], *, emptied: Collection[int] = ()
) -> bytes:
    """Return the workbook part with names set: in place if they exist, else as the last ones.

    Args:
        xml: the workbook part, in UTF-8.
        names: the names to set.
        emptied: positions of sheets whose other names are removed.
    """
    root = parse(xml)
    container = root.first("definedNames")
    wanted = {name.key: name for name in names}
    if container is None:
        text = "".join(_written(name, root.prefix) for name in wanted.values())
        tag = f"{root.prefix}:definedNames" if root.prefix else "definedNames"
        return insert(xml, root, "definedNames", f"<{tag}>{text}</{tag}>") if text else xml
    edits: list[Edit] = []
    kept = 0
    for item in container.every("definedName"):
        old = _read(item)
        new = wanted.pop(old.key, None)
        if new is None and old.scope in emptied:
            edits.append((item.start, item.end, b""))
            continue
        kept += 1
        if new is not None and new != old:
            edits.append((item.start, item.end, _written(new, root.prefix).encode()))
    if not kept and not wanted:
        return apply(xml, [(container.start, container.end, b"")])
    text = "".join(_written(name, root.prefix) for name in wanted.values())
    edits += [append_children(xml, container, text)] if text else []
    return apply(xml, edits)


def refuse_unfit(name: DefinedName) -> None:
    """Refuse a name, or a text, that Excel would not take.

    Raises:
        Refused: with the name in question.
    """
    plain = name.name.removeprefix(_BUILT_IN)
    fits = _PLAIN.fullmatch(plain) and not _LIKE_A_CELL.fullmatch(plain)
    if not fits or len(name.name) > LONGEST_NAME:
        raise Refused(f"“{name.name}”不能作为 Excel 的名称。")
    if not name.text or name.text.startswith("=") or len(name.text) > LONGEST_TEXT:
        raise Refused(f"名称“{name.name}”的引用内容无效。")


def _read(item: Element) -> DefinedName:
    scope = item.attributes.get("localSheetId", "")
    flags = {name for name, value in item.attributes.items() if value in ("1", "true")}
    return DefinedName(
        item.attributes.get("name", ""),
        item.text,
        int(scope) if scope.isascii() and scope.isdigit() else None,
        hidden="hidden" in flags,
        macro=not flags.isdisjoint(("function", "vbProcedure", "xlm")),
    )


def _written(name: DefinedName, prefix: str) -> str:
    tag = f"{prefix}:definedName" if prefix else "definedName"
    scope = "" if name.scope is None else f' localSheetId="{name.scope}"'
    hidden = ' hidden="1"' if name.hidden else ""
    return (
        f'<{tag} name="{attribute_text(name.name)}"{scope}{hidden}>{escaped(name.text)}</{tag}>'
    )
