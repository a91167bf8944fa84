"""unknown-function-class: a code that the table of function classes lacks."""

import pytest
from drawing import breaches, drawn, found, said

CODE = "FUN001"
HEAD = "functions\n| row | A class_code | B class_name | E spent |"


def test_a_code_that_does_not_exist() -> None:
    """There is no class 228."""
    form = drawn(f"{HEAD}\n| 7 | 228 | | 100 |")

    assert found(CODE, form) == [(CODE, "A7")]
    assert said(CODE, form) == ["功能科目表里没有科目编码 228"]


def test_a_finer_code_is_told_with_its_class() -> None:
    """20805 is a 款 of class 208; the form wants the class."""
    form = drawn(f"{HEAD}\n| 7 | 20805 | | 100 |")

    assert said(CODE, form) == ["功能科目表里没有科目编码 20805，应为 208 社会保障和就业支出"]


def test_the_name_tells_which_code_is_meant() -> None:
    """999 is no class; the name beside it is that of 221."""
    form = drawn(f"{HEAD}\n| 7 | 999 | 住房保障支出 | 100 |")

    assert said(CODE, form) == ["功能科目表里没有科目编码 999，应为 221 住房保障支出"]


@pytest.mark.parametrize("code", ["208", " 223 ", "", "201"])
def test_known_codes_and_blanks_are_silent(code: str) -> None:
    """Codes of the table, blanks around them aside; a blank code is told elsewhere."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | {code} | | 100 |")) == []


def test_code_and_name_in_one_cell() -> None:
    """The code is known; the name has its own column."""
    form = drawn(f"{HEAD}\n| 7 | 208 社会保障和就业支出 | | 100 |")

    assert said(CODE, form) == ["科目编码只填编码 208，现为“208 社会保障和就业支出”"]
    assert breaches(CODE, form)[0].fix == "请只填编码 {expected}，名称由编码带出"
