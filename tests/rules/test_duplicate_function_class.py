"""duplicate-function-class: one class on two lines."""

from drawing import drawn, found, said

CODE = "FUN003"
HEAD = "functions\n| row | A class_code | E spent |"


def test_the_second_line_of_a_class() -> None:
    """208 stands in rows 7 and 9: told at the later one."""
    form = drawn(f"{HEAD}\n| 7 | 208 | 1 |\n| 8 | 210 | 2 |\n| 9 | 208 | 3 |")

    assert found(CODE, form) == [(CODE, "A9")]
    assert said(CODE, form) == ["科目 208 在第 7 行已经填过"]


def test_one_line_a_class_is_silent() -> None:
    """Three classes on three lines."""
    assert (
        found(CODE, drawn(f"{HEAD}\n| 7 | 208 | 1 |\n| 8 | 210 | 2 |\n| 9 | 221 | 3 |")) == []
    )


def test_blank_codes_are_no_duplicates() -> None:
    """Two lines without a code are told as blank."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | | 1 |\n| 8 | | 2 |")) == []
