"""Group 4: namespaces and roots."""

import re

from broken_variants.specimen import PROJECTS, STRINGS
from broken_variants.surgery import rezip, swap, unzip
from broken_variants.variant import Variant

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_LINK = '<hyperlink ref="A7"'
_TABLE = "xl/tables/table1.xml"


def prefixed(raw: bytes) -> bytes:
    """Give the shared strings a prefix that they did not have."""
    parts = unzip(raw)
    text = re.sub(r"<(/?)(?=[a-z])", r"<\1x:", parts[STRINGS].decode())
    parts[STRINGS] = text.replace("xmlns=", "xmlns:x=").encode()
    return rezip(parts)


def strict(raw: bytes) -> bytes:
    """Move every part into the Strict namespace."""
    old, new = _MAIN.encode(), _STRICT.encode()
    return rezip({name: content.replace(old, new) for name, content in unzip(raw).items()})


VARIANTS = [
    Variant(
        "ignorable-undeclared",
        "a prefix to ignore that is not declared",
        swap(PROJECTS, 'Ignorable="x14ac"', 'Ignorable="x14ac xr"'),
    ),
    Variant(
        "namespace-missing",
        "a link without namespace",
        swap(PROJECTS, _LINK, _LINK.replace(" ref", ' xmlns="" ref')),
    ),
    Variant(
        "namespace-foreign",
        "a link in another namespace",
        swap(PROJECTS, _LINK, _LINK.replace(" ref", ' xmlns="urn:x" ref')),
    ),
    Variant("namespace-mixed", "a Strict table", swap(_TABLE, _MAIN, _STRICT)),
    Variant("root-changed", "Ignorable lost", swap(PROJECTS, ' mc:Ignorable="x14ac"', "")),
    Variant("root-changed", "the shared strings prefixed", prefixed),
    Variant("strictness-changed", "Strict instead of transitional", strict),
]
