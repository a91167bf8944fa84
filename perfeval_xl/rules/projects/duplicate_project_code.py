"""项目编码重复。

查什么：项目清单中填了项目编码的各行，编码是否重复；全角半角、大小写、空格不同的算同一个。
为什么：一个编码只对应一个项目，重复就是同一项目列了两遍，或编码抄错。
依据：预算管理一体化规范，项目编码唯一。
示例：P001 出现在第 8 行和第 20 行 → 在第 20 行报；编码都空着 → 不报。
怎么改：核对是否重复列示；编码抄错的改正。
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Line, Submission
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "PRJ007",
    stage=Stage.TABLE,
    says="项目编码 {found} 在第 {row} 行已经用过",
    fix="请核对是否重复列示了同一项目；编码抄错的请改正",
    needs=("projects",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each project whose code stands on an earlier line."""
    first: dict[str, Line] = {}
    for line in submission.items("projects"):
        code = line.text("project_code")
        earlier = first.setdefault(_tight(code), line) if code else line
        if earlier is not line and not _is_merged(earlier, line):
            yield Breach(
                line["project_code"].ref,
                found=code,
                operands=(earlier["project_code"].ref,),
                key=code,
                extra=(("row", earlier.row),),
            )


def _tight(code: str) -> str:
    """A code in half-width letters and digits, whatever their case, without blanks."""
    return "".join(unicodedata.normalize("NFKC", code).split()).casefold()


def _is_merged(one: Line, other: Line) -> bool:
    """One merged cell over both lines: the code was written once."""
    return one["project_code"].ref == other["project_code"].ref
