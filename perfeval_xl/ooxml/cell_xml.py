"""The XML of a cell that gets another value, and of a cell that was not there.

Source: ECMA-376 Part 1, 18.3.1.4 (c): f, then v or is; `t` says what v holds.
"""

import re

from perfeval_xl.ooxml.addresses import address
from perfeval_xl.ooxml.cell_text import needs_space_kept, stored_formula, stored_text
from perfeval_xl.ooxml.cells import CellSpan
from perfeval_xl.ooxml.writes import Write
from perfeval_xl.ooxml.xml_parsing import ATTRIBUTE, tag_end

# The old value's type, and metadata of it (rich values, dynamic arrays), go with the value.
_OF_THE_VALUE = frozenset({b"r", b"t", b"cm", b"vm"})
_PREFIX = re.compile(rb"<((?:[^\s<>/:]+:)?)")


def prefix_at(xml: bytes, start: int) -> str:
    """Return the prefix, with its colon, of the element at an offset."""
    match = _PREFIX.match(xml, start)
    return match[1].decode() if match else ""


def replaced_cell(xml: bytes, cell: CellSpan, write: Write) -> bytes:
    """Return a cell with another value; its style and unknown attributes stay."""
    tag = xml[cell.start : tag_end(xml, cell.start)]
    kept = b"".join(
        match[0] for match in ATTRIBUTE.finditer(tag) if match[1] not in _OF_THE_VALUE
    )
    return _cell(prefix_at(xml, cell.start), write, kept.decode()).encode()


def new_cell(prefix: str, write: Write, style: int | None) -> bytes:
    """Return a cell that was not there.

    Args:
        prefix: Prefix of the row it goes into.
        write: Its value.
        style: Index into cellXfs, None for the default.
    """
    attributes = "" if style is None else f' s="{style}"'
    return _cell(prefix, write, attributes).encode()


def _cell(prefix: str, write: Write, attributes: str) -> str:
    start = f'<{prefix}c r="{address(write.row, write.column)}"{attributes}'
    formula = ""
    if write.formula is not None:
        formula = f"<{prefix}f>{stored_formula(write.formula)}</{prefix}f>"
    if write.kind == "blank":
        return f"{start}>{formula}</{prefix}c>" if formula else f"{start}/>"
    kind, value = _value(prefix, write)
    return f"{start}{kind}>{formula}{value}</{prefix}c>"


def _value(prefix: str, write: Write) -> tuple[str, str]:
    """Return the type attribute and the element that holds the value."""
    match write.kind:
        case "text" if write.formula is None:
            space = ' xml:space="preserve"' if needs_space_kept(str(write.value)) else ""
            text = stored_text(str(write.value))
            inline = f"<{prefix}is><{prefix}t{space}>{text}</{prefix}t></{prefix}is>"
            return ' t="inlineStr"', inline
        case "text":
            kind, value = ' t="str"', stored_text(str(write.value))
        case "bool":
            kind, value = ' t="b"', "1" if write.value else "0"
        case "error":
            kind, value = ' t="e"', str(write.value)
        case _:
            kind, value = "", str(write.value)
    return kind, f"<{prefix}v>{value}</{prefix}v>"
