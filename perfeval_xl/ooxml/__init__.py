"""Package surgery: open an Office Open XML package, edit parts in place, keep all others.

`edit` is the front door; everything else here is what a caller needs to prepare an edit.
Each name is imported when it is first asked for: who needs one room does not pay for all.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from perfeval_xl.ooxml.custom_properties import read_properties
    from perfeval_xl.ooxml.editing import edit
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

_ROOMS = {
    "CellWrite": "requests",
    "EditResult": "requests",
    "Mark": "requests",
    "Package": "package",
    "PackageError": "errors",
    "Refused": "errors",
    "available_sheet_name": "sheet_names",
    "edit": "editing",
    "owned_sheets": "sheet_names",
    "read_properties": "custom_properties",
}


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
    globals()[name] = found  # the next look finds it without coming here
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
