"""What the first sheet says: the steps and the legend."""

from __future__ import annotations

from typing import NamedTuple

STEPS_TITLE = "一、五步完成"
LEGEND_TITLE = "二、颜色和符号（黑白打印时看“填法”一行和符号）"
CONTENTS_TITLE = "三、表格目录（点表名可跳转）"

STEP_HEADERS = ("步骤", "做什么", "怎样做", "要点")
LEGEND_HEADERS = ("样子", "名称", "含义", "黑白打印时")
CONTENTS_HEADERS = ("序号", "表名", "内容", "怎样填")

STEPS = (
    (
        "填表",
        "按页签从左到右填。只填浅黄色格，灰蓝色格自动计算。",
        "当年没有发生填 0；暂时不清楚的留空，不要填“无”“/”“-”。",
    ),
    (
        "看提醒",
        "格子变成粉红色，是刚填的内容不合理，先看一看再往下填。",
        "“基本信息”表“是否一致”一列应全是“√ 一致”。",
    ),
    (
        "核对",
        "保存并关闭本文件，运行 perfeval-xl fill 文件名，得到“文件名-完成.xlsx”。",
        "原文件不会被改动。",
    ),
    (
        "改正或说明",
        "看完成文件的“核对结果”：错误要改正；警告改正，或在“说明”列写明原因。",
        "改后再运行一次，写过的说明会保留。",
    ),
    (
        "签字报送",
        "打印“汇总”“评价等级”，签字盖章后连同电子文件报送。",
        "打印已设为 A4，不用再调。",
    ),
)


class Sample(NamedTuple):
    """One line of the legend: style role, what it shows, name, meaning, how it prints."""

    role: str
    text: str
    name: str
    meaning: str
    printed: str


LEGEND = (
    Sample("input", "录入", "录入格", "由填报单位填写", "白底；“填法”为“录入”“下拉”"),
    Sample("derived", "自动", "自动计算格", "公式算出，不用填", "浅灰底；“填法”写明算法"),
    Sample("header", "表头", "表头", "不要改字，不要合并或拆分", "灰底黑体"),
    Sample("fixed", "＊", "必填", "表头带“＊”的列，有一行就要填一格", "“＊”照印"),
    Sample(
        "alert", "提醒", "输入时提醒", "刚填的内容明显不合理，如支出大于预算", "粗体字，浅灰底"
    ),
    Sample("error", "■ 错误", "核对：错误", "必须改正", "深底白字"),
    Sample("warning", "▲ 警告", "核对：警告", "改正，或在“说明”列写明原因", "中灰底黑字"),
    Sample("info", "○ 提示", "核对：提示", "供参考，可不处理", "近白底"),
)
