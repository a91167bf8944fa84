"""Expat, guarded: no DTD, no entities, no endless nesting, one sentence for what is not XML.

Source: ECMA-376 Part 2, 6.2.5 (XML usage: no DTD).
"""

import re
from xml.parsers import expat

from perfeval_xl.ooxml.errors import Damaged, Hostile
from perfeval_xl.ooxml.guards import MAX_DEPTH
from perfeval_xl.ooxml.xml_encoding import as_utf8

TAG = re.compile(rb"<[^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*>")
"""A whole start tag, quotes minded."""
ATTRIBUTE = re.compile(rb"\s([^\s=\"'<>/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
"""An attribute inside a start tag: name, and value in one or the other kind of quotes."""
_REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|([a-z]+));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
# Atomic groups: a prolog is read once, never in all the ways its comments could be cut.
_DOCTYPE = re.compile(
    rb"(?:\xef\xbb\xbf)?(?>(?:\s+|<\?(?>.*?\?>)|<!--(?>.*?-->))*)<!DOCTYPE", re.DOTALL
)


def new_parser() -> expat.XMLParserType:
    """Return a parser that names elements `namespace local` and refuses DTDs."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    return parser


def prepared(xml: bytes) -> bytes:
    """Return a part in UTF-8 after a look that it has no DTD, whose entities expat would see.

    Raises:
        Hostile: It has a DTD.
        Refused: It names an encoding that is not known.
        Damaged: It is not in the encoding it names.
    """
    xml = as_utf8(xml)
    if _DOCTYPE.match(xml):
        _refuse()
    return xml


def feed(parser: expat.XMLParserType, xml: bytes | memoryview, *, last: bool) -> None:
    """Give a parser some bytes, the whole part at best: small pieces cost quadratic time.

    Raises:
        Damaged: They are not well-formed.
    """
    try:
        parser.Parse(xml, last)
    except expat.ExpatError as error:
        raise Damaged(
            "文件已损坏：其中的 XML 内容不完整或有错误。请用 Excel 打开修复，另存后再试。"
        ) from error


def check_depth(depth: int) -> None:
    """Raise Hostile if elements lie too deep inside each other."""
    if depth > MAX_DEPTH:
        raise Hostile("文件的 XML 嵌套过深，可能是恶意构造的，已停止读取。请确认文件来源。")


def tag_end(xml: bytes, start: int) -> int:
    """Return the offset after the start tag at an offset."""
    match = TAG.match(xml, start)
    if match is None:
        raise Damaged("文件已损坏：其中的 XML 标记有错误。请用 Excel 打开修复，另存后再试。")
    return match.end()


def attributes_of(tag: bytes) -> dict[str, str]:
    """Return the attributes of a start tag by their names as written, prefix included."""
    return {
        match[1].decode(): text_of(match[2] if match[2] is not None else match[3])
        for match in ATTRIBUTE.finditer(tag)
    }


def text_of(raw: bytes) -> str:
    """Return what the bytes between two tags mean: line ends and references resolved."""
    text = raw.decode()
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name is not None:
        return _NAMED[name]
    return chr(int(hexadecimal, 16) if hexadecimal else int(decimal))


def _refuse(*_: object) -> None:
    raise Hostile("文件的 XML 中含有 DTD 或实体声明，为安全起见不予读取。请确认文件来源。")
