"""What a user would write instead of `fill`: read with pandas, add three sheets with openpyxl.

It checks next to nothing and keeps neither pictures nor cached values; it is the yardstick of
time, not of work. Usage: naive_script.py IN.xlsx OUT.xlsx
"""

import sys

import openpyxl
import pandas as pd

BANDS = ((85, "优秀"), (75, "良好"), (60, "一般"), (0, "较差"))


def main(source: str, target: str) -> None:
    """Read every sheet once, add 汇总, 评价等级 and 核对结果, save."""
    frames = pd.read_excel(source, sheet_name=None, header=None, engine="openpyxl")
    workbook = openpyxl.load_workbook(source)

    summary = workbook.create_sheet("汇总")
    for _, row in frames["预算支出"].iterrows():
        summary.append([None if pd.isna(value) else value for value in row])
    amounts = frames["项目清单"].iloc[6:, 6:9].apply(pd.to_numeric, errors="coerce")
    summary.append(["项目支出", *amounts.sum().round(2)])

    panel = frames["评委打分"]
    panel = panel[panel[3].notna() & panel[4].notna()]
    scores = panel.iloc[:, 4:-1].apply(pd.to_numeric, errors="coerce")
    means = scores.mean(axis=1).round(2)
    grade = workbook.create_sheet("评价等级")
    for indicator, mean in zip(panel[2], means, strict=True):
        if pd.notna(indicator) and pd.notna(mean):
            grade.append([indicator, mean])
    total = means.sum()
    grade.append(["总分", total, next(label for floor, label in BANDS if total >= floor)])

    checks = workbook.create_sheet("核对结果")
    checks.append(["工作表", "行", "问题"])
    for name, frame in frames.items():
        for row in frame.index[frame.isna().all(axis=1)]:
            checks.append([name, row + 1, "空行"])
    workbook.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
