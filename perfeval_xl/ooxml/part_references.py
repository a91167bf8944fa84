"""References to sheets outside cells: in charts, drawings, tables, rules, links, controls."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.fragments import Edit, apply, escaped, set_attribute, unescaped
from perfeval_xl.ooxml.outline import parse
from perfeval_xl.ooxml.xml_encoding import as_utf8

if TYPE_CHECKING:
    from perfeval_xl.ooxml.outline import Element
    from perfeval_xl.ooxml.references import Renaming

_TEXTS = frozenset((
    "f", "formula", "formula1", "formula2", "sqref",
    "calculatedColumnFormula", "totalsRowFormula",
))  # fmt: skip
"""Elements, of any namespace, whose text is a formula: charts (c:f, cx:f, c15:sqref), rules,
validations, sparklines (xm:f), tables."""

_ATTRIBUTES = frozenset((
    "location", "textlink", "fmlaLink", "fmlaRange", "fmlaGroup", "fmlaPict", "fmlaTxbx",
    "linkedCell", "listFillRange",
))  # fmt: skip
"""Attributes that are a reference: links, text boxes, controls."""

_VML = re.compile(rb"(<x:(Fmla\w+)>)([^<]*)(</x:\2>)")


def reference_edits(xml: bytes, root: Element, renaming: Renaming) -> list[Edit]:
    """Return the edits that rename sheets and tables in every reference of a part."""
    edits: list[Edit | None] = []
    for element in root.walk() if renaming else ():
        if element.name in _TEXTS and element.text:
            renamed = renaming.apply(element.text)
            if renamed != element.text:
                edits.append((element.inner, element.inner_end, escaped(renamed).encode()))
        for name in _ATTRIBUTES & element.attributes.keys():
            value = element.attributes[name]
            if renaming.apply(value) != value:
                edits.append(set_attribute(xml, element, name, renaming.apply(value)))
    return [edit for edit in edits if edit]


def with_references(xml: bytes, renaming: Renaming) -> bytes:
    """Return a carried XML part with its references renamed; unchanged bytes if none is."""
    if b"!" not in xml and not renaming.tables:
        return xml
    text = as_utf8(xml)
    edits = reference_edits(text, parse(text), renaming) if renaming else []
    return apply(text, edits) if edits else xml


def with_vml_references(vml: bytes, renaming: Renaming) -> bytes:
    """Return a VML drawing with the references of its controls renamed.

    VML need not be well-formed, so it is not parsed.
    """

    def renamed(match: re.Match[bytes]) -> bytes:
        formula = renaming.apply(unescaped(match[3]))
        return match[1] + escaped(formula).encode() + match[4]

    return _VML.sub(renamed, vml) if renaming else vml


def with_link_target(target: str, renaming: Renaming) -> str:
    """Return the target of an internal link, `#Sheet1!A1`, with the sheet's new name."""
    return f"#{renaming.apply(target[1:])}" if target.startswith("#") else target
