"""Where the parts of a form were found."""

from __future__ import annotations

from dataclasses import dataclass, field

from perfeval_xl.ooxml.worksheets import Worksheet
from perfeval_xl.reading.headers import Header
from perfeval_xl.reading.wordings import Wordings


@dataclass(slots=True)
class Located:
    """Where the parts of a form stand.

    Attributes:
        wordings: Sheet name in the scheme → wordings of its tables.
        sheets: Name in the scheme → worksheet.
        headers: Table term → worksheet and header.
    """

    wordings: dict[str, list[Wordings]]
    sheets: dict[str, Worksheet] = field(default_factory=dict)
    headers: dict[str, tuple[Worksheet, Header]] = field(default_factory=dict)

    @property
    def claimed(self) -> set[str]:
        """Names of the worksheets that are a sheet of the form, or hold one of its tables."""
        tables = {sheet.name for sheet, _ in self.headers.values()}
        return {sheet.name for sheet in self.sheets.values()} | tables
