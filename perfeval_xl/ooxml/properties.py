"""Custom document properties, docProps/custom.xml: read and set by splices.

Source: ECMA-376-1 section 22.3 (custom properties) and 22.4 (variant types).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml.fragments import (
    Edit,
    append_children,
    apply,
    attribute_text,
    escaped,
    with_open_root,
)
from perfeval_xl.ooxml.outline import Element, parse
from perfeval_xl.ooxml.xml_encoding import as_utf8

if TYPE_CHECKING:
    from collections.abc import Mapping

OFFICE_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The property set that Excel shows; others it keeps but hides."""

_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/"
_LOWEST_ID = 2


def blank(*, strict: bool) -> bytes:
    """Return the part without any property."""
    base = _STRICT if strict else _TRANSITIONAL
    kind = "customProperties" if strict else "custom-properties"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{base}{kind}" xmlns:vt="{base}docPropsVTypes"></Properties>'
    ).encode()


def property_values(custom: bytes) -> dict[str, str]:
    """Return name and value, as text, of every property of the part."""
    return {
        item.attributes.get("name", ""): "".join(child.text for child in item.walk())
        for item in parse(as_utf8(custom)).every("property")
    }


def with_properties(custom: bytes, values: Mapping[str, str | None]) -> bytes:
    """Return the part with text properties set, or with None or "" removed.

    Names are compared without case, as Excel does. Excel calls a file invalid in which a
    property is empty, so an empty one is left out.
    """
    xml = with_open_root(as_utf8(custom))
    root = parse(xml)
    wanted = {name.casefold(): (name, value) for name, value in values.items()}
    edits: list[Edit] = []
    numbers = [_LOWEST_ID - 1]
    for item in root.every("property"):
        numbers.append(item.number("pid"))
        name, value = wanted.pop(item.attributes.get("name", "").casefold(), ("", None))
        if name and not value:
            edits.append((item.start, item.end, b""))
        elif value and not _holds(item, value):
            edits.append(
                (item.start, item.end, _written(root, item.attributes, value).encode())
            )
    added = ""
    for name, value in wanted.values():
        if value:
            numbers.append(max(numbers) + 1)
            attributes = {"fmtid": OFFICE_FORMAT_ID, "pid": str(numbers[-1]), "name": name}
            added += _written(root, attributes, value)
    edits += [append_children(xml, root, added)] if added else []
    return apply(xml, edits) if edits else custom


def _holds(item: Element, value: str) -> bool:
    texts = item.children
    return len(texts) == 1 and texts[0].name == "lpwstr" and texts[0].text == value


def _written(root: Element, attributes: Mapping[str, str], value: str) -> str:
    tag = f"{root.prefix}:property" if root.prefix else "property"
    written = "".join(
        f' {name}="{attribute_text(text)}"'
        for name, text in attributes.items()
        if name in ("fmtid", "pid", "name")
    )
    # Declared here, since the part may bind another prefix, or none, to the variant types.
    strict = root.namespace.startswith(_STRICT)
    types = f"{_STRICT if strict else _TRANSITIONAL}docPropsVTypes"
    text = f'<vt:lpwstr xmlns:vt="{types}">{escaped(value)}</vt:lpwstr>'
    return f"<{tag}{written}>{text}</{tag}>"
