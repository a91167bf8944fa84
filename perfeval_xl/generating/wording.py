"""Input messages and alerts: what is asked for, and what is wrong with what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from perfeval_xl.scheme import Column, Field

TITLE_LIMIT, PROMPT_LIMIT = 32, 255  # Excel's, in UTF-16 units

PROMPTS: Mapping[str, str] = {
    "amount": "请填数字，单位{unit}，最多两位小数，如 585.93。没有发生填 0，不清楚留空。",
    "rate": "请填百分数，如 99.93%。",
    "count": "请填整数，如 104。",
    "score": "请填分数，最多两位小数，如 96.00。",
    "date": "请填日期，如 2022-4-29。应在预算年度结束之后。",
    "choice": "请从下拉列表选择。列表取自代码表。",
}


@dataclass(frozen=True, slots=True)
class Alert:
    """What Excel says when a value does not fit; stop refuses it, warning lets it pass."""

    kind: str
    title: str
    text: str


NOT_IN_LIST = Alert("stop", "不在列表中", "请从下拉列表选择。")
NOT_A_DATE = Alert("stop", "不是日期", "请按 2022-4-29 填写。")
NOT_A_YEAR = Alert("stop", "不是年份", "请填四位年份，如 2021。")
NOT_A_COUNT = Alert("stop", "不是整数", "请只填整数，如 104，不带“项”。")
NOT_A_NUMBER = Alert("stop", "不是数字", "请只填数字，如 585.93，不带“{unit}”。")
RATE_RANGE = Alert("warning", "支付率超出范围", "支付率一般在 0% 到 100% 之间，请核对后再填。")
SCORE_RANGE = Alert("warning", "分数超出范围", "请核对后再填。")


def utf16_length(text: str) -> int:
    """Length of a text as Excel counts it.

    >>> utf16_length("人𠮷")
    3
    """
    return len(text.encode("utf-16-le")) // 2


def too_long(limit: int) -> Alert:
    """The alert for a text longer than so many characters."""
    return Alert("warning", f"超过 {limit} 字", "请精简。")


def prompt_of(one: Column | Field, unit: str) -> str:
    """The input message of a column or a single cell, "" when there is nothing to say."""
    default = PROMPTS["choice"] if one.list_name else PROMPTS.get(one.kind, "")
    return one.prompt or default.format(unit=unit)
