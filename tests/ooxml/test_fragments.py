"""Writing and splicing pieces of XML."""

from perfeval_xl.ooxml.fragments import (
    append_children,
    apply,
    attribute_text,
    escaped,
    in_sequence,
    restated,
    set_attribute,
    unescaped,
)
from perfeval_xl.ooxml.outline import parse


def test_edits_are_made_in_order_of_place() -> None:
    """Insertions come before a replacement at the same offset, each in the order given."""
    edits = [(3, 4, b"X"), (3, 3, b"1"), (0, 1, b""), (3, 3, b"2")]
    assert apply(b"abcdef", edits) == b"bc12Xef"


def test_what_xml_forbids_is_left_out() -> None:
    """Control characters and lone surrogates vanish, marks are escaped, returns survive."""
    assert escaped('a\x00<\ud800>&"\r\n') == "a&lt;&gt;&amp;&quot;&#13;\n"
    assert attribute_text("a\tb\nc") == "a&#9;b&#10;c"


def test_an_element_is_restated_under_another_prefix() -> None:
    """Main elements take the new prefix, extensions declare their own, xml:space stays."""
    source = parse(
        b'<x:f xmlns:x="m" xmlns:e="n" b="2" a="1" e:q="3">'
        b'<x:t xml:space="preserve"> &lt; </x:t><e:g><x:h/></e:g></x:f>'
    )
    text = '<t xml:space="preserve"> &lt; </t><e:g xmlns:e="n"><h/></e:g></f>'
    assert restated(source) == f'<f b="2" a="1">{text}'
    assert restated(source, ordered=True) == f'<f a="1" b="2">{text}'
    assert restated(source, "y").startswith('<y:f b="2" a="1"><y:t xml:space="preserve">')


def test_children_are_appended_even_to_an_empty_tag() -> None:
    """`<x:a/>` opens to take a child; an open element takes it at its end."""
    for part, whole in (
        (b'<x:a xmlns:x="m"/>', b'<x:a xmlns:x="m"><b/></x:a>'),
        (b"<a><c/></a>", b"<a><c/><b/></a>"),
    ):
        assert apply(part, [append_children(part, parse(part), "<b/>")]) == whole


def test_a_child_goes_before_the_first_later_sibling() -> None:
    """Unknown siblings keep their places, and without a later sibling the end is taken."""
    part = b'<a><one/><z:rev xmlns:z="n"/><three/></a>'
    edit = in_sequence(part, parse(part), "<two/>", ("three", "four"))
    assert apply(part, [edit]) == b'<a><one/><z:rev xmlns:z="n"/><two/><three/></a>'
    edit = in_sequence(part, parse(part), "<four/>", ())
    assert apply(part, [edit]).endswith(b"<three/><four/></a>")


def test_attributes_are_set_replaced_and_removed() -> None:
    """Only the named attribute changes; a name inside another's value is no attribute."""
    part = b"<a note=\" s='9'\" s='1' />"
    root = parse(part)
    for value, whole in (
        ("2", b'<a note=" s=\'9\'" s="2" />'),
        (None, b"<a note=\" s='9'\" />"),
    ):
        edit = set_attribute(part, root, "s", value)
        assert edit is not None
        assert apply(part, [edit]) == whole
    added = set_attribute(b"<a/>", parse(b"<a/>"), "t", 'x"y')
    assert added is not None
    assert apply(b"<a/>", [added]) == b'<a t="x&quot;y"/>'
    assert set_attribute(part, root, "missing", None) is None


def test_entities_and_cdata_are_read() -> None:
    """Named and numbered entities and CDATA give the text they stand for."""
    assert unescaped(b"a&lt;&#65;&#x42;&amp;amp;\r\nb") == "a<AB&amp;\nb"
    assert unescaped(b"<![CDATA[a<b&c]]>&gt;") == "a<b&c>"
