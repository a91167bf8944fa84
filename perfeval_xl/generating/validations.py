"""Dropdowns, input messages and cell rules: one per column, over a range, never per cell."""

from __future__ import annotations

from datetime import date

from perfeval_xl.errors import SchemeError
from perfeval_xl.generating.canvas import Canvas
from perfeval_xl.generating.wording import (
    NOT_A_COUNT,
    NOT_A_DATE,
    NOT_A_NUMBER,
    NOT_A_YEAR,
    NOT_IN_LIST,
    PROMPT_LIMIT,
    RATE_RANGE,
    SCORE_RANGE,
    TITLE_LIMIT,
    Alert,
    prompt_of,
    too_long,
    utf16_length,
)
from perfeval_xl.model.submission import Table
from perfeval_xl.scheme import Column, Field, TableSpec, Text

LAST_ROW = 10_005  # how far the rules of a growing sheet reach
LARGEST = 1e12
Options = dict[str, object]
_DATES = {"minimum": date(2000, 1, 1), "maximum": date(2099, 12, 31)}


def validate_field(canvas: Canvas, field: Field) -> None:
    """Set dropdown, message and rule of a single cell."""
    ref = canvas.submission.fields[field.term].ref
    _validate(canvas, ref.a1, field, field.label, _rule(field, 0))


def validate_text(canvas: Canvas, text: Text) -> None:
    """Set message and longest length of a long text."""
    ref = canvas.submission.texts[text.term].ref
    message = f"请写{text.hint}，不超过 {text.limit} 字。可整段粘贴。" if text.hint else ""
    column = Column(text.term, text.title, "text", limit=text.limit, prompt=message)
    _validate(canvas, ref.a1, column, text.title, _rule(column, text.limit))


def validate_table(canvas: Canvas, table: Table, spec: TableSpec) -> None:
    """Set dropdowns, messages and rules of a table's input columns."""
    last = LAST_ROW if spec.growing else table.last_row
    first = table.guide_row + 1
    for column in spec.columns:
        if column.repeated and table.members:
            letters = list(table.members)
            area = f"{letters[0]}{first}:{letters[-1]}{last}"
            # relative to the first cell: at most the weight of the indicator in its own row
            weight = f"=${table.columns['weight']}{first}"
            _validate(canvas, area, column, column.header, _between(0, weight))
        elif _typed_in(spec, column) and column.term in table.columns:
            letter = table.columns[column.term]
            rule = _rule(column, column.limit)
            area = f"{letter}{first}:{letter}{last}"
            _validate(canvas, area, column, column.header, rule)


def _typed_in(spec: TableSpec, column: Column) -> bool:
    """Whether people fill the column in: no 序号, no formula, no fixed names."""
    named = bool(spec.rows) and column is spec.columns[1]
    return column.term != "serial" and not named and (not column.formula or column.typed)


def _validate(
    canvas: Canvas, area: str, one: Column | Field, title: str, rule: Options
) -> None:
    unit = canvas.submission.scheme.money_unit
    prompt = prompt_of(one, unit)
    if rule.get("validate") == "any" and not prompt:
        return
    options: Options = {"ignore_blank": True, **rule}
    if utf16_length(prompt) > PROMPT_LIMIT:
        name = canvas.submission.scheme.id
        raise SchemeError(f"模板 {name} 中“{title}”的输入提示超过 {PROMPT_LIMIT} 个字符。")
    if prompt:
        options |= {"input_title": title[:TITLE_LIMIT], "input_message": prompt}
    if "error_message" in options:
        options["error_message"] = str(options["error_message"]).format(unit=unit)
    canvas.worksheet.data_validation(area, options)


def _alert(alert: Alert) -> Options:
    return {"error_type": alert.kind, "error_title": alert.title, "error_message": alert.text}


def _between(least: float, most: float | str, alert: Alert = SCORE_RANGE) -> Options:
    bounds: Options = {"criteria": "between", "minimum": least, "maximum": most}
    return {"validate": "decimal", **bounds, **_alert(alert)}


def _rule(one: Column | Field, limit: int) -> Options:
    """What may stand there."""
    if one.list_name:
        return {"validate": "list", "source": f"={one.list_name}", **_alert(NOT_IN_LIST)}
    if limit:
        options: Options = {"validate": "length", "criteria": "<=", "value": limit}
        return {**options, **_alert(too_long(limit))}
    whole: Options = {"validate": "integer", "criteria": "between"}
    rules: dict[str, Options] = {
        "amount": _between(-LARGEST, LARGEST, NOT_A_NUMBER),
        "rate": _between(0, 1, RATE_RANGE),
        "score": _between(0, 100),
        "count": {**whole, "minimum": 0, "maximum": 1_000_000, **_alert(NOT_A_COUNT)},
        "year": {**whole, "minimum": 2000, "maximum": 2099, **_alert(NOT_A_YEAR)},
        "date": {"validate": "date", "criteria": "between", **_DATES, **_alert(NOT_A_DATE)},
    }
    return rules.get(one.kind, {"validate": "any"})
