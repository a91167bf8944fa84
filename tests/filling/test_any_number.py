"""Whatever number stands in a cell, `fill` completes the form or says why not."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from filling_specimens import CLEAN, with_cell
from hypothesis import example, given, settings
from hypothesis import strategies as st

from perfeval_xl import fill
from perfeval_xl.errors import PerfevalError
from perfeval_xl.ooxml.errors import PackageError

AMOUNT, SCORE, WEIGHT = ("项目清单", "I20"), ("评委打分", "E10"), ("绩效指标", "I7")
DIGITS = st.text("0123456789", min_size=1, max_size=400)
NUMBERS = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(("", "-", "+")),
    DIGITS,
    st.just("") | DIGITS.map(".{}".format),
    st.just("") | st.integers(-400, 400).map("E{:+d}".format),
)
ODD = (
    "1E+30",
    "1e300",
    "-0",
    "1E+999999999",
    "9" * 400,
    "0." + "0" * 300 + "1",
    "NaN",
)


def survives(text: str, place: tuple[str, str]) -> None:
    """Fill the clean sample with that number in one cell, stored as number and as text."""
    for cell in (
        f"<c {{r}}{{s}}><v>{text}</v></c>",
        f'<c {{r}}{{s}} t="inlineStr"><is><t>{text}</t></is></c>',
    ):
        with tempfile.TemporaryDirectory() as folder, suppress(PerfevalError, PackageError):
            source = Path(folder, "表.xlsx")
            source.write_bytes(with_cell(CLEAN, *place, cell))
            fill(source)


@pytest.mark.parametrize("text", ODD, ids=lambda text: text[:12])
@pytest.mark.parametrize("place", [AMOUNT, SCORE, WEIGHT], ids=["amount", "score", "weight"])
def test_odd_numbers_are_no_crash(text: str, place: tuple[str, str]) -> None:
    """Numbers that Excel or people write at the edge of what numbers are."""
    survives(text, place)


@settings(max_examples=8, deadline=None, derandomize=True)
@given(NUMBERS, st.sampled_from((AMOUNT, SCORE, WEIGHT)))
@example("1E+30", AMOUNT)
def test_any_numeric_text_is_no_crash(text: str, place: tuple[str, str]) -> None:
    """Any text that is a number in XML gives a report or a sentence."""
    survives(text, place)
