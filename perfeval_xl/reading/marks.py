"""What a row is by the words at its start: total, subtotal, 填法, a note, and more."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from perfeval_xl.terms import bare, plain, wordings


class Mark(Enum):
    """What a text at the start of a row says of the row."""

    NONE = ""
    TOTAL = "total"
    SUBTOTAL = "subtotal"
    GUIDE = "guide"
    NOTE = "note"
    HEADING = "heading"
    NUMBERING = "numbering"


_TOTALS = frozenset(wordings("total")) | {"共计"}
_TOTAL = re.compile(f"(?:本页|本表|以上|全部|项目|部门)?(?:{'|'.join(sorted(_TOTALS))})")
_PEOPLE = (
    "单位负责人|部门负责人|项目负责人|财务负责人|分管负责人|负责人|填报人|填表人|制表人|审核人|"
    "复核人|经办人|联系人|联系电话|电话|填报日期|填表日期|日期|签字|签章|盖章|单位盖章|"
    "填报单位|单位名称|部门名称|金额单位|单位"
)
_NOTE = re.compile(
    rf"\s*(?:(?:[*＊※]\s*)?(?:注|备注|说明|附注|填报说明|填表说明)\s*[:：]"
    rf"|(?:注|备注|附注)\s*[0-9０-９一二三四五①-⑨]"
    rf"|(?:注|备注|附注|填报说明|填表说明)\s*$"
    rf"|(?:{_PEOPLE})\s*(?:[（(][^（）()]*[)）])?\s*[:：])"
)
_HEADING = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[)）])"
)
_NUMBERINGS = frozenset({"栏次", "栏目序号"})  # a row that numbers the columns
# Without any of these a text says nothing of its row; most names have none.
_TELLING = re.compile(r"[:：计注]|填法|说明|总\s*分|栏次|栏目|^\s*[（(一二三四五六七八九十]")
_LONGEST = 30  # characters of a label; a longer text is a note or prose
_NUMBERED = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(]\s*[0-9一二三四五六七八九十]{1,3}\s*[)）]"
    r"|[0-9]{1,2}\s*[、.．]|[①-⑳])\s*"
)
_OF_WHICH = re.compile(r"^\s*(?:其中|小项)\s*[:：]?\s*")


def mark(text: str) -> Mark:
    """What a text says of the row that it begins.

    >>> mark("合 计（万元）"), mark("办公室小计"), mark("注：金额单位为万元")
    (<Mark.TOTAL: 'total'>, <Mark.SUBTOTAL: 'subtotal'>, <Mark.NOTE: 'note'>)
    """
    return _mark(text) if _TELLING.search(text) else Mark.NONE


@lru_cache(maxsize=4096)
def _mark(text: str) -> Mark:
    if _NOTE.match(text):
        return Mark.NOTE
    if text.lstrip().startswith("填法"):
        return Mark.GUIDE
    return _by_label(text) if len(text) <= _LONGEST else Mark.NONE


def _by_label(text: str) -> Mark:
    label = bare(text)
    if label in _NUMBERINGS:
        return Mark.NUMBERING
    if _TOTAL.fullmatch(label) or plain(text) in _TOTALS:
        return Mark.TOTAL
    if label.endswith("小计"):
        return Mark.SUBTOTAL
    return Mark.HEADING if _HEADING.match(text) else Mark.NONE


def is_total(text: str) -> bool:
    """Whether a text is 合计, 总计 or 共计 and no more."""
    return plain(text) in _TOTALS


@lru_cache(maxsize=4096)
def unnumbered(text: str) -> str:
    """A label without its number and without 其中：.

    >>> unnumbered("（一）其中：一般公共预算拨款")
    '一般公共预算拨款'
    """
    return _OF_WHICH.sub("", _NUMBERED.sub("", text)).strip()
