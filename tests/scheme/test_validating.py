"""What is wrong with a form's file is said in one Chinese sentence with its key."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from perfeval_xl.completing.rows import MAKERS
from perfeval_xl.errors import SchemeError
from perfeval_xl.generating.code_lists import code_lists
from perfeval_xl.model.findings import Severity
from perfeval_xl.rules.catalogue import ROOMS
from perfeval_xl.scheme import find_scheme, load_scheme
from perfeval_xl.scheme.allowed import (
    FORMULAS,
    FROM_INDICATORS,
    LIST_NAMES,
    RULE_ROOMS,
    SEVERITIES,
    TABLE_TERMS,
)
from perfeval_xl.scheme.shelf import shelf

SHIPPED = (shelf() / "department-2021.toml").read_text(encoding="utf-8")
PROJECT_CODE = '{ term = "project_code", header'

FAULTS = [
    # the file itself
    ("[template]", "[template", "的第 39 行第 10 列不合 TOML 的写法"),
    ('title = "项目清单"', 'title = "项目清单', "列不合 TOML 的写法：请检查引号、括号、逗号"),
    ("[[grades]] # 含", 'label = "优"\nlabel = "良"\n[[grades]] # 含', "不合 TOML 的写法"),
    # keys
    ("[places]", "[decimals]", "有不认识的键 decimals，可用的键是 template、places、"),
    ('title = "部门整体支出绩效自评"', "", "[template] 缺少 title。"),
    ("portrait = false", "portriat = false", "[[sheets]] 项目清单 有不认识的键 portriat，可用"),
    ("low_rate =", "lowrate =", "[rules] 有不认识的键 lowrate，可用的键是 off、low_rate、sev"),
    (
        'project_code", header',
        'project_code", haeder',
        "[[tables]] projects 的 columns 第 2 栏 有不认识的键 haeder，可用的键是 term、header、",
    ),
    (
        'label = "一般公共预算拨款", level',
        'label = "一般公共预算拨款", levle',
        "[[tables]] sources 的 rows 第 2 行 有不认识的键 levle，可用的键是 term、",
    ),
    ('term = "project_code", header', "header", "columns 第 2 栏 缺少 term。"),
    ('{ code = "202", name', "{ name", "function_classes 第 2 项 缺少 code。"),
    ("[choices.levels]", "[choices.layers]", "[choices] 有不认识的键 layers，可用的键是 com"),
    # values of another kind
    ("fiscal_year = 2021", 'fiscal_year = "2021"', "[template] 的 fiscal_year 应为整数。"),
    ('version = "1.0"', "version = 1.0", "[template] 的 version 应为加引号的文字。"),
    ("portrait = false", 'portrait = "否"', "项目清单 的 portrait 应为 true 或 false。"),
    ("floor = 85", 'floor = "八十五"', "[[grades]] 优秀 的 floor 应为数。"),
    ("floor = 85", "floor = nan", "[[grades]] 优秀 的 floor 应为数。"),
    ("off = []", 'off = "PRJ104"', "[rules] 的 off 应为加引号的文字的列表，如"),
    ("widths = [6, 25", 'widths = ["6", 25', "基本信息 的 widths 应为数的列表，如"),
    ("[scoring]", "[[scoring]]", "scoring 应写成一节 [scoring]。"),
    ("widths = [9, 15, 37, 35]", "widths = [9, inf, 37, 35]", "widths 应为数的列表"),
    # the template and the scoring
    ('"department-2021"', '"a/b"', "[template] 的 id 写的是“a/b”，不能是空的，不能有空格和"),
    ("fiscal_year = 2021", "fiscal_year = 21", "的 fiscal_year 写的是“21”，应为 2000 至 2099"),
    (
        'money_unit = "万元"',
        'money_unit = "千元"',
        "[template] 的 money_unit 写的是“千元”，只能写 万元、元。",
    ),
    (
        'aggregation = "mean"',
        'aggregation = "median"',
        "[scoring] 的 aggregation 写的是“median”，只能写 mean。",
    ),
    ("weights_total = 100", "weights_total = 0", "weights_total 写的是“0”，应大于 0。"),
    ("rate = 4\n", "rate = 1\n", "[places] 的 rate 写的是“1”，应为 2 至 6 的整数。"),
    ('step = "0.01"', 'step = "-0.01"', "[tolerance] 的 step 写的是“-0.01”，应大于 0。"),
    ("linear_up_to = 10", "linear_up_to = -1", "linear_up_to 写的是“-1”，不能小于 0。"),
    # grade bands
    ("floor = 75", "floor = 85", "良好 的 floor 写的是“85”，各级应从高到低，这一级应小于 85。"),
    ("floor = 60", "floor = 80", "一般 的 floor 写的是“80”，各级应从高到低，这一级应小于 75。"),
    ("floor = 0\n", "floor = -1\n", "[[grades]] 较差 的 floor 写的是“-1”，不能小于 0。"),
    ('label = "良好"', 'label = "优秀"', "[[grades]] 的 label 写的是“优秀”，出现了两次"),
    # rules and choices
    (
        "off = []",
        'off = ["PJR104"]',
        "[rules] 的 off 中的“PJR104”不是规则编号，应为 FRM、FUN、",
    ),
    ("off = []", 'off = ["PRJ1O4"]', "中的“PRJ1O4”不是规则编号"),
    ("[rules.severity]", '[rules.severity]\nX1 = "info"', "[rules.severity] 中的“X1”不是规则"),
    (
        "[rules.severity]",
        '[rules.severity]\nPRJ104 = "eror"',
        "[rules.severity] 的 PRJ104 写的是“eror”，只能写 error、warning、info。",
    ),
    ('low_rate = "0.90"', 'low_rate = "90"', "low_rate 写的是“90”，应为 0 至 1 的比率"),
    ('"≤", "<"]', '"≤", "定性"]', "quantitative 写的是“定性”，只能写 ≥、>、=、≤、<。"),
    ('comparators = ["≥", ">"', 'comparators = ["≥", "≥"', "comparators 写的是“≥”，出现了两次"),
    ('= ["服务对象满意度指标"]', "= []", "[choices.levels] 的 满意度指标 不能是空的。"),
    ('code = "202"', 'code = "201"', "function_classes 的 code 写的是“201”，出现了两次"),
    # sheets
    (
        'layout = "guide"',
        'layout = "giude"',
        "填报说明 的 layout 写的是“giude”，只能写 guide、fields、blocks、list、texts、codes。",
    ),
    (
        '\nunit = "万元"',
        '\nunit = "元"',
        "[[sheets]] 基本信息 的 unit 写的是“元”，只能写 空、万元。",
    ),
    ('name = "填报说明"', 'name = "基本信息"', "[[sheets]] 的 name 写的是“基本信息”，出现了"),
    (
        'name = "填报说明"',
        'name = "说明[1]"',
        "[[sheets]] 说明[1] 的 name 不能有 [ ] : * ? / \\",
    ),
    ('name = "填报说明"', f'name = "{"长" * 32}"', "的 name 超过 31 个字符。"),
    ('name = "填报说明"', 'name = "History"', "的 name 不能是 History"),
    ("widths = [6, 25, 31, 15, 12]", "", "[[sheets]] 基本信息 缺少 widths：layout 是 fields"),
    ("widths = [6, 25, 31, 15, 12]", "widths = [6]", "widths 有 1 个，应有 5 个。"),
    ('layout = "codes"', 'layout = "guide"', "[[sheets]] 的 layout 为 guide 的只能有一个"),
    (
        'sheet = "绩效目标"',
        'sheet = "问题与改进"',
        "绩效目标 的 layout 是 list，应有一个表，现",
    ),
    # single cells and texts
    (
        'term = "unit_code"',
        'term = "unit_cod"',
        "[[fields]] unit_cod 的 term 写的是“unit_cod”，最接近的是 unit_code。",
    ),
    ('term = "unit_name"', 'term = "reason"', "[[fields]] 缺少 term 为 unit_name 的一项"),
    ('term = "contact"', 'term = "head"', "[[fields]] 的 term 写的是“head”，出现了两次"),
    (
        'kind = "year"',
        'kind = "years"',
        "fiscal_year 的 kind 写的是“years”，只能写 text、code、",
    ),
    (
        'list_name = "等级名称表"',
        'list_name = "等级表"',
        "[[fields]] stated_grade 的 list_name 写的是“等级表”，只能写 科目编码表、",
    ),
    (
        '"functions.total.spent"',
        '"function.total.spent"',
        "stated_expenditure 的 computed“function.total.spent” 的 表 写的是“function”",
    ),
    (
        '"kinds.project_expenditure.spent"',
        '"kinds.projects.spent"',
        "的 行 写的是“projects”，只能写 total、basic_expenditure、project_expenditure。",
    ),
    ('"projects.total.budget"', '"projects.total.budgets"', "的 栏 写的是“budgets”，只能写"),
    ('computed = "grade"', 'computed = "grades"', "写的是“grades”，应为“表.行.栏”三段，等级写"),
    (
        'term = "method"',
        'term = "methods"',
        "[[texts]] methods 的 term 写的是“methods”，最接近",
    ),
    ("limit = 4000", "limit = 0", "[[texts]] overview 的 limit 写的是“0”，应大于 0。"),
    # tables
    (
        'term = "goals"',
        'term = "goal"',
        "[[tables]] goal 的 term 写的是“goal”，只能写 functions、",
    ),
    ('term = "goals"', 'term = "problems"', "[[tables]] 的 term 写的是“problems”，出现了两次"),
    (
        'sheet = "绩效目标"',
        'sheet = "绩效目标表"',
        "[[tables]] goals 的 sheet 写的是“绩效目标表”，只能写 预算支出、项目清单、",
    ),
    (
        "prepared = 12\ncolumns",
        "prepared = 0\ncolumns",
        "functions 的 prepared 写的是“0”，应大",
    ),
    ("frozen = 3", "frozen = 11", "projects 的 frozen 写的是“11”，应为 0 至 10。"),
    (
        'project_code = "count"',
        'project_code = "cuont"',
        "projects 的 totals 的 project_code 写的是“cuont”，只能写 sum、rate、count、member",
    ),
    (
        'project_code = "count"',
        'code = "count"',
        "projects 的 totals 中的 code 不是这个表的栏目",
    ),
    ('total_label = "总分"', "", "[[tables]] panel 有 totals 而缺少 total_label"),
    (
        '"state_capital"]',
        '"state_capitals"]',
        "rows 第 1 行 的 parts 写的是“state_capitals”，只",
    ),
    (
        'term = "basic_expenditure"',
        'term = "total"',
        "rows 第 1 行 的 term 写的是“total”，这个",
    ),
    (
        'labels = ["serial", "project_code"',
        'labels = ["serial", "code"',
        "projects 的 labels 写的是“code”，只能写 serial、project_code、",
    ),
    ('counts = "spent"', "", "[[tables]] projects 的 counts 写的是“”，只能写 serial、"),
    ('counts = "weight"', 'counts = "level3"', "indicators 的 counts 写的是“level3”，只能写"),
    (
        'sheet = "预算支出"\ntitle = "二、按资金来源"',
        'sheet = "预算支出"\ngrowing = true\ntitle = "二、按资金来源"',
        "sources 的 growing 应为 false：有固定的行，不能往下填。",
    ),
    # columns
    (
        'term = "actual", header = "完成值"',
        'term = "measure_taken", header = "完成值"',
        "indicators 的 columns 第 8 栏 的 formula 写的是“completion_rate”，要用到 actual，",
    ),
    (
        PROJECT_CODE,
        PROJECT_CODE.replace("project_code", "projct_code"),
        "projects 的 columns 第 2 栏 的 term 写的是“projct_code”，最接近的是 project_code、",
    ),
    (
        'header = "项目编码", kind = "code"',
        'header = "项目编码", kind = "codes"',
        "[[tables]] projects 的 columns 第 2 栏 的 kind 写的是“codes”，只能写 text、",
    ),
    (
        'formula = "completion_rate"',
        'formula = "complete_rate"',
        "indicators 的 columns 第 8 栏 的 formula 写的是“complete_rate”，只能写 payment_rate、",
    ),
    (
        'term = "comparator", header',
        'term = "measure_taken", header',
        "formula 写的是“completion_rate”，要用到 comparator，表里没有这一栏。",
    ),
    (
        'align = "center"',
        'align = "centre"',
        "第 1 栏 的 align 写的是“centre”，只能写 空、left、",
    ),
    ('list_name = "资金来源表"', 'list_name = "来源表"', "第 6 栏 的 list_name 写的是“来源表”"),
    (
        'kind = "count", width = 6',
        'kind = "count", width = 0',
        "的 width 写的是“0”，应大于 0，",
    ),
    (
        'header = "项目编码"',
        'header = "项目名称"',
        "columns 的 header 写的是“项目名称”，出现了",
    ),
    (
        "limit = 200",
        "limit = -1",
        "projects 的 columns 第 11 栏 的 limit 写的是“-1”，不能小于 0",
    ),
    (
        'header = "项目编码", kind',
        'repeated = true, header = "项目编码", kind',
        "columns 第 2 栏 的 repeated 只能用在 panel_score 一栏。",
    ),
    (
        '{ term = "serial", header = "行次", kind = "count", guide = "" },',
        "",
        "[[tables]] sources 有固定的行，columns 第 2 栏应为行的名称，kind 写 text。",
    ),
]


@pytest.mark.parametrize(("old", "new", "said"), FAULTS)
def test_a_fault_is_named_with_its_key(tmp_path: Path, old: str, new: str, said: str) -> None:
    """Each fault of a form's file is one Chinese sentence: the place, what is allowed."""
    path = tmp_path / "我市.toml"
    assert old in SHIPPED
    path.write_text(SHIPPED.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(SchemeError) as caught:
        load_scheme(path)

    sentence = str(caught.value)
    assert sentence.startswith("模板文件 我市.toml")
    assert said in sentence
    assert sentence.endswith("。")
    assert sentence.count("。") == 1
    assert not re.search(r"[A-Za-z]+ [a-z]+ [a-z]+", sentence), "English prose"


def test_a_needed_table_or_column_is_named(tmp_path: Path) -> None:
    """A form without 工作组名单, or without the indicators' weights, is refused at once."""
    path = tmp_path / "我市.toml"
    tables = re.split(r"(?=\[\[(?:tables|texts)\]\])", SHIPPED)
    sheets = re.sub(r'\[\[sheets\]\]\nname = "工作组名单"\n(?:\w.*\n)+', "", tables[0])
    kept = [one for one in tables[1:] if 'term = "members"' not in one]
    path.write_text("".join([sheets, *kept]), encoding="utf-8")
    with pytest.raises(SchemeError, match=r"：\[\[tables\]\] 缺少 term 为 members 的表。$"):
        load_scheme(path)

    bare = SHIPPED.replace('"count", weight = "sum" }', '"count" }')
    bare = bare.replace('counts = "weight"', 'counts = "level_3"', 1)
    bare = re.sub(
        r'    \{ term = "weight", header = "分值", kind = "score", required.*\n', "", bare
    )
    path.write_text(bare, encoding="utf-8")
    with pytest.raises(
        SchemeError, match=r"indicators 的 columns 缺少 term 为 weight 的一栏。$"
    ):
        load_scheme(path)


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        (
            r'\[\[sheets\]\]\nname = "代码表"\n(?:\w.*\n)+',
            "缺少 layout 为 codes 的工作表，公式",
        ),
        (r'\[\[sheets\]\]\nname = "基本信息"\n(?:\w.*\n)+', "缺少 layout 为 fields 的工作表。"),
        (
            r'\[\[sheets\]\]\nname = "报告文字"\n(?:\w.*\n)+',
            "缺少 layout 为 texts 的工作表，[[",
        ),
        (r"\[\[texts\]\]\n(?:\w.*\n)+", "[[sheets]] 有 layout 为 texts 的工作表，而没有 [[te"),
        (r"\[\[grades\]\].*\n(?:\w.*\n)+", "缺少 [[grades]]。"),
        (r"\[scoring\]\n(?:\w.*\n)+", "模板文件 我市.toml：缺少 [scoring]。"),
        (
            r'    \{ term = "(?:target|completion_rate)".*\n',
            "[[tables]] indicators 的 columns 有 comparator 而缺少 term 为 target 的一栏。",
        ),
    ],
)
def test_what_is_left_out_is_named(tmp_path: Path, gone: str, said: str) -> None:
    """A section, sheet or column that others refer to is missed in one sentence."""
    path = tmp_path / "我市.toml"
    path.write_text(re.sub(gone, "", SHIPPED), encoding="utf-8")

    with pytest.raises(SchemeError) as caught:
        load_scheme(path)

    assert said in str(caught.value)


def test_a_file_in_another_encoding_is_said(tmp_path: Path) -> None:
    """A file saved as GBK is named as such, with what to do."""
    path = tmp_path / "我市.toml"
    path.write_bytes(SHIPPED.replace("≥", ">").replace("≤", "<").encode("gb18030"))

    with pytest.raises(
        SchemeError, match=r"我市.toml 不是 UTF-8 编码：请用记事本另存为 UTF-8。"
    ):
        load_scheme(path)


def test_the_shipped_form_is_silent() -> None:
    """The form that comes along loads, so that none of the checks is too strict for it."""
    assert find_scheme("department-2021").grades[0].label == "优秀"


def test_other_forms_are_silent(tmp_path: Path) -> None:
    """元, one grade band, a rule off and another one weaker are allowed."""
    text = SHIPPED.replace('unit = "万元"', 'unit = "元"')
    text = text.replace("off = []", 'off = ["PRJ104"]')
    text = text.replace("[rules.severity]", '[rules.severity]\nPRJ105 = "info"')
    bands = re.compile(r'\[\[grades\]\]\nlabel = "\w+"\nfloor = \d+\n')
    path = tmp_path / "我市.toml"
    path.write_text(bands.sub("", text), encoding="utf-8")

    scheme = load_scheme(path)

    assert [(one.label, one.floor) for one in scheme.grades] == [("优秀", Decimal(85))]
    assert scheme.off == frozenset({"PRJ104"})
    assert scheme.severities == {"PRJ105": "info"}


def test_formulas_are_those_that_can_be_calculated() -> None:
    """A form may name exactly the formulas that are made, with the operands they read."""
    made = {name: operands for name, (_, operands, _) in MAKERS.items()}
    made["panel_mean"] = ("panel_score",)  # its operands are the members' columns

    assert {name: FORMULAS[name] for name in FORMULAS if name not in FROM_INDICATORS} == made
    assert FROM_INDICATORS == ("indicator_level", "indicator_name", "indicator_weight")


def test_the_closed_words_are_those_of_the_house() -> None:
    """List names, rule rooms, severities and table terms are the ones used elsewhere."""
    scheme = find_scheme("department-2021")

    assert sorted(LIST_NAMES) == sorted(one.name for one in code_lists(scheme) if one.name)
    assert set(RULE_ROOMS) == set(ROOMS)
    assert sorted(SEVERITIES) == sorted(one.value for one in Severity)
    assert set(TABLE_TERMS) == set(scheme.tables)
