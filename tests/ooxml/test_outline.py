"""The light tree of a part."""

import pytest

from perfeval_xl.ooxml.errors import Damaged, Hostile
from perfeval_xl.ooxml.outline import parse

PART = (
    b'<?xml version="1.0"?>\r\n'
    b'<x:a xmlns:x="u" xmlns:r="v" k="1 &gt; 0"><x:b r:id="3" q=\'>\'/><c>t&amp;x</c></x:a>'
)


def test_every_element_knows_its_bytes() -> None:
    """Start, inner and end offsets cut out exactly the element and its content."""
    root = parse(PART)
    b, c = root.children
    assert PART[b.start : b.end] == b"<x:b r:id=\"3\" q='>'/>"
    assert PART[c.start : c.end] == b"<c>t&amp;x</c>"
    assert PART[c.inner : c.inner_end] == b"t&amp;x"
    assert PART[root.inner_end : root.end] == b"</x:a>"


def test_names_attributes_and_text_are_resolved() -> None:
    """Prefixes, namespaces, qualified attributes and entities are told apart and resolved."""
    root = parse(PART)
    b, c = root.children
    assert (root.name, root.prefix, root.namespace) == ("a", "x", "u")
    assert root.attributes == {"k": "1 > 0"}
    assert b.attributes == {"{v}id": "3", "q": ">"}
    assert (c.namespace, c.text) == ("", "t&x")


def test_a_shallow_parse_keeps_offsets() -> None:
    """Levels not kept are skipped without moving what is kept."""
    root = parse(PART, levels=0)
    assert root.children == []
    assert PART[root.inner_end : root.end] == b"</x:a>"


@pytest.mark.parametrize(
    ("part", "error"),
    [
        (b"<a><b></a>", Damaged),
        (b"", Damaged),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', Hostile),
        (b"<a>" * 500 + b"</a>" * 500, Hostile),
    ],
)
def test_broken_and_hostile_parts_are_refused(part: bytes, error: type[Exception]) -> None:
    """Ill-formed parts, DTDs and bottomless nesting end in an error of ours."""
    with pytest.raises(error):
        parse(part)
