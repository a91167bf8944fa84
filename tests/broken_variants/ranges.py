"""Group 12: merges, columns, links, tables."""

from broken_variants.specimen import PROJECTS, TABLES
from broken_variants.surgery import Edit, swap, together
from broken_variants.variant import Variant

_FIRST, _SECOND = "xl/tables/table1.xml", "xl/tables/table2.xml"
_AFTER_DATA = "</sheetData>"
_LINKS = "".join(f'<hyperlink ref="A{row}" location="A1"/>' for row in range(1, 65_532))


def ranged(old: str, new: str) -> Edit:
    """Return an edit of the project sheet."""
    return swap(PROJECTS, old, new)


def second(old: str, new: str, *, times: int = 1) -> Edit:
    """Return an edit of the second table."""
    return swap(_SECOND, old, new, times=times)


def called(name: str) -> Edit:
    """Return an edit that renames the second table."""
    return second("Table2", name, times=2)


MERGE_VARIANTS = [
    Variant("reference-invalid", "half a range merged", ranged('"A10:C10"', '"A10:C"')),
    Variant("reference-invalid", "a link nowhere", ranged('ref="A7"', 'ref=""')),
    Variant("reference-invalid", "a table's range", second('ref="D1:E3"', 'ref="D1:E3 "')),
    Variant("merge-overlap", "a merge over another", ranged('"A10:C10"', '"A9:A10"')),
    Variant(
        "merge-over-table",
        "a merge in a table",
        swap(
            TABLES,
            _AFTER_DATA,
            f'{_AFTER_DATA}<mergeCells><mergeCell ref="A2:B2"/></mergeCells>',
        ),
    ),
    Variant("cols-overlap", "a column in two ranges", ranged('<col min="2"', '<col min="1"')),
    Variant("cols-range", "a column too far", ranged('max="4"', 'max="16385"')),
    Variant("cols-range", "a range backwards", ranged('max="4"', 'max="1"')),
    Variant("hyperlink-without-target", "no address", ranged("""location="'汇总'!A1" """, "")),
    Variant(
        "hyperlinks-too-many",
        "65,531 links",
        swap(TABLES, "<pageMargins", f"<hyperlinks>{_LINKS}</hyperlinks><pageMargins"),
    ),
]

TABLE_VARIANTS = [
    Variant(
        "table-id-twice", "an id again", second('id="2" name="Table2"', 'id="1" name="Table2"')
    ),
    Variant("table-name-twice", "the name of a table", called("TABLE1")),
    Variant("table-name-twice", "the name of a name", called("Rates")),
    Variant("table-name-spelling", "a name like a cell", called("Q1")),
    Variant("table-name-spelling", "a name like a row", called("R")),
    Variant("table-name-spelling", "a blank in a name", called("表 二")),
    Variant(
        "table-width",
        "one column of two",
        together(
            second('<tableColumn id="2" name="额"/>', ""), second('count="2"', 'count="1"')
        ),
    ),
    Variant(
        "table-column-twice", "an id again", second('id="2" name="额"', 'id="1" name="额"')
    ),
    Variant(
        "table-column-twice",
        "a name again",
        together(second('name="额"', 'name="年"'), swap(TABLES, "<v>14</v>", "<v>13</v>")),
    ),
    Variant("table-header-differs", "another text", swap(TABLES, "<v>14</v>", "<v>12</v>")),
    Variant(
        "table-header-differs", "no cell", swap(TABLES, '<c r="E1" t="s"><v>14</v></c>', "")
    ),
    Variant(
        "table-header-differs",
        "a number",
        together(
            swap(TABLES, '<c r="E1" t="s"><v>14</v></c>', '<c r="E1"><v>2026</v></c>'),
            second('name="额"', 'name="2026"'),
        ),
    ),
    Variant(
        "table-header-differs",
        "a formula",
        swap(
            TABLES,
            '<c r="E1" t="s"><v>14</v></c>',
            '<c r="E1" t="str"><f>"额"</f><v>额</v></c>',
        ),
    ),
    Variant(
        "table-overlap",
        "a table on a table",
        together(
            second("D1:E3", "A1:B3", times=2),
            second('name="年"', 'name="名称"'),
            second('name="额"', 'name="数"'),
        ),
    ),
    Variant(
        "table-over-filter",
        "a filter on a table",
        swap(TABLES, _AFTER_DATA, f'{_AFTER_DATA}<autoFilter ref="B1:C3"/>'),
    ),
    Variant(
        "table-filter-headless",
        "a filter without header row",
        swap(_FIRST, "<table ", '<table headerRowCount="0" '),
    ),
]
