"""Transitional and Strict: one part put into the other dialect."""

from perfeval_xl.ooxml.dialect import in_dialect, kind_of, relationship_type

TRANSITIONAL = (
    b'<c:x xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    b" xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
    b' xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"'
    b' uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
    b"http://schemas.openxmlformats.org/drawingml/2006/chart</c:x>"
)
STRICT = (
    b'<c:x xmlns:c="http://purl.oclc.org/ooxml/drawingml/chart"'
    b" xmlns:r='http://purl.oclc.org/ooxml/officeDocument/relationships'"
    b' xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"'
    b' uri="http://purl.oclc.org/ooxml/drawingml/chart">'
    b"http://schemas.openxmlformats.org/drawingml/2006/chart</c:x>"
)


def test_names_in_attributes_change_and_text_does_not() -> None:
    """Namespaces and URIs are translated both ways, those of packages are the same in both."""
    assert in_dialect(TRANSITIONAL, strict=True) == STRICT
    assert in_dialect(STRICT, strict=False) == TRANSITIONAL


def test_a_part_in_its_dialect_keeps_its_bytes() -> None:
    """Translating into what it is already changes nothing."""
    assert in_dialect(TRANSITIONAL, strict=False) == TRANSITIONAL
    assert in_dialect(STRICT, strict=True) == STRICT


def test_relationship_types_are_spelled_in_each_dialect() -> None:
    """Two kinds lose their hyphen in Strict; the kind is the same."""
    for kind in ("worksheet", "custom-properties", "extended-properties"):
        for strict in (False, True):
            assert kind_of(relationship_type(kind, strict=strict)) == kind
    assert relationship_type("custom-properties", strict=True) == (
        "http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties"
    )
