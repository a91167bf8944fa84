"""Random worksheets in every spelling that XML allows, with what they say, for laws."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from ooxml_packages import MAIN

LAW = settings(
    deadline=None,  # the machine may be busy
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
TEXT = st.text(
    st.characters(codec="utf-8", exclude_characters="\r", exclude_categories=("Cc", "Cs")),
    max_size=12,
).filter(lambda text: "\ufffe" not in text and "\uffff" not in text)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=2).map(str)


@dataclass(frozen=True)
class DrawnCell:
    """A cell: what it says, and the bytes it is written as."""

    column: int
    style: int | None
    kind: str
    value: str | None
    formula: str | None
    xml: str


@dataclass(frozen=True)
class DrawnSheet:
    """A sheet: its rows by number, its bytes, and the prefix of its elements."""

    rows: dict[int, dict[int, DrawnCell]]
    xml: bytes
    prefix: str


def letters(column: int) -> str:
    """Return the letters of a column up to Z."""
    return chr(64 + column)


@st.composite
def cells(draw: st.DrawFn, row: int, column: int, p: str, *, may_omit: bool) -> DrawnCell:
    """Draw a cell and a way to write it."""
    style = draw(st.none() | st.integers(0, 9))
    kind = draw(st.sampled_from(["n", "n", "s", "str", "inlineStr", "b", "e", "none", "empty"]))
    formula = draw(st.none() | st.sampled_from(["A1+1", 'IF(B2<3,"a&b",C3)', "SUM(A1:B9)"]))
    value = draw(_values(kind))
    quote = draw(st.sampled_from(['"', '"', '"', "'"]))
    attributes = [f"s={quote}{style}{quote}"] if style is not None else []
    if kind not in ("none", "empty", "n"):
        attributes.append(f"t={quote}{kind}{quote}")
    attributes = draw(st.permutations(attributes))
    if not (may_omit and draw(st.booleans())):
        attributes.insert(0, f"r={quote}{letters(column)}{row}{quote}")
    gap = draw(st.sampled_from([" ", " ", " ", "\n  "]))
    tag = gap.join([f"<{p}c", *attributes])
    if kind == "none":
        return DrawnCell(column, style, "n", None, None, draw(_empty(tag, p)))
    inner = draw(_inner(kind, value, formula, p))
    kept = None if kind == "inlineStr" else formula
    shown = "n" if kind == "empty" else kind
    return DrawnCell(column, style, shown, value, kept, f"{tag}>{inner}</{p}c>")


def _values(kind: str) -> st.SearchStrategy[str | None]:
    """Return values that fit a type; a cell of no value at all is `none`."""
    return {
        "n": NUMBERS,
        "s": st.integers(0, 99).map(str),
        "str": TEXT,
        "inlineStr": TEXT,
        "b": st.sampled_from(["0", "1"]),
        "e": st.sampled_from(["#REF!", "#N/A"]),
        "none": st.none(),
        "empty": st.just(""),
    }[kind]


def _empty(tag: str, p: str) -> st.SearchStrategy[str]:
    return st.sampled_from(
        [f"{tag}/>", f"{tag} />", f"{tag}></{p}c>", f"{tag}><!-- /> --></{p}c>"]
    )


@st.composite
def _inner(draw: st.DrawFn, kind: str, value: str | None, formula: str | None, p: str) -> str:
    """Draw the elements of a cell."""
    text = draw(_spelled(value or ""))
    if kind == "inlineStr":
        space = draw(st.sampled_from(["", ' xml:space="preserve"']))
        if draw(st.booleans()):
            return f"<{p}is><{p}t{space}>{text}</{p}t></{p}is>"
        phonetic = f'<{p}rPh sb="0" eb="1"><{p}t>yin</{p}t></{p}rPh>'
        return f"<{p}is><{p}r><{p}t{space}>{text}</{p}t></{p}r>{phonetic}</{p}is>"
    parts = f"<{p}f>{draw(_spelled(formula))}</{p}f>" if formula is not None else ""
    comment = draw(st.sampled_from(["", "", "", "<!-- <c> -->"]))
    return f"{parts}{comment}<{p}v>{text}</{p}v>"


def _spelled(text: str) -> st.SearchStrategy[str]:
    """Return ways to write a text in XML."""
    numbered = "".join(f"&#x{ord(char):X};" for char in text)
    ways = [escape(text), escape(text), escape(text, {'"': "&quot;"}), numbered]
    if "]]>" not in text:
        ways.append(f"<![CDATA[{text}]]>")
    return st.sampled_from(ways)


@st.composite
def sheets(draw: st.DrawFn) -> DrawnSheet:
    """Draw a sheet of a few rows."""
    p = draw(st.sampled_from(["", "", "x:"]))
    numbers = draw(st.lists(st.integers(1, 20), unique=True, max_size=5).map(sorted))
    data, rows, last = [], {}, 0
    for number in numbers:
        rows[number], xml = draw(_row(number, last, p))
        data.append(draw(st.sampled_from(["", "", "\n"])) + xml)
        last = number
    declared = f'xmlns{":" + p[:-1] if p else ""}="{MAIN}"'
    head = draw(st.sampled_from(["", f'<{p}dimension ref="A1"/>', "<!-- <sheetData> -->"]))
    tail = draw(st.sampled_from(["", f'<{p}pageMargins left="1"/>']))
    body = "".join(data)
    empty = f"<{p}sheetData/>" if not body and draw(st.booleans()) else None
    sheet_data = empty or f"<{p}sheetData>{body}</{p}sheetData>"
    xml = f"<{p}worksheet {declared}>{head}{sheet_data}{tail}</{p}worksheet>"
    return DrawnSheet(rows, xml.encode(), p)


@st.composite
def _row(draw: st.DrawFn, number: int, last: int, p: str) -> tuple[dict[int, DrawnCell], str]:
    columns = draw(st.lists(st.integers(1, 9), unique=True, max_size=4).map(sorted))
    row, before = {}, 0
    for column in columns:
        row[column] = draw(cells(number, column, p, may_omit=column == before + 1))
        before = column
    omitted = number == last + 1 and draw(st.booleans())
    tag = f"<{p}row" + ("" if omitted else f' r="{number}"')
    tag += draw(st.sampled_from(["", ' spans="1:3"', " ht='15'"]))
    if not row and draw(st.booleans()):
        return row, f"{tag}/>"
    return row, f"{tag}>" + "".join(cell.xml for cell in row.values()) + f"</{p}row>"
