"""科目编码不在功能科目表里。

查什么：按功能科目一表中每一行的科目编码，是否是功能科目（类级）的三位编码。
为什么：编码错了，支出归不到科目，汇总时会落到“其他”或丢掉。
依据：财政部《政府收支分类科目》支出功能分类科目（类级），见代码表。
示例：228、20805、“208 社会保障和就业支出” → 报；208 → 不报。
怎么改：从下拉列表里选类级编码；款、项级编码只取前三位。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.spellings import class_named, class_of_code, code_and_name, is_named
from perfeval_xl.terms import plain


@rule(
    "FUN001",
    stage=Stage.ROW,
    says="功能科目表里没有科目编码 {found}",
    fix="请从下拉列表里选择三位的类级编码",
    needs=("functions",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each line whose code is no three-digit class of the table."""
    scheme = submission.scheme
    for line in submission.items("functions"):
        code = line.text("class_code")
        if not code or class_of_code(scheme, plain(code)):
            continue
        digits, rest = code_and_name(code)
        both = class_of_code(scheme, digits)
        if both and is_named(both, rest):
            yield Breach(
                line["class_code"].ref,
                found=code,
                expected=both.code,
                said="科目编码只填编码 {expected}，现为“{found}”",
                fix="请只填编码 {expected}，名称由编码带出",
                key=code,
            )
            continue
        digits = digits[:3]
        meant = class_of_code(scheme, digits) or class_named(scheme, line.text("class_name"))
        yield Breach(
            line["class_code"].ref,
            found=code,
            expected=meant.code if meant else None,
            said="功能科目表里没有科目编码 {found}，应为 {expected} {name}" if meant else "",
            key=code,
            extra=(("name", meant.name),) if meant else (),
        )
