"""How cells look: colours, fonts and number formats by name.

Severity is lightness: the worse, the darker, so that order survives greyscale and colour
blindness; a symbol and a word say the same. Emphasis is 黑体: 宋体 has no bold face.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

BODY, HEADING = "宋体", "黑体"
ACCENT, QUIET_BAR = "#12436D", "#B4BFCA"
INPUT, DERIVED, TOTAL, HEADER, CALM = "#FFF8DF", "#EDF1F6", "#E1E8F0", "#D9E3EE", "#E3EDF8"
LINE, CARD_LINE, GREY, REPEATED, LINK = "#97A3AF", "#C5CFDA", "#595959", "#737373", "#0B4F9E"
ERROR, WARNING = "#B3261E", "#F4B740"

# Chinese fonts carry family and charset, so that a machine without them picks a Chinese one;
# no scheme, or the theme of the user's workbook would replace them
DEFAULT_FONT: dict[str, Any] = {
    "font_name": BODY,
    "font_size": 11,
    "font_family": 3,
    "font_charset": 134,
    "font_scheme": "none",
}
_BOX = {"border": 1, "border_color": LINE, "valign": "vcenter"}
_HEAVY = {"valign": "vcenter", "font_name": HEADING}
_CARD = {"align": "center", "left": 1, "right": 1, "left_color": CARD_LINE}
_CARD = {**_CARD, "right_color": CARD_LINE, "valign": "vcenter"}

LOOKS: dict[str, dict[str, Any]] = {
    "title": {**_HEAVY, "font_size": 18, "align": "center_across"},
    "meta": {"font_size": 10, "valign": "vcenter"},
    "section": {
        **_HEAVY,
        "font_size": 12,
        "font_color": ACCENT,
        "bottom": 2,
        "bottom_color": ACCENT,
    },
    "note": {"font_size": 9, "font_color": GREY, "text_wrap": True, "valign": "top"},
    "head": {**_BOX, **_HEAVY, "align": "center", "text_wrap": True, "bg_color": HEADER},
    "cell": {**_BOX, "align": "left", "indent": 1},
    "total": {**_BOX, **_HEAVY, "align": "left", "indent": 1, "bg_color": TOTAL},
    "subtotal": {**_BOX, **_HEAVY, "align": "left", "indent": 1, "bg_color": DERIVED},
    "card-label": {**_CARD, "font_size": 10, "font_color": GREY, "top": 2, "top_color": ACCENT},
    "card-figure": {
        **_CARD,
        "font_name": HEADING,
        "font_size": 16,
        "font_color": ACCENT,
        "shrink": True,
    },
    "card-note": {
        **_CARD,
        "font_size": 9,
        "font_color": GREY,
        "bottom": 2,
        "bottom_color": ACCENT,
        "shrink": True,
    },
    "verdict-error": {**_HEAVY, "font_color": "#FFFFFF", "bg_color": ERROR, "indent": 1},
    "verdict-warning": {**_HEAVY, "font_color": "#000000", "bg_color": WARNING, "indent": 1},
    "verdict-info": {
        **_HEAVY,
        "font_color": ACCENT,
        "bg_color": CALM,
        "indent": 1,
        "left": 5,
        "left_color": ACCENT,
    },
    "error": {"bg_color": ERROR, "font_color": "#FFFFFF", "font_name": HEADING},
    "warning": {"bg_color": WARNING, "font_color": "#000000", "font_name": HEADING},
    "info": {"bg_color": CALM, "font_color": ACCENT},
    # what is added to one of the above
    "card-foot": {"bottom": 2, "bottom_color": ACCENT},
    "large": {"font_size": 20},
    "grade": {"font_size": 30},
    "second": {"font_size": 12},
    "small": {"font_size": 10},
    "wrap": {"text_wrap": True},
    "shrink": {"shrink": True},
    "calm": {"bg_color": CALM},
    "derived": {"bg_color": DERIVED},
    "input": {"bg_color": INPUT},
    "open": {"locked": False},
    "grey": {"font_color": GREY},
    "repeated": {"font_color": REPEATED},
    "link": {"font_color": LINK, "underline": 1},
    "deep": {"indent": 2},
    "deeper": {"indent": 3},
    "centre": {"align": "center", "indent": 0},
    "right": {"align": "right", "indent": 0},
    "text": {"num_format": 49},
    "money": {"num_format": "#,##0.00_ ;-#,##0.00_ ", "align": "right", "indent": 0},
    "rate": {"num_format": "0.00%_ ", "align": "right", "indent": 0},
    "count": {"num_format": "#,##0_ ", "align": "right", "indent": 0},
    "score": {"num_format": "0.00_ ", "align": "right", "indent": 0},
    "member": {"num_format": "0.0#_ ", "align": "right", "indent": 0},
    "gap": {"num_format": "+#,##0.00_ ;-#,##0.00_ ;0.00_ ", "align": "right", "indent": 0},
    "gap-count": {"num_format": "+#,##0_ ;-#,##0_ ;0_ ", "align": "right", "indent": 0},
    "gap-rate": {"num_format": "+0.00%_ ;-0.00%_ ;0.00%_ ", "align": "right", "indent": 0},
    "gap-days": {"num_format": '+0" 天 ";-0" 天 ";0" 天 "', "align": "right", "indent": 0},
}


class Looks:
    """The formats of one workbook, each made once.

    Args:
        book: The XlsxWriter workbook that they belong to.
    """

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[str, ...], Format] = {}

    def __call__(self, *names: str) -> Format:
        """The format that those names add up to; a later one overrides an earlier one."""
        if names not in self._made:
            properties = dict(DEFAULT_FONT)
            for name in names:
                properties |= LOOKS[name]
            self._made[names] = self._book.add_format(properties)
        return self._made[names]

    def conditional(self, *, fill: str, font: str) -> Format:
        """A format for a rule: it can change colours only."""
        return self._book.add_format({"bg_color": fill, "font_color": font})
