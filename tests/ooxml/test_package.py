"""Reading and editing the parts of a package."""

import warnings
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from ooxml_packages import (
    BOOK_TYPE,
    CONTENT_TYPES,
    OFFICE,
    RELATIONSHIPS,
    SHEET,
    SHEET_TYPE,
    STRICT,
    WORKBOOK,
    minimal_parts,
    minimal_workbook,
    with_part,
    zipped,
)

from perfeval_xl.ooxml.errors import MissingPart
from perfeval_xl.ooxml.package import Package


def test_names_are_listed_as_stored() -> None:
    """Names come in archive order."""
    assert Package.open(minimal_workbook()).names == list(minimal_parts())


def test_parts_are_found_without_regard_to_case() -> None:
    """A part is found under any case, with or without a leading slash or backslashes."""
    package = Package.open(minimal_workbook())

    assert package.read("/XL/Worksheets/SHEET1.xml") == SHEET
    assert package.read("xl\\worksheets\\sheet1.xml") == SHEET
    assert "XL/WORKBOOK.XML" in package
    assert "xl/styles.xml" not in package


def test_names_with_backslashes_or_a_leading_slash_are_parts() -> None:
    """Entry names as some programs write them mean the same parts, and stay as written."""
    renamed = {
        "xl/workbook.xml": "/xl/workbook.xml",
        "xl/worksheets/sheet1.xml": "xl\\worksheets\\sheet1.xml",
    }
    content = zipped({renamed.get(name, name): xml for name, xml in minimal_parts().items()})
    package = Package.open(content)

    assert package.main_part == "xl/workbook.xml"
    assert package.read("xl/worksheets/sheet1.xml") == SHEET
    assert b"xl\\worksheets\\sheet1.xml" in package.to_bytes()


def test_the_last_of_equal_names_counts() -> None:
    """Of two entries with one name the last is read and replaced; both stay in the file."""
    target = BytesIO(minimal_workbook())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # zipfile warns of the double
        with zipfile.ZipFile(target, "a") as archive:
            archive.writestr("xl/worksheets/sheet1.xml", b"<last/>")
    package = Package.open(target.getvalue())

    assert package.read("xl/worksheets/sheet1.xml") == b"<last/>"
    assert package.names.count("xl/worksheets/sheet1.xml") == 2


def test_names_that_differ_in_case_are_told_apart_by_spelling() -> None:
    """The entry spelled as asked for is read; another spelling gives the last."""
    package = Package.open(with_part("xl/Worksheets/Sheet1.xml", b"<other/>"))

    assert package.read("xl/worksheets/sheet1.xml") == SHEET
    assert package.read("xl/Worksheets/Sheet1.xml") == b"<other/>"
    assert package.read("XL/WORKSHEETS/SHEET1.XML") == b"<other/>"


def test_reading_gives_the_same_object() -> None:
    """A part is inflated once."""
    package = Package.open(minimal_workbook())

    assert package.read("xl/workbook.xml") is package.read("XL/workbook.xml")


def test_a_missing_part_is_named() -> None:
    """Asking for a part that is not there names it."""
    with pytest.raises(MissingPart, match=r"xl/none\.xml"):
        Package.open(minimal_workbook()).read("xl/none.xml")


def test_adding_declares_the_type() -> None:
    """A new part stands last, with an Override; the rest of the content types stays."""
    package = Package.open(minimal_workbook())
    package.add("/xl/worksheets/sheet2.xml", SHEET, SHEET_TYPE)

    assert package.names[-1] == "xl/worksheets/sheet2.xml"
    assert package.content_type("xl/worksheets/sheet2.xml") == SHEET_TYPE
    new = f'<Override PartName="/xl/worksheets/sheet2.xml" ContentType="{SHEET_TYPE}"/></Types>'
    expected = CONTENT_TYPES.replace(b"</Types>", new.encode())
    assert package.read("[Content_Types].xml") == expected


def test_adding_with_the_default_type_declares_nothing() -> None:
    """A part whose type is the Default of its extension needs no Override."""
    package = Package.open(minimal_workbook())
    package.add("customXml/item1.xml", b"<a/>", "application/xml")

    assert package.read("[Content_Types].xml") == CONTENT_TYPES


def test_adding_over_a_stale_override_replaces_it() -> None:
    """The Override of a part that is not there gives way to that of the new part."""
    stale = CONTENT_TYPES.replace(
        b"</Types>", b'<Override PartName="/xl/New.xml" ContentType="a/b"/></Types>'
    )
    package = Package.open(with_part("[Content_Types].xml", stale))
    package.add("xl/new.xml", b"<a/>", "c/d")

    assert package.content_type("xl/new.xml") == "c/d"
    assert package.read("[Content_Types].xml").lower().count(b"/xl/new.xml") == 1


def test_adding_a_taken_name_is_a_mistake() -> None:
    """A name that is taken, in whatever case, is not added a second time."""
    with pytest.raises(ValueError, match="XL/Workbook"):
        Package.open(minimal_workbook()).add("XL/Workbook.xml", b"")


def test_removing_takes_override_and_relationships_along() -> None:
    """Add and remove give back the very package, relationships of the part included."""
    package = Package.open(minimal_workbook())
    package.add("xl/worksheets/sheet2.xml", SHEET, SHEET_TYPE)
    package.relationships("xl/worksheets/sheet2.xml").add("image", "xl/media/image1.png")
    assert "xl/worksheets/_rels/sheet2.xml.rels" in package

    package.remove("xl/worksheets/sheet2.xml")

    assert package.names == list(minimal_parts())
    assert package.read("[Content_Types].xml") == CONTENT_TYPES


def test_removing_takes_every_double() -> None:
    """No earlier entry of the same name comes back to light."""
    package = Package.open(with_part("xl/Worksheets/Sheet1.xml", b"<other/>"))
    package.remove("xl/worksheets/sheet1.xml")

    assert "xl/worksheets/sheet1.xml" not in package


def test_main_part_by_relationship_not_by_name() -> None:
    """The workbook may have any name; it is where the officeDocument relationship leads."""
    parts = minimal_parts()
    parts["book/main.xml"] = parts.pop("xl/workbook.xml")
    del parts["xl/_rels/workbook.xml.rels"]
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"xl/workbook.xml", b"/book/main.xml")
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(b"/xl/workbook.xml", b"/book/main.xml")

    assert Package.open(zipped(parts)).main_part == "book/main.xml"


@pytest.mark.parametrize(
    "target",
    ["xl/workbook.xml", "/xl/workbook.xml", "./xl/../xl/workbook.xml", "XL/Workbook.xml"],
)
def test_targets_may_be_relative_absolute_or_dotted(target: str) -> None:
    """However the target is written, the same part is found."""
    root = minimal_parts()["_rels/.rels"].replace(b"xl/workbook.xml", target.encode())

    assert Package.open(with_part("_rels/.rels", root)).main_part == "xl/workbook.xml"


def test_percent_encoded_targets_find_their_part() -> None:
    """A target is percent-encoded where the name in the archive is not."""
    parts = minimal_parts()
    parts["xl/worksheets/表 1.xml"] = parts.pop("xl/worksheets/sheet1.xml")
    relationships = parts["xl/_rels/workbook.xml.rels"]
    parts["xl/_rels/workbook.xml.rels"] = relationships.replace(
        b"sheet1.xml", b"%E8%A1%A8%201.xml"
    )
    package = Package.open(zipped(parts))

    [relationship] = package.relationships(package.main_part)
    assert relationship.part == "xl/worksheets/表 1.xml"


def test_strict_documents_are_told_by_their_relationships() -> None:
    """In a Strict package kinds are found all the same, and new ones are typed Strict."""
    parts = {
        name: xml.replace(OFFICE.encode(), STRICT.encode())
        for name, xml in minimal_parts().items()
    }
    package = Package.open(zipped(parts))
    package.relationships(package.main_part).add("styles", "xl/styles.xml")

    assert package.strict
    relationships = package.relationships(package.main_part)
    assert [entry.part for entry in relationships.of_type("worksheet")] == [
        "xl/worksheets/sheet1.xml"
    ]
    assert relationships.of_type("styles")[0].type == f"{STRICT}/styles"


def test_free_part_names_avoid_what_is_there() -> None:
    """The first number whose name no part has, without regard to case."""
    package = Package.open(with_part("xl/worksheets/SHEET2.XML", SHEET))

    assert package.free_part_name("/xl/worksheets/sheet{}.xml") == "xl/worksheets/sheet3.xml"


def test_free_part_names_avoid_what_is_mentioned() -> None:
    """Dangling targets, orphaned relationships and Overrides of absent parts are not free."""
    parts = minimal_parts()
    parts["xl/worksheets/_rels/sheet2.xml.rels"] = (
        f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="rId1" Type="{OFFICE}/x"'
        ' Target="sheet3.xml"/></Relationships>'
    ).encode()
    parts["[Content_Types].xml"] = CONTENT_TYPES.replace(
        b"</Types>",
        b'<Override PartName="/xl/worksheets/Sheet4.xml" ContentType="a/b"/></Types>',
    )

    free = Package.open(zipped(parts)).free_part_name("xl/worksheets/sheet{}.xml")
    assert free == "xl/worksheets/sheet5.xml"


def test_a_folder_holds_an_unzipped_package(tmp_path: Path) -> None:
    """A folder gives the same parts as the archive, content types first."""
    for name, xml in minimal_parts().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(xml)
    package = Package.open(tmp_path)

    assert package.names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert {name: package.read(name) for name in package.names} == minimal_parts()
    assert package.to_bytes() == Package.open(package.to_bytes()).to_bytes()


def test_types_in_a_prefix_are_spliced_in_that_prefix() -> None:
    """A content types item that uses a prefix gets its new entries in the same prefix."""
    prefixed = (CONTENT_TYPES.replace(b"<", b"<ct:").replace(b"<ct:/", b"</ct:")).replace(
        b"xmlns=", b"xmlns:ct="
    )
    package = Package.open(with_part("[Content_Types].xml", prefixed))
    package.add("xl/a.xml", b"<a/>", "a/b")

    assert package.content_type("xl/workbook.xml") == BOOK_TYPE
    assert b'<ct:Override PartName="/xl/a.xml" ContentType="a/b"/></ct:Types>' in package.read(
        "[Content_Types].xml"
    )


def test_verify_accepts_what_is_whole() -> None:
    """Every part of a sound package inflates to its checksum."""
    package = Package.open(with_part("xl/media/image1.png", bytes(5000)))
    package.replace("xl/workbook.xml", WORKBOOK + b" ")

    package.verify()
