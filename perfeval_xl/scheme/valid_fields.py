"""Whether the single cells and the long texts of a scheme refer to what is there."""

from __future__ import annotations

from perfeval_xl.scheme.allowed import FIELD_KINDS, LIST_NAMES, NAMED_FIELDS
from perfeval_xl.scheme.parts import Field, Scheme
from perfeval_xl.scheme.spot import Spot
from perfeval_xl.terms import TERMS


def validate_fields(scheme: Scheme, top: Spot) -> None:
    """Refuse single cells and texts that cannot be found, filled in or compared.

    Raises:
        SchemeError: The first fault found.
    """
    singles = [("fields", one.term) for one in scheme.fields]
    singles += [("texts", one.term) for one in scheme.texts]
    for section, term in singles:
        top.at(f"[[{section}]] {term}").choose("term", term, TERMS)
    top.at("[[fields]]").once("term", (one.term for one in scheme.fields))
    top.at("[[fields]]").once("label", (one.label for one in scheme.fields))
    top.at("[[texts]]").once("term", (one.term for one in scheme.texts))
    top.at("[[texts]]").once("title", (one.title for one in scheme.texts))
    for term in NAMED_FIELDS:
        if term not in {one.term for one in scheme.fields}:
            raise top.at("[[fields]]").fault(f"缺少 term 为 {term} 的一项，各表的表头要引用它")
    for one in scheme.fields:
        spot = top.at(f"[[fields]] {one.term}")
        spot.choose("kind", one.kind, FIELD_KINDS)
        if one.list_name:
            spot.choose("list_name", one.list_name, LIST_NAMES)
        if one.computed and one.computed != "grade":
            _computed(scheme, one, spot)
    for text in scheme.texts:
        if text.limit < 1:
            raise top.at(f"[[texts]] {text.term}").wrong("limit", text.limit, "应大于 0")


def _computed(scheme: Scheme, field: Field, spot: Spot) -> None:
    """The three steps to a cell of a table: table, line, column."""
    steps = field.computed.split(".")
    if len(steps) != 3:  # table, line and column
        raise spot.wrong("computed", field.computed, "应为“表.行.栏”三段，等级写 grade")
    table, line, term = steps
    within = spot.within(f"computed“{field.computed}”")
    within.choose("表", table, scheme.tables)
    spec = scheme.tables[table]
    lines = [row.term for row in spec.rows]
    within.choose("行", line, ["total", *lines] if spec.total_label else lines)
    columns = [column.term for column in spec.columns]
    made = [one for one, _ in spec.totals if one in columns]
    within.choose("栏", term, made if line == "total" else columns)
