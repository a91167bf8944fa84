"""What a file is by its first bytes, so that every wrong kind of file gets its own sentence."""

import re

from perfeval_xl.ooxml.errors import Damaged, Encrypted, NotAWorkbook, OldFormat, PackageError

ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x10\x00")
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_BOOK_STREAMS = ("workbook".encode("utf-16-le"), "book\0".encode("utf-16-le"))
_SPREADSHEET_2003 = b"urn:schemas-microsoft-com:office:spreadsheet"
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|meta|table)\b", re.IGNORECASE
)
_HEAD = 4096
_ARCHIVE = "文件是压缩包，不是工作簿。请先解压，再选其中的 .xlsx 文件。"
_STARTS = (
    (b"%PDF", "文件是 PDF，不是工作簿。请提供 Excel 原件（*.xlsx）。"),
    (b"Rar!", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
)

_SAVE_AS = "请在 Excel 或 WPS 中打开它，另存为“Excel 工作簿（*.xlsx）”后再试。"


def check_is_zip(content: bytes) -> None:
    """Return quietly if the bytes start as a zip archive does.

    Args:
        content: The whole file.

    Raises:
        PackageError: The child that says what the file is instead.
    """
    if not content.startswith(ZIP):
        raise _other_kind(content)


def _other_kind(content: bytes) -> PackageError:
    if not content:
        return NotAWorkbook("文件是空的（0 字节），可能没有保存或下载完整。请重新取得文件。")
    if content.startswith(_OLE):
        return _ole_kind(content)
    if content.startswith(_BIFF):
        return OldFormat(f"文件是很早的 .xls 格式。{_SAVE_AS}")
    if content.startswith(_EMPTY_ZIP):
        return NotAWorkbook("文件是一个空的压缩包，不是工作簿。请确认选对了文件。")
    return _text_kind(content[:_HEAD])


def _ole_kind(content: bytes) -> PackageError:
    if _ENCRYPTED_PACKAGE in content:
        return Encrypted(
            "文件设有打开密码或权限保护，程序无法读取。"
            "请在 Excel 或 WPS 中取消密码，另存后再试。"
        )
    lower = content.lower()
    if any(stream in lower for stream in _BOOK_STREAMS):
        return OldFormat(f"文件是旧的 .xls 或 .et 格式（改扩展名不会改变格式）。{_SAVE_AS}")
    return NotAWorkbook("文件是旧版 Office 文档，不是工作簿。请确认选对了文件。")


def _text_kind(head: bytes) -> PackageError:
    for start, sentence in _STARTS:
        if head.startswith(start):
            return NotAWorkbook(sentence)
    if _SPREADSHEET_2003 in head:
        return OldFormat(f"文件是“XML 表格 2003”格式。{_SAVE_AS}")
    if _HTML.match(head.removeprefix(b"\xef\xbb\xbf")):
        return NotAWorkbook(f"文件其实是网页（HTML），只是扩展名像工作簿。{_SAVE_AS}")
    if b"\0" not in head:
        return NotAWorkbook(f"文件其实是文本（如 CSV），不是工作簿。{_SAVE_AS}")
    return Damaged("文件不是工作簿（.xlsx），或已损坏。请确认选对了文件，或重新取得。")
