"""What a written name means: comparators, function classes and people in any spelling."""

from __future__ import annotations

import re
import unicodedata

from perfeval_xl.scheme import FunctionClass, Scheme
from perfeval_xl.terms import bare, plain

_COMPARATORS = {
    "≥": ("≥", ">=", "=>", "≧", "⩾", "大于等于", "大于或等于", "不低于", "不少于", "不小于"),
    ">": (">", "大于", "高于", "多于", "超过"),
    "=": ("=", "==", "等于"),
    "≤": ("≤", "<=", "=<", "≦", "⩽", "小于等于", "小于或等于", "不高于", "不超过", "不大于"),
    "<": ("<", "小于", "低于", "少于"),
    "定性": ("定性", "定性指标", "定性描述"),
}
_STANDARD = {spelling: sign for sign, all_ in _COMPARATORS.items() for spelling in all_}
_DIGITS = r"[\d.,]*\d\s*[%万亿]?"
_APPROXIMATE = re.compile(
    rf"(?:约|近|超|超过|大约|将近)\s*{_DIGITS}.{{0,4}}|{_DIGITS}\s*(?:余|多|左右|上下).{{0,4}}"
)
_LEADING_CODE = re.compile(r"(\d*)(.*)", re.DOTALL)


def standard_comparator(text: str) -> str:
    """The comparator (指标性质) that is meant; the text itself when none is known.

    >>> standard_comparator("大于等于"), standard_comparator("＞＝"), standard_comparator("约")
    ('≥', '≥', '约')
    """
    if text in _COMPARATORS:
        return text
    tight = "".join(unicodedata.normalize("NFKC", text).split())
    return _STANDARD.get(tight, tight)


def class_of_code(scheme: Scheme, code: str) -> FunctionClass | None:
    """The function class of a three-digit code, None when there is none."""
    return next((one for one in scheme.function_classes if one.code == code), None)


def is_named(one: FunctionClass, name: str) -> bool:
    """The name is the standard name of the class or one of its former and local names."""
    return plain(name) in {plain(known) for known in (one.name, *one.aliases)}


def class_named(scheme: Scheme, name: str) -> FunctionClass | None:
    """The function class with that standard, former or local name."""
    return next((one for one in scheme.function_classes if is_named(one, name)), None)


def code_and_name(text: str) -> tuple[str, str]:
    """Leading digits and the plain rest of a written function class.

    >>> code_and_name("208-社会保障和就业支出")
    ('208', '社会保障和就业支出')
    """
    match = _LEADING_CODE.match(plain(text))
    return (match[1], match[2]) if match else ("", "")


def same_person(one: str, other: str) -> bool:
    """Two names of one panel member, blanks and what stands in brackets left aside.

    >>> same_person("张  三（办公室主任）", "张三")
    True
    """
    if plain(one) == plain(other):
        return True
    return bare(one) == bare(other) != ""


def is_approximate(text: str) -> bool:
    """A figure written as a round number, such as 3055余 or 约30.

    >>> is_approximate("3055余"), is_approximate("超14"), is_approximate("完成")
    (True, True, False)
    """
    return bool(_APPROXIMATE.fullmatch(unicodedata.normalize("NFKC", text).strip()))
