"""Which form a workbook is: told by the user, else by its stamps, else by its headers."""

from __future__ import annotations

import re

from perfeval_xl.errors import NotASubmission, UnknownTemplate
from perfeval_xl.reading.book import Book
from perfeval_xl.reading.labels import found_labels
from perfeval_xl.reading.located import Located
from perfeval_xl.reading.locating import locate
from perfeval_xl.scheme import Scheme, find_scheme, known_schemes
from perfeval_xl.terms import plain

_STAMP = re.compile(
    r"(?<![A-Za-z0-9-])([A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+)\s*(?:/|／|第|V|v)\s*([0-9]+(?:\.[0-9]+)*)"
)
_STAMP_ROWS = 100
_FEWEST_LABELS = 3

_NO_FORM = (
    "没有找到绩效自评表的任何一张表：请确认选对了文件，"
    "或用 perfeval-xl template 生成空白模板后填写。"
)


def recognise(book: Book, scheme: Scheme | None = None) -> tuple[Scheme, Located]:
    """The form that a workbook is, and where its parts stand.

    Args:
        book: The workbook.
        scheme: The form that the user says it is; taken as it is.

    Raises:
        UnknownTemplate: The workbook names a form that is not known, or fits several alike.
        NotASubmission: It holds no sheet or table of the form.
    """
    if scheme is None:
        told = told_form(book.stamp) or told_form(visible_stamp(book))
        scheme = _of_name(told) if told else None
    if scheme is None:
        return _by_content(book)
    located = locate(book, scheme)
    if not _weight(book, scheme, located):
        raise NotASubmission(_NO_FORM)
    return scheme, located


def told_form(stamp: str) -> str:
    """The template id in a stamp such as department-2021/1.0, "" when there is none."""
    return stamp.partition("/")[0].strip()


def visible_stamp(book: Book) -> str:
    """Template and version as the first sheet shows them, "" when it shows none.

    Understood are `department-2021 / 1.0` and `模板 department-2021　第 1.0 版`.
    """
    guides = {
        plain(sheet.name)
        for name in known_schemes()
        for sheet in find_scheme(name).sheets
        if sheet.layout == "guide"
    }
    for sheet in book.sheets:
        if plain(sheet.name) not in guides:
            continue
        grid = book.grid(sheet)
        for row in grid.rows[:_STAMP_ROWS]:
            for text in grid.words(row).values():
                if found := _STAMP.search(text):
                    return f"{found[1]}/{found[2]}"
    return ""


def _of_name(name: str) -> Scheme:
    if name in known_schemes():
        return find_scheme(name)
    raise UnknownTemplate(
        f"工作簿写明用的是模板“{name}”，本程序没有这个模板："
        "请用 --template 指定它的 .toml 文件。"
    )


def _by_content(book: Book) -> tuple[Scheme, Located]:
    offers = []
    for name in known_schemes():
        scheme = find_scheme(name)
        located = locate(book, scheme)
        offers.append((_weight(book, scheme, located), scheme, located))
    best = max((weight for weight, _, _ in offers), default=0)
    fitting = [(scheme, located) for weight, scheme, located in offers if weight == best]
    if not best:
        raise NotASubmission(_NO_FORM)
    if len(fitting) > 1:
        names = "、".join(scheme.id for scheme, _ in fitting)
        raise UnknownTemplate(
            f"工作簿同样像几种模板（{names}）：请用 --template 指明是哪一种。"
        )
    return fitting[0]


def _weight(book: Book, scheme: Scheme, located: Located) -> int:
    """How many columns and labels of a form were found, 0 when it is none."""
    columns = sum(len(header.columns) for _, header in located.headers.values())
    labels = 0
    for sheet in scheme.sheets:
        if sheet.name in located.sheets and sheet.layout in {"fields", "texts"}:
            grid = book.grid(located.sheets[sheet.name])
            labels += len(found_labels(grid, scheme, sheet.layout))
    return columns + labels if columns or labels >= _FEWEST_LABELS else 0
