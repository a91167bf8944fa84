"""Group 11: conditional formats and data validations."""

from broken_variants.specimen import PROJECTS
from broken_variants.surgery import Edit, swap
from broken_variants.variant import Variant

_LIST = '<formula1>"是,否"</formula1>'
_FIRST_ID = "{DA7ABA51-AAAA-BBBB-0001-000000000001}"
_BLOCK = '<x14:cfRule type="dataBar" id="{DA7ABA51-AAAA-BBBB-0001-000000000002}">'


def changed(old: str, new: str) -> Edit:
    """Return an edit of the project sheet."""
    return swap(PROJECTS, old, new)


def listed(formula: str) -> Edit:
    """Return an edit that gives the dropdown another source."""
    return changed(_LIST, f"<formula1>{formula}</formula1>")


def said(attribute: str, length: int) -> Edit:
    """Return an edit that lets the second validation say much."""
    return changed(' error="数"', f' {attribute}="{"数" * length}"')


FORMAT_VARIANTS = [
    Variant(
        "cf-without-rule",
        "a block without rule",
        changed("<dataValidations", '<conditionalFormatting sqref="H1"/><dataValidations'),
    ),
    Variant("cf-priority", "zero", changed('priority="4"', 'priority="0"')),
    Variant("cf-priority", "none", changed(' priority="4"', "")),
    Variant("cf-priority-twice", "a priority again", changed('priority="4"', 'priority="1"')),
    Variant("cf-formula-missing", "no formula", changed("<formula>LEN(A2)&gt;5</formula>", "")),
    Variant(
        "cf-formula-missing",
        "one formula for two bounds",
        changed('operator="greaterThan"', 'operator="between"'),
    ),
    Variant("cf-formula-broken", "a semicolon", changed("LEN(A2)", "MAX(A2;A3)")),
    Variant("cf-formula-broken", "a sheet gone", changed("LEN(A2)", "LEN('旧'!A2)")),
    Variant("cf-formula-broken", "a leading =", changed("LEN(A2)", "=LEN(A2)")),
    Variant("sqref-invalid", "commas in a format's", changed('sqref="A2:A4"', 'sqref="A2,A4"')),
    Variant("sqref-invalid", "an empty format's", changed('sqref="A2:A4"', 'sqref=""')),
    Variant("sqref-invalid", "a sheet in a validation's", changed('"D2:D4"', '"汇总!D2:D4"')),
    Variant(
        "x14-id-unpaired",
        "the other half has another id",
        changed(f'id="{_FIRST_ID}"', f'id="{_FIRST_ID.replace("0001-", "0009-")}"'),
    ),
    Variant(
        "x14-id-twice",
        "a rule again",
        changed(_BLOCK, f'<x14:cfRule type="dataBar" id="{_FIRST_ID.lower()}"/>{_BLOCK}'),
    ),
]

VALIDATION_VARIANTS = [
    Variant("dv-formula-missing", "no source", changed(_LIST, "")),
    Variant("dv-formula-missing", "an empty source", listed("")),
    Variant("dv-formula-broken", "a sheet named twice", listed("汇总!$A$1:汇总!$A$8")),
    Variant("dv-formula-broken", "semicolons", listed("IF(A1;B1;C1)")),
    Variant("dv-formula-broken", "a sheet that is not there", listed("字典!$A$1:$A$9")),
    Variant("dv-list-too-long", "256 letters", listed(f'"{"是" * 254},否"')),
    Variant("dv-list-unquoted", "a list without quotes", listed("是,否")),
    Variant("dv-text-too-long", "an error of 256", said("error", 256)),
    Variant("dv-text-too-long", "a prompt of 256", said("prompt", 256)),
    Variant("dv-text-too-long", "a title of 33", said("errorTitle", 33)),
    Variant("dv-text-too-long", "a prompt's title of 33", said("promptTitle", 33)),
    Variant("dv-error-too-long", "an error of 225", said("error", 225)),
    Variant("dv-overlap", "two on one range", changed('sqref="B2:B4"><f', 'sqref="D4:D9"><f')),
]
