"""Whether a workbook holds what it names: what is gone is damage, no fault of the clerk's."""

from __future__ import annotations

from perfeval_xl.ooxml.errors import Damaged
from perfeval_xl.ooxml.package import Package
from perfeval_xl.ooxml.parts import relationships_name
from perfeval_xl.ooxml.workbook_reading import sheet_entries
from perfeval_xl.ooxml.worksheets import workbook_root

_REPAIR = "请重新取得文件，或用 Excel 打开修复，另存后再试。"


def check_whole(package: Package) -> None:
    """Return quietly if every sheet and the table of texts are where the workbook says.

    Args:
        package: The opened package.

    Raises:
        Damaged: A part that the workbook names is not there.

    Source: ECMA-376-1 sections 12.3.23 (workbook part), 12.3.15 (shared string table).
    """
    if relationships_name(package.main_part) not in package:
        raise Damaged(f"文件已损坏：各工作表的位置清单不见了。{_REPAIR}")
    relationships = package.relationships(package.main_part)
    by_id = relationships.by_id
    for entry in sheet_entries(workbook_root(package)):
        found = by_id.get(entry.relationship)
        if found is None or found.part not in package:
            raise Damaged(f"文件已损坏：工作表“{entry.name}”的内容不见了。{_REPAIR}")
    texts = relationships.of_type("sharedStrings")
    if texts and not any(one.part in package for one in texts):
        raise Damaged(f"文件已损坏：单元格的文字不见了。{_REPAIR}")


def text_at(texts: list[str], index: int) -> str:
    """The shared text of that index.

    Args:
        texts: The table of texts.
        index: From 0; negative for what is no index.

    Raises:
        Damaged: The table has no such text.
    """
    if not 0 <= index < len(texts):
        raise Damaged(f"文件已损坏：有单元格的文字不见了。{_REPAIR}")
    return texts[index]
