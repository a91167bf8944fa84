"""Damage is told as damage: never blamed on the clerk, never read as blank cells."""

from __future__ import annotations

import pytest
from reading.books import drawn, form, projects, spoilt, with_rows

from perfeval_xl.ooxml.errors import Damaged
from perfeval_xl.reading import read

LIST = projects("5|1|P1|引才|||||2|3")


def without(part: str) -> bytes:
    """A workbook that lacks one of the parts that it names."""
    content = drawn({"项目清单": LIST, "说明": "1|甲"})
    names: list[str] = []

    def leave_out(name: str, xml: bytes) -> bytes | None:
        names.append(name)
        return None if name == part else xml

    result = spoilt(content, leave_out)
    assert part in names
    return result


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ("xl/sharedStrings.xml", "文件已损坏：单元格的文字不见了。"),
        ("xl/_rels/workbook.xml.rels", "文件已损坏：各工作表的位置清单不见了。"),
        ("xl/worksheets/sheet1.xml", "文件已损坏：工作表“项目清单”的内容不见了。"),
        ("xl/worksheets/sheet2.xml", "文件已损坏：工作表“说明”的内容不见了。"),
    ],
)
@pytest.mark.parametrize("told", [True, False], ids=["form told", "form recognised"])
def test_a_part_that_is_named_but_gone_is_damage(
    part: str, sentence: str, *, told: bool
) -> None:
    """Whether or not the form is known, the sentence is about the file."""
    with pytest.raises(Damaged) as caught:
        read(without(part), scheme=form() if told else None)

    assert str(caught.value) == sentence + "请重新取得文件，或用 Excel 打开修复，另存后再试。"


def test_a_relationship_that_is_gone_is_damage() -> None:
    """A sheet that names no relationship of the workbook has lost its content."""
    content = spoilt(
        drawn({"项目清单": LIST}),
        lambda name, xml: (
            xml.replace(b'r:id="rId1"', b'r:id="rId77"') if name == "xl/workbook.xml" else xml
        ),
    )

    with pytest.raises(Damaged, match="工作表“项目清单”的内容不见了"):
        read(content, scheme=form())


@pytest.mark.parametrize("index", ["999", "-1", "1.5", "x"])
def test_a_text_past_the_table_of_texts_is_damage(index: str) -> None:
    """It is no blank cell: something stood there."""
    content = with_rows(
        drawn({"项目清单": LIST}),
        '<c r="C5" t="s"><v>13</v></c>',
        f'<c r="C5" t="s"><v>{index}</v></c>',
    )

    with pytest.raises(Damaged, match="有单元格的文字不见了"):
        read(content, scheme=form())
