"""Words of those who sign a form: 填表人：张三, 评委签字：, 单位（盖章）, and their days."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from perfeval_xl.reading.days import day_from_text

_WHO = (
    "(?:单位|部门|机构|处室|科室|项目|财务|分管|主管|主要|领导|评价|评委|专家|工作组|小组|组长|"
    "组员|成员|填报|局长|主任|会计|本)*"
)
_DOES = (
    "(?:签字|签章|签名|盖章|公章|印章|审核|复核|审批|核准|审签|制表|填表|填报|编制|经办|负责|"
    "联系|电话|手机|传真|日期|时间)"
)
_REST = "(?:人员|人|员|者|意见|方式|日期|时间|电话|号码|签字|签章|签名|盖章|处)*"
_BRACKET = r"(?:\s*[（(][^（）()]{0,12}[)）])"
_LABEL = (
    rf"\s*(?:{_WHO}{_DOES}{_REST}{_BRACKET}?"
    rf"|{_WHO}\s*[（(]\s*(?:签字|签章|签名|盖章|公章|印章)[^（）()]{{0,6}}[)）])\s*"
)
_WITH_COLON = re.compile(rf"{_LABEL}[:：](?P<rest>.*)", re.DOTALL)
_ALONE = re.compile(_LABEL)
_WITH_NAME = re.compile(rf"\s*{_WHO}{_DOES}{_REST}(?<=[人员者字章名期话])\s+\S.{{0,11}}")
# What a member of a group may be called.
_TITLE = re.compile(rf"\s*{_WHO}(?:负责|联系|经办|审核|复核|填报)(?:人员|人|员)(?:\s.*)?")
_OPEN_DAY = re.compile(r"\s*[0-9〇零一二三四五六七八九十]*\s*年[\s0-9]*月[\s0-9]*日\s*")
_LONGEST = 60


@lru_cache(maxsize=4096)
def is_day(text: str) -> bool:
    """Whether a text is a day, or room for one: 2022年4月29日, 年 月 日; not bare digits."""
    if len(text) > _LONGEST or text.strip().isdigit():
        return False
    return _OPEN_DAY.fullmatch(text) is not None or day_from_text(text) is not None


@lru_cache(maxsize=4096)
def led_by_label(text: str) -> bool:
    """Whether a text begins with the label of a signature and a colon."""
    return len(text) <= _LONGEST and _WITH_COLON.match(text) is not None


def is_label(text: str) -> bool:
    """Whether a text is a signature's label and no more: 审核, 评委签字：, 单位（盖章）."""
    if len(text) > _LONGEST:
        return False
    led = _WITH_COLON.fullmatch(text)
    return _ALONE.fullmatch(text) is not None or (led is not None and not led["rest"].strip())


def is_title(text: str) -> bool:
    """Whether a text may be what a member is called: 负责人, 财务负责人."""
    return _TITLE.fullmatch(text) is not None


def is_signed(texts: Iterable[str], *, numbered: bool = False, wordy: bool = False) -> bool:
    """Whether texts, from left to right, are a line of signatures.

    Args:
        texts: Texts of a row that holds no figure.
        numbered: Whether the row has a serial number, as items have.
        wordy: Whether the table has no figures, so that titles and prose are its items.
    """
    told = [text for text in texts if not is_day(text)]
    if not told:
        return False
    labels = [
        text
        for text in told
        if (led_by_label(text) or is_label(text)) and not (wordy and is_title(text))
    ]
    first = told[0]
    if first in labels and len(labels) > 1:
        return True
    if led_by_label(first):
        return is_label(first) or not (wordy and numbered)
    if numbered or (wordy and is_title(first)):
        return False
    return is_label(first) or _WITH_NAME.fullmatch(first) is not None
