"""The workbook part, found by relationship, and what other packages are when it is not there.

Source: ECMA-376 Part 1, 12.3.23 (workbook part); 11.3.10 for Word, 13.3.6 for PowerPoint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml.errors import MissingPart, NotAWorkbook, OldFormat, PackageError
from perfeval_xl.ooxml.parts import CONTENT_TYPES, PACKAGE

if TYPE_CHECKING:
    from perfeval_xl.ooxml.package import Package

_OTHERS = (
    ("wordprocessingml", "文件是 Word 文档，不是工作簿。请确认选对了文件。"),
    ("presentationml", "文件是 PowerPoint 演示文稿，不是工作簿。请确认选对了文件。"),
    ("visio", "文件是 Visio 绘图，不是工作簿。请确认选对了文件。"),
)


def main_part(package: Package) -> str:
    """Return the name of the part that the officeDocument relationship leads to.

    Raises:
        NotAWorkbook: The archive is no Office Open XML package.
        MissingPart: It is one, but its main part is not there.
    """
    if CONTENT_TYPES not in package:
        raise _not_a_package(package)
    found = package.relationships(PACKAGE).of_type("officeDocument")
    for relationship in found:
        if relationship.part in package:
            return relationship.part
    raise MissingPart("工作簿缺少主要内容，可能已损坏。请用 Excel 打开修复，另存后再试。")


def check_is_workbook(package: Package) -> None:
    """Return quietly if the main part is declared as a workbook in XML.

    Raises:
        NotAWorkbook: It is a document of another program.
        OldFormat: It is a binary workbook (.xlsb).
        MissingPart: Its type is not declared.
    """
    kind = package.content_type(package.main_part) or ""
    if "spreadsheetml" in kind and kind.endswith("main+xml"):
        return
    if "ms-excel" in kind and kind.endswith("main+xml"):  # with macros, or a template of such
        return
    if "ms-excel" in kind or package.main_part.endswith(".bin"):
        raise OldFormat(
            "文件是二进制工作簿（.xlsb）。请在 Excel 或 WPS 中打开，"
            "另存为“Excel 工作簿（*.xlsx）”后再试。"
        )
    for mark, sentence in _OTHERS:
        if mark in kind:
            raise NotAWorkbook(sentence)
    raise NotAWorkbook("文件不是工作簿，或其内容类型已损坏。请用 Excel 打开，另存后再试。")


def _not_a_package(package: Package) -> PackageError:
    if "mimetype" in package:
        return NotAWorkbook(
            "文件是 OpenDocument 格式（.ods 等）。请在 Excel 或 WPS 中打开，"
            "另存为“Excel 工作簿（*.xlsx）”后再试。"
        )
    if any(name.casefold().startswith("xl/") for name in package.names):
        return MissingPart("工作簿缺少类型清单，可能已损坏。请用 Excel 打开修复，另存后再试。")
    return NotAWorkbook("文件是压缩包，不是工作簿。请先解压，再选其中的 .xlsx 文件。")
