"""Our marks of earlier runs in a sheet, found by the signature in their formulas.

Excel may have moved them since: joined ranges, put other rules beside them, written quotes
another way. Other rules in the same container stay.

Source: ECMA-376 Part 1, 18.3.1.18 (conditionalFormatting), 18.3.1.10 (cfRule).
"""

from dataclasses import dataclass, field

from perfeval_xl.ooxml.fragments import Edit
from perfeval_xl.ooxml.outline import Element, parse
from perfeval_xl.ooxml.sheet_elements import Child
from perfeval_xl.ooxml.sheet_scan import SheetScan

SIGNATURE = 'LEN("perfeval-xl")>0'
"""True for ever; in a conditional format's formula it says that the format is ours."""
_QUICK = b"perfeval-xl"


@dataclass(slots=True)
class EarlierMarks:
    """What has to go.

    Attributes:
        edits: Splices that take the marks away.
        priorities: Priorities of their rules.
    """

    edits: list[Edit] = field(default_factory=list)
    priorities: list[int] = field(default_factory=list)


def earlier_marks(scan: SheetScan) -> EarlierMarks:
    """Return the marks of earlier runs in a sheet."""
    marks = EarlierMarks()
    for child in scan.children:
        if (
            child.name == "conditionalFormatting"
            and _QUICK in scan.xml[child.start : child.end]
        ):
            _look_into(scan, child, marks)
    return marks


def _look_into(scan: SheetScan, container: Child, marks: EarlierMarks) -> None:
    # The container is parsed inside the root's start tag, which declares its prefixes.
    opening = scan.xml[scan.root.start : scan.root.tag_end]
    closing = f"</{scan.prefix}{scan.kind}>".encode()
    shift = container.start - len(opening)
    root = parse(opening + scan.xml[container.start : container.end] + closing)
    children = root.children[0].children
    ours = [rule for rule in children if _is_ours(rule)]
    if len(ours) == len(children):
        marks.edits.append((container.start, container.end, b""))
    else:
        marks.edits += [(rule.start + shift, rule.end + shift, b"") for rule in ours]
    priorities = (rule.attributes.get("priority", "") for rule in ours)
    marks.priorities += [int(number) for number in priorities if number.isdecimal()]


def _is_ours(rule: Element) -> bool:
    formulas = (formula.text for formula in rule.every("formula"))
    return rule.name == "cfRule" and any(SIGNATURE in formula for formula in formulas)
