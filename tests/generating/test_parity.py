"""The template beside a scheme stays in step with it."""

import shutil
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from perfeval_xl.generating import generate
from perfeval_xl.generating.__main__ import main
from perfeval_xl.generating.parity import differing_parts, stale_parts
from perfeval_xl.scheme import find_scheme, load_scheme
from perfeval_xl.scheme.shelf import shelf

SCHEME = find_scheme("department-2021")


def rewritten(book: bytes, part: str, old: str, new: str) -> bytes:
    """The workbook with one text of one part replaced, stored without compression."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(book)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            if name == part:
                assert old in text
                text = text.replace(old, new, 1)
            target.writestr(name, text)
    return out.getvalue()


def test_the_template_in_the_repository_is_current() -> None:
    """department-2021.xlsx says what its TOML file says."""
    assert main(["--check"]) == 0


def test_compression_and_spelling_make_no_difference() -> None:
    """Other zip bytes, quotes and attribute order are the same workbook."""
    book = generate(SCHEME)
    other = rewritten(book, "xl/styles.xml", '<family val="3"/>', "<family  val='3'></family>")

    assert other != book
    assert differing_parts(book, other) == ()


def test_a_different_figure_is_named_by_its_part() -> None:
    """One changed width makes its sheet's part differ, and no other."""
    book = generate(SCHEME)
    other = rewritten(book, "xl/worksheets/sheet4.xml", 'width="6.625"', 'width="7.625"')

    assert differing_parts(book, other) == ("xl/worksheets/sheet4.xml",)


def test_a_scheme_that_changed_makes_its_template_stale(tmp_path: Path) -> None:
    """A missing template is stale, a written one not, a new column width makes it so."""
    toml = tmp_path / "own.toml"
    shutil.copy(shelf() / "department-2021.toml", toml)
    missing = stale_parts(load_scheme(toml))
    toml.with_suffix(".xlsx").write_bytes(generate(load_scheme(toml)))
    written = stale_parts(load_scheme(toml))
    text = toml.read_text(encoding="utf-8")
    toml.write_text(text.replace("width = 28", "width = 29"), encoding="utf-8")

    assert missing == ("own.xlsx",)
    assert written == ()
    assert stale_parts(load_scheme(toml)) == ("xl/worksheets/sheet4.xml",)


def test_neither_check_nor_write_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    """The command asks for one of its two options."""
    with pytest.raises(SystemExit) as refusal:
        main([])

    assert refusal.value.code == 2
    assert "--check" in capsys.readouterr().err
