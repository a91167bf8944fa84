"""Sheets known by their names: the form's own, a synonym, or one with something around it."""

from __future__ import annotations

from functools import cache

from perfeval_xl.reading.book import Book
from perfeval_xl.reading.located import Located
from perfeval_xl.scheme import Scheme, Sheet
from perfeval_xl.terms import TERMS, bare, plain, wordings


def names_of(scheme: Scheme, sheet: Sheet) -> list[str]:
    """Plain names under which a sheet goes, the form's own first."""
    tables = [table for table in scheme.tables.values() if table.sheet == sheet.name]
    names = [plain(sheet.name)]
    if sheet.layout in {"guide", "codes"}:
        return names
    names.append(plain(sheet.title))
    terms = _terms_called().get(names[0], [])
    terms = terms + [table.term for table in tables if len(tables) == 1]
    for term in terms:
        names += wordings(term) if term in TERMS else ()
    return list(dict.fromkeys(names))


@cache
def _terms_called() -> dict[str, list[str]]:
    """Plain Chinese name → terms of that name."""
    found: dict[str, list[str]] = {}
    for term in TERMS.values():
        found.setdefault(plain(term.chinese), []).append(term.identifier)
    return found


def claim_by_name(book: Book, scheme: Scheme, located: Located) -> None:
    """Take the sheets that are called as in the form, or by a synonym."""
    by_name = {plain(sheet.name): sheet for sheet in reversed(book.sheets)}
    own = [plain(sheet.name) for sheet in scheme.sheets]
    for sheet in scheme.sheets:
        names = names_of(scheme, sheet)
        # A synonym must not take the sheet that another one of the form is called.
        for name in (names[0], *(name for name in names[1:] if name not in own)):
            worksheet = by_name.get(name)
            if worksheet is not None and worksheet.name not in located.claimed:
                located.sheets[sheet.name] = worksheet
                break


def claim_by_part_of_name(book: Book, scheme: Scheme, located: Located) -> None:
    """Take the sheets whose name has something put before or behind it: 3.项目清单（定稿）."""
    for sheet in scheme.sheets:
        if sheet.name in located.sheets:
            continue
        free = [one for one in book.sheets if one.name not in located.claimed]
        wanted = plain(sheet.name)
        holding = [one for one in free if wanted in plain(one.name) or wanted == bare(one.name)]
        if len(holding) == 1:
            located.sheets[sheet.name] = holding[0]
