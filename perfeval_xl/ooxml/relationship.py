"""One relationship: from a part to another, or out of the package.

Source: ECMA-376 Part 2, 6.5.3 (relationships markup); Part 1, 7 to 9 (types).
"""

from dataclasses import dataclass

TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/"


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship.

    Attributes:
        id: The id by which the source's XML names it.
        type: Full URI.
        target: As written.
        external: Whether the target lies outside the package.
        part: Name of the part that is meant, spelled as in the package if it is there; empty
            if external.
    """

    id: str
    type: str
    target: str
    external: bool
    part: str

    @property
    def kind(self) -> str:
        """The last segment of the type, equal in Strict and transitional documents."""
        return self.type.rstrip("/").rpartition("/")[2]
