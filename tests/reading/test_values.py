"""What a stored value means in its column."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfeval_xl.model.cells import Kind, Remark
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
    if len(str(abs(hundredths))) > 15:
        return
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


@pytest.mark.parametrize(
    ("typed", "wanted", "value", "remark"),
    [
        ("9096.62万元", "amount", "9096.62", Remark.TEXT_NUMBER),
        ("９０９６．６２", "amount", "9096.62", Remark.TEXT_NUMBER),
        ("1,234.56", "amount", "1234.56", Remark.TEXT_NUMBER),
        ("￥5", "amount", "5", Remark.TEXT_NUMBER),
        ("（6.60）", "amount", "-6.60", Remark.TEXT_NUMBER),
        ("585930元", "amount", "58.593", Remark.TEXT_NUMBER),
        ("1.2亿元", "amount", "12000", Remark.TEXT_NUMBER),
        ("约30", "amount", None, Remark.APPROXIMATE),
        ("3055余", "amount", None, Remark.APPROXIMATE),
        ("5%", "amount", None, Remark.NOT_UNDERSTOOD),
        ("5分", "amount", None, Remark.NOT_UNDERSTOOD),
        ("未统计", "amount", None, Remark.NOT_UNDERSTOOD),
        ("9亿亿", "amount", None, Remark.NOT_UNDERSTOOD),
        ("99999999999999亿", "amount", None, Remark.NOT_UNDERSTOOD),
        ("99.93%", "rate", "0.9993", Remark.TEXT_NUMBER),
        ("９９．９３％", "rate", "0.9993", Remark.TEXT_NUMBER),
        ("0.9993", "rate", "0.9993", Remark.TEXT_NUMBER),
        ("99.93", "rate", "0.9993", Remark.TEXT_NUMBER),
        ("95分", "score", "95", Remark.TEXT_NUMBER),
        ("104项", "count", "104", Remark.TEXT_NUMBER),
        ("2021年", "year", "2021", Remark.TEXT_NUMBER),
        ("2021年度", "year", "2021", Remark.TEXT_NUMBER),
        ("45", "figure", "45", Remark.TEXT_NUMBER),
        ("95%", "figure", "0.95", Remark.TEXT_NUMBER),
    ],
)
def test_a_text_where_a_number_belongs(
    typed: str, wanted: str, value: str | None, remark: Remark
) -> None:
    """A number typed as text is understood in the unit of its column, and remarked on."""
    found = text(typed, wanted)

    assert found is not None
    assert found == (Kind.TEXT, None if value is None else Decimal(value), typed, remark)


def test_amounts_may_be_wanted_in_yuan() -> None:
    """In a form in 元 the same text means ten thousand times as much."""
    found = text("9096.62万元", "amount", money_unit="元")

    assert found is not None
    assert found.value == Decimal(90966200)


@pytest.mark.parametrize("typed", ["45日", "72 人", "≥95%", "约30", "好", "12月31日前"])
def test_a_target_in_words_stays_as_it_is(typed: str) -> None:
    """Where a number or words may stand, words are no fault."""
    assert text(typed, "figure") == (Kind.TEXT, typed, typed, None)


@pytest.mark.parametrize(
    "wanted", ["amount", "rate", "date", "figure", "text", "code", "choice"]
)
@pytest.mark.parametrize(
    "typed", ["-", "—", "——", "－", "/", "／", "无", " 无 ", "不适用", "暂无"]
)
def test_a_placeholder_says_nothing(typed: str, wanted: str) -> None:
    """A dash, a stroke or 无 is neither blank nor a value, in every kind of column."""
    assert text(typed, wanted) == (Kind.TEXT, None, typed, Remark.PLACEHOLDER)


@pytest.mark.parametrize("typed", ["", " ", "　", "\n"])
def test_a_blank_text_is_a_text_without_value(typed: str) -> None:
    """A formula that shows "" and a cell of blanks have no value and no remark."""
    assert text(typed, "amount") == (Kind.TEXT, None, typed, None)


@pytest.mark.parametrize(
    ("typed", "day", "remark"),
    [
        ("2021.4.29", APRIL, Remark.TEXT_DATE),
        ("20210429", APRIL, Remark.TEXT_DATE),
        ("４月底", None, Remark.NOT_UNDERSTOOD),
        ("2021.4", None, Remark.NOT_UNDERSTOOD),
    ],
)
def test_a_text_where_a_day_belongs(typed: str, day: date | None, remark: Remark) -> None:
    """A day typed as text is understood and remarked on."""
    assert text(typed, "date") == (Kind.TEXT, day, typed, remark)


def test_words_are_kept_as_typed() -> None:
    """Full-width signs, circled digits and blanks are never changed."""
    assert text(" ①Ａ㎡ ", "text") == (Kind.TEXT, " ①Ａ㎡ ", " ①Ａ㎡ ", None)
    assert text("0012", "code") == (Kind.TEXT, "0012", "0012", None)


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
