"""Colours, fonts and number formats of every sheet we make.

Warm is the staff's, cool is ours; the worse a finding, the darker, so that its rank survives a
black-and-white print. Nothing is told by colour alone.
"""

from __future__ import annotations

INPUT = "#FFF8DF"
DERIVED = "#EDF1F6"
TOTAL = "#E1E8F0"
HEADER = "#D9E3EE"
CALM = "#E3EDF8"
ALERT, ALERT_TEXT = "#FBE3E0", "#9C1C14"
ERROR, WARNING = "#B3261E", "#F4B740"
ACCENT = "#12436D"
LINK = "#0B4F9E"
SECONDARY = "#595959"
REPEATED = "#737373"
BORDER = "#97A3AF"
WHITE = "#FFFFFF"

TAB_GUIDE, TAB_INPUT = "#7F7F7F", "#C9A227"

# both come with every Chinese Windows; the charset lets others pick a Chinese substitute
BODY_FONT, HEAD_FONT = "宋体", "黑体"
NORMAL = {
    "font_name": BODY_FONT,
    "font_size": 11,
    "font_family": 3,
    "font_charset": 134,
    "font_scheme": "none",  # else an English Excel shows its own theme font
}
NORMAL_COLUMN_PIXELS = 72
NORMAL_ROW_PIXELS = 28

# the trailing blank of one digit's width keeps figures off the border
AMOUNT_FORMAT = "#,##0.00_ ;-#,##0.00_ "
RATE_FORMAT = "0.00%_ "
COUNT_FORMAT = "#,##0_ "
SCORE_FORMAT = "0.00_ "
DATE_FORMAT = 'yyyy"年"m"月"d"日"'
ITEMS_FORMAT = '0" 项"'
