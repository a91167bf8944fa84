"""What single stored values mean, given a style sheet of a few formats."""

from __future__ import annotations

from datetime import date

from perfeval_xl.ooxml.cells import CellSpan
from perfeval_xl.reading.formats import Formats
from perfeval_xl.reading.understood import Understood
from perfeval_xl.reading.values import Values

CODES = ("General", "0.00%", "yyyy-mm-dd", "00000000", "0%", "#,##0.00_ ;-#,##0.00_ ", '0"%"')
GENERAL, PERCENT, DAY, PADDED, WHOLE_PERCENT, MONEY, QUOTED = range(len(CODES))
APRIL = date(2021, 4, 29)


def styles() -> bytes:
    """A style sheet with one cell format for each code."""
    numbers = "".join(
        f'<numFmt numFmtId="{170 + place}" formatCode="{code.replace(chr(34), "&quot;")}"/>'
        for place, code in enumerate(CODES)
    )
    formats = "".join(f'<xf numFmtId="{170 + place}"/>' for place in range(len(CODES)))
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return (
        f'<styleSheet xmlns="{main}"><numFmts>{numbers}</numFmts>'
        f"<cellXfs>{formats}</cellXfs></styleSheet>"
    ).encode()


def number(
    raw: str, wanted: str, style: int = GENERAL, formula: str | None = None
) -> Understood | None:
    """What a stored number means."""
    values = Values(Formats(styles()), from_1904=False, money_unit="万元")
    span = CellSpan(1, 1, style=style, value=raw, has_formula=formula is not None)
    return values.understood(span, None, wanted, formula)


def text(typed: str, wanted: str, money_unit: str = "万元") -> Understood | None:
    """What a stored text means."""
    values = Values(Formats(None), from_1904=False, money_unit=money_unit)
    return values.understood(CellSpan(1, 1, type="s", value="0"), typed, wanted, None)


def other(kind: str, raw: str, wanted: str) -> Understood | None:
    """What a value of another type means."""
    values = Values(Formats(None), from_1904=False, money_unit="万元")
    return values.understood(CellSpan(1, 1, type=kind, value=raw), None, wanted, None)
