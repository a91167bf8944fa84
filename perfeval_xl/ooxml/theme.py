"""The colours of a workbook's theme, for formats that leave it.

Source: ECMA-376-1 sections 18.8.3 (color, its theme attribute) and 20.1.6.2 (clrScheme).
"""

from __future__ import annotations

from dataclasses import replace

from perfeval_xl.ooxml.outline import Element, parse
from perfeval_xl.ooxml.xml_encoding import as_utf8

# Excel counts light before dark, though the theme lists dark before light.
_ORDER = (
    "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5",
    "accent6", "hlink", "folHlink",
)  # fmt: skip


def theme_colours(theme: bytes | None) -> dict[str, str]:
    """Return the colour, as eight hexadecimal digits, of each theme index, as text."""
    found: dict[str, str] = {}
    for scheme in parse(as_utf8(theme)).walk() if theme else ():
        if scheme.name != "clrScheme":
            continue
        for colour in scheme.children:
            if colour.name in _ORDER and colour.children:
                value = colour.children[0].attributes
                digits = value.get("lastClr") or value.get("val", "")
                found[str(_ORDER.index(colour.name))] = f"FF{digits.upper()}"
    return {index: digits for index, digits in found.items() if len(digits) == 8}


def without_theme(entry: Element, colours: dict[str, str]) -> Element:
    """Return a font, fill, border or conditional format that no theme can change.

    Args:
        entry: as it stands in the style sheet.
        colours: the colour of each theme index; an index that is missing is left as it is.
            A tint stays beside the colour that it lightens or darkens.
    """
    attributes = entry.attributes
    if attributes.get("theme") in colours:
        colour = colours[attributes["theme"]]
        attributes = {"rgb": colour} | {k: v for k, v in attributes.items() if k != "theme"}
    content = [
        item if isinstance(item, str) else without_theme(item, colours)
        for item in entry.content
        if isinstance(item, str) or item.name != "scheme"
    ]
    return replace(entry, attributes=attributes, content=content)
