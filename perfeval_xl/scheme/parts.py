"""The parts of one form as data: sheets, single cells, tables, grade bands, tolerances."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path


@dataclass(frozen=True, slots=True)
class GradeBand:
    """A grade (评价等级) and the lowest total score, in points, that still earns it."""

    label: str
    floor: Decimal


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        term: Identifier in the dictionary.
        header: Text on the form.
        kind: text, code, choice, amount (万元), rate (ratio), score (points), count, date, or
            figure (a number where the comparator is quantitative, else text).
        required: Must not stay blank on a line that is filled at all.
        formula: Name of the derived figure, "" for input.
        list_name: Defined name of the range that a dropdown offers, "" when none.
        guide: The 填法 text.
        width: Column width in characters.
        prompt: Input message, "" when none.
        repeated: True for the one column that stands once per panel member.
        typed: True where a formula may be typed over.
        align: left, center or right, "" to take it from the kind.
        number_format: Excel's format code, "" to take it from the kind.
        limit: Longest text in characters, 0 when there is no limit.
        size: Font size in points, 0 for that of the body.
    """

    term: str
    header: str
    kind: str
    required: bool = False
    formula: str = ""
    list_name: str = ""
    guide: str = ""
    width: float = 12
    prompt: str = ""
    repeated: bool = False
    typed: bool = False
    align: str = ""
    number_format: str = ""
    limit: int = 0
    size: float = 0


@dataclass(frozen=True, slots=True)
class FixedRow:
    """A row with a fixed name in a table such as 按资金来源.

    Attributes:
        term: Identifier of the row.
        label: Text on the form.
        level: Indent, 0 for the outermost.
        parts: Terms of the rows that this one is the sum of; empty for an input row.
        synonyms: Other wordings.
    """

    term: str
    label: str
    level: int = 0
    parts: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table.

    Attributes:
        term: Identifier: functions, sources, kinds, projects, goals, indicators, panel,
            members, problems.
        sheet: Sheet name.
        title: Section line above it, "" when the sheet's own title says it.
        columns: In the order of the form.
        rows: Fixed rows, empty where the rows are free.
        total_label: Label of the total row, "" when the table has none.
        totals: Term → how its total is made: sum, rate, count, member_sum, mean_sum.
        counts: Term of the column whose names are counted where a total is a count.
        labels: Terms of the columns where a free row says 小计 and so is left out of totals.
        prepared: Rows that a blank template prepares.
        growing: True on sheets where nothing stands below, so that rows may be appended.
        needed: True when `fill` refuses a workbook without it.
        frozen: How many columns stay in view.
        filtered: True when its columns get filter buttons.
        row_height: Height in points of its lines, blank ones included; 0 lets them fit their
            text.
    """

    term: str
    sheet: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[FixedRow, ...] = ()
    total_label: str = ""
    totals: tuple[tuple[str, str], ...] = ()
    counts: str = ""
    labels: tuple[str, ...] = ()
    prepared: int = 10
    growing: bool = False
    needed: bool = True
    frozen: int = 0
    filtered: bool = False
    row_height: float = 0

    def column(self, term: str) -> Column | None:
        """The column of that term, or None."""
        return next((column for column in self.columns if column.term == term), None)


@dataclass(frozen=True, slots=True)
class Field:
    """One single cell (基本信息).

    Attributes:
        term: Identifier in the dictionary.
        label: Text to the left of the cell.
        kind: As for columns, and year.
        required: Must not stay blank.
        hint: 填写要求.
        computed: For a stated figure: the figure of the tables beside it, as "table.line.term"
            (line: a fixed row's term, or total) or "grade"; "" for plain information.
        prompt: Input message, "" when none.
        list_name: Defined name of the range that a dropdown offers, "" when none.
    """

    term: str
    label: str
    kind: str
    required: bool = False
    hint: str = ""
    computed: str = ""
    prompt: str = ""
    list_name: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the form.

    Attributes:
        name: Tab name.
        layout: guide, fields, blocks (fixed tables under section lines), list (one growing
            table), texts or codes.
        title: Row 1.
        number: Form number such as 绩评02表, "" when none.
        unit: 金额单位 in the sheet's head, "" when it holds no amounts.
        portrait: Page orientation.
        note: 注, "" when none.
        widths: Column widths in characters, empty to take them from the columns.
        optional: True when a workbook may lack it without a finding.
        content: What it holds, for the list of sheets on the first sheet.
        how: How it is filled in, for the same list.
    """

    name: str
    layout: str
    title: str
    number: str = ""
    unit: str = ""
    portrait: bool = True
    note: str = ""
    widths: tuple[float, ...] = ()
    optional: bool = False
    content: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class FunctionClass:
    """A function class (功能科目, 类级): code, standard name, former and local names."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """One long text of the report: identifier, title on the form, most characters."""

    term: str
    title: str
    limit: int
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """Decimal places: amounts (万元), rates (ratio), panel means, total scores (points)."""

    amount: int = 2
    rate: int = 4
    mean: int = 2
    total: int = 2


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far typed sums of rounded parts may be off.

    Attributes:
        step: Unit in the last place that parts are rounded to, 万元.
        linear_up_to: Number of parts up to which the worst case step/2·(n+1) is granted;
            beyond it three standard deviations of the sum of n + 1 rounding errors.
    """

    step: Decimal = Decimal("0.01")
    linear_up_to: int = 10


@dataclass(frozen=True, slots=True)
class Scheme:
    """One form, one year.

    Attributes:
        id: Template id, for example department-2021.
        version: Template version.
        title: Name of the form.
        fiscal_year: The year it is issued for.
        money_unit: 万元 or 元.
        sheets: In tab order.
        fields: Single cells in order.
        tables: Table term → table.
        texts: Long texts in order.
        grades: From the best band down.
        places: Decimal places.
        weights_total: What the indicators' weights add up to, points.
        aggregation: How members' scores become one: mean, the only way so far.
        low_rate: Payment rate below which a reason is asked for, ratio.
        tolerance: For typed and stated sums.
        off: Codes of rules that are switched off.
        severities: Rule code → severity that replaces the rule's own.
        function_classes: Code table of 功能科目.
        levels: Level-1 indicators → their level-2 indicators, in order.
        comparators: Choices of 指标性质; the last one is qualitative (定性).
        quantitative: Those comparators that need a target.
        source: File it was read from.
    """

    id: str
    version: str
    title: str
    fiscal_year: int
    money_unit: str
    sheets: tuple[Sheet, ...]
    fields: tuple[Field, ...]
    tables: dict[str, TableSpec]
    texts: tuple[Text, ...]
    grades: tuple[GradeBand, ...]
    places: Places
    weights_total: Decimal
    aggregation: str
    low_rate: Decimal
    tolerance: Tolerance
    off: frozenset[str]
    severities: dict[str, str]
    function_classes: tuple[FunctionClass, ...]
    levels: dict[str, tuple[str, ...]]
    comparators: tuple[str, ...]
    quantitative: frozenset[str]
    source: Path

    def sheet(self, name: str) -> Sheet:
        """The sheet of that name.

        Raises:
            KeyError: There is none.
        """
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        raise KeyError(name)

    def field(self, term: str) -> Field:
        """The single cell of that term.

        Raises:
            KeyError: There is none.
        """
        for field in self.fields:
            if field.term == term:
                return field
        raise KeyError(term)

    @property
    def funding_sources(self) -> tuple[str, ...]:
        """Names of the funding sources that a project may have: input rows of 按资金来源."""
        return tuple(row.label for row in self.tables["sources"].rows if not row.parts)
