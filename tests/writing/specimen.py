"""Filled forms made by hand: as a Submission, and as the workbook that a person would have.

The figures of `source_report()` are those of a published report; its projects and scores are
invented so that they add up to the published totals.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import xlsxwriter
from writing.draft import Draft
from writing.grids import ERROR, Sheet, added, number
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from perfeval_xl.engine import Checked
from perfeval_xl.model.cells import Cell, Kind, column_letters
from perfeval_xl.model.report import Filled, Kept
from perfeval_xl.model.submission import Line, Role, SheetFacts, Submission, Table
from perfeval_xl.scheme import find_scheme
from perfeval_xl.writing.sheets import SheetNames
from perfeval_xl.writing.sheets.build import OPTIONS, finished, write_sheets

EMPTY = Kept({}, {}, ())


class Form:
    """A draft on its sheets."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.sheets = {
            name: Sheet(name)
            for name in (
                draft.names.basic,
                draft.names.money,
                draft.names.projects,
                draft.names.indicators,
                draft.names.panel,
            )
        }
        basic = self.sheets[draft.names.basic]
        self.fields = {
            "unit_name": basic.put("C", 3, draft.unit),
            "fiscal_year": basic.put("C", 5, draft.year),
            "work_start": basic.put("C", 7, date(2021, 4, 1)),
            "report_date": basic.put("C", 9, date(2021, 4, 29)),
        }
        self.tables = {
            "functions": self._functions(3),
            "sources": self._fixed("sources", "funding_source", 40, draft.sources),
            "kinds": self._fixed("kinds", "kind", 60, draft.kinds),
            "projects": self._projects(),
            "indicators": self._indicators(),
        }
        if draft.has_panel:
            self.tables["panel"] = self._panel()

    def submission(self) -> Submission:
        """The form as read and completed."""
        return Submission(
            scheme=find_scheme(),
            fields=self.fields,
            tables=self.tables,
            sheets={name: SheetFacts(name) for name in self.sheets},
            grids=dict(self.sheets),
        )

    def _functions(self, header: int) -> Table:
        sheet = self.sheets[self.draft.names.money]
        first = header + 1 + self.draft.totals
        columns = {"class_code": "A", "class_name": "B", "spent": "E"}
        lines = []
        for row, (code, name, spent) in enumerate(self.draft.functions, first):
            cells = {
                "class_code": sheet.put("A", row, code),
                "class_name": sheet.put("B", row, name),
                "spent": sheet.put("E", row, spent),
            }
            lines.append(Line(sheet.name, row, Role.ITEM, cells))
        total = self._total(sheet, header + 1, {"spent": "E"}, (first, first + 29), lines)
        last = first + 29
        return Table(
            "functions", sheet.name, header, columns, {}, tuple(lines), total, header, last
        )

    def _total(
        self,
        sheet: Sheet,
        row: int,
        columns: dict[str, str],
        rows: tuple[int, int],
        lines: Sequence[Line],
    ) -> Line | None:
        if not self.draft.totals:
            return None
        cells = {}
        for term, letters in columns.items():
            cells[term] = sheet.put(
                letters,
                row,
                added([_typed(line[term]) for line in lines if line.role is Role.ITEM]),
                _sum(f"{letters}{rows[0]}:{letters}{rows[1]}"),
            )
        return Line(sheet.name, row, Role.TOTAL, cells)

    def _fixed(self, term: str, label: str, header: int, amounts: dict[str, object]) -> Table:
        sheet = self.sheets[self.draft.names.money]
        lines = []
        terms = {row.label: row.term for row in find_scheme().tables[term].rows}
        for row, (name, spent) in enumerate(amounts.items(), header + 2):
            cells = {label: sheet.put("B", row, name), "spent": sheet.put("E", row, spent)}
            lines.append(Line(sheet.name, row, Role.ITEM, cells, label=terms.get(name, "")))
        last = header + 1 + max(len(amounts), 1)
        total = self._total(sheet, header + 1, {"spent": "E"}, (header + 2, last), lines)
        columns = {label: "B", "spent": "E"}
        return Table(term, sheet.name, header, columns, {}, tuple(lines), total, header, last)

    def _projects(self) -> Table:
        sheet = self.sheets[self.draft.names.projects]
        columns = {"project_code": "B", "project_name": "C", "division": "D", "budget": "H"}
        columns |= {"spent": "I", "payment_rate": "J"}
        for letters in "BCDHI":
            sheet.put(letters, 6, "录入")
        lines = []
        for row, (name, division, budget, spent) in enumerate(self.draft.projects, 7):
            role = Role.SUBTOTAL if str(name).endswith("小计") else Role.ITEM
            contents: dict[str, object] = {
                "project_code": f"P{row:03d}" if role is Role.ITEM else None
            }
            contents |= {"project_name": name, "division": division}
            contents |= {"budget": budget, "spent": spent, "payment_rate": None}
            cells = {term: sheet.put(columns[term], row, one) for term, one in contents.items()}
            lines.append(Line(sheet.name, row, role, cells))
        total = None
        if self.draft.totals:
            items = [line for line in lines if line.role is Role.ITEM]
            named = [one for one in items if one["project_name"].kind is not Kind.BLANK]
            cells = {
                "project_code": sheet.put(
                    "B", 5, len(named), 'COUNTIFS(C7:C1048576,"<>",C7:C1048576,"<>*小计")'
                )
            }
            for term in ("budget", "spent"):
                letters = columns[term]
                span = f"{letters}7:{letters}1048576"
                formula = (
                    f'IF(COUNT({span})=0,"",SUM({span})-SUMIF(C7:C1048576,"*小计",{span}))'
                )
                value = added([_typed(line[term]) for line in items])
                cells[term] = sheet.put(letters, 5, value, formula)
            total = Line(sheet.name, 5, Role.TOTAL, cells)
        last = max(36, 6 + len(lines))
        return Table("projects", sheet.name, 4, columns, {}, tuple(lines), total, 6, last)

    def _indicators(self) -> Table:
        sheet = self.sheets[self.draft.names.indicators]
        columns = {"level_1": "A", "level_2": "B", "level_3": "C", "completion_rate": "H"}
        columns |= {"weight": "I"}
        lines = []
        for row, (first, second, third, weight, rate) in enumerate(self.draft.indicators, 7):
            contents = {"level_1": first, "level_2": second, "level_3": third}
            contents |= {"completion_rate": rate, "weight": weight}
            cells = {term: sheet.put(columns[term], row, one) for term, one in contents.items()}
            lines.append(Line(sheet.name, row, Role.ITEM, cells))
        last = max(26, 6 + len(lines))
        return Table("indicators", sheet.name, 4, columns, {}, tuple(lines), None, 6, last)

    def _panel(self) -> Table:
        draft, sheet = self.draft, self.sheets[self.draft.names.panel]
        letters = [column_letters(5 + n) for n in range(len(draft.members))]
        members = {
            one: sheet.put(one, 4, name)
            for one, name in zip(letters, draft.members, strict=True)
        }
        mean = column_letters(5 + len(letters))
        columns = {"level_1": "A", "level_2": "B", "level_3": "C", "weight": "D"}
        columns |= {"panel_mean": mean}
        levels = list(dict.fromkeys(str(one[0]) for one in draft.indicators if one[0]))
        guide = 6 + len(levels)
        lines = [
            self._scored(sheet, columns, letters, guide + 1 + n)
            for n in range(len(draft.indicators))
        ]
        tops = [
            self._level(sheet, letters, lines, (6 + n, guide, name))
            for n, name in enumerate(levels)
        ]
        total = self._panel_total(sheet, letters, mean, lines, guide) if draft.totals else None
        return Table(
            "panel",
            sheet.name,
            4,
            columns,
            members,
            (*tops, *lines),
            total,
            guide,
            guide + max(20, len(lines)),
        )

    def _scored(
        self, sheet: Sheet, columns: dict[str, str], letters: list[str], row: int
    ) -> Line:
        guide = 6 + len({str(one[0]) for one in self.draft.indicators if one[0]})
        place = row - guide - 1
        first, second, third, weight, _ = self.draft.indicators[place]
        scores = self.draft.scores[place] if self.draft.scores else [None] * len(letters)
        cells = {
            "level_1": sheet.put("A", row, first),
            "level_2": sheet.put("B", row, second),
            "level_3": sheet.put("C", row, third),
            "weight": sheet.put("D", row, weight),
        }
        own = {
            one: sheet.put(one, row, score) for one, score in zip(letters, scores, strict=True)
        }
        there = [one for one in map(number, scores) if one is not None]
        value: object = ERROR if ERROR in scores and there else ""
        if there and not value:
            value = (sum(there, Decimal(0)) / len(there)).quantize(
                Decimal("0.01"), "ROUND_HALF_UP"
            )
        if letters:
            span = f"{letters[0]}{row}:{letters[-1]}{row}"
            formula = f'IF(COUNT({span})=0,"",ROUND(AVERAGE({span}),2))'
            cells["panel_mean"] = sheet.put(columns["panel_mean"], row, value, formula)
        else:
            cells["panel_mean"] = sheet.put(columns["panel_mean"], row, None)
        return Line(sheet.name, row, Role.ITEM, cells, own)

    def _level(
        self,
        sheet: Sheet,
        letters: list[str],
        lines: Sequence[Line],
        place: tuple[int, int, str],
    ) -> Line:
        row, guide, name = place
        own = [line for line in lines if line["level_1"].text == name]
        scores = {}
        for one in letters:
            value = added([_typed(line.scores[one]) for line in own])
            top, low = (f"A${guide + 1}:A$99", f"{one}${guide + 1}:{one}$99")
            formula = f'IF(COUNTIFS({top},A{row},{low},">=0")=0,"",SUMIF({top},A{row},{low}))'
            scores[one] = sheet.put(one, row, value, formula)
        cells = {"level_1": sheet.put("A", row, name)}
        return Line(sheet.name, row, Role.SUBTOTAL, cells, scores)

    def _panel_total(
        self, sheet: Sheet, letters: list[str], mean: str, lines: Sequence[Line], guide: int
    ) -> Line:
        span = (guide + 1, guide + 80)
        scores = {
            one: sheet.put(
                one,
                5,
                added([_typed(line.scores[one]) for line in lines]),
                _sum(f"{one}{span[0]}:{one}{span[1]}"),
            )
            for one in letters
        }
        means = [number(_typed(line["panel_mean"])) for line in lines]
        there = [one for one in means if one is not None]
        weighed = [line for line in lines if number(_typed(line["weight"])) is not None]
        whole = bool(there) and len(there) >= len(weighed)
        value = sum(there, Decimal(0)) if whole else ""
        cells = f"{mean}{span[0]}:{mean}{span[1]}"
        weights = f"D{span[0]}:D{span[1]}"
        formula = (
            f'IF(OR(COUNT({cells})=0,COUNT({cells})<COUNT({weights})),"",ROUND(SUM({cells}),2))'
        )
        cell = sheet.put(mean, 5, value, formula)
        return Line(sheet.name, 5, Role.TOTAL, {"panel_mean": cell}, scores)


def _typed(cell: Cell) -> object:
    return (
        ERROR if cell.kind is Kind.ERROR else cell.value if cell.kind is Kind.NUMBER else None
    )


def _sum(cells: str) -> str:
    return f'IF(COUNT({cells})=0,"",SUM({cells}))'


def workbook(
    form: Form,
    checked: Checked,
    filled: Sequence[Filled] = (),
    names: SheetNames | None = None,
    kept: Kept = EMPTY,
    *,
    mended: Form | None = None,
) -> bytes:
    """The user's sheets and ours in one workbook, as they stand after grafting.

    With `mended`, the user's sheets are those of that form: staff have worked on them since.
    """
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, OPTIONS) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for sheet in (mended or form).sheets.values():
            page = book.add_worksheet(sheet.name)
            for cell in sheet.cells.values():
                _write(page, cell, day)
        write_sheets(book, form.submission(), checked, filled, names or SheetNames(), kept)
    return finished(file.getvalue())


def _write(page: Worksheet, cell: Cell, day: Format) -> None:
    number_of = float(cell.value) if isinstance(cell.value, Decimal) else cell.text
    if cell.formula is not None:
        page.write_formula(cell.ref.a1, f"={cell.formula}", None, number_of)
    elif cell.kind is Kind.ERROR:
        page.write_formula(cell.ref.a1, "=#REF!", None, "#REF!")
    elif cell.kind is Kind.DATE:
        page.write_datetime(cell.ref.a1, cell.value, day)
    elif cell.kind is Kind.NUMBER:
        page.write_number(cell.ref.a1, number_of)
    elif cell.kind is Kind.TEXT:
        page.write_string(cell.ref.a1, cell.text)
