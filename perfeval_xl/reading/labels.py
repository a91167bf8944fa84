"""Labels of single cells (基本信息) and titles of long texts, found anywhere on a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from perfeval_xl.reading.sheet_grid import SheetGrid
from perfeval_xl.scheme import Scheme
from perfeval_xl.terms import TERMS, bare, plain, wordings

_MOST_ROWS = 2_000  # such sheets are short; what stands further down is no form
_LONGEST = 40
_LAST_RANK = 100
_SIGNATURE = re.compile(
    r"\s*(?:单位负责人|部门负责人|财务负责人|项目负责人|填报人|填表人|审核人|联系人|联系电话|填报日期|日期|盖章|签字)"
    r"\s*(?:[（(].*?[)）])?\s*[:：]"
)


class Label(NamedTuple):
    """A label where it stands.

    Attributes:
        rank: 0 for the form's own wording, more for synonyms.
        row: Excel row.
        column: Column number.
    """

    rank: int
    row: int
    column: int


Known = Mapping[str, tuple[tuple[str, int], ...]]
"""Plain wording → the terms that it may label, with their ranks."""


@lru_cache(maxsize=16)
def _known(entries: tuple[tuple[str, str], ...]) -> Known:
    found: dict[str, list[tuple[str, int]]] = {}
    for term, label in entries:
        synonyms = wordings(term) if term in TERMS else ()
        for rank, wording in enumerate((plain(label), bare(label), *synonyms)):
            found.setdefault(wording, []).append((term, rank))
    return {wording: tuple(terms) for wording, terms in found.items()}


def known_labels(scheme: Scheme, layout: str) -> Known:
    """Wordings of the single cells ("fields") or of the long texts ("texts")."""
    if layout == "fields":
        return _known(tuple((field.term, field.label) for field in scheme.fields))
    return _known(tuple((text.term, text.title) for text in scheme.texts))


def labelled(known: Known, text: str) -> tuple[tuple[str, int], ...]:
    """Terms that a text may label, with their ranks."""
    if len(text) > _LONGEST or not known:
        return ()
    return known.get(plain(text)) or known.get(bare(text)) or ()


def labels_on(grid: SheetGrid, known: Known) -> Iterator[tuple[str, Label]]:
    """Every cell that may be a label, as term and place; those in signature lines rank last."""
    for row in grid.rows[:_MOST_ROWS]:
        words = grid.words(row)
        signed = sum(_SIGNATURE.match(text) is not None for text in words.values()) > 1
        for column, text in words.items():
            for term, rank in labelled(known, text):
                yield term, Label(rank + _LAST_RANK * signed, row, column)


def found_labels(grid: SheetGrid, scheme: Scheme, layout: str) -> dict[str, Label]:
    """Term → its label: the form's own wording before synonyms, the upper before the lower."""
    found: dict[str, Label] = {}
    for term, label in labels_on(grid, known_labels(scheme, layout)):
        if term not in found or label < found[term]:
            found[term] = label
    return found
