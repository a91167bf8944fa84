"""Number formats: the built-in ids, and which codes show a date."""

from __future__ import annotations

import re

FIRST_CUSTOM = 164
"""Ids below are Excel's own. Source: ECMA-376-1 section 18.8.30."""

BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
    37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)",
    39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""Code of each built-in id that is the same in every language."""

# Ids whose code depends on the language of Excel: dates, but for those in the second list,
# which show a time of day in Chinese.
_LOCAL = frozenset((*range(27, 37), *range(50, 59)))
_LOCAL_TIMES = frozenset((32, 33, 34, 35, 55, 56))

_SILENT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


def shows_date(number: int, code: str | None) -> bool:
    """Tell whether a format shows a calendar date (not only a time of day or a duration).

    Args:
        number: the format's id.
        code: its code where the style sheet defines one, else None.
    """
    if code is None:
        if number in _LOCAL:
            return number not in _LOCAL_TIMES
        code = BUILT_IN.get(number, "General")
    first = code.split(";")[0].lower()
    letters = _SILENT.sub("", re.sub(r"\[(?:h+|m+|s+)\]", "s", first))
    letters = re.sub(r"general|am/pm|a/p|e[+-]", "", letters)
    months = "m" in letters and not re.search("[hs]", letters)
    return months or bool(re.search("[yde]|m{3}", letters))
