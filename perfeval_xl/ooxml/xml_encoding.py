"""XML parts in one encoding: UTF-8, in which bytes can be found and spliced.

Source: ECMA-376 Part 2, 6.2.5 (XML usage: UTF-8 or UTF-16); XML 1.0, appendix F (detection).
"""

import re

from perfeval_xl.ooxml.errors import Damaged, Refused

# A declaration is short: looking no further keeps hostile ones from costing time.
_LONGEST_DECLARATION = 256
_ENCODING = re.compile(rb"\sencoding\s*=\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']")
_DECLARATION = re.compile(r"<\?xml[^>]{0,256}\?>")
_UTF_8 = (b"utf-8", b"utf8", b"us-ascii", b"ascii")
# Outside the standard, but seen from home-made exports, and harmless to understand.
_OTHERS = (b"gb2312", b"gbk", b"gb18030", b"big5", b"iso-8859-1", b"windows-1252")


def as_utf8(xml: bytes) -> bytes:
    """Return a part in UTF-8; parts that are, which is nearly all, come back as they are.

    Args:
        xml: Bytes of a part.

    Raises:
        Refused: The part names an encoding that is not known.
        Damaged: The part is not in the encoding it names.
    """
    encoding = _encoding(xml)
    if encoding is None:
        return xml
    try:
        text = xml.decode(encoding)
    except UnicodeDecodeError as error:
        raise Damaged(
            "文件已损坏：其中的 XML 与其声明的编码不符。请用 Excel 打开修复，另存后再试。"
        ) from error
    declaration = _DECLARATION.match(text)
    start = declaration.end() if declaration else 0
    return text[start:].encode()


def _encoding(xml: bytes) -> str | None:
    """Return the codec a part has to be decoded with, None if it is UTF-8 already."""
    if xml[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    if xml[:2] in (b"<\0", b"\0<"):
        return "utf-16-le" if xml[:1] == b"<" else "utf-16-be"
    head = xml[:_LONGEST_DECLARATION].removeprefix(b"\xef\xbb\xbf").partition(b"?>")[0]
    declared = _ENCODING.search(head) if head.startswith(b"<?xml") else None
    name = declared[1].lower() if declared else b"utf-8"
    # Declared UTF-16 in single bytes contradicts itself; expat says so.
    if name in _UTF_8 or name == b"utf-16":
        return None
    if name not in _OTHERS:
        raise Refused("文件的 XML 用了不支持的编码，无法处理。请在 Excel 中打开，另存后再试。")
    return name.decode()
