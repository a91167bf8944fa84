"""Row heights that are worked out when a sheet is made."""

import pytest

from perfeval_xl.generating.wrapping import TALLEST, line_count, row_height, text_width


def test_a_latin_letter_is_about_half_as_wide_as_a_chinese_one() -> None:
    """At 12 points an em is 16 pixels: one 字 16, one digit 0.56 of it."""
    assert text_width("字", 12) == pytest.approx(16)
    assert text_width("1", 12) == pytest.approx(8.96)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, 1),
        ("预算", 10, 1),
        ("一二三四五", 10, 2),  # 81 px less indent and slack hold 4 of 14.67 px each
        ("甲\n乙\n丙", 10, 3),
        ("一二三四五\n六", 10, 3),
    ],
)
def test_lines_of_a_text(text: str, width: float, lines: int) -> None:
    """Full-width characters fill whole places, line breaks of the text count."""
    assert line_count(text, width, 11) == lines


def test_a_row_is_never_taller_than_excel_allows() -> None:
    """409 points is the end, one line keeps the usual height."""
    assert row_height(1, 11, 21) == 21
    assert row_height(3, 11, 21) == 54
    assert row_height(2, 10, 21) == 39
    assert row_height(90, 10, 21) == TALLEST == 409
