"""Group 8: whether Excel can parse a number format's code."""

import re

MOST_SECTIONS = 4
_PIECE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\[\]]*\]|.', re.DOTALL)
_BRACKET = re.compile(
    r"""black|blue|cyan|green|magenta|red|white|yellow|colou?r\ ?[0-9]{1,2}
      | h+ | m+ | s+
      | (?:<|>|=|<=|>=|<>)\ *-?[0-9.]+(?:e[+-]?[0-9]+)?
      | \$.* | (?:dbnum|natnum)[0-9]+.* | [a-z]{2,3}(?:-.*)?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def breach(code: str | None) -> str:
    """Return what is wrong with a format code, '' where nothing is.

    >>> breach('0.00"万元";[Red]-0.00'), breach("[Object object]")
    ('', '[Object object] means nothing')

    Source: ECMA-376 part 1, 18.8.31.
    """
    if code is None:
        return "no formatCode"
    pieces = _PIECE.findall(code)
    for piece in pieces:
        if piece in ('"', "[", "]"):
            return f"{piece} is not closed"
        if piece[0] == "[" and not _BRACKET.fullmatch(piece[1:-1]):
            return f"{piece} means nothing"
    if pieces.count(";") >= MOST_SECTIONS:
        return "has more than four sections"
    return ""
