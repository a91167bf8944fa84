"""科目名称与科目编码不是同一个科目。

查什么：按功能科目一表中，编码认得、名称也填了的行，名称是否就是该编码的名称。
为什么：编码和名称各说各的，不知道支出该算到哪一类。
依据：财政部《政府收支分类科目》；改过的旧名称、各地简称也认得，只提示标准名称。
示例：210 填“教育支出” → 错误；210 填“医疗卫生支出”（旧名） → 提示；填“卫生健康支出” → 不报。
怎么改：删去名称后重新运行 fill，由编码带出；编码选错的改编码。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.spellings import class_of_code, code_and_name, is_named
from perfeval_xl.terms import plain


@rule(
    "FUN002",
    stage=Stage.ROW,
    says="科目编码 {code} 是“{expected}”，名称却填“{found}”",
    fix="请删去名称后重新运行 fill，由编码带出；编码选错的请改编码",
    needs=("functions",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each line whose name is not the standard name of its code."""
    for line in submission.items("functions"):
        code = code_and_name(line.text("class_code"))[0]
        known = class_of_code(submission.scheme, code)
        name = line.text("class_name")
        if known is None or not name or plain(name) == plain(known.name):
            continue
        accepted = is_named(known, name)
        yield Breach(
            line["class_name"].ref,
            found=name,
            expected=known.name,
            operands=(line["class_code"].ref,),
            severity=Severity.INFO if accepted else None,
            said="“{found}”是旧名或简称，标准名称是“{expected}”" if accepted else "",
            fix="请改用标准名称，或在说明栏写明沿用原名" if accepted else "",
            key=code,
            extra=(("code", code),),
        )
