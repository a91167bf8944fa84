"""Group 13: document properties and comments."""

from broken_variants.specimen import TABLES
from broken_variants.surgery import Edit, drop, relations_of, swap, together
from broken_variants.variant import Variant

_CORE, _APP, _CUSTOM = "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"
_FIRST_NOTES, _SECOND_NOTES = "xl/drawings/vmlDrawing1.vml", "xl/drawings/vmlDrawing2.vml"
_OF_TABLES = relations_of(TABLES)
_W3C = ' xsi:type="dcterms:W3CDTF"'
_COMMENTS_TYPE = (
    '<Override PartName="/xl/comments2.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.spreadsheetml.comments+xml"/>'
)
_COMMENTS_RELATION = (
    '<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/comments" Target="../comments2.xml"/>'
)


def core(old: str, new: str) -> Edit:
    """Return an edit of the core properties."""
    return swap(_CORE, old, new)


def custom(old: str, new: str) -> Edit:
    """Return an edit of the custom properties."""
    return swap(_CUSTOM, old, new)


PROPERTY_VARIANTS = [
    Variant("core-date", "no type", core(f"created{_W3C}", "created")),
    Variant("core-date", "a date with slashes", core("2026-01-05T00:00:00Z", "2026/01/05")),
    Variant("core-type-elsewhere", "a typed title", core("<dc:title", f"<dc:title{_W3C}")),
    Variant("core-twice", "a title again", core("<dc:creator", "<dc:title/><dc:creator")),
    Variant("titles-of-parts", "a size too large", swap(_APP, 'size="6"', 'size="7"')),
    Variant("titles-of-parts", "a number too large", swap(_APP, "<vt:i4>3", "<vt:i4>4")),
    Variant("titles-of-parts", "a name too few", swap(_APP, "<vt:lpstr>汇总</vt:lpstr>", "")),
    Variant("app-version", "three numbers", swap(_APP, "12.0000", "16.0.300")),
    Variant("custom-pid", "one", custom('pid="2"', 'pid="1"')),
    Variant("custom-pid", "a pid again", custom('pid="3"', 'pid="2"')),
    Variant("custom-name-twice", "a name again in capitals", custom('"seal"', '"Stamp"')),
    Variant("custom-fmtid", "another fmtid", custom("{D5CDD505", "{D5CDD506")),
    Variant("custom-value-missing", "no value", custom("<vt:lpwstr>abc</vt:lpwstr>", "")),
    Variant("custom-value-empty", "an empty value", custom("abc", "")),
]

COMMENT_VARIANTS = [
    Variant(
        "comments-without-drawing",
        "no legacyDrawing",
        swap(TABLES, '<legacyDrawing r:id="rId1"/>', ""),
    ),
    Variant(
        "notes-without-comments",
        "comments taken away whole",
        together(
            drop("xl/comments2.xml"),
            swap("[Content_Types].xml", _COMMENTS_TYPE, ""),
            swap(_OF_TABLES, _COMMENTS_RELATION, ""),
        ),
    ),
    Variant(
        "vml-shared",
        "two sheets with one drawing",
        together(drop(_SECOND_NOTES), swap(_OF_TABLES, "vmlDrawing2", "vmlDrawing1")),
    ),
    Variant("vml-shape-twice", "a shape's id again", swap(_FIRST_NOTES, "_s1026", "_s1025")),
]
