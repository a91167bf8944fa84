"""What a stored number, error or truth value means in its column."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading.meanings import (
    APRIL,
    DAY,
    GENERAL,
    PADDED,
    PERCENT,
    QUOTED,
    WHOLE_PERCENT,
    number,
    other,
    styles,
)

from perfeval_xl.model.cells import Kind, Remark
from perfeval_xl.ooxml.cells import CellSpan
from perfeval_xl.reading.formats import Formats
from perfeval_xl.reading.values import Values


@pytest.mark.parametrize(
    ("raw", "value", "shown"),
    [
        ("8356.44", "8356.44", "8356.44"),
        ("0.30000000000000004", "0.3", "0.3"),
        ("9103.2199999999993", "9103.22", "9103.22"),
        ("12", "12", "12"),
        ("99.0", "99", "99"),
        ("1E3", "1000", "1000"),
        ("-6.6", "-6.6", "-6.6"),
        ("0", "0", "0"),
    ],
)
def test_an_amount_is_taken_as_excel_shows_it(raw: str, value: str, shown: str) -> None:
    """Fifteen digits are meant where seventeen are stored; the text is written plainly."""
    assert number(raw, "amount") == (Kind.NUMBER, Decimal(value), shown, None)


@given(st.integers(-(10**14), 10**14), st.sampled_from(["amount", "score", "count", "figure"]))
def test_a_stored_number_is_shown_and_understood_alike(hundredths: int, wanted: str) -> None:
    """Whatever two-decimal number is stored, its text and value are the same number."""
    value = Decimal(hundredths).scaleb(-2)
    found = number(repr(float(value)), wanted)

    assert found is not None
    assert (found.value, Decimal(found.text)) == (value, value)


@pytest.mark.parametrize(
    ("raw", "style", "value", "shown", "remark"),
    [
        ("0.9993", PERCENT, "0.9993", "99.93%", None),
        ("0.9993", GENERAL, "0.9993", "0.9993", None),
        ("0.99927", WHOLE_PERCENT, "0.99927", "99.93%", None),
        ("99.93", GENERAL, "0.9993", "99.93", Remark.PERCENT_SCALE),
        ("99.93", PERCENT, "0.9993", "9993.00%", Remark.PERCENT_SCALE),
        ("99.93", QUOTED, "0.9993", "99.93", Remark.PERCENT_SCALE),
        ("1", GENERAL, "1", "1", None),
        ("1.2", GENERAL, "1.2", "1.2", None),
        ("15", PERCENT, "15", "1500.00%", None),
        ("0", PERCENT, "0", "0.00%", None),
    ],
)
def test_a_rate_is_a_ratio(
    raw: str, style: int, value: str, shown: str, remark: Remark | None
) -> None:
    """0.9993 and 99.93 mean the same ratio, and the second is remarked on."""
    assert number(raw, "rate", style) == (Kind.NUMBER, Decimal(value), shown, remark)


def test_a_calculated_rate_is_never_scaled_unless_the_formula_did() -> None:
    """A completion of 3000 % is true; `*100` in a formula makes a percentage."""
    calculated = number("30", "rate", PERCENT, "E7/G7")
    scaled = number("99.93", "rate", GENERAL, "I7/H7 * 100")

    assert calculated == (Kind.NUMBER, Decimal(30), "3000.00%", None)
    assert scaled == (Kind.NUMBER, Decimal("0.9993"), "99.93", Remark.PERCENT_SCALE)


@pytest.mark.parametrize(
    ("raw", "style", "wanted", "expected"),
    [
        ("306001", GENERAL, "code", ("306001", "306001", None)),
        ("306001.0", GENERAL, "code", ("306001", "306001", None)),
        ("20210042", PADDED, "code", ("20210042", "20210042", None)),
        ("42", PADDED, "code", ("00000042", "00000042", None)),
        ("123456789012345", GENERAL, "code", ("123456789012345", "123456789012345", None)),
        (
            "5.1000002100000019E17",
            GENERAL,
            "code",
            ("510000021000000000", "510000021000000000", Remark.LOST_DIGITS),
        ),
        ("2021", GENERAL, "text", ("2021", "2021", None)),
        ("0.95", WHOLE_PERCENT, "text", ("95%", "95%", None)),
        ("44315", DAY, "text", ("2021年4月29日", "2021年4月29日", None)),
    ],
)
def test_a_number_in_a_column_of_words_is_read_as_its_digits(
    raw: str, style: int, wanted: str, expected: tuple[object, ...]
) -> None:
    """Codes lose the .0 and keep padded zeros; more than 15 digits are known to be lost."""
    found = number(raw, wanted, style)

    assert found is not None
    assert (found.value, found.text, found.remark) == expected


@pytest.mark.parametrize(
    ("raw", "style", "expected"),
    [
        ("44315", DAY, (Kind.DATE, APRIL, "2021年4月29日", None)),
        ("44315.5", DAY, (Kind.DATE, APRIL, "2021年4月29日", None)),
        ("20210429", GENERAL, (Kind.NUMBER, APRIL, "20210429", Remark.TEXT_DATE)),
        ("44315", GENERAL, (Kind.NUMBER, APRIL, "44315", Remark.TEXT_DATE)),
        ("2021", GENERAL, (Kind.NUMBER, None, "2021", Remark.NOT_UNDERSTOOD)),
        ("2021.4", GENERAL, (Kind.NUMBER, None, "2021.4", Remark.NOT_UNDERSTOOD)),
        ("20211301", GENERAL, (Kind.NUMBER, None, "20211301", Remark.NOT_UNDERSTOOD)),
        ("0.5", DAY, (Kind.NUMBER, None, "0.5", Remark.NOT_UNDERSTOOD)),
    ],
)
def test_a_number_where_a_day_belongs(
    raw: str, style: int, expected: tuple[object, ...]
) -> None:
    """A formatted serial is a day; eight digits and bare serials are remarked on."""
    assert number(raw, "date", style) == expected


def test_days_may_count_from_1904() -> None:
    """The same serial is four years and a day later in the other system."""
    values = Values(Formats(styles()), from_1904=True, money_unit="万元")
    formatted = values.understood(CellSpan(1, 1, style=DAY, value="42853"), None, "date", None)
    bare = values.understood(CellSpan(1, 1, value="42853"), None, "date", None)

    assert formatted == (Kind.DATE, APRIL, "2021年4月29日", None)
    assert bare == (Kind.NUMBER, APRIL, "42853", Remark.TEXT_DATE)


def test_a_day_where_a_number_belongs_counts_as_excel_counts_it() -> None:
    """SUM takes the serial; as a year it means nothing."""
    assert number("44315", "amount", DAY) == (
        Kind.NUMBER,
        Decimal(44315),
        "2021年4月29日",
        Remark.NOT_UNDERSTOOD,
    )
    assert number("44315", "year", DAY) == (
        Kind.NUMBER,
        None,
        "2021年4月29日",
        Remark.NOT_UNDERSTOOD,
    )


@pytest.mark.parametrize("raw", ["1E+15", "1e300", "-1E+16"])
def test_a_figure_beyond_reason_is_not_calculated_with(raw: str) -> None:
    """Nothing of a quadrillion or more comes through as a figure."""
    found = number(raw, "amount")

    assert found is not None
    assert (found.kind, found.value, found.remark) == (Kind.NUMBER, None, Remark.NOT_UNDERSTOOD)


@pytest.mark.parametrize("raw", ["NaN", "INF", "abc", "1_000", "0x1F"])
def test_what_only_claims_to_be_a_number_is_a_text(raw: str) -> None:
    """Some programs write NaN or words into number cells."""
    assert number(raw, "amount") == (Kind.TEXT, None, raw, Remark.NOT_UNDERSTOOD)


@pytest.mark.parametrize("wanted", ["amount", "date", "text", "figure"])
def test_an_error_is_an_error_in_every_column(wanted: str) -> None:
    """An error value is never blank and never a number."""
    assert other("e", "#REF!", wanted) == (Kind.ERROR, None, "#REF!", None)


def test_truth_values_are_no_numbers() -> None:
    """TRUE in a column of amounts is not 1."""
    assert other("b", "1", "amount") == (Kind.BOOLEAN, None, "TRUE", Remark.NOT_UNDERSTOOD)
    assert other("b", "0", "text") == (Kind.BOOLEAN, "FALSE", "FALSE", None)


def test_a_day_stored_as_text_by_the_standard_is_a_day() -> None:
    """Strict workbooks may store ISO 8601."""
    assert other("d", "2021-04-29T00:00:00", "date") == (
        Kind.DATE,
        APRIL,
        "2021年4月29日",
        None,
    )


def test_no_value_means_nothing() -> None:
    """A number cell with an empty value stores none."""
    assert number("", "amount") is None
