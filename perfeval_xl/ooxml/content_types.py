"""[Content_Types].xml: which kind each part is, read and changed by splices.

Source: ECMA-376 Part 2, 6.2.3 (media types) and 7.2.3 (the content types item).
"""

from dataclasses import dataclass

from perfeval_xl.ooxml.fragments import append_children, apply, attribute_text
from perfeval_xl.ooxml.outline import Element, parse
from perfeval_xl.ooxml.parts import extension, key
from perfeval_xl.ooxml.xml_parsing import prepared

RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"
XML = "application/xml"


@dataclass(frozen=True, slots=True)
class ContentTypes:
    """What the item declares.

    Attributes:
        defaults: Extension in lower case to type.
        overrides: Key of a part name to type.
    """

    defaults: dict[str, str]
    overrides: dict[str, str]

    def of(self, name: str) -> str | None:
        """Return the type of a part, or None if nothing declares it."""
        return self.overrides.get(key(name)) or self.defaults.get(extension(name))


def content_types(xml: bytes) -> ContentTypes:
    """Return what a content types item declares."""
    root = parse(prepared(xml))
    return ContentTypes(
        {
            entry.attributes.get("Extension", "").casefold(): _type(entry)
            for entry in root.every("Default")
        },
        {
            key(entry.attributes.get("PartName", "")): _type(entry)
            for entry in root.every("Override")
        },
    )


def _type(entry: Element) -> str:
    return entry.attributes.get("ContentType", "")


def with_override(xml: bytes, name: str, content_type: str) -> bytes:
    """Return the item with one Override for the part, whatever it declared for it before."""
    return _with_child(
        without_override(xml, name),
        f'Override PartName="/{attribute_text(name)}" ContentType="{content_type}"',
    )


def with_default(xml: bytes, ending: str, content_type: str) -> bytes:
    """Return the item with a Default for an extension that has none."""
    child = f'Default Extension="{attribute_text(ending)}" ContentType="{content_type}"'
    return _with_child(prepared(xml), child)


def without_override(xml: bytes, name: str) -> bytes:
    """Return the item without any Override for the part."""
    xml = prepared(xml)
    gone = [
        (entry.start, entry.end, b"")
        for entry in parse(xml).every("Override")
        if key(entry.attributes.get("PartName", "")) == key(name)
    ]
    return apply(xml, gone)


def _with_child(xml: bytes, child: str) -> bytes:
    root = parse(xml)
    prefix = f"{root.prefix}:" if root.prefix else ""
    return apply(xml, [append_children(xml, root, f"<{prefix}{child}/>")])
