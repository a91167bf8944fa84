"""Blocks to sign in: a label above, an unlocked cell below it that keeps what is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from perfeval_xl.writing.sheets.headers import DAY, DAY_FORM
from perfeval_xl.writing.sheets.paper import Paper

LABEL_HEIGHT, SPACE_HEIGHT = 20.25, 33.75


def signature_key(sheet: str, label: str) -> str:
    """Name of a signature cell in `Kept.signatures`: summary or grade, and its label.

    >>> signature_key("grade", "日期")
    'grade.日期'
    """
    return f"{sheet}.{label}"


def sign_row(
    paper: Paper,
    row: int,
    places: Sequence[tuple[str, str, str]],
    sheet: str,
    written: Mapping[str, str],
) -> int:
    """Write labels in one row and the cells to sign in below; return the row after them.

    Args:
        paper: The sheet.
        row: Row of the labels.
        places: Label, first and last column of each cell.
        sheet: summary or grade.
        written: What was written in earlier runs, by name of the cell.
    """
    for label, first, last in places:
        paper.put(f"{first}{row}", label, "cell", "small", "grey", to=f"{last}{row}")
        text = written.get(signature_key(sheet, label), DAY_FORM if label == DAY else "")
        looks = ("cell", "open", "text", "wrap", *(("centre",) if label == DAY else ()))
        at = f"{first}{row + 1}"
        paper.put(at, text or None, *looks, to=f"{last}{row + 1}")
    paper.tall(row, LABEL_HEIGHT)
    paper.tall(row + 1, SPACE_HEIGHT)
    return row + 2
