"""The dictionary: each term once, with its Chinese name, the wordings on real forms, its unit and source.

The reader finds columns by it, the generator prints it, docs/TERMS.md lists it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple


class Term(NamedTuple):
    """One word of the field.

    Attributes:
        identifier: English name in code and in a scheme.
        chinese: Name on the form.
        synonyms: Other wordings met on published forms.
        unit: 万元, ratio, points, count, date or text.
        source: Where the wording comes from.
    """

    identifier: str
    chinese: str
    synonyms: tuple[str, ...] = ()
    unit: str = "text"
    source: str = "财预〔2020〕10号附表"


_REPORT = "部门整体支出绩效自评报告"
_FORMS = "已公布的各地自评表"

# One entry, one line: a dictionary is read down its column.
# fmt: off
_ALL = (
    Term("unit_name", "单位名称", ("部门名称", "填报单位", "部门（单位）名称", "预算单位名称")),
    Term("unit_code", "单位编码", ("部门编码", "预算编码", "预算单位编码", "单位代码"), source=_FORMS),
    Term("fiscal_year", "预算年度", ("年度", "评价年度", "自评年度", "会计年度"), "year"),
    Term("notice", "评价依据", ("依据文件", "评价通知", "自评依据", "通知名称", "通知"), source=_REPORT),
    Term("work_start", "自评开始日期", ("评价开始日期", "工作开始日期", "自评工作开始日期"), "date", _REPORT),
    Term("work_end", "自评结束日期", ("评价结束日期", "工作结束日期", "自评工作结束日期"), "date", _REPORT),
    Term("report_date", "报告日期", ("签发日期", "落款日期", "填报日期", "自评报告日期"), "date", _REPORT),
    Term("head", "单位负责人", ("部门负责人", "负责人"), source=_FORMS),
    Term("contact", "填报人", ("联系人", "经办人"), source=_FORMS),
    Term("phone", "联系电话", ("电话", "联系方式"), source=_FORMS),
    Term("stated_expenditure", "部门总支出", ("部门支出总额", "预算支出合计", "整体支出总额"), "万元", _REPORT),
    Term("stated_project_expenditure", "其中：项目支出", ("项目支出", "预算项目支出", "其中项目支出"), "万元", _REPORT),
    Term("stated_project_count", "项目数（项）", ("项目数", "项目个数", "项目数量"), "count", _REPORT),
    Term("stated_project_budget", "项目预算数", ("项目预算", "预算项目资金", "项目预算资金"), "万元", _REPORT),
    Term("stated_project_spent", "项目支出数", ("项目实际支出", "项目执行数", "全年共支出资金"), "万元", _REPORT),
    Term("stated_payment_rate", "资金支付率", ("执行率", "预算执行率", "支付率"), "ratio", _REPORT),
    Term("stated_score", "评价总得分", ("总得分", "总分", "自评总分", "评价得分"), "points", _REPORT),
    Term("stated_grade", "评价等级", ("等级", "自评等级", "评价结果等级"), "text", _REPORT),
    Term("serial", "序号", ("行次", "编号"), "count", _FORMS),
    Term("class_code", "科目编码", ("功能科目编码", "功能分类科目编码", "科目代码"), source="政府收支分类科目"),
    Term("class_name", "科目名称", ("功能科目名称", "功能分类科目名称", "支出功能分类", "功能分类科目"), source="政府收支分类科目"),
    Term("funding_source", "资金来源", ("资金性质", "经费来源", "来源"), source=_FORMS),
    Term("kind", "支出类别", ("支出类型", "支出性质", "类别"), source=_FORMS),
    Term("initial_budget", "年初预算数", ("年初预算", "年初预算安排", "年度预算申请"), "万元"),
    Term("budget", "全年预算数", ("调整后预算数", "调整预算数", "全年预算", "调整后预算", "预算数", "全年预算数(A)"), "万元"),
    Term("spent", "全年支出数", ("全年执行数", "预算执行数", "执行数", "支出数", "实际支出", "实际支出数", "全年执行数(B)", "决算数"), "万元"),
    Term("payment_rate", "资金支付率", ("执行率", "预算执行率", "支付率", "预算完成率", "执行率(B/A)", "预算执行进度", "支付进度"), "ratio"),
    Term("project_code", "项目编码", ("项目代码", "项目编号"), source=_FORMS),
    Term("project_name", "项目名称", ("预算项目名称", "项目"), source=_FORMS),
    Term("division", "主管处室", ("实施单位", "责任处室", "主管部门", "处室", "责任科室", "业务处室"), source=_FORMS),
    Term("function_class", "功能科目", ("功能分类", "支出功能科目", "功能分类科目"), source="政府收支分类科目"),
    Term("reason", "未完成原因", ("偏差原因", "偏差原因分析及改进措施", "未完成原因分析", "未完成原因分析及改进措施", "未完成原因和改进措施", "未完成原因及拟采取的改进措施", "原因", "原因说明")),
    Term("goal", "绩效目标", ("目标名称", "目标", "年度目标"), source=_FORMS),
    Term("goal_expected", "预期目标", ("年初设定目标", "年初绩效目标", "目标内容", "预期目标内容")),
    Term("goal_actual", "实际完成情况", ("全年实际完成情况", "完成情况", "目标完成情况")),
    Term("level_1", "一级指标", ("一级",)),
    Term("level_2", "二级指标", ("二级",)),
    Term("level_3", "三级指标", ("三级", "指标名称", "绩效指标")),
    Term("comparator", "指标性质", ("计算符号", "指标方向", "比较符号"), source=_FORMS),
    Term("target", "指标值", ("年度指标值", "目标值", "预期指标值", "年初指标值", "年初目标值", "参考值", "调整指标值")),
    Term("measure", "度量单位", ("计量单位", "指标单位", "单位"), source=_FORMS),
    Term("actual", "完成值", ("实际完成值", "全年完成值", "全年实际值", "年终完成值", "全年实际完成值", "实际完成指标值")),
    Term("completion_rate", "完成率", ("指标完成率", "完成比例"), "ratio", _FORMS),
    Term("weight", "分值", ("权重", "参考分值", "指标分值", "指标权重"), "points"),
    Term("panel_mean", "平均得分", ("平均分", "平均", "得分", "自评得分"), "points", _REPORT),
    Term("panel_score", "评委打分", ("打分", "评分"), "points", _REPORT),
    Term("member", "成员（职务）", ("姓名", "成员", "职务", "姓名（职务）", "成员姓名", "评委"), source=_REPORT),
    Term("member_unit", "所在单位", ("工作单位", "单位", "所在处室", "处室"), source=_REPORT),
    Term("member_role", "组内分工", ("分工", "职责", "组内职务"), source=_FORMS),
    Term("member_note", "备注", ("说明",), source=_FORMS),
    Term("problem", "存在的问题", ("问题", "主要问题", "存在问题"), source=_REPORT),
    Term("measure_taken", "改进措施", ("措施", "改进措施或建议", "整改措施", "建议"), source=_REPORT),
    Term("deadline", "完成时限", ("时限", "整改时限"), source=_FORMS),
    Term("result_use", "结果应用打算", ("结果应用", "结果运用"), source=_REPORT),
    Term("overview", "部门概况", ("部门基本情况", "基本情况"), source=_REPORT),
    Term("organisation", "组织工作", ("自评的组织工作", "自评组织工作"), source=_REPORT),
    Term("method", "方法和过程", ("自评的方法和过程", "自评方法和过程"), source=_REPORT),
    Term("implementation", "实施过程", ("项目实施过程",), source=_REPORT),
    Term("conclusion", "总体评价", ("项目总体评价",), source=_REPORT),
    Term("application", "结果运用", ("评价结果运用", "结果应用"), source=_REPORT),
    Term("functions", "按功能科目", ("按功能分类",), source=_REPORT),
    Term("sources", "按资金来源", (), source=_REPORT),
    Term("kinds", "按支出类别", (), source=_REPORT),
    Term("projects", "项目清单", ("项目明细", "项目一览"), source=_REPORT),
    Term("goals", "绩效目标", (), source=_REPORT),
    Term("indicators", "绩效指标", (), source=_REPORT),
    Term("panel", "评委打分", (), source=_REPORT),
    Term("members", "工作组名单", ("评价工作组人员名单", "评价工作组名单"), source=_REPORT),
    Term("problems", "问题与改进", ("问题及改进", "存在问题与改进措施"), source=_REPORT),
    Term("total", "合计", ("总计", "总分", "合 计"), source=_FORMS),
    Term("subtotal", "小计", (), source=_FORMS),
)
# fmt: on

TERMS: dict[str, Term] = {term.identifier: term for term in _ALL}

_NOISE = re.compile(r"[\s＊*:：、，,。.\-—_/／]+")
_BRACKETS = re.compile(r"[（(【\[].*?[)）】\]]")


def plain(text: str) -> str:
    """A wording without blanks, stars, punctuation and letter case, for comparing names.

    >>> plain(" 全年支出数＊ ")
    '全年支出数'
    """
    return _NOISE.sub("", unicodedata.normalize("NFKC", text)).casefold()


def bare(text: str) -> str:
    """A plain wording without what stands in brackets.

    >>> bare("全年支出数（万元）＊")
    '全年支出数'
    """
    return plain(_BRACKETS.sub("", text))


def chinese(identifier: str) -> str:
    """The Chinese name of a term."""
    return TERMS[identifier].chinese


def wordings(identifier: str) -> tuple[str, ...]:
    """Every plain wording of a term, its own name first."""
    term = TERMS[identifier]
    return tuple(dict.fromkeys(plain(name) for name in (term.chinese, *term.synonyms)))
