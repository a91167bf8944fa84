"""LibreOffice for tests: as the oracle that recalculates, and as the user that types and saves.

Nothing here skips: where LibreOffice is missing, OfficeMissing says what to install.
"""

from office.comparing import Difference, assert_recalculates, differences
from office.keyboard import typed
from office.pictures import to_pdf, to_png
from office.program import Book, OfficeFailed, OfficeMissing
from office.workbooks import recalculated, recalculated_many, resaved, resaved_many, to_xls

__all__ = [
    "Book",
    "Difference",
    "OfficeFailed",
    "OfficeMissing",
    "assert_recalculates",
    "differences",
    "recalculated",
    "recalculated_many",
    "resaved",
    "resaved_many",
    "to_pdf",
    "to_png",
    "to_xls",
    "typed",
]
