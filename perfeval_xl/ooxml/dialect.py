"""The two dialects of the format, Transitional and Strict: one part put into the other.

The element names are the same; namespaces and relationship types have other URIs.
Source: ECMA-376-1 annex A and ECMA-376-4 annex A (schemas).
"""

from __future__ import annotations

import re

_TRANSITIONAL = b"http://schemas.openxmlformats.org/"
_STRICT = b"http://purl.oclc.org/ooxml/"
_FAMILIES = rb"(spreadsheetml|drawingml|officeDocument)"
_TO_STRICT = re.compile(rb"([\"'])http://schemas\.openxmlformats\.org/%s/2006/" % _FAMILIES)
_TO_TRANSITIONAL = re.compile(rb"([\"'])http://purl\.oclc\.org/ooxml/%s/" % _FAMILIES)

# Strict has no hyphens in these two.
_CAMEL = (
    (b"extended-properties", b"extendedProperties"),
    (b"custom-properties", b"customProperties"),
)


def in_dialect(xml: bytes, *, strict: bool) -> bytes:
    """Return the part with its namespaces and relationship types in one dialect."""
    if strict:
        return _TO_STRICT.sub(rb"\g<1>%s\g<2>/" % _STRICT, xml)
    return _TO_TRANSITIONAL.sub(rb"\g<1>%s\g<2>/2006/" % _TRANSITIONAL, xml)


def relationship_type(kind: str, *, strict: bool) -> str:
    """Return the URI of a relationship type of the standard, such as `worksheet`.

    Args:
        kind: the last part of the Transitional URI.
        strict: whether the document is Strict.
    """
    if not strict:
        return f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
    for hyphenated, camel in _CAMEL:
        kind = kind.replace(hyphenated.decode(), camel.decode())
    return f"http://purl.oclc.org/ooxml/officeDocument/relationships/{kind}"


def kind_of(relationship: str) -> str:
    """Return the kind of a relationship type in either dialect, or Microsoft's own."""
    kind = relationship.rsplit("/", 1)[-1]
    for hyphenated, camel in _CAMEL:
        kind = kind.replace(camel.decode(), hyphenated.decode())
    return kind
