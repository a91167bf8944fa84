"""Edit any workbook from the command line: `python -m perfeval_xl.ooxml BOOK.xlsx OUT.xlsx`.

Exit status 0: written. 2: refused, with one sentence on the error stream.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from perfeval_xl.ooxml.asking import cell_write, mark
from perfeval_xl.ooxml.editing import edit
from perfeval_xl.ooxml.errors import PackageError, Refused

if TYPE_CHECKING:
    from collections.abc import Iterable

_REFUSED = 2


class _Help(argparse.HelpFormatter):
    """Help in Chinese."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or "用法：")


class _Parser(argparse.ArgumentParser):
    """An argument parser that refuses as the rest of the program does."""

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - it is in English
        raise Refused("命令写法有误。请用 --help 查看用法。")


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A console that lacks a character shows its code instead of failing.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        _tell("已中断，没有写出文件。")
    except PackageError as error:
        _tell(str(error))
    except OSError as error:
        _tell(f"文件读写失败（{error.strerror or type(error).__name__}）。请检查磁盘和路径。")
    except MemoryError:
        _tell("文件太大，内存不够。请关闭其他程序后再试。")
    except Exception as error:  # noqa: BLE001 - the promise: a sentence, never a traceback
        _tell(f"程序内部出错（{type(error).__name__}）。请把文件和这句话发给软件维护人员。")
    return _REFUSED


def _run(arguments: list[str] | None) -> int:
    asked = _parser().parse_args(arguments)
    for source in (asked.book, asked.sheets):
        if source is not None and source.exists() and asked.out.exists():
            _refuse_same(source, asked.out)
    result = edit(
        asked.book,
        asked.out,
        sheets=asked.sheets,
        writes=[cell_write(words) for words in asked.set],
        marks=[mark(words) for words in asked.mark],
    )
    for note in result.notes:
        _tell(note)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m perfeval_xl.ooxml",
        description="修改一个工作簿：加入工作表、填写单元格、标记单元格，其余内容原样不动。",
        formatter_class=_Help,
        add_help=False,
        allow_abbrev=False,
    )
    files = parser.add_argument_group("文件")
    files.add_argument("book", metavar="BOOK.xlsx", type=Path, help="要修改的工作簿")
    files.add_argument("out", metavar="OUT.xlsx", type=Path, help="结果写到哪里")
    changes = parser.add_argument_group("修改")
    changes.add_argument(
        "--sheets", metavar="SHEETS.xlsx", type=Path, help="把这个工作簿的工作表都加到最后"
    )
    changes.add_argument(
        "--set",
        metavar="表名!A1=内容",
        action="append",
        default=[],
        help="填写单元格，可多次使用；公式写作 表名!A2==SUM(A1)|12.5，竖线后是它的值",
    )
    changes.add_argument(
        "--mark", metavar="表名!B2", action="append", default=[], help="标记单元格，可多次使用"
    )
    changes.add_argument("-h", "--help", action="help", help="显示本说明")
    return parser


def _refuse_same(source: Path, out: Path) -> None:
    if source.samefile(out):
        raise Refused("输出文件与输入文件是同一个。请换一个输出文件名。")


def _tell(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


if __name__ == "__main__":
    sys.exit(main())
