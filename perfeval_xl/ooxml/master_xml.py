"""A member of a shared formula that becomes its master.

Source: ECMA-376 Part 1, 18.3.1.40 (f: t="shared", ref, si).
"""

import re

from perfeval_xl.ooxml.cell_text import stored_formula
from perfeval_xl.ooxml.cell_xml import prefix_at
from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.formula_groups import Handover
from perfeval_xl.ooxml.fragments import Edit


def become_master(xml: bytes, heir: Handover) -> Edit:
    """Return the splice that puts text and range into a member's `f`.

    Raises:
        Refused: The member's XML is too unusual to find its `f`.
    """
    cell = heir.cell
    prefix = prefix_at(xml, cell.start)
    name = re.escape(f"{prefix}f").encode()
    empty = re.compile(rb"<%b(?:\s[^<>]*)?(?:/>|>\s*</%b\s*>)" % (name, name))
    found = empty.findall(xml, cell.start, cell.end)
    if len(found) != 1:
        raise Refused("工作表中的共享公式写法特殊，无法安全改写。请在 Excel 中另存后再试。")
    at = xml.index(found[0], cell.start)
    new = (
        f'<{prefix}f t="shared" ref="{heir.ref}" si="{heir.shared_index}">'
        f"{stored_formula(heir.formula)}</{prefix}f>"
    )
    return at, at + len(found[0]), new.encode()
