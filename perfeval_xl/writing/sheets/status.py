"""处理状态: live formulas that watch whether a finding's cell still holds what was found."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from perfeval_xl.completing.held import Held, held
from perfeval_xl.model.cells import Cell, CellRef, Kind
from perfeval_xl.model.findings import Finding, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.writing.sheets.live import Live
from perfeval_xl.writing.sheets.quoting import address, literal

PENDING, CHANGED, EXPLAINED = "待处理", "已修改，待核对", "已说明"
RECHECK, FOR_INFORMATION, SOLVED = "数值已变，请复核", "供参考", "已解决"
WATCHED = 10  # cells of a joined finding that are watched
LONGEST_COPY = 100


class Watch:
    """What the cells of the user's sheets hold when the result is written.

    Args:
        submission: The form as completed.
        filled: Values of the cells that were filled, by address.
    """

    def __init__(self, submission: Submission, filled: Mapping[CellRef, Held]) -> None:
        self._grids, self._filled = submission.grids, filled

    def exists(self, ref: CellRef) -> bool:
        """Whether the workbook has that sheet, so that a formula may name it."""
        return ref.sheet in self._grids

    def still(self, ref: CellRef, then: str) -> str | None:
        """A formula that is true while the cell holds what it holds now.

        Args:
            ref: The cell.
            then: Address of a cell of our sheet that holds a copy.

        Returns:
            None where no formula can tell.
        """
        if not self.exists(ref):
            return None
        place, value = address(ref), self.held(ref)
        cell = self._grids[ref.sheet].cell(ref.column, ref.row)
        if isinstance(value, Decimal):
            return f"{place}={then}"
        if value is None or value == "":
            return f'{place}=""'
        if cell.kind is Kind.TEXT or ref in self._filled:
            return f"EXACT({place},{then})"
        return _other(place, cell)

    def held(self, ref: CellRef) -> Held:
        """What the cell holds."""
        if ref in self._filled:
            return self._filled[ref]
        grid = self._grids.get(ref.sheet)
        return None if grid is None else held(grid.cell(ref.column, ref.row))


def _other(place: str, cell: Cell) -> str | None:
    if cell.kind is Kind.ERROR:
        return f"ISERROR({place})"
    if cell.kind is Kind.DATE and isinstance(cell.value, date):
        day = cell.value
        return f"INT({place})=DATE({day.year},{day.month},{day.day})"
    return None


def status(
    finding: Finding, watch: Watch, then: str, said: tuple[str, str], explained: str
) -> Live | str:
    """The status of one finding.

    Args:
        finding: The finding.
        watch: What the user's cells hold.
        then: Address of our copy of the first cell.
        said: Address of 说明 and what stands there.
        explained: Address of the 说明 of an earlier, different value; "" when there is none.
    """
    if finding.severity is Severity.INFO:
        return FOR_INFORMATION
    at, text = said
    unchanged, value = literal(PENDING), PENDING
    if finding.severity is Severity.WARNING:
        settled, answer = literal(EXPLAINED), EXPLAINED
        if explained:
            settled = f"IF(EXACT({at},{explained}),{literal(RECHECK)},{literal(EXPLAINED)})"
            answer = RECHECK
        unchanged = f"IF(LEN(TRIM({at}))=0,{literal(PENDING)},{settled})"
        value = answer if text.strip(" ") else PENDING
    tests = _tests(finding, watch, then)
    if not tests:
        return Live(unchanged, value)
    test = tests[0] if len(tests) == 1 else f"OR({','.join(tests)})"
    return Live(f"IF({test},{unchanged},{literal(CHANGED)})", value)


def _tests(finding: Finding, watch: Watch, then: str) -> list[str]:
    """One test a cell: the problem is there while any of them holds what was found."""
    tests = []
    for ref in finding.cells[:WATCHED] or (finding.cell,):
        own = then if ref == finding.cell else _copy(watch.held(ref))
        test = watch.still(ref, own) if own else None
        if test is None:
            return []
        tests.append(f"IFERROR({test},FALSE)")
    return tests


def _copy(value: Held) -> str:
    """A value inside a formula; "" where it is not short and simple."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if value is None or value == "":
        return '""'
    if isinstance(value, str) and len(value) <= LONGEST_COPY and value.isprintable():
        return "" if "(" in value else literal(value)  # a name before it could be a function
    return ""
