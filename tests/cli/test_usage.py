"""Help and usage errors: all that people read is Chinese."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

ENGLISH = re.compile(r"Usage|Options|Arguments|Commands|Error|Missing|Try |Show this|No such")


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Start the program as a user does."""
    command = [sys.executable, "-X", "utf8", "-m", "perfeval_xl", *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("verb", ["", "template", "fill", "check", "rules"])
def test_help_is_chinese_and_exits_with_0(verb: str) -> None:
    """The program and every verb explain themselves without an English word of the library."""
    done = run(*filter(None, [verb]), "--help")

    assert done.returncode == 0
    assert done.stdout.startswith("用法：")
    assert not ENGLISH.search(done.stdout)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["fill"], "缺少文件…"),
        (["fill", "--foo", "a.xlsx"], "没有选项 --foo"),
        (["fil", "a.xlsx"], "没有这个命令"),
        (["rules", "--format"], "选项 --format 后面要写一个值"),
        (["rules", "--format", "xml"], "选项 --format 只能写 text 或 json"),
        (["rules", "XYZ999"], "没有规则“XYZ999”"),
        (["fill", "没有这个文件.xlsx"], "没有这个文件.xlsx"),
        (["fill", "a.xlsx", "--as-of", "昨天"], "“昨天”不是日期"),
        (["template", "--template", "没有"], "没有名为“没有”的模板"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_command_line_is_one_chinese_sentence_and_status_2(
    words: list[str], sentence: str
) -> None:
    """What is wrong, where help is; nothing on stdout, no traceback."""
    done = run(*words)

    assert done.returncode == 2
    assert done.stdout == ""
    assert sentence in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not ENGLISH.search(done.stderr)


def test_help_and_rules_do_not_load_pandas() -> None:
    """Start-up matters: what needs no workbook loads none of the heavy libraries."""
    code = (
        "import sys; sys.argv = ['perfeval-xl', 'rules']\n"
        "from perfeval_xl.cli.app import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'pandas', 'numpy', 'openpyxl', 'xlsxwriter', 'python_calamine', 'rich'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert done.stderr.strip() == "[]"
    assert "PRJ005" in done.stdout


def test_a_gbk_console_is_no_obstacle() -> None:
    """Characters that GBK lacks are escaped, never an exception."""
    command = [sys.executable, "-m", "perfeval_xl", "fill", "\U0001f600.xlsx"]
    done = subprocess.run(
        command,
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"},
    )

    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert "找不到" in done.stderr.decode("gbk")


@pytest.mark.skipif(sys.platform == "win32", reason="the shell closes streams otherwise there")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_are_no_failure(closed: str) -> None:
    """Nobody reads: the status tells all there is to tell."""
    command = f'"{sys.executable}" -m perfeval_xl check 没有.xlsx {closed}'
    done = subprocess.run(command, shell=True, capture_output=True, check=False)  # noqa: S602 - the shell closes

    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
