"""Charts look the same whatever program the user's workbook says that it comes from."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import office
import pytest
from writing.reports import CLEAN, FILLED, source_report
from writing.specimen import Form, workbook

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
BOOK = workbook(Form(source_report()), CLEAN, FILLED)

# ECMA-376-1 annex A.5.1: the children in their order
SEQUENCES = {
    "chartSpace": "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource"
    " protection chart spPr txPr externalData printSettings userShapes",
    "chart": "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend"
    " plotVisOnly dispBlanksAs showDLblsOverMax",
    "title": "tx layout overlay spPr txPr",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
    "ser": "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat"
    " val shape",
    "dLbls": "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName"
    " showPercent showBubbleSize separator showLeaderLines leaderLines",
    "catAx": "axId scaling delete axPos majorGridlines minorGridlines title numFmt"
    " majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn"
    " lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl",
    "valAx": "axId scaling delete axPos majorGridlines minorGridlines title numFmt"
    " majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween"
    " majorUnit minorUnit dispUnits",
}


@pytest.fixture(scope="module")
def charts() -> list[ET.Element]:
    """The chart parts: spending, payment, members."""
    with zipfile.ZipFile(io.BytesIO(BOOK)) as package:
        names = [name for name in package.namelist() if name.startswith("xl/charts/chart")]
        return [ET.fromstring(package.read(name)) for name in names]


def _all(charts: list[ET.Element], name: str) -> Iterator[ET.Element]:
    return (one for chart in charts for one in chart.iter(C + name))


def _switches(element: ET.Element) -> dict[str, str]:
    return {
        one.tag.removeprefix(C): one.attrib["val"] for one in element if "val" in one.attrib
    }


def test_labels_show_the_value_alone(charts: list[ET.Element]) -> None:
    """Every part of a label is switched on or off: only the value is on."""
    said = [_switches(labels) for labels in _all(charts, "dLbls")]

    assert (
        said
        == [
            {
                "dLblPos": "outEnd",
                "showLegendKey": "0",
                "showVal": "1",
                "showCatName": "0",
                "showSerName": "0",
                "showPercent": "0",
                "showBubbleSize": "0",
            }
        ]
        * 4
    )


@pytest.mark.parametrize(
    ("parent", "switch", "value"),
    [
        ("chartSpace", "date1904", "0"),
        ("chartSpace", "roundedCorners", "0"),
        ("chart", "autoTitleDeleted", "0"),
        ("chart", "plotVisOnly", "0"),
        ("chart", "showDLblsOverMax", "0"),
        ("title", "overlay", "0"),
        ("barChart", "varyColors", "0"),
        ("ser", "invertIfNegative", "0"),
        ("catAx", "delete", "0"),
        ("catAx", "noMultiLvlLbl", "0"),
        ("valAx", "delete", "1"),
    ],
)
def test_nothing_is_left_to_a_default(
    charts: list[ET.Element], parent: str, switch: str, value: str
) -> None:
    """Switches that the schema takes as on when they are missing are written out."""
    said = [_switches(element).get(switch) for element in _all(charts, parent)]

    assert said == [value] * (4 if parent == "ser" else 3)


@pytest.mark.parametrize("parent", SEQUENCES)
def test_elements_stand_in_the_order_of_the_schema(
    charts: list[ET.Element], parent: str
) -> None:
    """Excel repairs a chart whose elements stand in another order, and deletes it."""
    order = SEQUENCES[parent].split()
    found = [
        [order.index(child.tag.removeprefix(C)) for child in element]
        for element in _all(charts, parent)
    ]

    assert found
    assert found == [sorted(one) for one in found]


@pytest.mark.office
def test_a_chart_is_drawn_alike_in_the_workbook_of_any_program(tmp_path: Path) -> None:
    """The workbook of Excel 2007 and the one of Excel 2016 print the same, dot for dot."""
    old, new = (
        office.to_png(_said_by(version), tmp_path / version.decode(), dots_per_inch=50)
        for version in (b"12.0000", b"16.0300")
    )

    assert len(old) > 2
    assert [page.read_bytes() for page in old] == [page.read_bytes() for page in new]


def _said_by(version: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(BOOK)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/app.xml":
                content, count = re.subn(rb"(<AppVersion>)[^<]*", rb"\g<1>" + version, content)
                assert count == 1
            new.writestr(name, content)
    return file.getvalue()
