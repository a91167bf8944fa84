"""Formats of one workbook, found or made in another: the new index for each old one.

Only formats that a grafted sheet uses are asked for, so only those are added.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.number_formats import BUILT_IN, FIRST_CUSTOM, shows_date
from perfeval_xl.ooxml.outline import Element
from perfeval_xl.ooxml.theme import without_theme

if TYPE_CHECKING:
    from perfeval_xl.ooxml.style_sheet import StyleSheet

# Flags that say "as the cell style has it", which a cell without its old style must not.
_FLAGS = (
    "applyNumberFormat", "applyFont", "applyFill",
    "applyBorder", "applyAlignment", "applyProtection",
)  # fmt: skip


class StyleGraft:
    """Carries formats from one style sheet to another.

    Attributes:
        target: the style sheet being added to.
        source: the style sheet that the grafted sheets' indexes count in.
        colours: where the two workbooks' themes differ, those of the source's theme by
            index: fonts and colours are then written out, so that they do not follow the
            target's. None where the themes are the same.
    """

    def __init__(
        self, target: StyleSheet, source: StyleSheet, colours: dict[str, str] | None = None
    ) -> None:
        self.target = target
        self.source = source
        self.colours = colours
        self._formats: dict[int, int] = {}
        self._differential: dict[int, int] = {}
        self._normal = _normal_style(target)

    def cell_format(self, index: int) -> int:
        """Return the target's index for a cell format; an index past the list means the first.

        Raises:
            Refused: the target has no room for more cell formats.
        """
        if index not in self._formats:
            formats = self.source.entries("cellXfs")
            known = formats[index] if index < len(formats) else formats[0] if formats else None
            xf = known or Element("xf", self.source.root.namespace, "", {})
            self._formats[index] = self.target.add("cellXfs", self._moved(xf))
        return self._formats[index]

    def differential(self, index: int) -> int | None:
        """Return the target's index for a conditional format's look; None past the list."""
        formats = self.source.entries("dxfs")
        if index >= len(formats):
            return None
        if index not in self._differential:
            content = [
                self._dxf_part(item) if isinstance(item, Element) else item
                for item in formats[index].content
            ]
            moved = replace(formats[index], content=content)
            self._differential[index] = self.target.add("dxfs", moved)
        return self._differential[index]

    def font(self, index: int) -> int:
        """Return the target's index for a font."""
        fonts = self.source.entries("fonts")
        if index >= len(fonts):
            return 0
        return self.target.add("fonts", self._own(fonts[index]))

    def is_date(self, index: int) -> bool:
        """Tell whether the source's cell format shows calendar dates."""
        formats = self.source.entries("cellXfs")
        number = formats[index].number("numFmtId") if index < len(formats) else 0
        return shows_date(number, self.source.code(number))

    def _moved(self, xf: Element) -> Element:
        """Return a cell format with every index counted in the target."""
        attributes = {
            name: value
            for name, value in xf.attributes.items()
            if not (name in _FLAGS and value in ("0", "false")) and name != "pivotButton"
        }
        attributes["numFmtId"] = str(self._number_format(xf.number("numFmtId")))
        attributes["fontId"] = str(self.font(xf.number("fontId")))
        attributes["fillId"] = str(self._fill(xf.number("fillId")))
        attributes["borderId"] = str(self._entry("borders", xf.number("borderId")))
        attributes.pop("xfId", None)
        if self._normal is not None:
            attributes["xfId"] = str(self._normal)
        return replace(xf, attributes=attributes)

    def _entry(self, name: str, index: int) -> int:
        entries = self.source.entries(name)
        if index >= len(entries):
            return 0
        return self.target.add(name, self._own(entries[index]))

    def _fill(self, index: int) -> int:
        # The first two fills are Excel's own, none and dotted, whatever they are said to be.
        if index < 2:
            self.target.reserve("fills")
            return index
        return self._entry("fills", index)

    def _own(self, entry: Element) -> Element:
        return entry if self.colours is None else without_theme(entry, self.colours)

    def _number_format(self, number: int) -> int:
        """Return the target's id for a number format of the source."""
        code = self.source.code(number)
        if code is None:
            if number >= FIRST_CUSTOM:
                return 0
            if self.target.code(number) is None:
                return number
            # The target has given this built-in id another meaning.
            code = BUILT_IN.get(number, "General")
        return self.target.number_format(code)

    def _dxf_part(self, part: Element) -> Element:
        if part.name == "numFmt" and "formatCode" in part.attributes:
            number = self.target.number_format(part.attributes["formatCode"])
            return replace(part, attributes={**part.attributes, "numFmtId": str(number)})
        return self._own(part)


def _normal_style(sheet: StyleSheet) -> int | None:
    """Return the index of the Normal cell style's format, None in a sheet without styles."""
    if not sheet.entries("cellStyleXfs"):
        return None
    for style in sheet.entries("cellStyles"):
        if style.attributes.get("builtinId") == "0":
            return style.number("xfId")
    return 0
