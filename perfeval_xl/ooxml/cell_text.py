r"""Text as Excel stores it: escapes of its own for what XML cannot hold, and its limits.

Source: ECMA-376 Part 1, 22.9.2.19 (ST_Xstring): `_xHHHH_` stands for a UTF-16 code unit.
"""

import re

from perfeval_xl.ooxml.errors import Refused

LONGEST_TEXT = 32_767
"""UTF-16 code units of one cell."""
LONGEST_FORMULA = 8_192
"""Characters of one formula."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


def utf16_length(text: str) -> int:
    """Return the length of a text as Excel counts it.

    >>> utf16_length("中文"), utf16_length("𠮷")
    (2, 2)
    """
    return len(text) + sum(char > "\uffff" for char in text)


def xml_text(text: str) -> str:
    """Return a text for an element's content; nothing but the markup characters changes."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def stored_text(text: str) -> str:
    r"""Return a text as a cell's XML holds it; line ends become single line feeds.

    Raises:
        Refused: It is longer than a cell can hold.

    >>> stored_text("a<b\x07_x0041_")
    'a&lt;b_x0007__x005F_x0041_'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if utf16_length(text) > LONGEST_TEXT:
        raise Refused("要写入的文字超过 Excel 单元格的上限（32767 字）。请把文字缩短后再试。")
    text = _LOOKS_ESCAPED.sub("_x005F_", text)
    return xml_text(_FORBIDDEN.sub(lambda found: f"_x{ord(found[0]):04X}_", text))


def meant_text(stored: str) -> str:
    r"""Return the text that a stored one means.

    >>> meant_text("line_x000D_ _x005F_x0041_")
    'line\r _x0041_'
    >>> meant_text("_xD842__xDFB7_")
    '𠮷'
    """
    if "_x" not in stored:
        return stored
    text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), stored)
    # Two escapes may stand for the two halves of one character.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def needs_space_kept(text: str) -> bool:
    """Say whether Excel would trim the text unless told not to."""
    return text != text.strip(" \t\n") or "\n" in text


def stored_formula(formula: str) -> str:
    """Return a formula as a cell's XML holds it.

    Args:
        formula: English, commas, without the leading `=`.

    Raises:
        Refused: It is empty, begins with `=`, is too long, or holds what XML cannot.
    """
    if not formula.strip() or formula.startswith("="):
        raise Refused("要写入的公式为空，或多了开头的等号。请检查公式后再试。")
    if len(formula) > LONGEST_FORMULA or _FORBIDDEN.search(formula):
        raise Refused("要写入的公式超过 8192 字，或含有控制字符。请检查公式后再试。")
    return xml_text(formula)
