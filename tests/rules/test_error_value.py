"""error-value: a cell shows #REF! and the like."""

from dataclasses import replace

from drawing import calculating, drawn, found, said

CODE = "FRM009"


def test_the_operand_is_told_and_not_what_follows_from_it() -> None:
    """The broken amount is the cause; rate and total only pass it on."""
    form = drawn(
        """projects
        | row     | C project_name | H budget | I spent             | J payment_rate     |
        | 5 total |                | 200      | =SUM(I7:I9) → #REF! | =I5/H5 → #REF!     |
        | 7       | 培训           | 200      | =A!#REF! → #REF!    | =(I7/H7) → #REF!   |"""
    )

    assert found(CODE, form) == [(CODE, "I7")]
    assert said(CODE, form) == ["显示错误值 #REF!：公式引用的单元格已被删除"]


def test_a_constant_error_is_told() -> None:
    """#N/A typed or pasted as a value."""
    form = drawn("projects\n| row | C project_name | I spent |\n| 7 | 培训 | #N/A |")

    assert found(CODE, form) == [(CODE, "I7")]


def test_two_cells_that_point_at_each_other_are_both_told() -> None:
    """Without a first cause every one is told, so that none is lost."""
    form = drawn(
        """projects
        | row | C project_name | H budget        | I spent         |
        | 7   | 培训           | =I7*1 → #VALUE! | =H7*1 → #VALUE! |"""
    )

    assert found(CODE, form) == [(CODE, "H7"), (CODE, "I7")]


def test_a_form_without_errors_is_silent() -> None:
    """Figures, blanks and formulas with values show no error."""
    form = drawn("projects\n| row | C project_name | I spent |\n| 7 | 培训 | =1+1 → 2 |")

    assert found(CODE, form) == []


def test_a_calculated_cell_whose_operand_is_broken_is_silent() -> None:
    """The form's own formula shows an operand's error; the operand's cell tells it."""
    form = drawn(
        """projects
        | row     | C project_name | I spent             |
        | 5 total |                | =SUM(I:I) → #REF!   |
        | 7       | 培训           | =Gone!A1 → #REF!    |"""
    )
    form = calculating(form, "项目清单!I5", None)

    assert found(CODE, form) == [(CODE, "I7")]


def test_a_calculated_cell_that_is_completed_by_now_is_silent() -> None:
    """The file still shows #NAME?, the completed form shows the figure."""
    before = drawn(
        "projects\n| row | C project_name | I spent |\n| 5 total | | =X() → #NAME? |"
    )
    cell = before.sheets["项目清单"].errors[0]
    after = drawn(
        "projects\n| row | C project_name | I spent |\n| 5 total | | =SUM(I7:I9) → 8 |"
    )
    after = calculating(after, "项目清单!I5", "8", found=cell)
    form = replace(after, sheets=before.sheets)

    assert found(CODE, form) == []


def test_text_that_looks_like_an_error_in_a_name_is_silent() -> None:
    """A project may be called #1: text is no error value."""
    form = drawn("projects\n| row | C project_name | I spent |\n| 7 | 1#楼维修 | 5 |")

    assert found(CODE, form) == []
