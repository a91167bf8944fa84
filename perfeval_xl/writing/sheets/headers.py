"""Texts by which our own sheets are read back: written by one side, looked for by the other."""

from __future__ import annotations

# 核对结果, the problems
SERIAL, SEVERITY, RULE, PLACE = "序号", "级别", "规则", "位置"
FOUND, EXPECTED, DIFFERENCE, PROBLEM = "填报内容", "应为", "差额", "问题和处理办法"
EXPLANATION, STATUS = "说明（不改正的写明原因）", "处理状态"
# in hidden columns beside them
KEY, FOUND_THEN, FOUND_WHEN_EXPLAINED, EXPLAINED_THEN = "键", "核对时", "说明时", "原说明"
HELD_THEN = "原值"
# 核对结果, cells that were filled
VALUE, BEFORE, BASIS = "填入值", "原为", "依据"
FORMULA, FILLED_VALUES, VALUES_BEFORE = "公式", "各格的值", "各格原值"
# 核对结果, explanations of problems that are gone
PAST_FOUND, PAST_EXPLANATION = "原填报内容", "原来的说明"

# signatures, below their labels
LEADER, FINANCE, HEAD = "评价组组长（签字）", "财务负责人（签字）", "单位负责人（签字）"
SEAL, DAY = "评价单位（盖章）", "日期"
DAY_FORM = "　　　年　　月　　日"
SUMMARY_SIGNATURES = (HEAD, FINANCE, DAY)
GRADE_SIGNATURES = (LEADER, FINANCE, HEAD, SEAL, DAY)
