"""表样的标识不一致，或不是本工具认得的版本。

查什么：文件属性里和“填报说明”上写的模板编号、版本，是否彼此一致，是否就是核对所用的表样。
为什么：用了上一年的表或改过编号的表，栏目和口径可能不同，数填进去也收不上来。
依据：模板生成时写入的编号和版本。
示例：文件属性为 department-2020，表上写 department-2021 → 报；两处都没有标识 → 不报。
怎么改：用本年度的空白模板重新填报，或请财政部门确认所用的模板。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule

_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)+")
_VERSION = re.compile(r"\d+(?:\.\d+)+")


@rule(
    "FRM005",
    stage=Stage.CELL,
    severity=Severity.WARNING,
    says="{place}写的模板是“{found}”，核对用的是“{expected}”",
    fix="请确认所用的模板；拿错了的，请用本年度的空白模板重新填报",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each stamp that names another template or version than the scheme's."""
    scheme = submission.scheme
    sheet = next(iter(submission.sheets), scheme.sheets[0].name)
    names = {"property": "文件属性里", "cell": "填报说明上"}
    for place, told in sorted(submission.stamps.items()):
        if place not in names:
            continue
        identifier, version = _IDENTIFIER.search(told), _VERSION.search(told)
        if identifier is None and version is None:
            continue
        other_form = identifier is not None and identifier[0] != scheme.id
        other_version = version is not None and version[0] != scheme.version
        if other_form or other_version:
            yield Breach(
                CellRef(sheet, "A", 1),
                found=told,
                expected=f"{scheme.id} {scheme.version}",
                key=place,
                extra=(("place", names[place]),),
            )
