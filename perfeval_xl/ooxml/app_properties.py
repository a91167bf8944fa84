"""The list of sheet names in docProps/app.xml, kept in step with the workbook.

Excel compares the heading counts with the list; a list that is merely old but agrees with
itself is fine. So the part is changed only where it is understood. Source: ECMA-376-1
section 22.2.2 (HeadingPairs, TitlesOfParts).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml.fragments import Edit, apply, escaped, set_attribute
from perfeval_xl.ooxml.outline import Element, parse
from perfeval_xl.ooxml.xml_encoding import as_utf8

if TYPE_CHECKING:
    from collections.abc import Sequence


def with_sheet_titles(app: bytes, before: Sequence[str], added: Sequence[str]) -> bytes:
    """Return the part with the titles of added sheets listed after those of *before*.

    Args:
        app: the extended properties part.
        before: names of the worksheets that the workbook had, in order.
        added: names of the worksheets added after them.
    """
    xml = as_utf8(app)
    root = parse(xml)
    pairs = _vector(root.first("HeadingPairs"))
    titles = _vector(root.first("TitlesOfParts"))
    if pairs is None or titles is None or not added:
        return app
    found = _worksheet_heading(pairs, titles, list(before))
    if found is None:
        return app
    count, last = found
    entry = last.tag_name
    text = "".join(f"<{entry}>{escaped(name)}</{entry}>" for name in added)
    size = str(len(titles.children) + len(added))
    edits: list[Edit | None] = [
        (count.inner, count.inner_end, str(len(before) + len(added)).encode()),
        (last.end, last.end, text.encode()),
        set_attribute(xml, titles, "size", size),
    ]
    return apply(xml, [edit for edit in edits if edit])


def _vector(holder: Element | None) -> Element | None:
    children = holder.children if holder else []
    return children[0] if children and children[0].name == "vector" else None


def _worksheet_heading(
    pairs: Element, titles: Element, names: list[str]
) -> tuple[Element, Element] | None:
    """Find the heading whose titles are the worksheets: its count and its last title.

    The heading's own text depends on the language of the program that wrote it.
    """
    values = [item.children[0] for item in pairs.children if item.children]
    counts = values[1::2]
    if not all(count.text.strip().isdigit() for count in counts):
        return None
    if sum(int(count.text) for count in counts) != len(titles.children):
        return None
    start = 0
    for count in counts:
        listed = titles.children[start : start + int(count.text)]
        if listed and [title.text for title in listed] == names:
            return count, listed[-1]
        start += int(count.text)
    return None
