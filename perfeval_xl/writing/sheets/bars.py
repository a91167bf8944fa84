"""Native bar charts: one colour, no legend, no gridlines, labels instead of an axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from perfeval_xl.writing.sheets.live import Live
from perfeval_xl.writing.sheets.looks import BODY, HEADING, LINE
from perfeval_xl.writing.sheets.paper import PADDING, PIXELS_A_CHARACTER, Paper
from perfeval_xl.writing.sheets.quoting import prefix

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart
    from xlsxwriter.workbook import Workbook

GAP = 8  # pixels between the chart and the edges of the cells that it covers


@dataclass(frozen=True, slots=True)
class Series:
    """Bars of one colour.

    Attributes:
        values: Range on the chart's sheet.
        colour: Fill.
        labels: Number format of the labels.
    """

    values: str
    colour: str
    labels: str


@dataclass(frozen=True, slots=True)
class Bars:
    """One chart.

    Attributes:
        title: Text, or a cell of the chart's sheet.
        names: Range of the categories.
        series: One, or several that lie over each other.
        gap: Space between bars in percent of a bar.
        low: Least value of the hidden axis, None for 0.
        high: Greatest value of the hidden axis.
        alt: Alternative text: the finding in words.
    """

    title: str | Live
    names: str
    series: Sequence[Series]
    gap: int
    low: float | None
    high: float
    alt: str


def draw(book: Workbook, paper: Paper, bars: Bars, first: str, last: str) -> None:
    """Lay a chart over the cells from first to last; it moves with them."""
    sheet = prefix(paper.name)
    chart = book.add_chart({"type": "bar"})
    for series in bars.series:
        chart.add_series(
            {
                "categories": f"={sheet}{_fixed(bars.names)}",
                "values": f"={sheet}{_fixed(series.values)}",
                "fill": {"color": series.colour},
                "border": {"none": True},
                "gap": bars.gap,
                "overlap": 100 if len(bars.series) > 1 else 0,
                "data_labels": {
                    "value": True,
                    "num_format": series.labels,
                    "font": _font(BODY, 9),
                    "position": "outside_end",
                },
            }
        )
    _dress(chart, bars, sheet)
    width, height = _size(paper, first, last)
    chart.set_size({"width": width, "height": height})
    options = {"x_offset": GAP, "y_offset": GAP, "object_position": 2, "description": bars.alt}
    paper.sheet.insert_chart(first, chart, options)


def _dress(chart: Chart, bars: Bars, sheet: str) -> None:
    title = bars.title
    name = title if isinstance(title, str) else f"={sheet}{_fixed(title.formula)}"
    chart.set_title({"name": name, "name_font": _font(HEADING, 10), "overlay": False})
    chart.set_legend({"none": True})
    chart.set_y_axis(
        {
            "reverse": True,
            "num_font": _font(BODY, 9),
            "line": {"color": LINE},
            "major_tick_mark": "none",
            "minor_tick_mark": "none",
            "label_position": "low",
            "interval_unit": 1,
        }
    )
    chart.set_x_axis(
        {
            "visible": False,
            "major_gridlines": {"visible": False},
            "min": 0 if bars.low is None else bars.low,
            "max": bars.high,
        }
    )
    chart.set_chartarea({"border": {"none": True}, "fill": {"none": True}})
    chart.set_plotarea({"fill": {"none": True}})
    chart.show_hidden_data()  # the two colours come from helper columns that are hidden


def _font(name: str, size: int) -> dict[str, Any]:
    return {"name": name, "size": size, "bold": False}


def _fixed(place: str) -> str:
    """A range with dollar signs, as charts name it.

    >>> _fixed("A11:A17")
    '$A$11:$A$17'
    """
    parts = place.split(":")
    return ":".join(
        f"${part.rstrip('0123456789')}${part[len(part.rstrip('0123456789')) :]}"
        for part in parts
    )


def _size(paper: Paper, first: str, last: str) -> tuple[int, int]:
    """Pixels that the cells take, less the gap on each side."""
    top, bottom = (int(at.lstrip("ABCDEFGHIJ")) for at in (first, last))
    letters = (at.rstrip("0123456789") for at in (first, last))
    wide = sum(round(w * PIXELS_A_CHARACTER) + PADDING for w in paper.between(*letters))
    tall = sum(paper.rows.get(row, 20) for row in range(top, bottom + 1))
    return int(wide) - 2 * GAP, int(tall) - 2 * GAP
