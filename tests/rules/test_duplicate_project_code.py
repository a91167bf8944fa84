"""duplicate-project-code: one code on two lines."""

from dataclasses import replace

from drawing import drawn, found, said

CODE = "PRJ007"
HEAD = "projects\n| row | B project_code | C project_name |"


def test_the_second_line_of_a_code() -> None:
    """P001 stands in rows 7 and 9; letter case does not tell codes apart."""
    wrong = drawn(f"{HEAD}\n| 7 | P001 | 培训 |\n| 8 | P002 | 宣传 |\n| 9 | p001 | 办公 |")

    assert found(CODE, wrong) == [(CODE, "B9")]
    assert said(CODE, wrong) == ["项目编码 p001 在第 7 行已经用过"]


def test_a_third_line_is_told_too() -> None:
    """Every repetition is one to be mended."""
    wrong = drawn(f"{HEAD}\n| 7 | P1 | 甲 |\n| 8 | P1 | 乙 |\n| 9 | P1 | 丙 |")

    assert found(CODE, wrong) == [(CODE, "B8"), (CODE, "B9")]


def test_different_codes_are_silent() -> None:
    """Leading zeros tell codes apart."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 0099 | 培训 |\n| 8 | 99 | 宣传 |")) == []


def test_blank_codes_are_silent() -> None:
    """A project may have no code yet."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | | 培训 |\n| 8 | | 宣传 |")) == []


def test_one_merged_cell_over_two_lines_is_silent() -> None:
    """The code was typed once; the reader repeats the merged cell with its address."""
    form = drawn(f"{HEAD}\n| 7 | P1 | 培训 |\n| 8 | P1 | 培训 |")
    table = form.tables["projects"]
    first, second = table.lines
    second = second.with_cell("project_code", first["project_code"])
    merged = replace(form, tables={"projects": replace(table, lines=(first, second))})

    assert found(CODE, merged) == []


def test_full_width_and_blanks_make_no_other_code() -> None:
    """ＧＸ２１ is GX21."""
    form = drawn(
        "projects\n| row | B project_code | C project_name |"
        "\n| 7 | GX21 | 培训 |\n| 8 | ＧＸ２１ | 宣传 |\n| 9 | gx 21 | 招聘 |"
    )

    assert found(CODE, form) == [(CODE, "B8"), (CODE, "B9")]
