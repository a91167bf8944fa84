"""Texts of the sheets, read through pandas with the calamine engine."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.package import Package

if TYPE_CHECKING:
    import pandas as pd

TextGrid = list[list[object]]
"""Rows of a sheet from row 1, each from column A: what the engine makes of every cell."""


class TextGrids:
    """The grids of one workbook, each read when it is first asked for.

    pandas is imported then and not before: it takes longer than all the rest.

    Args:
        package: The workbook, verified: the engine has no limits of its own.
    """

    def __init__(self, package: Package) -> None:
        self._content = package.to_bytes()
        self._file: pd.ExcelFile | None = None

    def of(self, sheet: str) -> TextGrid | None:
        """The grid of one sheet; None where the engine refuses a workbook that Excel opens.

        Args:
            sheet: Name of the sheet.
        """
        import pandas as pd
        from python_calamine import CalamineError

        try:
            if self._file is None:
                self._file = pd.ExcelFile(io.BytesIO(self._content), engine="calamine")
            frame = pd.read_excel(
                self._file, sheet_name=sheet, header=None, dtype=object, keep_default_na=False
            )
        except (CalamineError, ValueError):  # a string index past the table, an odd sheet name
            return None
        grid: TextGrid = frame.to_numpy(dtype=object).tolist()
        return grid
