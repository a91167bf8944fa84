"""The worksheets of a package: which part holds which sheet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.outline import parse
from perfeval_xl.ooxml.workbook_reading import sheet_entries
from perfeval_xl.ooxml.xml_encoding import as_utf8

if TYPE_CHECKING:
    from perfeval_xl.ooxml.outline import Element
    from perfeval_xl.ooxml.package import Package

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A sheet of cells.

    Attributes:
        name: the name on its tab.
        part: name of the part that holds it.
        position: place among the sheets of every kind, from 0.
        visible: neither hidden nor very hidden.
    """

    name: str
    part: str
    position: int
    visible: bool


def workbook_root(package: Package) -> Element:
    """Return the outline of the workbook part.

    Raises:
        Damaged: the part is not well-formed.
    """
    return _root(package.read(package.main_part))


@lru_cache(maxsize=2)
def _root(xml: bytes) -> Element:
    """Return the outline of a part; a workbook's is asked for many times in one edit."""
    return parse(as_utf8(xml))


def worksheets(package: Package) -> list[Worksheet]:
    """Return the worksheets in the order of their tabs.

    Chart, dialog and macro sheets are none; a sheet whose relationship dangles has no part.
    """
    relationships = package.relationships(package.main_part).by_id
    found = []
    for entry in sheet_entries(workbook_root(package)):
        relationship = relationships.get(entry.relationship)
        if relationship is None or relationship.kind != "worksheet":
            continue
        if relationship.part in package:
            found.append(
                Worksheet(entry.name, relationship.part, entry.position, entry.visible)
            )
    return found
