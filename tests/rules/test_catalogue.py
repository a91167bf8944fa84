"""The catalogue as a whole: codes, pages, tests and the document printed from the rules."""

import re
import string
from dataclasses import replace
from pathlib import Path

import pytest
from drawing import breaches, drawn
from source_report import source_report

from perfeval_xl.engine import check
from perfeval_xl.model.submission import Line, Submission, Table
from perfeval_xl.rules.__main__ import main
from perfeval_xl.rules.catalogue import ROOMS, catalogue
from perfeval_xl.rules.registry import PAGE_HEADINGS, Rule, all_rules
from perfeval_xl.scheme import find_scheme

RULES = all_rules()
FOLDERS = {
    "FRM": "form",
    "FUN": "funds",
    "PRJ": "projects",
    "IND": "indicators",
    "PAN": "panel",
    "GRD": "grade",
    "DAT": "dates",
}
EACH = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
TABLES = [*find_scheme().tables]


def test_codes_and_slugs_are_unique() -> None:
    """A code or a name leads to one rule."""
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.slug for rule in RULES}) == len(RULES)


@EACH
def test_the_code_fits_the_room(rule: Rule) -> None:
    """The three letters are those of the folder that the rule stands in."""
    room = rule.check.__module__.split(".")[-2]

    assert FOLDERS[rule.code[:3]] == room


@EACH
def test_the_page_says_the_fault_and_has_every_heading_in_order(rule: Rule) -> None:
    """First line a sentence, a blank line, then the five headings, each with a text."""
    first, blank, *lines = rule.page.splitlines()
    headings = [line.partition("：")[0] for line in lines]

    assert first.endswith("。")
    assert blank == ""
    assert tuple(headings) == PAGE_HEADINGS
    assert all(line.partition("：")[2].strip() for line in lines)


@EACH
def test_there_is_a_test_file_that_names_the_code(rule: Rule) -> None:
    """tests/rules/test_<slug>.py, with the rule's code."""
    path = Path(__file__).with_name(f"test_{rule.slug.replace('-', '_')}.py")

    assert f'CODE = "{rule.code}"' in path.read_text(encoding="utf-8")


@EACH
def test_the_remedy_asks(rule: Rule) -> None:
    """Every remedy begins with 请, and every message is Chinese."""
    assert rule.fix.startswith("请")
    assert re.search(r"[\u4e00-\u9fff]", rule.says)


@EACH
def test_what_a_rule_needs_exists(rule: Rule) -> None:
    """Needed are fields, or tables of the form."""
    assert set(rule.needs) <= {"fields", *TABLES}


@EACH
def test_names_in_messages_are_plain_words(rule: Rule) -> None:
    """Placeholders are names, so that a misspelt one fails where the message is made."""
    names = [name for _, name, _, _ in string.Formatter().parse(rule.says + rule.fix) if name]

    assert all(name.isidentifier() for name in names)


def test_the_document_is_printed_from_the_rules() -> None:
    """docs/RULES.md has a section for every rule and is in step."""
    text = catalogue()

    assert re.findall(r"^### (\w{6}) ", text, re.MULTILINE) == [
        rule.code
        for rule in sorted(RULES, key=lambda one: ([*ROOMS].index(one.code[:3]), one.code))
    ]
    document = Path(__file__).resolve().parents[2] / "docs" / "RULES.md"
    assert document.read_text(encoding="utf-8") == text


def test_check_tells_a_document_that_is_out_of_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--write` brings it in step, and whatever changes it is told."""
    document = tmp_path / "docs" / "RULES.md"
    monkeypatch.setattr("perfeval_xl.rules.__main__.DOCUMENT", document)

    assert main(["--check"]).startswith("docs/RULES.md 与规则不一致")
    assert main(["--write"]) == ""
    assert main(["--check"]) == ""
    document.write_text("旧的", encoding="utf-8")
    assert main(["--check"]) != ""
    assert main([]).startswith("用法")


def without_column(form: Submission, table: Table, term: str) -> Submission:
    """The form as read where that column was not found."""

    def cut(line: Line) -> Line:
        return replace(line, cells={k: v for k, v in line.cells.items() if k != term})

    columns = {key: letter for key, letter in table.columns.items() if key != term}
    total = cut(table.total) if table.total else None
    lines = tuple(cut(line) for line in table.lines)
    short = replace(table, columns=columns, lines=lines, total=total)
    return replace(form, tables={**form.tables, table.term: short})


@pytest.mark.parametrize("term", TABLES)
def test_a_missing_column_breaks_no_rule_and_gives_no_cell_without_column(term: str) -> None:
    """Without a column its rules are silent: what is told stands in a cell that exists."""
    form = source_report()
    table = form.tables[term]

    for column in table.columns:
        checked = check(without_column(form, table, column))
        told = [cell for finding in checked.findings for cell in finding.cells]

        assert [one for one in checked.outcomes if one.state == "crashed"] == [], column
        assert [cell for cell in told if not cell.column] == [], column


@pytest.mark.parametrize("term", TABLES)
def test_a_missing_table_breaks_no_rule(term: str) -> None:
    """Rules that need it are skipped, and the others find nothing new on its account."""
    form = source_report()
    tables = {key: table for key, table in form.tables.items() if key != term}
    checked = check(replace(form, tables=tables))

    assert {one.state for one in checked.outcomes} <= {"passed", "skipped"}
    assert checked.findings == ()


def test_an_empty_form_breaks_no_rule() -> None:
    """Headers and nothing below: every rule runs and none crashes."""
    pictures = [
        f"{term}\n| row | "
        + " | ".join(
            f"{'ABCDEFGHIJKL'[place]} {'@' if column.repeated else column.term}"
            for place, column in enumerate(spec.columns)
        )
        + " |"
        for term, spec in find_scheme().tables.items()
    ]
    checked = check(drawn("fields\n| row | C |\n| 5 unit_name | |", *pictures))

    assert [one for one in checked.outcomes if one.state == "crashed"] == []
    assert {one.code for one in checked.findings} == {"FRM006", "FRM007"}


def test_operands_name_cells_that_exist() -> None:
    """Every operand has a column, so that an error there can silence what follows."""
    wrong = source_report(class_208="1", one_score="99", stated_score="1", last_spent="1000")
    refs = [ref for rule in RULES for one in breaches(rule.code, wrong) for ref in one.operands]

    assert refs
    assert all(ref.column for ref in refs)
