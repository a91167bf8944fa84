"""Package surgery: open an Office Open XML package, edit parts in place, keep all others.

`edit` is the front door; everything else here is what a caller needs to prepare an edit.
"""

from perfeval_xl.ooxml.custom_properties import read_properties
from perfeval_xl.ooxml.edit import edit
from perfeval_xl.ooxml.errors import PackageError, Refused
from perfeval_xl.ooxml.package import Package
from perfeval_xl.ooxml.requests import CellWrite, EditResult, Mark
from perfeval_xl.ooxml.sheet_names import available_sheet_name, owned_sheets

__all__ = [
    "CellWrite",
    "EditResult",
    "Mark",
    "Package",
    "PackageError",
    "Refused",
    "available_sheet_name",
    "edit",
    "owned_sheets",
    "read_properties",
]
