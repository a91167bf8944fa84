"""A fault: one thing in a workbook that Excel or WPS would mend, refuse or drop."""

from dataclasses import dataclass

from package_lint.catalogue import CATALOGUE


@dataclass(frozen=True, order=True, slots=True)
class Fault:
    """One breach of one assertion, at one place of one part.

    Attributes:
        group: The group of assertions, 1 to 13.
        assertion: The assertion's slug in the catalogue.
        part: Part name without a leading slash, or a zip entry's name.
        place: Cell, name, list index or element: stays the same when bytes move.
        text: What was found, for a reader; not compared between two workbooks.
    """

    group: int
    assertion: str
    part: str
    place: str
    text: str = ""

    def __str__(self) -> str:
        """One line: slug, part, place, what was found."""
        where = f"{self.part} {self.place}".strip()
        return f"{self.group:>2} {self.assertion}: {where}: {self.text}".rstrip(": ")


def fault(assertion: str, part: str, place: str = "", text: str = "") -> Fault:
    """Return a fault of a catalogued assertion.

    Raises:
        KeyError: The slug is not in the catalogue.
    """
    return Fault(CATALOGUE[assertion].group, assertion, part, place, text)
