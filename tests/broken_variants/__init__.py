"""Broken variants: one small named edit each, for every assertion of the lint."""

from broken_variants import (
    archives,
    contents,
    formats,
    namespaces,
    ordering,
    packages,
    properties,
    ranges,
    rules,
    sheets,
)
from broken_variants.specimen import specimen
from broken_variants.tolerated import TOLERATED
from broken_variants.variant import Variant

__all__ = ["TOLERATED", "VARIANTS", "Variant", "specimen"]

VARIANTS: list[Variant] = [
    *archives.VARIANTS,
    *packages.TYPE_VARIANTS,
    *packages.RELATION_VARIANTS,
    *namespaces.VARIANTS,
    *ordering.VARIANTS,
    *sheets.WORKBOOK_VARIANTS,
    *sheets.NAME_VARIANTS,
    *formats.VARIANTS,
    *contents.CELL_VARIANTS,
    *contents.FORMULA_VARIANTS,
    *rules.FORMAT_VARIANTS,
    *rules.VALIDATION_VARIANTS,
    *ranges.MERGE_VARIANTS,
    *ranges.TABLE_VARIANTS,
    *properties.PROPERTY_VARIANTS,
    *properties.COMMENT_VARIANTS,
]
