"""Help and usage errors in Chinese, whatever the command-line library says in English."""

from __future__ import annotations

import unicodedata
from typing import Any

from typer.core import TyperCommand, TyperGroup

HELP_OPTION = ("--help", "显示这份说明")
_GAP = 2


def width(text: str) -> int:
    """Columns that a text takes on a terminal: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def _table(rows: list[tuple[str, str]]) -> list[str]:
    """Two columns, the second aligned."""
    left = max((width(name) for name, _ in rows), default=0)
    return [f"  {name}{' ' * (left - width(name) + _GAP)}{text}" for name, text in rows]


def _options(command: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - the library's own class
    rows = []
    for param in command.params:
        if param.param_type_name == "option":
            name = ", ".join(param.opts)
            value = "" if param.is_flag else f" {param.metavar or '值'}"
            rows.append((name + value, param.help or ""))
    return [*rows, HELP_OPTION]


def _arguments(command: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - the library's own class
    return [
        (param.metavar or param.name, param.help or "")
        for param in command.params
        if param.param_type_name == "argument"
    ]


class ChineseCommand(TyperCommand):
    """A verb whose help is laid out in Chinese."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - the library's
        """Write usage, text, arguments and options."""
        arguments = _arguments(self)
        usage = " ".join(
            ["用法：" + ctx.command_path, "[选项]", *(name for name, _ in arguments)]
        )
        lines = [usage, "", *(self.help or "").strip().splitlines()]
        if arguments:
            lines += ["", "参数：", *_table(arguments)]
        lines += ["", "选项：", *_table(_options(self))]
        formatter.write("\n".join(lines) + "\n")


class ChineseGroup(TyperGroup):
    """The program itself, whose help lists the verbs."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - the library's
        """Write usage, text, verbs and options."""
        verbs = [
            (name, (command.help or "").strip().splitlines()[0])
            for name, command in self.commands.items()
        ]
        lines = [f"用法：{ctx.command_path} 命令 [选项] …", "", *(self.help or "").splitlines()]
        lines += ["", "命令：", *_table(verbs), "", "选项：", *_table(_options(self))]
        lines += ["", f"每个命令的用法：{ctx.command_path} 命令 --help"]
        formatter.write("\n".join(lines) + "\n")


def usage_sentence(error: Exception) -> str:
    """What is wrong with the command line, and what to do, in one Chinese sentence.

    Args:
        error: A usage error of the command-line library; told apart by name and attributes,
            since its class lives in another module from version to version.
    """
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        return str(error).rstrip()
    name = getattr(error, "option_name", "")
    param = getattr(error, "param", None)
    shown = (param.metavar or param.opts[0]) if param is not None else ""
    near = getattr(error, "possibilities", None) or []
    if kind == "NoSuchOption":
        hint = f"，是不是 {'、'.join(sorted(near))}" if near else ""
        sentence = f"没有选项 {name}{hint}"
    elif kind == "MissingParameter":
        sentence = f"缺少{shown or '参数'}"
    elif kind == "BadOptionUsage":
        sentence = f"选项 {name} 后面要写一个值"
    elif kind == "BadParameter":
        sentence = f"{shown} 的值写得不对"
    elif kind in {"NoSuchCommand", "UsageError"} and "command" in str(error).lower():
        sentence = "没有这个命令"
    else:
        sentence = "命令写得不对"
    ctx = getattr(error, "ctx", None)
    path = ctx.command_path if ctx is not None else "perfeval-xl"
    return f"{sentence}。用法请看：{path} --help"
