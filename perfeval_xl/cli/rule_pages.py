"""The rule catalogue as the command line shows it."""

from __future__ import annotations

from perfeval_xl.errors import PerfevalError
from perfeval_xl.rules.registry import Rule, all_rules


class UnknownRule(PerfevalError):
    """There is no rule of that code."""


def rule_rows() -> list[tuple[str, str, str, str]]:
    """A row a rule: code, severity, name, first line of its page."""
    return [
        (one.code, one.severity.chinese, one.slug, one.title)
        for one in sorted(all_rules(), key=lambda rule: rule.code)
    ]


def one_rule(code: str) -> str:
    """The page of a rule.

    Raises:
        UnknownRule: There is none of that code.
    """
    rule = _rule(code)
    return f"{rule.code} {rule.slug}（{rule.severity.chinese}）\n\n{rule.page}"


def rule_documents(code: str | None) -> list[dict[str, str]]:
    """One rule, or all, for JSON.

    Raises:
        UnknownRule: There is none of that code.
    """
    chosen = all_rules() if code is None else (_rule(code),)
    return [
        {
            "code": one.code,
            "slug": one.slug,
            "severity": one.severity.value,
            "stage": one.stage.name.lower(),
            "title": one.title,
            "page": one.page,
        }
        for one in sorted(chosen, key=lambda rule: rule.code)
    ]


def _rule(code: str) -> Rule:
    wanted = code.strip().upper()
    for one in all_rules():
        if wanted in {one.code, one.slug.upper()}:
            return one
    raise UnknownRule(f"没有规则“{code}”：运行 perfeval-xl rules 可以看到全部规则。")
