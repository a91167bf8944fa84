"""Shared strings as plain texts."""

from __future__ import annotations

import pytest

from perfeval_xl.ooxml.errors import Damaged, Hostile
from perfeval_xl.ooxml.shared_texts import shared_texts

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def table(*items: str, prefix: str = "") -> bytes:
    """A shared strings part of those items."""
    name = MAIN.replace("xmlns", f"xmlns:{prefix[:-1]}") if prefix else MAIN
    return f"<{prefix}sst {name}>{''.join(items)}</{prefix}sst>".encode()


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ("<si><t>支出</t></si>", "支出"),
        ('<si><t xml:space="preserve"> a &amp; b </t></si>', " a & b "),
        ("<si><r><t>支</t></r><r><rPr><b/></rPr><t>出</t></r></si>", "支出"),
        ('<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr/></si>', "東京"),
        ("<si/>", ""),
        ("<si><t/></si>", ""),
        ("<si><t><![CDATA[<1>]]></t></si>", "<1>"),
        ("<si><t>一<!-- 注 -->二</t></si>", "一二"),
    ],
    ids=["plain", "blanks", "runs", "readings", "empty", "empty t", "CDATA", "comment"],
)
def test_a_string_is_the_text_of_its_runs(item: str, text: str) -> None:
    """Formats and readings are no part of it."""
    assert shared_texts(table(item, "<si><t>后</t></si>")) == [text, "后"]


def test_a_prefixed_part_is_read_alike() -> None:
    """Some programs write `x:si`."""
    assert shared_texts(table("<x:si><x:t>支出</x:t></x:si>", prefix="x:")) == ["支出"]


def test_no_part_has_no_strings() -> None:
    """A workbook of numbers has none."""
    assert shared_texts(None) == []


def test_what_is_not_xml_is_damaged() -> None:
    """Half a part."""
    with pytest.raises(Damaged):
        shared_texts(table("<si><t>支出</t></si>")[:-9])


def test_a_dtd_is_refused() -> None:
    """Entities could grow without end."""
    with pytest.raises(Hostile):
        shared_texts(b'<!DOCTYPE sst [<!ENTITY a "a">]>' + table())
