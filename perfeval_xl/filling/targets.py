"""Where the result goes, and when it must not."""

from __future__ import annotations

import os
from pathlib import Path

from perfeval_xl.errors import OutputExists, PerfevalError
from perfeval_xl.model.ownership import DONE
from perfeval_xl.ooxml.saving import save

BACKUP = ".备份"


class SameFile(PerfevalError):
    """The output named is the input."""


class WrongEnding(PerfevalError):
    """The output's name ends otherwise than the input's: Excel would refuse to open it."""


def default_target(source: Path) -> Path:
    """`<stem>-完成.xlsx` beside the input; never 完成 twice."""
    if source.stem.endswith(DONE):
        return source
    return source.with_name(f"{source.stem}{DONE}{source.suffix}")


def chosen_target(source: Path, out: Path | None, *, in_place: bool, completed: bool) -> Path:
    """Where `fill` writes.

    Args:
        source: The input.
        out: What -o said.
        in_place: Whether --in-place was given.
        completed: Whether the input is a workbook that was completed before.

    Raises:
        SameFile: -o names the input.
        OutputExists: -o names a folder.
        WrongEnding: -o names another kind of file.
    """
    if in_place and out is not None:
        raise SameFile("--in-place 是写回原文件，-o 是另存：两个选项只能用一个。")
    if out is None:
        return source if in_place or completed else default_target(source)
    if out.is_dir():
        raise OutputExists(f"“{out}”是文件夹：请在 -o 后面写文件名。")
    if out.suffix.lower() != source.suffix.lower():
        raise WrongEnding(
            f"输出文件名要和原文件一样以 {source.suffix} 结尾，不能是“{out.name}”。"
        )
    if same_file(source, out):
        raise SameFile("输出与输入是同一个文件：请换一个名称，或用 --in-place 写回原文件。")
    return out


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, by whatever name."""
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there yet: compare the names, without case on Windows
        return os.path.normcase(one.absolute()) == os.path.normcase(other.absolute())


def back_up(path: Path, content: bytes) -> Path:
    """Keep what a file holds beside it as `<name>.xlsx.备份N`, N the first free number."""
    number = 1
    while (copy := path.with_name(f"{path.name}{BACKUP}{number}")).exists():
        number += 1
    save(content, copy)
    return copy
