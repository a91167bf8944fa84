"""Where rules enter themselves: code, stage, message and remedy stand beside the check."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

import perfeval_xl.rules as rooms
from perfeval_xl.model.findings import Breach, Severity, Undecided
from perfeval_xl.model.submission import Submission

Check = Callable[[Submission], Iterator[Breach | Undecided]]

PAGE_HEADINGS = ("查什么", "为什么", "依据", "示例", "怎么改")
_CODE = re.compile(r"(FRM|FUN|PRJ|IND|PAN|GRD|DAT|ACR)\d{3}")
_RULES: dict[str, Rule] = {}


class Stage(IntEnum):
    """Order of judging: a later stage is silent where an earlier one has found the cause."""

    CELL = 1
    ROW = 2
    TABLE = 3
    ACROSS = 4
    STATED = 5


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        code: Three letters of its room and a number; stable for ever.
        slug: Its file name with hyphens; names the fault.
        stage: When it runs.
        severity: 错误, 警告 or 提示, unless the scheme or the breach says otherwise.
        says: Message; placeholders are found, expected, difference and the breach's extras.
        fix: Remedy, beginning with 请.
        needs: Terms of the tables (or "fields") without which it is skipped.
        check: Yields breaches.
        page: The module's docstring, in Chinese.
    """

    code: str
    slug: str
    stage: Stage
    severity: Severity
    says: str
    fix: str
    needs: tuple[str, ...]
    check: Check
    page: str

    @property
    def title(self) -> str:
        """First line of the page."""
        return self.page.strip().splitlines()[0]


def rule(
    code: str,
    *,
    stage: Stage,
    says: str,
    fix: str,
    severity: Severity = Severity.ERROR,
    needs: tuple[str, ...] = (),
) -> Callable[[Check], Check]:
    """Enter the decorated check as a rule; slug and page are the module's name and docstring.

    Raises:
        ValueError: The code is malformed or taken.
    """

    def enter(check: Check) -> Check:
        if not _CODE.fullmatch(code) or code in _RULES:
            raise ValueError(f"rule code malformed or taken: {code}")
        module = sys.modules[check.__module__]
        slug = check.__module__.rpartition(".")[2].replace("_", "-")
        page = (module.__doc__ or "").strip()
        _RULES[code] = Rule(code, slug, stage, severity, says, fix, needs, check, page)
        return check

    return enter


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of every room, by stage and code."""
    for module in pkgutil.walk_packages(rooms.__path__, f"{rooms.__name__}."):
        importlib.import_module(module.name)
    return tuple(sorted(_RULES.values(), key=lambda one: (one.stage, one.code)))
