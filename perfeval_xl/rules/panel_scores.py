"""评委打分 as the rules see it: who scored, which lines count, sums of points."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from decimal import Decimal

from perfeval_xl.formulas import ZERO, rounded, total_score
from perfeval_xl.model.cells import Cell, CellRef, column_number
from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Line, Table
from perfeval_xl.rules.formula_text import areas
from perfeval_xl.rules.spellings import same_person
from perfeval_xl.rules.sums import shown, sum_of
from perfeval_xl.terms import plain

LEVELS = ("level_1", "level_2")


def level_cells(line: Line) -> tuple[Cell, Cell]:
    """The cells that name a line's level-1 and level-2 indicator."""
    return line[LEVELS[0]], line[LEVELS[1]]


def scored_lines(table: Table) -> tuple[Line, ...]:
    """The lines that are to be scored: they name an indicator or hold a score."""
    return tuple(
        line
        for line in table.items
        if line.text("level_3") or any(not cell.blank for cell in line.scores.values())
    )


def scoring_members(table: Table) -> tuple[str, ...]:
    """Column letters of the members who gave a score at all; an empty column is left out."""
    lines = scored_lines(table)
    return tuple(
        letter
        for letter in table.members
        if any(letter in line.scores and not line.scores[letter].blank for line in lines)
    )


def member_name(table: Table, letter: str) -> str:
    """Who scored in that column; the column letter where no name stands."""
    cell = table.members[letter]
    return f"{letter} 列" if cell.blank else cell.text.strip()


def unmatched(panel: Table, members: Table) -> tuple[list[Cell], list[Line]]:
    """Header cells whose member is not listed, and listed members without a column.

    The two belong together in their order: a name written in two ways is one fault.
    """
    heads = [cell for cell in panel.members.values() if not cell.blank]
    lines = [line for line in members.items if line.text("member")]
    named = [line.text("member") for line in lines]
    scoring = [cell.text.strip() for cell in heads]
    strangers = [
        cell for cell in heads if not any(same_person(cell.text.strip(), one) for one in named)
    ]
    absent = [
        line
        for line in lines
        if not any(same_person(line.text("member"), one) for one in scoring)
    ]
    return strangers, absent


def unmatched_indicators(
    indicators: Iterable[Line], scored: Iterable[Line]
) -> tuple[list[Line], list[Line]]:
    """Lines of 评委打分 that no indicator answers to, and indicators that none of them names.

    The two belong together in their order: a name that was changed in one place is one fault.
    """
    waiting: defaultdict[str, deque[Line]] = defaultdict(deque)
    listed = [line for line in indicators if line.text("level_3")]
    for line in listed:
        waiting[plain(line.text("level_3"))].append(line)
    strangers: list[Line] = []
    for line in scored:
        same_name = waiting[plain(line.text("level_3"))]
        if same_name:
            same_name.popleft()
        else:
            strangers.append(line)
    left = {line.row for lines in waiting.values() for line in lines}
    return strangers, [line for line in listed if line.row in left]


def left_out(table: Table, row: int, formula: str) -> list[str]:
    """Columns with a score in that row that a mean's formula passes over.

    None where it reads no score of the row at all: that is another fault.
    """
    there = list(areas(formula, table.sheet))
    scores = next((line.scores for line in table.lines if line.row == row), {})
    letters = [letter for letter, cell in scores.items() if not cell.blank]
    missed = [
        letter
        for letter in letters
        if not any(area.holds(table.sheet, column_number(letter), row) for area in there)
    ]
    return missed if len(missed) < len(letters) else []


def score_cells(line: Line, members: Iterable[str]) -> tuple[Cell, ...]:
    """The cells of those members on a line."""
    return tuple(line.scores[letter] for letter in members if letter in line.scores)


def means(table: Table) -> tuple[Cell, ...]:
    """The 平均得分 cells of the lines that are to be scored."""
    return tuple(line["panel_mean"] for line in scored_lines(table))


def panel_total(table: Table, places: int) -> Decimal | None:
    """Total score, points: the sum of the means; None while one is missing or unclear."""
    cells = means(table)
    if sum_of(cells).unclear is not None:
        return None
    return total_score([cell.number for cell in cells], places)


def unrounded_total(table: Table, places: int) -> Decimal | None:
    """The total when only the sum is rounded and not each mean, points."""
    members, exact = scoring_members(table), ZERO
    for line in scored_lines(table):
        scores = [cell.number for cell in score_cells(line, members)]
        there = [score for score in scores if score is not None]
        if not there:
            return None
        exact += sum(there, ZERO) / len(there)
    return rounded(exact, places)


def points_breaches(
    cell: Cell,
    parts: Iterable[Cell],
    places: int,
    *,
    name: str,
    key: str,
    also: Iterable[Cell] = (),
) -> Iterator[Breach | Undecided]:
    """Yield one breach when a sum of points is not what its parts give.

    Args:
        cell: The sum as it stands.
        parts: What it is the sum of.
        places: Decimals to compare at.
        name: What the sum is called, for the message.
        key: Business key.
        also: Cells whose own fault would only be repeated here.
    """
    expected = sum_of(parts)
    if cell.number is None or not expected.parts:
        return
    if expected.unclear is not None:
        yield Undecided(f"{expected.unclear.ref} 不是能计算的数字，{name}无法核对")
        return
    found, wanted = rounded(cell.number, places), rounded(expected.value or ZERO, places)
    if found != wanted:
        yield Breach(
            cell.ref,
            found=shown(found),
            expected=shown(wanted),
            operands=refs((*expected.cells, *also)),
            key=key,
            extra=(("name", name),),
        )


def refs(cells: Iterable[Cell]) -> tuple[CellRef, ...]:
    """Addresses of those cells that stand in a column."""
    return tuple(cell.ref for cell in cells if cell.column)
