"""A style sheet before anything is added: its lists, their order, and what is in them.

Source: ECMA-376-1 section 18.8.39 (styleSheet).
"""

from __future__ import annotations

SEQUENCE = (
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles",
    "dxfs", "tableStyles", "colors", "extLst",
)  # fmt: skip
"""Children of styleSheet in schema order. Source: ECMA-376-1 section 18.8.39."""

_DEFAULT_FONT = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'
_DEFAULT_BORDER = "<border><left/><right/><top/><bottom/><diagonal/></border>"
_DEFAULT_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
_NO_FILL = '<fill><patternFill patternType="none"/></fill>'
_GRAY_FILL = '<fill><patternFill patternType="gray125"/></fill>'

ENTRY = {
    "numFmts": "numFmt", "fonts": "font", "fills": "fill", "borders": "border",
    "cellStyleXfs": "xf", "cellXfs": "xf", "cellStyles": "cellStyle", "dxfs": "dxf",
}  # fmt: skip
"""Name of the entries of each list."""

RESERVED = {
    "fonts": (_DEFAULT_FONT,),
    "fills": (_NO_FILL, _GRAY_FILL),
    "borders": (_DEFAULT_BORDER,),
    "cellXfs": (_DEFAULT_XF,),
}
"""What the first indexes of a list mean even if it is empty; two fills are Excel's own."""


def blank(namespace: str) -> bytes:
    """Return the smallest style sheet that Excel takes, in the given main namespace."""
    lists = (
        f'<fonts count="1">{_DEFAULT_FONT}</fonts>'
        f'<fills count="2">{_NO_FILL}{_GRAY_FILL}</fills>'
        f'<borders count="1">{_DEFAULT_BORDER}</borders>'
        f'<cellStyleXfs count="1">{_DEFAULT_XF}</cellStyleXfs>'
        '<cellXfs count="1">'
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    )
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{declaration}<styleSheet xmlns="{namespace}">{lists}</styleSheet>'.encode()
