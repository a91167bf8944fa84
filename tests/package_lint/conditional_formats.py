"""Group 11: conditional formats."""

from collections import Counter
from collections.abc import Iterator

from package_lint.book import Book
from package_lint.faults import Fault, fault
from package_lint.formula_text import breach_of
from package_lint.names import X14, Element, under, whole
from package_lint.references import areas

_NEED_FORMULA = (
    "expression",
    "cellIs",
    "containsText",
    "notContainsText",
    "beginsWith",
    "endsWith",
    "containsBlanks",
    "notContainsBlanks",
    "containsErrors",
    "notContainsErrors",
    "timePeriod",
)


def check(book: Book) -> Iterator[Fault]:
    """Yield the faults of conditional formats, those in the 2009 extension included.

    Source: ECMA-376 part 1, 18.3.1.10 and 18.3.1.18; [MS-XLSX] 2.6.
    """
    for part, root in book.worksheets.items():
        priorities: Counter[int] = Counter()
        for block in under(root, "conditionalFormatting"):
            sqref = block.get("sqref", "")
            if areas(sqref) is None:
                yield fault("sqref-invalid", part, f"conditionalFormatting {sqref}")
            rules = list(under(block, "cfRule"))
            if not rules:
                yield fault("cf-without-rule", part, sqref)
            for rule in rules:
                yield from _rule(part, sqref, rule, book.sheet_names)
                yield from _priority(part, sqref, rule, priorities)
        extended = list(root.iter(X14 + "cfRule"))
        for rule in extended:
            if rule.get("priority") is not None:
                yield from _priority(part, "x14", rule, priorities)
        yield from _pairs(part, root, extended)


def _priority(
    part: str, place: str, rule: Element, priorities: Counter[int]
) -> Iterator[Fault]:
    priority = whole(rule.get("priority"))
    if priority is None or priority < 1:
        yield fault("cf-priority", part, place, rule.get("priority", "none"))
        return
    if priorities[priority]:
        yield fault("cf-priority-twice", part, place, str(priority))
    priorities[priority] += 1


def _rule(part: str, sqref: str, rule: Element, sheets: frozenset[str]) -> Iterator[Fault]:
    kind = rule.get("type", "")
    formulas = [formula.text or "" for formula in under(rule, "formula")]
    between = kind == "cellIs" and rule.get("operator") in ("between", "notBetween")
    if kind in _NEED_FORMULA and len([text for text in formulas if text]) < 1 + between:
        yield fault("cf-formula-missing", part, f"{sqref} {kind}")
    for text in formulas:
        breach = breach_of(text, sheets)
        if breach:
            yield fault("cf-formula-broken", part, sqref, f"{text} {breach}")


def _pairs(part: str, root: Element, extended: list[Element]) -> Iterator[Fault]:
    ids = Counter(rule.get("id", "").casefold() for rule in extended)
    for rule_id, times in ids.items():
        if rule_id and times > 1:
            yield fault("x14-id-twice", part, rule_id)
    links: set[str] = set()
    for block in under(root, "conditionalFormatting", "cfRule", "extLst", "ext"):
        link: str | None = block.findtext(X14 + "id")
        links.add((link or "").casefold())
        if link is not None and link.casefold() not in ids:
            yield fault("x14-id-unpaired", part, link)
    for rule in extended:
        alone = rule.get("id", "").casefold() not in links
        if alone and rule.get("type") == "dataBar":
            yield fault("x14-id-unpaired", part, rule.get("id", ""))
