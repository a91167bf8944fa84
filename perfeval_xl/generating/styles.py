"""Cell formats, each made once: what a cell is for (role) and what it holds (kind)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from perfeval_xl.generating import palette
from perfeval_xl.scheme import Column

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

Property = str | float | bool
Properties = Mapping[str, Property]

_LINED: Properties = {"border": 1, "border_color": palette.BORDER}
_HEAD: Properties = {"font_name": palette.HEAD_FONT}
_LEFT: Properties = {"align": "left", "indent": 1, "text_wrap": True}

ROLES: dict[str, Properties] = {
    "plain": {},
    "title": {**_HEAD, "font_size": 18, "align": "center_across"},
    "head": {"font_size": 10, "align": "left"},
    "head_right": {"font_size": 10, "align": "right"},
    "section": {
        **_HEAD,
        "font_size": 12,
        "font_color": palette.ACCENT,
        "bottom": 2,
        "bottom_color": palette.ACCENT,
    },
    "header": {
        **_LINED,
        **_HEAD,
        "bg_color": palette.HEADER,
        "align": "center",
        "text_wrap": True,
    },
    "guide": {
        **_LINED,
        "font_size": 9,
        "font_color": palette.SECONDARY,
        "align": "center",
    },
    "input": {**_LINED, "bg_color": palette.INPUT, "locked": False},
    "derived": {**_LINED, "bg_color": palette.DERIVED},
    "fixed": {**_LINED},
    "total": {**_LINED, **_HEAD, "bg_color": palette.TOTAL},
    "hint": {**_LINED, **_LEFT, "font_size": 10, "font_color": palette.SECONDARY},
    "note": {
        "font_size": 9,
        "font_color": palette.SECONDARY,
        "text_wrap": True,
        "align": "left",
        "valign": "top",
    },
    "calm": {
        **_LEFT,
        "bg_color": palette.CALM,
        "font_color": palette.ACCENT,
        "left": 5,
        "left_color": palette.ACCENT,
    },
    "link": {**_LINED, "font_color": palette.LINK, "underline": 1, "align": "center"},
    "alert": {
        **_LINED,
        "bg_color": palette.ALERT,
        "font_color": palette.ALERT_TEXT,
        "bold": True,
    },
    "error": {**_LINED, "bg_color": palette.ERROR, "font_color": palette.WHITE, "bold": True},
    "warning": {**_LINED, "bg_color": palette.WARNING, "bold": True},
    "info": {**_LINED, "bg_color": palette.CALM, "font_color": palette.ACCENT},
}

KINDS: dict[str, Properties] = {
    "": {},
    "text": _LEFT,
    "choice": _LEFT,
    "centred": {"align": "center", "text_wrap": True},
    "code": {"align": "center", "num_format": "@", "text_wrap": True},
    "amount": {"align": "right", "num_format": palette.AMOUNT_FORMAT},
    "rate": {"align": "right", "num_format": palette.RATE_FORMAT},
    "score": {"align": "center", "num_format": "0.00"},
    "count": {"align": "center", "num_format": "0"},
    "figure": {"align": "right", "indent": 1},
    "date": {"align": "left", "indent": 1, "num_format": palette.DATE_FORMAT},
    "year": {"align": "left", "indent": 1, "num_format": "0"},
}


class Styles:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Property], ...], Format] = {}

    def of(self, role: str, kind: str = "", **more: Property) -> Format:
        """The format of a cell.

        Args:
            role: A key of ROLES: what the cell is for.
            kind: A key of KINDS: what it holds.
            more: Properties that take precedence.
        """
        return self._format({"valign": "vcenter", **ROLES[role], **KINDS[kind], **more})

    def of_column(self, role: str, column: Column, **more: Property) -> Format:
        """The format of a cell in a column of a table."""
        return self.of(role, column.kind, **{**column_properties(column), **more})

    def rule(self, **properties: Property) -> Format:
        """The format of a conditional format, which may change neither font nor size."""
        return self._format(properties)

    def _format(self, properties: Properties) -> Format:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(dict(properties))
        return self._made[key]


def column_properties(column: Column) -> dict[str, Property]:
    """What a column asks for beyond its kind."""
    wanted: dict[str, Property] = {}
    if column.align:
        wanted["align"] = column.align
        wanted["indent"] = 0 if column.align == "center" else 1
    if column.number_format:
        wanted["num_format"] = column.number_format
    if column.size:
        wanted["font_size"] = column.size
    return wanted
