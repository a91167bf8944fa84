"""The verbs: parse, one library call, show. 0 clean, 1 errors found, 2 could not run."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from enum import IntEnum
from pathlib import Path
from typing import Annotated

import typer

from perfeval_xl.cli import console, inputs
from perfeval_xl.cli.chinese import ChineseCommand, ChineseGroup
from perfeval_xl.cli.guard import Failure, guarded, run_guarded
from perfeval_xl.model.findings import Severity
from perfeval_xl.model.report import Report
from perfeval_xl.reporting import ReportLine
from perfeval_xl.version import __version__


class ExitStatus(IntEnum):
    """What the program tells its caller."""

    CLEAN = 0  # ran; no errors, though perhaps warnings
    ERRORS = 1  # ran and found errors, or a rule crashed
    FAILED = 2  # could not run


app = typer.Typer(
    cls=ChineseGroup,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="部门整体支出绩效自评表：生成模板、核对、填写完整。原表的内容一个字也不改。",
)

Inputs = Annotated[
    list[str], typer.Argument(metavar="文件…", help="填好的 .xlsx，可用通配符 *")
]
Template = Annotated[
    str | None, typer.Option("--template", metavar="模板", help="模板名称，或 .toml 文件")
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="日期", help="按这一天核对日期，如 2022-05-31；默认用文件保存日期"
    ),
]
Format = Annotated[
    str, typer.Option("--format", metavar="text|json", help="输出文字或 JSON，默认 text")
]
FORMATS = ("text", "json")


def _version(value: bool) -> None:  # noqa: FBT001 - the library calls it by position
    if value:
        console.say(f"perfeval-xl {__version__}")
        raise typer.Exit


@app.callback()
def program(
    _version_asked: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="显示版本")
    ] = False,
) -> None:
    """部门整体支出绩效自评表：生成模板、核对、填写完整。原表的内容一个字也不改。"""


@app.command(cls=ChineseCommand)
def template(
    name: Template = None,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="文件", help="写到哪里，默认当前文件夹"),
    ] = None,
    department: Annotated[
        str, typer.Option("--department", metavar="单位", help="预先填上的单位名称")
    ] = "",
    year: Annotated[
        str | None, typer.Option("--year", metavar="年度", help="预算年度，如 2021")
    ] = None,
    members: Annotated[
        str | None, typer.Option("--members", metavar="人数", help="评委打分表预备几列")
    ] = None,
    rows: Annotated[
        str | None, typer.Option("--rows", metavar="行数", help="项目清单预备几行")
    ] = None,
) -> None:
    """生成一份空白填报模板。"""
    from perfeval_xl import generate

    written = generate(
        out,
        template=name,
        department=department,
        year=inputs.count(year, "--year", 2000, 2099),
        members=inputs.count(members, "--members", 1, 60),
        rows=inputs.count(rows, "--rows", 1, 2000),
    )
    console.say(f"已生成模板：{written}")
    console.say(
        f'下一步：用 Excel 或 WPS 填好并保存，再运行 perfeval-xl fill "{written.name}"。'
    )


@app.command(cls=ChineseCommand)
def fill(
    files: Inputs,
    out: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="文件", help="写到哪里，默认在原文件旁加“-完成”"
        ),
    ] = None,
    in_place: Annotated[
        bool, typer.Option("--in-place", help="写回原文件，原文件留作备份")
    ] = False,
    recalculate: Annotated[
        bool, typer.Option("--recalculate", help="计算格里手填的数不对时，也改成公式")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="有错误时不写文件")] = False,
    as_of: AsOf = None,
    name: Template = None,
    output_format: Format = "text",
) -> None:
    """填写完整：补上计算格，核对，加上汇总、评价等级、核对结果三张表。"""
    from perfeval_xl import fill as fill_one
    from perfeval_xl.reporting import filled_lines

    inputs.choice(output_format, FORMATS, "--format")
    day, sources = inputs.day(as_of), inputs.files(files)
    if out is not None and len(sources) > 1:
        raise inputs.BadInput("一次填写多个文件时不能用 -o：结果各自写在原文件旁边。")

    def one(source: Path) -> Report:
        return fill_one(
            source,
            out,
            template=name,
            as_of=day,
            in_place=in_place,
            recalculate=recalculate,
            strict=strict,
        )

    _finish(*run_guarded(sources, one), output_format, filled_lines)


@app.command(cls=ChineseCommand)
def check(
    files: Inputs,
    as_of: AsOf = None,
    name: Template = None,
    output_format: Format = "text",
) -> None:
    """只核对，不写文件。"""
    from perfeval_xl import check as check_one
    from perfeval_xl.reporting import checked_lines

    inputs.choice(output_format, FORMATS, "--format")
    day, sources = inputs.day(as_of), inputs.files(files)

    def one(source: Path) -> Report:
        return check_one(source, template=name, as_of=day)

    _finish(*run_guarded(sources, one), output_format, checked_lines)


@app.command(cls=ChineseCommand)
def rules(
    code: Annotated[
        str | None, typer.Argument(metavar="[规则]", help="规则编号，如 PRJ005；不写则列出全部")
    ] = None,
    output_format: Format = "text",
) -> None:
    """列出核对规则，或显示一条规则的说明。"""
    from perfeval_xl.cli.rule_pages import one_rule, rule_documents, rule_rows

    inputs.choice(output_format, FORMATS, "--format")
    if output_format == "json":
        console.show_json(rule_documents(code))
    elif code is not None:
        console.say(one_rule(code))
    else:
        console.show_rows(("规则", "级别", "名称", "内容"), rule_rows())


def _finish(
    reports: list[Report],
    failures: list[Failure],
    output_format: str,
    lines: Callable[[Report], Iterable[ReportLine]],
) -> None:
    """Show what came out and what did not; end with the status that says it."""
    for report in reports:
        for sentence in report.notices:
            console.notice(f"{report.file}：{sentence}")
    for failure in failures:
        console.notice(f"{failure.file}：{failure.sentence}")
    if output_format == "json":
        from perfeval_xl.reporting import as_document

        console.show_json(as_document(reports, failures))
    else:
        for report in reports:
            console.show(lines(report))
    if failures:
        raise typer.Exit(ExitStatus.FAILED)
    if any(report.count(Severity.ERROR) for report in reports):
        raise typer.Exit(ExitStatus.ERRORS)


def main() -> None:
    """Entry point: nothing leaves here but a status and plain sentences."""
    console.prepare()
    status = guarded(lambda: app(standalone_mode=False))
    sys.exit(status)
