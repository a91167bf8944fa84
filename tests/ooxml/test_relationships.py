"""The relationships of a part."""

from ooxml_packages import (
    BOOK_RELATIONSHIPS,
    CONTENT_TYPES,
    OFFICE,
    WORKBOOK,
    minimal_parts,
    minimal_workbook,
    with_part,
    zipped,
)

from perfeval_xl.ooxml.package import Package

BOOK = "xl/workbook.xml"
RELS = "xl/_rels/workbook.xml.rels"


def test_adding_is_a_splice() -> None:
    """A new relationship stands last; every byte before it stays."""
    package = Package.open(minimal_workbook())
    new = package.relationships(BOOK).add("worksheet", "xl/worksheets/sheet2.xml")

    assert new == "rId2"
    child = (
        f'<Relationship Id="rId2" Type="{OFFICE}/worksheet" Target="worksheets/sheet2.xml"/>'
        "</Relationships>"
    )
    expected = BOOK_RELATIONSHIPS.replace(b"</Relationships>", child.encode())
    assert package.read(RELS) == expected


def test_removing_gives_back_the_bytes() -> None:
    """Add and remove leave the part as it was."""
    package = Package.open(minimal_workbook())
    relationships = package.relationships(BOOK)
    relationships.remove(relationships.add("worksheet", "xl/worksheets/sheet2.xml"))

    assert package.read(RELS) == BOOK_RELATIONSHIPS


def test_removing_an_unknown_id_does_nothing() -> None:
    """An id that is not there, or a part without relationships, changes nothing."""
    package = Package.open(minimal_workbook())
    package.relationships(BOOK).remove("rId9")
    package.relationships("xl/worksheets/sheet1.xml").remove("rId1")

    assert package.to_bytes() == Package.open(minimal_workbook()).to_bytes()


def test_new_ids_avoid_those_that_dangle_in_the_source() -> None:
    """An id that the workbook names without a relationship is not given to something else."""
    dangling = WORKBOOK.replace(
        b"</sheets>", b"<sheet r:id=\"rId2\"/><sheet r:id='rId3'/></sheets>"
    )
    package = Package.open(with_part(BOOK, dangling))

    assert package.relationships(BOOK).add("theme", "xl/theme/theme1.xml") == "rId4"


def test_new_ids_avoid_other_cases() -> None:
    """Ids that differ in case only are not made."""
    package = Package.open(with_part(RELS, BOOK_RELATIONSHIPS.replace(b"rId1", b"RID1")))

    assert package.relationships(BOOK).add("theme", "xl/theme/theme1.xml") == "rId2"


def test_first_relationship_makes_the_part_and_its_default() -> None:
    """A part without relationships gets them; the Default for rels is added if wanting."""
    start = CONTENT_TYPES.index(b'<Default Extension="rels"')
    end = CONTENT_TYPES.index(b"<Override")
    types = CONTENT_TYPES[:start] + CONTENT_TYPES[end:]
    package = Package.open(with_part("[Content_Types].xml", types))
    sheet = "xl/worksheets/sheet1.xml"
    new = package.relationships(sheet).add("drawing", "xl/drawings/drawing1.xml")

    assert package.relationships(sheet).by_id[new].target == "../drawings/drawing1.xml"
    kind = "application/vnd.openxmlformats-package.relationships+xml"
    assert package.content_type("xl/worksheets/_rels/sheet1.xml.rels") == kind
    assert package.read("[Content_Types].xml").count(b'Extension="rels"') == 1


def test_external_targets_stand_as_given() -> None:
    """An external target is no part and is escaped, not resolved."""
    package = Package.open(minimal_workbook())
    sheet = "xl/worksheets/sheet1.xml"
    address = "https://example.org/?a=1&b=2"
    new = package.relationships(sheet).add("hyperlink", address, external=True)
    relationship = package.relationships(sheet).by_id[new]

    assert (relationship.target, relationship.external, relationship.part) == (
        address,
        True,
        "",
    )


def test_kinds_are_matched_by_their_last_segment() -> None:
    """A kind may be given short or as any URI that ends in it."""
    relationships = Package.open(minimal_workbook()).relationships(BOOK)

    assert len(relationships.of_type("worksheet")) == 1
    assert len(relationships.of_type(f"{OFFICE}/worksheet")) == 1
    assert relationships.of_type("sheet") == []


def test_whole_uris_are_kept() -> None:
    """A type outside the officeDocument namespace is written as given."""
    package = Package.open(minimal_workbook())
    core = (
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    )
    package.relationships("").add(core, "docProps/core.xml")

    assert package.relationships("").of_type("core-properties")[0].type == core


def test_two_views_of_one_source_agree() -> None:
    """Relationships show what the package holds now, whoever changed it."""
    package = Package.open(minimal_workbook())
    earlier = package.relationships(BOOK)
    assert len(list(earlier)) == 1
    package.relationships("/xl/workbook.xml").add("styles", "xl/styles.xml")
    package.replace(RELS, package.read(RELS).replace(b"rId2", b"rId7"))

    assert [entry.id for entry in earlier] == ["rId1", "rId7"]


def test_empty_relationships_element_opens() -> None:
    """A part that is an empty tag takes its first relationship."""
    parts = minimal_parts()
    root = BOOK_RELATIONSHIPS[: BOOK_RELATIONSHIPS.index(b">")] + b"/>"
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = root
    package = Package.open(zipped(parts))
    relationships = package.relationships("xl/worksheets/sheet1.xml")
    relationships.add("image", "xl/media/image1.png")

    assert [entry.part for entry in relationships] == ["xl/media/image1.png"]


def test_utf_16_relationships_are_read_and_extended() -> None:
    """The standard allows UTF-16; such a part is read, and becomes UTF-8 when it changes."""
    wide = '<?xml version="1.0" encoding="UTF-16"?>' + BOOK_RELATIONSHIPS.decode()
    package = Package.open(with_part(RELS, wide.encode("utf-16")))
    relationships = package.relationships(BOOK)
    relationships.add("styles", "xl/styles.xml")

    assert [entry.kind for entry in relationships] == ["worksheet", "styles"]
