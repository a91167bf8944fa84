"""What a row of a table is, told by the words in its label columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from perfeval_xl.model.submission import Role
from perfeval_xl.reading.headers import Header
from perfeval_xl.reading.marks import Mark, is_total, mark, unnumbered
from perfeval_xl.reading.understood import TEXTS
from perfeval_xl.scheme import Column, TableSpec
from perfeval_xl.terms import plain

_SIGNS = frozenset("甲乙丙丁戊")
_SKIPPED = frozenset({Mark.GUIDE, Mark.NOTE, Mark.NUMBERING})


@dataclass(frozen=True, slots=True)
class RowWords:
    """What the words of a row say.

    Attributes:
        mark: What the row is, by the first word that says something.
        role: Role of a line made from it.
        label: Term of a fixed row, or the words of a subtotal.
    """

    mark: Mark
    role: Role
    label: str

    @property
    def skipped(self) -> bool:
        """Whether no line is made from the row."""
        return self.mark in _SKIPPED

    @property
    def plain(self) -> bool:
        """Whether nothing is said: an item, if the row holds one."""
        return self.role is Role.ITEM and not self.label


_ITEM = RowWords(Mark.NONE, Role.ITEM, "")


class Roles:
    """Tells the rows of one table apart.

    Args:
        table: The table.
        header: Where its header stands.
        title: Texts above the header.
    """

    def __init__(self, table: TableSpec, header: Header, title: frozenset[str]) -> None:
        self._title = title
        self._header = header
        self._fixed = {
            plain(wording): (row.term, Role.SUBTOTAL if row.parts else Role.ITEM)
            for row in table.rows
            for wording in (*row.synonyms, row.label)
        }
        self.columns = _label_columns(table, header)
        self._beside = _columns_beside(table, header)

    def of(self, words: Mapping[int, str]) -> RowWords:
        """What a row is.

        Args:
            words: Column number → text, the row's cells with text.
        """
        serial = self._header.columns.get("serial", 0)
        named = False
        for column in self.columns:
            text = words.get(column)
            if text is None:
                continue
            fixed = self._fixed.get(plain(unnumbered(text))) if self._fixed else None
            if fixed is not None:
                return RowWords(Mark.NONE, fixed[1], fixed[0])
            said = mark(text)
            if said is Mark.TOTAL:
                return RowWords(said, Role.TOTAL, "")
            if said is Mark.SUBTOTAL:
                return RowWords(said, Role.SUBTOTAL, text.strip())
            if said is Mark.HEADING and len(words) > 1:
                continue  # a numbered name
            if said is Mark.NOTE and named:
                continue  # who answers for a project
            named = named or (said is Mark.NONE and column != serial)
            if said is not Mark.NONE:
                return RowWords(said, Role.ITEM, "")
        return RowWords(Mark.TOTAL, Role.TOTAL, "") if self._totals(words) else _ITEM

    def _totals(self, words: Mapping[int, str]) -> bool:
        """Whether 合计 stands beside the label columns of a row without a name."""
        if not self._beside or not any(map(is_total, words.values())):
            return False
        return words.keys().isdisjoint(self.columns) and any(
            column in self._beside and is_total(text) for column, text in words.items()
        )

    def is_item(self, words: Mapping[int, str]) -> bool:
        """Whether a row may be an item."""
        said = self.of(words)
        return said.plain and not said.skipped

    def repeats_header(self, words: Mapping[int, str]) -> bool:
        """Whether a row is header or title again, or numbers the columns (甲 乙 1 2)."""
        if len(words) > 1 and _SIGNS.issuperset(words.values()):
            return True
        texts = self._header.texts
        same = sum(texts.get(column) == text for column, text in words.items())
        if same >= 2 and (same == len(words) or 2 * same >= len(self._header.columns)):
            return True
        return bool(words) and self._title.issuperset(words.values())


def _figure_columns(table: TableSpec, header: Header) -> list[int]:
    """Columns that want figures."""
    return [
        header.columns[one.term]
        for one in table.columns
        if one.kind not in TEXTS and one.term != "serial" and one.term in header.columns
    ]


def _columns_beside(table: TableSpec, header: Header) -> range:
    """Where 合计 may stand beside its figures: from left of the table to the last figure."""
    return range(header.left - 1, max(_figure_columns(table, header), default=0))


def _label_columns(table: TableSpec, header: Header) -> list[int]:
    """Columns that may say 合计 or 小计: those of names, and all that stand left of figures."""
    has_figures = any(one.kind not in TEXTS and one.term != "serial" for one in table.columns)
    names: list[Column] = []
    for column in table.columns:
        if column.kind not in TEXTS and column.term != "serial":
            break
        names.append(column)
        if not has_figures and column.term != "serial":
            break  # the others hold prose
    places = {header.columns[one.term] for one in names if one.term in header.columns}
    first = min(_figure_columns(table, header), default=header.left)
    return sorted(places | set(range(header.left, first)))
