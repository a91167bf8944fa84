"""Groups 2 and 3: content types and relationships."""

from broken_variants.specimen import PROJECTS, SUMMARY
from broken_variants.surgery import (
    RELATION,
    declare,
    drop,
    put,
    relate,
    relations_of,
    swap,
    together,
)
from broken_variants.variant import Variant

TYPES = "[Content_Types].xml"
_OFFICE = "application/vnd.openxmlformats-officedocument."
_SUMMARY_TYPE = (
    f'<Override PartName="/{SUMMARY}" ContentType="{_OFFICE}spreadsheetml.worksheet+xml"/>'
)
_CUSTOM_TYPE = (
    f'<Override PartName="/docProps/custom.xml" ContentType="{_OFFICE}custom-properties+xml"/>'
)
_CHART, _FRAME, _SHAPES = "xl/charts/chart1.xml", "xl/drawings/drawing2.xml", "xl/shapes.xml"
_LINK = "https://example.gov.cn/a"
_CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart"

TYPE_VARIANTS = [
    Variant("types-missing", "no content types", drop(TYPES)),
    Variant(
        "part-untyped", "no Default png", swap(TYPES, 'Extension="png"', 'Extension="bmp"')
    ),
    Variant(
        "part-type-unfit",
        "a changed sheet falls to the Default xml",
        together(swap(TYPES, _SUMMARY_TYPE, ""), swap(SUMMARY, "<v>300</v>", "<v>301</v>")),
    ),
    Variant(
        "part-type-unfit",
        "a chart's shapes typed as a sheet drawing",
        together(
            put(_SHAPES, f'<c:userShapes xmlns:c="{_CHARTS}"/>'),
            declare(f'<Override PartName="/{_SHAPES}" ContentType="{_OFFICE}drawing+xml"/>'),
            put(
                relations_of(_CHART),
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                f'relationships"><Relationship Id="rId1" Type="{RELATION}chartUserShapes" '
                'Target="../shapes.xml"/></Relationships>',
            ),
        ),
    ),
    Variant("main-type-unfit", "saved as .xlsm", lambda raw: raw, "book.xlsm"),
    Variant("override-twice", "an Override again", declare(_SUMMARY_TYPE.replace("xl", "XL"))),
    Variant(
        "override-twice",
        "a Default again",
        declare('<Default Extension="PNG" ContentType="image/png"/>'),
    ),
    Variant(
        "override-of-types",
        "an Override for the types",
        declare(f'<Override PartName="/{TYPES}" ContentType="application/xml"/>'),
    ),
    Variant(
        "override-without-part",
        "an Override for nothing",
        declare('<Override PartName="/xl/calc.xml" ContentType="application/xml"/>'),
    ),
    Variant("carried-type-changed", "PNG as JPEG", swap(TYPES, "image/png", "image/jpeg")),
]

RELATION_VARIANTS = [
    Variant(
        "relationship-id-twice",
        "a relationship again",
        relate(SUMMARY, "drawing", "../drawings/drawing2.xml", "rId1"),
    ),
    Variant(
        "relationship-id-dangling",
        "a drawing's id unknown",
        swap(PROJECTS, '<drawing r:id="rId2"/>', '<drawing r:id="rId77"/>'),
    ),
    Variant(
        "relationship-id-dangling", "a frame's id empty", swap(_FRAME, 'r:id="rId2"', 'r:id=""')
    ),
    Variant(
        "dangling-id-taken",
        "a drawing's unknown id taken for another drawing",
        relate(PROJECTS, "drawing", "../drawings/drawing2.xml", "rId77"),
        before=swap(PROJECTS, '<drawing r:id="rId2"/>', '<drawing r:id="rId77"/>'),
    ),
    Variant(
        "relationship-kind-unfit",
        "a drawing's id leads to comments",
        swap(PROJECTS, '<drawing r:id="rId2"/>', '<drawing r:id="rId4"/>'),
    ),
    Variant(
        "relationship-target-unfit",
        "a chart part with another root",
        swap(_CHART, "c:chartSpace", "c:space", times=2),
    ),
    Variant("named-target-missing", "an image lost", drop("xl/media/image1.png")),
    Variant(
        "target-missing",
        "printer settings that are not there",
        relate(SUMMARY, "printerSettings", "../printerSettings/printerSettings1.bin"),
    ),
    Variant(
        "root-target-missing",
        "custom properties lost",
        together(drop("docProps/custom.xml"), swap(TYPES, _CUSTOM_TYPE, "")),
    ),
    Variant(
        "external-target-invalid",
        "a blank in an address",
        swap(relations_of(PROJECTS), _LINK, "https://example.gov.cn/a b"),
    ),
    Variant(
        "external-target-invalid",
        "an umlaut in a host",
        swap(relations_of(PROJECTS), _LINK, "https://bücher.example/"),
    ),
    Variant(
        "external-target-invalid", "an empty address", swap(relations_of(PROJECTS), _LINK, "")
    ),
    Variant(
        "main-part-count",
        "two main relationships",
        relate("", "officeDocument", "xl/workbook.xml"),
    ),
    Variant(
        "custom-part-twice",
        "two custom-properties relationships",
        relate("", "custom-properties", "docProps/custom.xml"),
    ),
    Variant("part-unreachable", "an image that nothing shows", put("xl/media/image9.png", b"")),
]
