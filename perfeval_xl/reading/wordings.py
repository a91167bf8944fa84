"""Which column of a table a header text names: by its own wording, else by a synonym."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from perfeval_xl.scheme import TableSpec
from perfeval_xl.terms import TERMS, bare, plain, wordings

_LONGEST = 40  # characters of a header; anything longer is prose
_LEFT_COSTS = 4  # a column left of the key is so much less likely to belong to it


class Named(NamedTuple):
    """A term that a text may name.

    Attributes:
        term: The term.
        rank: 0 for the form's own header, more for synonyms and texts cut short at brackets.
    """

    term: str
    rank: int


class Wordings:
    """The wordings of one table's columns.

    Attributes:
        spec: The table.
        keys: Terms that tell this table from the others on its sheet.
    """

    def __init__(self, spec: TableSpec, others: tuple[TableSpec, ...] = ()) -> None:
        self.spec = spec
        shared = {column.term for other in others for column in other.columns}
        terms = [column.term for column in spec.columns if column.term != "serial"]
        self.keys = frozenset(term for term in terms if term not in shared)
        self._known: dict[str, list[Named]] = {}
        self._repeated = next((one.term for one in spec.columns if one.repeated), "")
        self._seen: dict[str, tuple[Named, ...]] = {}
        for column in spec.columns:
            synonyms = wordings(column.term) if column.term in TERMS else ()
            for rank, wording in enumerate((plain(column.header), *synonyms)):
                self._known.setdefault(wording, []).append(Named(column.term, 2 * rank))
            self._known.setdefault(bare(column.header), []).append(Named(column.term, 1))

    def named(self, text: str) -> tuple[Named, ...]:
        """The terms that a text may name, the likeliest first."""
        if text not in self._seen:
            self._seen[text] = self._find(text) if len(text) <= _LONGEST else ()
        return self._seen[text]

    def names(self, text: str) -> bool:
        """Whether a text names a column; the members' common header names a group of them."""
        return any(one.term != self._repeated for one in self.named(text))

    def _find(self, text: str) -> tuple[Named, ...]:
        exact = self._known.get(plain(text), [])
        shorn = [Named(one.term, one.rank + 1) for one in self._known.get(bare(text), [])]
        best: dict[str, int] = {}
        for one in sorted(exact + shorn, key=lambda one: one.rank):
            best.setdefault(one.term, one.rank)
        return tuple(Named(term, rank) for term, rank in best.items())

    def assigned(self, texts: Mapping[int, str]) -> dict[str, int]:
        """Term → column number, each used once, by rank and then by nearness to the key.

        Args:
            texts: Column number → text of one header row.
        """
        offers = [
            (one.rank, column, one.term)
            for column, text in texts.items()
            for one in self.named(text)
        ]
        key = min((offer for offer in offers if offer[2] in self.keys), default=None)
        centre = key[1] if key else min(texts, default=0)
        found: dict[str, int] = {}
        taken: set[int] = set()
        for _, column, term in sorted(
            offers, key=lambda offer: (offer[0], _far(offer[1], centre))
        ):
            if term not in found and column not in taken:
                found[term] = column
                taken.add(column)
        return found


def _far(column: int, centre: int) -> int:
    return column - centre if column >= centre else _LEFT_COSTS * (centre - column)
