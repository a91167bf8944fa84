"""项目的功能科目认不出来。

查什么：项目清单的功能科目列；编码、编码加名称、名称、旧名和简称都认得。
为什么：认不出科目，项目支出就归不到类，汇总表会缺数。
依据：财政部《政府收支分类科目》支出功能分类科目，见代码表；款、项级编码按前三位认。
示例：“就业科目” → 报；“208 教育支出”（编码与名称不是一个科目） → 报；“208 社会保障和就业支出” → 不报。
怎么改：从下拉列表里选择。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.spellings import class_named, class_of_code, code_and_name, is_named
from perfeval_xl.scheme import Scheme


@rule(
    "PRJ010",
    stage=Stage.ROW,
    says="功能科目“{found}”不在功能科目表里",
    fix="请从下拉列表里选择功能科目",
    needs=("projects",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each project whose function class is in none of the known spellings."""
    known: dict[str, bool] = {}
    for line in submission.items("projects"):
        text = line.text("function_class")
        if text not in known:
            known[text] = _is_known(submission.scheme, text)
        if not known[text]:
            yield Breach(line["function_class"].ref, found=text, key=line_key("projects", line))


def _is_known(scheme: Scheme, text: str) -> bool:
    code, name = code_and_name(text)
    if not text or not code:
        return not text or class_named(scheme, name) is not None
    known = class_of_code(scheme, code[:3])
    whole_class = len(code) == 3
    if known is None or len(code) not in {3, 5, 7}:
        return False
    return not name or not whole_class or is_named(known, name)
