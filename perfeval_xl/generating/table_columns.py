"""Which letters the columns of a table get."""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import column_letters
from perfeval_xl.scheme import Column, TableSpec


def lettered(spec: TableSpec, members: int) -> Iterator[tuple[Column, str]]:
    """The columns of the form with their letters; the repeated one stands once per member."""
    number = 1
    for column in spec.columns:
        for _ in range(members if column.repeated else 1):
            yield column, column_letters(number)
            number += 1


def name_column(spec: TableSpec) -> Column:
    """The column that names a fixed row, and where the total of a block says 合计."""
    return spec.columns[1]
