"""template-mismatch: a stamp names another template or version."""

from dataclasses import replace

import pytest
from drawing import drawn, found, said

CODE = "FRM005"
FORM = drawn("fields\n| row | C |\n| 5 unit_name | 某局 |")


def test_last_years_template_is_named() -> None:
    """A property that names another form is told with both names."""
    form = replace(
        FORM, stamps={"property": "department-2020/1.0", "cell": "department-2021/1.0"}
    )

    assert found(CODE, form) == [(CODE, "A1")]
    assert said(CODE, form) == [
        "文件属性里写的模板是“department-2020/1.0”，核对用的是“department-2021 1.0”"
    ]


def test_another_version_is_told() -> None:
    """The same form in a version that is not known."""
    assert found(CODE, replace(FORM, stamps={"cell": "department-2021/2.0"})) == [(CODE, "A1")]


@pytest.mark.parametrize(
    "stamps",
    [
        {},
        {"property": "department-2021/1.0"},
        {"property": "department-2021/1.0", "cell": "department-2021/1.0"},
        {"seal": "other-form/9.9"},
        {"cell": "无"},
    ],
)
def test_agreeing_or_absent_stamps_are_silent(stamps: dict[str, str]) -> None:
    """No stamp, the right stamps, a seal, or a stamp that tells nothing: no finding."""
    assert found(CODE, replace(FORM, stamps=stamps)) == []
