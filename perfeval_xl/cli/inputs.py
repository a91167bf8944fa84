"""What people type after a verb: files with wildcards, dates, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from glob import glob, has_magic
from pathlib import Path

from perfeval_xl.errors import PerfevalError
from perfeval_xl.model.ownership import DONE

_DATE = re.compile(r"(\d{4})\D{0,2}(\d{1,2})\D{0,2}(\d{1,2})\D?")


class BadInput(PerfevalError):
    """A value on the command line cannot be used."""


def files(patterns: Iterable[str]) -> list[Path]:
    """The files meant; wildcards are expanded here, since cmd does not do it.

    Raises:
        BadInput: A file is not there, or a wildcard fits none.
    """
    found: list[Path] = []
    for pattern in patterns:
        path = Path(pattern)
        if path.exists() or not has_magic(pattern):
            found.append(path)
            continue
        fits = sorted(Path(one) for one in glob(pattern))  # noqa: PTH207 - patterns may be absolute
        wanted = [one for one in fits if one.is_file() and not one.name.startswith("~$")]
        if not wanted:
            raise BadInput(f"没有符合“{pattern}”的文件：请检查文件夹和文件名。")
        found += wanted
    return _originals(list(dict.fromkeys(found)))


def _originals(paths: list[Path]) -> list[Path]:
    """Without the results of files that are in the list themselves: each is worked on once."""
    results = {path.with_name(f"{path.stem}{DONE}{path.suffix}") for path in paths}
    return [path for path in paths if path not in results]


def day(text: str | None) -> date | None:
    """A date such as 2022-4-29, 2022/4/29, 2022.4.29, 20220429 or 2022年4月29日.

    Raises:
        BadInput: It is none.
    """
    if text is None:
        return None
    match = _DATE.fullmatch(text.strip())
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else _none(text)
    except ValueError as error:
        raise BadInput(f"“{text}”不是日期：请按 2022-04-29 的样子写。") from error


def _none(text: str) -> date:
    raise ValueError(text)


def choice(text: str, choices: tuple[str, ...], option: str) -> str:
    """One of the choices.

    Raises:
        BadInput: It is none of them.
    """
    if text not in choices:
        raise BadInput(f"选项 {option} 只能写 {' 或 '.join(choices)}，不能写“{text}”。")
    return text


def count(text: str | None, option: str, least: int, most: int) -> int | None:
    """A whole number within bounds, None when the option was not given.

    Raises:
        BadInput: No number, or out of bounds.
    """
    if text is None:
        return None
    if not text.isascii() or not text.isdigit() or not least <= int(text[:9]) <= most:
        raise BadInput(f"选项 {option} 要写 {least} 到 {most} 的整数，不能写“{text}”。")
    return int(text)
