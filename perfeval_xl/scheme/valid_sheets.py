"""Whether the sheets of a scheme can be made, and found again."""

from __future__ import annotations

from perfeval_xl.scheme.allowed import LAYOUTS
from perfeval_xl.scheme.parts import Scheme, Sheet
from perfeval_xl.scheme.spot import Spot

_LONGEST = 31
_REFUSED = "[]:*?/\\"
_WIDEST = 255
_ONE_EACH = ("guide", "fields", "texts", "codes")


def validate_sheets(scheme: Scheme, top: Spot) -> None:
    """Refuse sheets that Excel cannot have, or whose layout is not known.

    Raises:
        SchemeError: The first fault found.
    """
    top.at("[[sheets]]").once("name", (sheet.name for sheet in scheme.sheets))
    for sheet in scheme.sheets:
        spot = top.at(f"[[sheets]] {sheet.name}")
        spot.choose("layout", sheet.layout, LAYOUTS)
        spot.choose("unit", sheet.unit, ("", scheme.money_unit))
        _name(sheet, spot)


def validate_contents(scheme: Scheme, top: Spot) -> None:
    """Refuse sheets without what their layout draws, once the tables themselves are right.

    Raises:
        SchemeError: The first fault found.
    """
    for sheet in scheme.sheets:
        spot = top.at(f"[[sheets]] {sheet.name}")
        _tables_on(scheme, sheet, spot)
        _widths(scheme, sheet, spot)
    _one_each(scheme, top.at("[[sheets]]"))


def _name(sheet: Sheet, spot: Spot) -> None:
    """Excel's own limits; the length is counted in UTF-16 units, as Excel does."""
    name = sheet.name
    if len(name.encode("utf-16-le")) // 2 > _LONGEST:
        raise spot.within("name").fault(f"超过 {_LONGEST} 个字符")
    if any(sign in name for sign in _REFUSED) or name[0] == "'" or name[-1] == "'":
        refused = " ".join(_REFUSED)
        raise spot.within("name").fault(f"不能有 {refused}，开头和结尾不能是单引号")
    if name.casefold() == "history":
        raise spot.within("name").fault("不能是 History，这是 Excel 自己用的名称")


def _tables_on(scheme: Scheme, sheet: Sheet, spot: Spot) -> None:
    tables = [table for table in scheme.tables.values() if table.sheet == sheet.name]
    if sheet.layout == "list" and len(tables) != 1:
        raise spot.fault(f"的 layout 是 list，应有一个表，现有 {len(tables)} 个")
    if sheet.layout == "blocks" and not tables:
        raise spot.fault("的 layout 是 blocks，至少要有一个表，现在一个也没有")


def _widths(scheme: Scheme, sheet: Sheet, spot: Spot) -> None:
    """A list takes the widths of its columns; any other sheet has its own."""
    if not sheet.widths:
        if sheet.layout != "list":
            raise spot.fault(f"缺少 widths：layout 是 {sheet.layout} 的要写明各列宽度")
        return
    if not all(0 < width <= _WIDEST for width in sheet.widths):
        raise spot.within("widths").fault(f"应大于 0，不超过 {_WIDEST}")
    wanted = max(
        (len(one.columns) for one in scheme.tables.values() if one.sheet == sheet.name),
        default={"guide": 4, "fields": 5, "texts": 3, "codes": 11}.get(sheet.layout, 1),
    )
    if len(sheet.widths) < wanted:
        raise spot.within("widths").fault(f"有 {len(sheet.widths)} 个，应有 {wanted} 个")


def _one_each(scheme: Scheme, spot: Spot) -> None:
    """What is found by its layout must be there once."""
    for layout in _ONE_EACH:
        found = [sheet.name for sheet in scheme.sheets if sheet.layout == layout]
        if len(found) > 1:
            raise spot.within("layout").fault(f"为 {layout} 的只能有一个：{'、'.join(found)}")
    layouts = {sheet.layout for sheet in scheme.sheets}
    if "fields" not in layouts:
        raise spot.fault("缺少 layout 为 fields 的工作表")
    if "codes" not in layouts:
        raise spot.fault("缺少 layout 为 codes 的工作表，公式和下拉列表都要引用它")
    if "texts" in layouts and not scheme.texts:
        raise spot.fault("有 layout 为 texts 的工作表，而没有 [[texts]]")
    if scheme.texts and "texts" not in layouts:
        raise spot.fault("缺少 layout 为 texts 的工作表，[[texts]] 没有地方放")
