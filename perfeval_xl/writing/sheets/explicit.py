"""Charts that say everything: what is left out means something else from program to program.

XlsxWriter leaves out what Excel 2007 takes for granted. Whether a program follows Excel 2007
or the defaults of the schema, it decides by AppVersion of the whole workbook, which is the
user's. By the schema, labels would name series and category, too, and hidden cells would not
be drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ET.register_namespace("c", _CHART)
ET.register_namespace("a", _DRAWING)

# parent: its children up to the last that is added, in the order of the schema
_ORDER = {
    "chartSpace": "date1904 lang roundedCorners",
    "chart": "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend"
    " plotVisOnly dispBlanksAs showDLblsOverMax",
    "title": "tx layout overlay",
    "barChart": "barDir grouping varyColors",
    "ser": "idx order tx spPr invertIfNegative",
    "dLbls": "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName"
    " showSerName showPercent showBubbleSize",
    "catAx": "axId scaling delete axPos majorGridlines minorGridlines title numFmt"
    " majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn"
    " lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl",
    "valAx": "axId scaling delete axPos majorGridlines minorGridlines title numFmt"
    " majorTickMark minorTickMark",
}
_SAID = {
    "chartSpace": {"date1904": "0", "roundedCorners": "0"},
    "chart": {
        "autoTitleDeleted": "0",
        "plotVisOnly": "0",
        "dispBlanksAs": "gap",
        "showDLblsOverMax": "0",
    },
    "title": {"overlay": "0"},
    "barChart": {"varyColors": "0"},
    "ser": {"invertIfNegative": "0"},
    "dLbls": {
        "dLblPos": "outEnd",
        "showLegendKey": "0",
        "showVal": "1",
        "showCatName": "0",
        "showSerName": "0",
        "showPercent": "0",
        "showBubbleSize": "0",
    },
    "catAx": {"delete": "0", "noMultiLvlLbl": "0"},
    "valAx": {"delete": "0", "majorTickMark": "none", "minorTickMark": "none"},
}


def explicit(chart: bytes) -> bytes:
    """A chart part with every switch written out; what is there stays.

    Args:
        chart: A bar chart's part as XlsxWriter writes it.

    Returns:
        The part in UTF-8.

    Source: ECMA-376-1 section 21.2.2 (order and defaults of the elements of DrawingML charts).
    """
    root = ET.fromstring(chart)
    for element in list(root.iter()):
        space, _, name = element.tag[1:].partition("}")
        if space == _CHART and name in _SAID:
            for child, value in _SAID[name].items():
                _add(element, child, value, _ORDER[name].split())
        elif space == _DRAWING and name in {"defRPr", "rPr"}:
            _add_chinese_font(element)
    text: str = ET.tostring(root, encoding="unicode")
    return _HEAD + text.encode()


def _add(parent: ET.Element, name: str, value: str, order: Sequence[str]) -> None:
    """Put a switch at its place, unless it is there."""
    if parent.find(f"{{{_CHART}}}{name}") is not None:
        return
    before = {f"{{{_CHART}}}{one}" for one in order[: order.index(name)]}
    places = [place for place, child in enumerate(parent, 1) if child.tag in before]
    child = ET.Element(f"{{{_CHART}}}{name}", {"val": value})
    parent.insert(max(places, default=0), child)


def _add_chinese_font(properties: ET.Element) -> None:
    """Name the font for Chinese, too: the one for Latin letters does not reach it."""
    latin, ea = (properties.find(f"{{{_DRAWING}}}{one}") for one in ("latin", "ea"))
    if latin is not None and ea is None:
        place = list(properties).index(latin) + 1
        properties.insert(place, ET.Element(f"{{{_DRAWING}}}ea", dict(latin.attrib)))
