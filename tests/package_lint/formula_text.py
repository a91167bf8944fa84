"""The text of a formula: is it sound, and which functions and sheets does it name?"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

LONGEST = 8_192  # characters

# What stands for a literal in the skeleton: characters that XML forbids in a formula.
_TEXT, _QUOTED, _BRACKET, _ERROR = "\x01", "\x02", "\x03", "\x04"

_LITERAL = re.compile(
    r"""(?P<text>"(?:[^"]|"")*")
      | (?P<quoted>'(?:[^']|'')*')
      | (?P<bracket>\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\])
      | (?P<error>\#(?:REF|DIV/0|VALUE|NUM|NULL)!)
    """,
    re.VERBOSE | re.DOTALL,
)
_STAND_INS = {"text": _TEXT, "quoted": _QUOTED, "bracket": _BRACKET, "error": _ERROR}
_ARRAY = re.compile(r"\{[^{}()]*\}")
_FUNCTION = re.compile(r"(?<![\w.!\\])([^\W\d][\w.]*)\(")
_PLAIN_SHEET = re.compile(r"([^\s!'\"()\[\],;+\-*/^&=<>{}@\x01-\x04]+)!")
_NEEDS_NO_QUOTES = re.compile(r"[^\W\d][\w.]*")
_LIKE_A_CELL = re.compile(r"[A-Za-z]{1,3}[0-9]{1,7}|[Rr][0-9]*(?:[Cc][0-9]*)?|[Cc][0-9]*")


class SheetName(NamedTuple):
    """A sheet that a formula names.

    Attributes:
        quoted: Stands in apostrophes, or needs none.
    """

    name: str
    quoted: bool


class Formula(NamedTuple):
    """What the lint knows of a formula's text.

    Attributes:
        breach: What is wrong with it, '' where nothing is.
        functions: Names before parentheses, upper case.
        sheets: Sheets of this workbook that it names.
    """

    breach: str
    functions: frozenset[str]
    sheets: tuple[SheetName, ...]


@lru_cache(maxsize=20_000)
def read_formula(text: str) -> Formula:
    """Return what can be told of a formula without its leading equals sign.

    Source: ECMA-376 part 1, 18.17.2.
    """
    quoted = [match["quoted"] for match in _LITERAL.finditer(text) if match["quoted"]]
    skeleton = _LITERAL.sub(lambda match: _STAND_INS[match.lastgroup or "text"], text)
    skeleton = _ARRAY.sub(_TEXT, skeleton)
    functions = frozenset(name.upper() for name in _FUNCTION.findall(skeleton))
    return Formula(_breach(skeleton), functions, tuple(_sheets(skeleton, quoted)))


def breach_of(text: str, sheets: Collection[str]) -> str:
    """Return what is wrong with a formula in a workbook of these sheets, '' for nothing.

    Args:
        text: The formula without its leading equals sign.
        sheets: Casefolded names.
    """
    formula = read_formula(text)
    unknown = [sheet.name for sheet in formula.sheets if sheet.name.casefold() not in sheets]
    return formula.breach or (f"names no sheet of the book: {unknown[0]}" if unknown else "")


def _breach(skeleton: str) -> str:
    if skeleton.startswith("="):
        return "begins with ="
    if ";" in skeleton:
        return "has a semicolon"
    left = set("\"'[]{}") & set(skeleton)
    if left:
        return f"{min(left)} is not closed"
    depth = 0
    for bracket in re.findall("[()]", skeleton):
        depth += 1 if bracket == "(" else -1
        if depth < 0:
            return ") is not opened"
    return "( is not closed" if depth else ""


def _sheets(skeleton: str, quoted: list[str]) -> Iterator[SheetName]:
    followers = [part[:1] for part in skeleton.split(_QUOTED)[1:]]
    for text, follower in zip(quoted, followers, strict=True):
        inner = text[1:-1].replace("''", "'")
        if follower == "!" and "[" not in inner:
            yield from (SheetName(name, quoted=True) for name in inner.split(":"))
    for match in _PLAIN_SHEET.finditer(skeleton):
        before = skeleton[: match.start()][-1:]
        if before == _BRACKET or match[1].startswith(("#", "|")):
            continue
        for name in match[1].split(":"):
            yield SheetName(name, quoted=needs_no_quotes(name))


def needs_no_quotes(name: str) -> bool:
    """Tell whether a sheet name may stand in a formula without apostrophes."""
    plain = _NEEDS_NO_QUOTES.fullmatch(name) is not None
    return plain and _LIKE_A_CELL.fullmatch(name) is None
