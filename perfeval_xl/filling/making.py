"""A blank form on disk."""

from __future__ import annotations

from pathlib import Path

from perfeval_xl.errors import OutputExists
from perfeval_xl.generating import generate
from perfeval_xl.ooxml.saving import save
from perfeval_xl.scheme import find_scheme
from perfeval_xl.scheme.shelf import DEFAULT


def make_template(
    target: Path | None,
    *,
    template: str | None,
    department: str,
    year: int | None,
    members: int | None,
    rows: int | None,
) -> Path:
    """Write a blank form; an existing file is never replaced.

    Raises:
        OutputExists: The file is there already: it may be filled.
        UnknownTemplate: There is no such scheme.
    """
    scheme = find_scheme(template or DEFAULT)
    path = target or Path(f"{scheme.id}.xlsx")
    if path.is_dir():
        path /= f"{scheme.id}.xlsx"
    if path.exists():
        raise OutputExists(f"“{path}”已经存在：请换一个名称，用 -o 指定。")
    book = generate(scheme, department=department, year=year, members=members, rows=rows)
    save(book, path)
    return path
