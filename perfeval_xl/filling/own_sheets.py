"""The sheets that `fill` adds: how the workbook knows them, and what staff wrote into them."""

from __future__ import annotations

from perfeval_xl.model.ownership import CHECKS, GRADE, OUR_SHEETS, SUMMARY
from perfeval_xl.model.report import Kept
from perfeval_xl.ooxml.sheet_names import owned_worksheets
from perfeval_xl.reading import Book
from perfeval_xl.writing.read_back import OldSheet, read_kept


def kept_in(book: Book) -> Kept:
    """What staff wrote into our sheets in earlier runs, and what we filled in then."""
    there = owned_worksheets(book.package)
    old = {
        name: OldSheet(grid := book.grid(there[name]), max(grid.rows, default=0))
        for name in OUR_SHEETS
        if name in there
    }
    return read_kept(old.get(SUMMARY), old.get(GRADE), old.get(CHECKS))


def completed(book: Book) -> bool:
    """Whether the workbook has been completed before: one of our sheets is in it."""
    return bool(OUR_SHEETS.keys() & owned_worksheets(book.package).keys())
