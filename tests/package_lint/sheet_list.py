"""The list of sheets in workbook.xml."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from package_lint.names import Element, relation_id, under


@dataclass(frozen=True, slots=True)
class Sheet:
    """One `sheet` of workbook.xml.

    Attributes:
        position: Counted from 0, as localSheetId counts.
        relation: Its r:id, '' for none.
        part: Part name, '' where no relationship leads to one.
    """

    position: int
    name: str
    sheet_id: str
    relation: str
    state: str
    part: str


def read_sheets(root: Element, targets: Mapping[str, str | None]) -> Iterator[Sheet]:
    """Yield the sheets in their order.

    Args:
        root: The root of workbook.xml.
        targets: Existing part by relationship id.

    Source: ECMA-376 part 1, 18.2.19.
    """
    for position, sheet in enumerate(under(root, "sheets", "sheet")):
        relation = relation_id(sheet) or ""
        yield Sheet(
            position,
            sheet.get("name", ""),
            sheet.get("sheetId", ""),
            relation,
            sheet.get("state", "visible"),
            targets.get(relation) or "",
        )
