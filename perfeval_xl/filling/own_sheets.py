"""The sheets that `fill` adds: how the workbook knows them, and what staff wrote into them."""

from __future__ import annotations

from perfeval_xl.model.report import Kept
from perfeval_xl.ooxml.sheet_names import owned_worksheets
from perfeval_xl.reading import Book
from perfeval_xl.writing.read_back import OldSheet, read_kept

SUMMARY, GRADE, CHECKS = "_perfeval.summary", "_perfeval.grade", "_perfeval.checks"
WANTED_NAMES = {SUMMARY: "汇总", GRADE: "评价等级", CHECKS: "核对结果"}


def kept_in(book: Book) -> Kept:
    """What staff wrote into our sheets in earlier runs, and what we filled in then."""
    there = owned_worksheets(book.package)
    old = {
        name: OldSheet(grid := book.grid(there[name]), max(grid.rows, default=0))
        for name in WANTED_NAMES
        if name in there
    }
    return read_kept(old.get(SUMMARY), old.get(GRADE), old.get(CHECKS))


def completed(book: Book) -> bool:
    """Whether the workbook has been completed before: one of our sheets is in it."""
    return bool(WANTED_NAMES.keys() & owned_worksheets(book.package).keys())
