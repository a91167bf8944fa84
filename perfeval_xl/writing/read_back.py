"""What staff wrote into our sheets in earlier runs, and what we had filled in.

Everything is found by header texts and labels, never by fixed addresses: rows may have been
inserted, columns moved, the workbook saved by another program.

A signature cell is the cell below a label of the signature blocks of 汇总 and 评价等级, or the
first one that holds something within three rows; what somebody has typed behind a label in the
label's own cell counts too. The blank form of a date is no text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from perfeval_xl.completing.held import held
from perfeval_xl.engine import chinese_date
from perfeval_xl.model.cells import Cell, column_letters
from perfeval_xl.model.report import Explanation, Filled, Kept
from perfeval_xl.model.submission import Grid
from perfeval_xl.writing.sheets import headers as h
from perfeval_xl.writing.sheets.filled_runs import cells_of
from perfeval_xl.writing.sheets.sentences import general
from perfeval_xl.writing.sheets.signatures import signature_key

COLUMNS = [column_letters(number) for number in range(1, 31)]
BELOW = 3  # rows in which a signature is looked for under its label
_FINDINGS = frozenset((h.EXPLANATION, h.KEY, h.FOUND_THEN))
_FILLED = frozenset((h.BASIS, h.KEY, h.FORMULA, h.FILLED_VALUES))
_PAST = frozenset((h.PAST_EXPLANATION, h.KEY))


@dataclass(frozen=True, slots=True)
class OldSheet:
    """A sheet of ours as it stands in the input.

    Attributes:
        grid: Its cells.
        last_row: Last Excel row that holds anything.
    """

    grid: Grid
    last_row: int


def read_kept(
    summary: OldSheet | None, grade: OldSheet | None, checks: OldSheet | None
) -> Kept:
    """Read what must survive this run.

    Args:
        summary: 汇总 of an earlier run, None when there is none; likewise the others.
        grade: 评价等级.
        checks: 核对结果.
    """
    signatures: dict[str, str] = {}
    for name, sheet, labels in (
        ("summary", summary, h.SUMMARY_SIGNATURES),
        ("grade", grade, h.GRADE_SIGNATURES),
    ):
        if sheet is not None:
            signatures |= _signatures(name, sheet, labels)
    explanations: dict[str, Explanation] = {}
    filled: list[Filled] = []
    for kind, texts in _records(checks) if checks is not None else ():
        if kind == _FILLED:
            filled += _filled(texts)
        else:
            one = _explanation(texts) if kind == _FINDINGS else _past(texts)
            if one.text.strip():
                explanations[one.key] = one
    return Kept(explanations, signatures, tuple(filled))


def _signatures(
    name: str, sheet: OldSheet, labels: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    for row in range(1, sheet.last_row + 1):
        for letters in COLUMNS:
            text = text_of(sheet.grid.cell(letters, row))
            label = next((one for one in labels if text.strip().startswith(one)), None)
            if label is None:
                continue
            written = _below(sheet, letters, row, labels) or _behind(text, label)
            if written and written != h.DAY_FORM:
                yield signature_key(name, label), written


def _below(sheet: OldSheet, letters: str, row: int, labels: tuple[str, ...]) -> str:
    for below in range(row + 1, row + 1 + BELOW):
        text = text_of(sheet.grid.cell(letters, below))
        if text.strip().startswith(labels):
            return ""
        if text:
            return text
    return ""


def _behind(text: str, label: str) -> str:
    return text.strip()[len(label) :].lstrip("：: 　")


def _records(sheet: OldSheet) -> Iterator[tuple[frozenset[str], Mapping[str, str]]]:
    """Each line with a key, with the kind of its block and its texts by header."""
    kind: frozenset[str] | None = None
    columns: dict[str, str] = {}
    for row in range(1, sheet.last_row + 1):
        texts = {letters: text_of(sheet.grid.cell(letters, row)) for letters in COLUMNS}
        found = {text.strip(): letters for letters, text in texts.items() if text.strip()}
        header = next((one for one in (_FINDINGS, _FILLED, _PAST) if one <= set(found)), None)
        if header is not None:
            kind, columns = header, found
        elif kind is not None and texts[columns[h.KEY]]:
            yield kind, {name: texts[letters] for name, letters in columns.items()}


def _explanation(texts: Mapping[str, str]) -> Explanation:
    """What stands beside a finding; an explanation that nobody has touched keeps its value."""
    text = texts[h.EXPLANATION]
    untouched = bool(text) and text == texts.get(h.EXPLAINED_THEN)
    found = texts[h.FOUND_WHEN_EXPLAINED] if untouched else texts[h.FOUND_THEN]
    return Explanation(texts[h.KEY], text, found, texts.get(h.RULE, ""), texts.get(h.PLACE, ""))


def _past(texts: Mapping[str, str]) -> Explanation:
    return Explanation(
        texts[h.KEY],
        texts[h.PAST_EXPLANATION],
        texts.get(h.FOUND_THEN, ""),
        texts.get(h.RULE, ""),
        texts.get(h.PLACE, ""),
    )


def _filled(texts: Mapping[str, str]) -> tuple[Filled, ...]:
    return cells_of(
        texts[h.KEY],
        texts[h.FORMULA],
        texts[h.FILLED_VALUES],
        texts.get(h.VALUES_BEFORE, ""),
        texts[h.BASIS],
    )


def text_of(cell: Cell) -> str:
    """What a cell says, as text; a date as official papers write it."""
    if isinstance(cell.value, date):
        return chinese_date(cell.value)
    value = held(cell)
    return general(value) if isinstance(value, (Decimal, str)) else cell.text
