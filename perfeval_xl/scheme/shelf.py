"""Where the schemes stand: inside the installed package, or in the checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from perfeval_xl.errors import UnknownTemplate
from perfeval_xl.scheme.parts import Scheme
from perfeval_xl.scheme.toml_file import load_scheme

DEFAULT = "department-2021"


def shelf() -> Path:
    """The folder of schemes: the wheel carries it inside the package, a checkout beside it."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "workbook_templates"
    return inside if inside.is_dir() else package.parent / "workbook_templates"


def known_schemes() -> tuple[str, ...]:
    """Names of the schemes on the shelf, sorted."""
    return tuple(sorted(path.stem for path in shelf().glob("*.toml")))


@cache
def _on_shelf(name: str) -> Scheme:
    return load_scheme(shelf() / f"{name}.toml")


def find_scheme(name: str = DEFAULT) -> Scheme:
    """The scheme of that name on the shelf, or the one in that TOML file.

    Raises:
        UnknownTemplate: Neither a name on the shelf nor a file.
        SchemeError: The file is not a scheme.
    """
    if name in known_schemes():
        return _on_shelf(name)
    path = Path(name)
    if path.suffix.lower() == ".toml" and path.is_file():
        return load_scheme(path)
    raise UnknownTemplate(
        f"没有名为“{name}”的模板：请写已有模板的名称（{'、'.join(known_schemes())}），"
        "或一个 .toml 文件的路径。"
    )
