"""Sheet and table names inside formulas: found, quoted, renamed.

A formula is cut into text literals, error values, references with a sheet, bracketed parts
of structured references and plain names; everything else passes through untouched.
Source: ECMA-376-1 section 18.17.2 (syntax of formulas).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD = r"[^\s\"'!:,;()\[\]{}+\-*/^&=<>%#@|$]+"
# Possessive repeats: a formula of nothing but quotes must not take quadratic time.
_BRACKETS = r"\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*+\])*+\]"
# `Sheet1!A1:Sheet1!B2` holds no span of sheets: a span never starts with a cell, a row, or
# right after another sheet.
_SPAN_START = r"(?<![!$])(?![A-Za-z]{1,3}\$?\d+:|\d)"
_TOKEN = re.compile(
    r"(?P<text>\"(?:[^\"]|\"\")*+\")"
    r"|(?P<error>#(?:REF!|NULL!|VALUE!|DIV/0!|NAME\?|NUM!|N/A))"
    r"|(?P<quoted>'(?:[^']|'')*+')!"
    rf"|(?P<brackets>{_BRACKETS})(?P<beyond>(?:{_WORD}(?::{_WORD})?)?!)?"
    rf"|(?P<plain>(?:{_SPAN_START}{_WORD}:)?{_WORD})!"
    rf"|(?P<word>{_WORD})(?=(?P<call>\s*\()?)",
    re.DOTALL,
)
_LINK = re.compile(rf"#?(?:'(?:[^']|'')*'|{_WORD})![$A-Za-z0-9:]+", re.DOTALL)
_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.]*")
_LIKE_A_CELL = re.compile(r"[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*|(?i:true|false)")


@dataclass(frozen=True)
class Renaming:
    """What is called otherwise in the workbook that a formula goes to.

    Attributes:
        sheets: old sheet name, casefolded, to the new name.
        tables: old table name, casefolded, to the new name.
    """

    sheets: Mapping[str, str] = field(default_factory=dict)
    tables: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.sheets or self.tables)

    def apply(self, formula: str) -> str:
        """Return the formula (without `=`) with every renamed sheet and table in it.

        Example:
            >>> Renaming({"汇总": "汇总(2)"}).apply("SUM(汇总!A1:B2)&汇总表!A1")
            "SUM('汇总(2)'!A1:B2)&汇总表!A1"
        """
        return _TOKEN.sub(self._token, formula) if self else formula

    def _token(self, match: re.Match[str]) -> str:
        whole = match[0]
        if match["text"]:
            return self._literal(whole)
        if match["quoted"]:
            return self._sheets(match["quoted"][1:-1].replace("''", "'")) or whole
        if match["plain"]:
            return self._sheets(match["plain"]) or whole
        if match["word"] and not match["call"]:
            return self.tables.get(whole.casefold(), whole)
        return whole

    def _literal(self, literal: str) -> str:
        """Rename inside a text that is nothing but a reference: HYPERLINK and INDIRECT."""
        content = literal[1:-1].replace('""', '"')
        if not _LINK.fullmatch(content):
            return literal
        return '"{}"'.format(self.apply(content).replace('"', '""'))

    def _sheets(self, names: str) -> str | None:
        """Return the prefix of a reference to one sheet, or a span of them, if one changes.

        A name with brackets belongs to another workbook.
        """
        if "[" in names:
            return None
        parts = names.split(":")
        if not any(part.casefold() in self.sheets for part in parts):
            return None
        renamed = ":".join(self.sheets.get(part.casefold(), part) for part in parts)
        return f"{quoted(renamed)}!"


def quoted(name: str) -> str:
    """Return a sheet name as formulas write it, in quotes unless it is a plain word."""
    if _PLAIN_NAME.fullmatch(name) and not _LIKE_A_CELL.fullmatch(name):
        return name
    return "'{}'".format(name.replace("'", "''"))


def sheets_named(formula: str) -> list[str]:
    """Return the sheets of this workbook that a formula names, casefolded, in order."""
    found: list[str] = []
    for match in _TOKEN.finditer(formula):
        if match["quoted"]:
            names = match["quoted"][1:-1].replace("''", "'")
        else:
            names = match["plain"] or ""
        if names and "[" not in names:
            found += [part.casefold() for part in names.split(":")]
    return found


def reads_other_workbook(formula: str) -> bool:
    """Tell whether a formula refers to another workbook, by `[1]Sheet!A1` or `'[1]A b'!A1`."""
    for match in _TOKEN.finditer(formula):
        if match["quoted"] and "[" in match["quoted"]:
            return True
        if match["beyond"]:
            return True
    return False
