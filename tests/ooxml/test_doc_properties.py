"""docProps: custom properties and the list of sheet titles."""

import pytest

from perfeval_xl.ooxml.app_properties import with_sheet_titles
from perfeval_xl.ooxml.outline import parse
from perfeval_xl.ooxml.properties import blank, property_values, with_properties

VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"

OLD = (
    f'<Properties xmlns="{CUSTOM}" xmlns:v="{VT}">'
    f'<property fmtid="{FMTID}" pid="5" name="Count"><v:i4>3</v:i4></property>'
    f'<property fmtid="{FMTID}" pid="2" name="Stamp"><v:lpwstr>old</v:lpwstr></property>'
    "</Properties>"
).encode()


def test_properties_are_numbered_from_two() -> None:
    """New properties of a new part get ids 2, 3 and the Office format id."""
    part = with_properties(blank(strict=False), {"a": "甲", "b": "<x>"})
    root = parse(part)
    assert [item.attributes for item in root.children] == [
        {"fmtid": FMTID, "pid": "2", "name": "a"},
        {"fmtid": FMTID, "pid": "3", "name": "b"},
    ]
    assert [item.children[0].namespace for item in root.children] == [VT, VT]
    assert property_values(part) == {"a": "甲", "b": "<x>"}


def test_others_are_kept_and_ids_go_on() -> None:
    """A property is replaced in place under its id, a new one gets the largest id plus one."""
    part = with_properties(OLD, {"STAMP": "new", "more": "1"})
    assert part.startswith(OLD[: OLD.index(b"<property", OLD.index(b"Count"))])
    items = parse(part).children
    assert [(item.attributes["name"], item.attributes["pid"]) for item in items] == [
        ("Count", "5"),
        ("Stamp", "2"),
        ("more", "6"),
    ]
    assert property_values(part) == {"Count": "3", "Stamp": "new", "more": "1"}


@pytest.mark.parametrize("value", [None, ""])
def test_a_property_without_value_is_removed(value: str | None) -> None:
    """Excel calls an empty property invalid, so there is none."""
    assert property_values(with_properties(OLD, {"stamp": value, "no": value})) == {
        "Count": "3"
    }


def test_the_same_value_changes_no_byte() -> None:
    """Setting what is there returns the part itself."""
    assert with_properties(OLD, {"stamp": "old"}) is OLD


def test_a_strict_part_has_strict_types() -> None:
    """The value's type belongs to the Strict namespace."""
    root = parse(with_properties(blank(strict=True), {"a": "1"}))
    assert root.namespace == "http://purl.oclc.org/ooxml/officeDocument/customProperties"
    value = root.children[0].children[0]
    assert value.namespace == "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes"


def app(pairs: list[tuple[str, int]], titles: list[str]) -> bytes:
    """Return an extended properties part with headings and titles."""
    heads = "".join(
        f"<vt:variant><vt:lpstr>{name}</vt:lpstr></vt:variant>"
        f"<vt:variant><vt:i4>{count}</vt:i4></vt:variant>"
        for name, count in pairs
    )
    names = "".join(f"<vt:lpstr>{title}</vt:lpstr>" for title in titles)
    return (
        f'<Properties xmlns="{APP}" xmlns:vt="{VT}"><HeadingPairs>'
        f'<vt:vector size="{len(pairs) * 2}" baseType="variant">{heads}</vt:vector>'
        f'</HeadingPairs><TitlesOfParts><vt:vector size="{len(titles)}" baseType="lpstr">'
        f"{names}</vt:vector></TitlesOfParts></Properties>"
    ).encode()


def test_titles_counts_and_size_change_together() -> None:
    """New sheets are listed after the old ones, before the named ranges."""
    before = app([("工作表", 2), ("命名范围", 1)], ["A", "B", "A!Print_Area"])
    after = app([("工作表", 3), ("命名范围", 1)], ["A", "B", "汇总", "A!Print_Area"])
    assert with_sheet_titles(before, ["A", "B"], ["汇总"]) == after


@pytest.mark.parametrize(
    "part",
    [
        f'<Properties xmlns="{APP}"><Application>WPS</Application></Properties>'.encode(),
        app([("工作表", 2)], ["A", "old name"]),
        app([("工作表", 3)], ["A", "B"]),
    ],
)
def test_a_list_that_is_not_understood_is_left_alone(part: bytes) -> None:
    """Missing, outdated or inconsistent lists keep their bytes."""
    assert with_sheet_titles(part, ["A", "B"], ["C"]) is part
