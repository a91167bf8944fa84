"""Calculated cells of 基本信息 beside the stated figures, and the head line of every sheet."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from perfeval_xl.completing.held import UNKNOWN, Broken, Held, Holdings
from perfeval_xl.completing.ours import same_formula
from perfeval_xl.completing.panel import sheet_prefix
from perfeval_xl.completing.rows import has_lists
from perfeval_xl.formulas import grade, rounded
from perfeval_xl.model.cells import Cell, CellRef
from perfeval_xl.model.submission import Derived, Submission
from perfeval_xl.scheme import Field

SAME, OTHER = "√ 一致", "× 不符"
HEAD_FORMULA = '"填报单位："&单位名称&"　　"&预算年度&" 年度"'
HEAD_TERMS = ("unit_name", "fiscal_year")
HEAD_ROWS = 30  # a head line stands above its sheet's first table


def source_of(submission: Submission, field: Field) -> CellRef | None:
    """The cell of the tables that a stated figure is compared with, None when it is missing."""
    table_term, _, rest = field.computed.partition(".")
    table = submission.tables.get(table_term)
    label, _, term = rest.partition(".")
    if table is None or term not in table.columns:
        return None
    line = table.total if label == "total" else table.line(label)
    return None if line is None else CellRef(table.sheet, table.columns[term], line.row)


def stated_cells(submission: Submission, holdings: Holdings) -> Iterator[Derived]:
    """各表计算数 and 是否一致 of every stated figure that the sheet has them for."""
    for field in submission.scheme.fields:
        if field.term not in submission.beside or field.term not in submission.fields:
            continue
        computed, match = submission.beside[field.term]
        if field.computed == "grade":
            yield from _grade(submission, holdings, computed)
        else:
            source = source_of(submission, field)
            if source is not None:
                yield _computed(holdings, field, source, computed)
        yield _match(submission, holdings, field, computed, match)


def _computed(holdings: Holdings, field: Field, source: CellRef, cell: Cell) -> Derived:
    held = holdings.at(source)
    value = Decimal(0) if held is None else held
    shown = value if isinstance(value, (Decimal, str)) else None
    formula = sheet_prefix(source.sheet) + source.a1
    ready = isinstance(shown, Decimal)
    return Derived(cell.ref, field.term, formula, shown, cell, ready, f"取自{source}")


def _grade(submission: Submission, holdings: Holdings, cell: Cell) -> Iterator[Derived]:
    if "stated_score" not in submission.beside:
        return
    score = submission.beside["stated_score"][0].ref
    scheme = submission.scheme
    places = scheme.places.total
    formula = (
        f'IF(ISNUMBER({score.a1}),LOOKUP(ROUND({score.a1},{places}),等级下限表,等级名称表),"")'
    )
    earned = grade(holdings.number(score), scheme.grades, places)
    told = holdings.at(score) is not UNKNOWN and has_lists(submission)
    value = (earned or "") if told else None
    yield Derived(cell.ref, "stated_grade", formula, value, cell, bool(value), "按总分查等级表")


def _match(
    submission: Submission, holdings: Holdings, field: Field, computed: Cell, cell: Cell
) -> Derived:
    stated = submission.fields[field.term].ref
    left, right = stated.a1, computed.ref.a1
    mine, theirs = holdings.at(stated), holdings.at(computed.ref)
    places = {
        "amount": submission.scheme.places.amount,
        "rate": submission.scheme.places.rate,
        "score": submission.scheme.places.total,
        "count": 0,
    }.get(field.kind)
    if places is None:
        formula = f'IF(OR({left}="",{right}=""),"",IF({left}={right},"{SAME}","{OTHER}"))'
        value = _same_text(mine, theirs)
    else:
        inner = f'IF(ROUND({left}-{right},{places})=0,"{SAME}","{OTHER}")'
        formula = f'IF(AND(ISNUMBER({left}),ISNUMBER({right})),{inner},"")'
        value = _same_number(mine, theirs, places)
    return Derived(cell.ref, field.term, formula, value, cell, bool(value), "与各表计算数比较")


def _same_text(mine: Held, theirs: Held) -> str | None:
    if not isinstance(mine, (str, Decimal, type(None))) or not isinstance(
        theirs, (str, Decimal)
    ):
        return None if theirs is not None else ""
    if mine in {None, ""} or theirs == "":
        return ""
    same = str(mine).casefold() == str(theirs).casefold() and type(mine) is type(theirs)
    return SAME if same else OTHER


def _same_number(mine: Held, theirs: Held, places: int) -> str | None:
    if UNKNOWN in {mine, theirs}:
        return None
    if not (isinstance(mine, Decimal) and isinstance(theirs, Decimal)):
        return ""
    return SAME if rounded(mine - theirs, places) == 0 else OTHER


def head_text(submission: Submission) -> str:
    """What the head line shows: 填报单位 and fiscal year as they stand in 基本信息."""
    holdings = Holdings(submission)
    shown = [
        _plain(holdings.of(submission.fields[term])) if term in submission.fields else ""
        for term in HEAD_TERMS
    ]
    return f"填报单位：{shown[0]}　　{shown[1]} 年度"


def _plain(value: Held) -> str:
    """A value as `&` joins it to a text."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value if isinstance(value, str) else ""


def head_cells(submission: Submission) -> Iterator[Derived]:
    """The head line of every sheet that has the template's formula for it."""
    holdings = Holdings(submission)
    named = [submission.fields[term] for term in HEAD_TERMS if term in submission.fields]
    text = (
        None
        if any(isinstance(holdings.of(one), Broken) for one in named)
        else head_text(submission)
    )
    for grid in submission.grids.values():
        for cell in grid.formula_cells():
            if cell.row > HEAD_ROWS:
                break
            if same_formula(cell.formula, HEAD_FORMULA):
                yield Derived(cell.ref, "", HEAD_FORMULA, text, cell, ready=False, basis="表头")
