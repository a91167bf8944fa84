"""An opened workbook: its sheets, its formats, its properties, and a grid for each sheet."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path

from perfeval_xl.model.ownership import OUR_SHEETS, SEAL, STAMP
from perfeval_xl.model.submission import SheetFacts
from perfeval_xl.ooxml.outline import parse
from perfeval_xl.ooxml.package import Package
from perfeval_xl.ooxml.properties import property_values
from perfeval_xl.ooxml.shared_texts import shared_texts
from perfeval_xl.ooxml.sheet_names import owned_worksheets
from perfeval_xl.ooxml.sheet_scan import scan
from perfeval_xl.ooxml.style_part import part_of_kind
from perfeval_xl.ooxml.workbook_reading import counts_from_1904
from perfeval_xl.ooxml.worksheets import Worksheet, workbook_root, worksheets
from perfeval_xl.ooxml.xml_encoding import as_utf8
from perfeval_xl.reading.days import day_from_text
from perfeval_xl.reading.facts import error_rows, hidden_columns, hidden_rows
from perfeval_xl.reading.formats import Formats
from perfeval_xl.reading.sheet_grid import SheetGrid
from perfeval_xl.reading.values import Values
from perfeval_xl.reading.wholeness import check_whole, text_at


class Book:
    """A workbook whose parts are read when they are asked for.

    Args:
        source: Path of the file, its bytes, or a package that is open already.
        money_unit: What amounts are given in, 万元 or 元.

    Attributes:
        package: The opened package.
        money_unit: As given.
        sheets: Worksheets in order, without those that `fill` has added.

    Raises:
        PackageError: It is no workbook, or a damaged one; the message says what to do.
    """

    def __init__(self, source: Path | str | bytes | Package, money_unit: str = "万元") -> None:
        self.package = source if isinstance(source, Package) else Package.open(source)
        self.package.verify()  # a damaged part is told now, not when its turn comes
        check_whole(self.package)
        self.money_unit = money_unit
        owned = owned_worksheets(self.package)
        ours = {sheet.part for name, sheet in owned.items() if name in OUR_SHEETS}
        self.sheets = [sheet for sheet in worksheets(self.package) if sheet.part not in ours]
        self._grids: dict[str, SheetGrid] = {}

    def grid(self, sheet: Worksheet) -> SheetGrid:
        """The grid of a sheet; the same for the same sheet."""
        if sheet.name not in self._grids:
            self._grids[sheet.name] = SheetGrid(
                sheet.name,
                scan(self.package.read(sheet.part)),
                self._shared_string,
                self._values,
            )
        return self._grids[sheet.name]

    def facts(self, sheet: Worksheet) -> SheetFacts:
        """What a sheet is beside its values."""
        grid = self.grid(sheet)
        errors = [
            grid.typed(row, column, "text")
            for row in error_rows(grid.scan, grid.rows)
            for column, span in sorted(grid.spans(row).items())
            if span.type == "e"
        ]
        return SheetFacts(
            sheet.name,
            sheet.visible,
            hidden_rows(grid.scan),
            hidden_columns(grid.scan),
            tuple(errors),
        )

    @property
    def stamp(self) -> str:
        """Template and version in the custom properties, "" without."""
        return self._properties.get(STAMP, "").strip()

    @property
    def seal(self) -> str:
        """Digest over the inputs that `fill` left in the custom properties, "" without."""
        return self._properties.get(SEAL, "").strip()

    @cached_property
    def modified(self) -> date | None:
        """The day on which the document says it was last saved, None when it does not."""
        xml = self._document_part("core-properties", "coreProperties")
        if xml is None:
            return None
        for element in parse(as_utf8(xml)).children:
            if element.name == "modified":
                return day_from_text(element.text)
        return None

    @cached_property
    def _properties(self) -> dict[str, str]:
        xml = self._document_part("custom-properties", "customProperties")
        return {} if xml is None else property_values(xml)

    @cached_property
    def _values(self) -> Values:
        return Values(self._formats, from_1904=self._from_1904, money_unit=self.money_unit)

    @cached_property
    def _formats(self) -> Formats:
        part = part_of_kind(self.package, "styles")
        return Formats(None if part is None else self.package.read(part))

    @cached_property
    def _from_1904(self) -> bool:
        return counts_from_1904(workbook_root(self.package))

    @cached_property
    def _strings(self) -> list[str]:
        part = part_of_kind(self.package, "sharedStrings")
        return shared_texts(None if part is None else self.package.read(part))

    def _shared_string(self, index: int) -> str:
        return text_at(self._strings, index)

    def _document_part(self, *kinds: str) -> bytes | None:
        for kind in kinds:
            for relationship in self.package.relationships("").of_type(kind):
                if relationship.part in self.package:
                    return self.package.read(relationship.part)
        return None
