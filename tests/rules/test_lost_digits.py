"""lost-digits: a long code that was typed as a number."""

import pytest
from drawing import drawn, found, said

CODE = "FRM017"


def test_an_eighteen_digit_code_stored_as_a_number() -> None:
    """The last three digits are gone for good."""
    code = "[lost-digits] 510000210000000000 → 510000210000000000"
    form = drawn(f"projects\n| row | B project_code | C project_name |\n| 7 | {code} | 培训 |")

    assert found(CODE, form) == [(CODE, "B7")]
    assert said(CODE, form) == [
        "“项目编码”超过 15 位，Excel 已把末尾数字变成 0（现为 510000210000000000）"
    ]


@pytest.mark.parametrize("code", ["51000021R000000019951", "510000210000000199", "P001", ""])
def test_codes_kept_as_text_are_silent(code: str) -> None:
    """Text keeps every digit, however long."""
    form = drawn(f"projects\n| row | B project_code | C project_name |\n| 7 | {code} | 培训 |")

    assert found(CODE, form) == []
