"""Workbooks on paper: PDF by LibreOffice, pages as PNG by poppler."""

import json
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from office.profile import scratch
from office.program import Book, converted, found

# The fonts of the form ship with Windows and WPS; here they are stood in for by metric cousins.
FONTS = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
{aliases}</fontconfig>
"""
ALIAS = """\
  <match target="pattern">
    <test name="family" qual="any"><string>{family}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>{stand_in}</string></edit>
  </match>
"""
STAND_INS = {
    "宋体": "Noto Serif CJK SC",
    "SimSun": "Noto Serif CJK SC",
    "黑体": "Noto Sans CJK SC",
    "SimHei": "Noto Sans CJK SC",
}


@cache
def font_file() -> Path:
    """Return a fontconfig file that maps 宋体 and 黑体 to fonts of this machine."""
    aliases = "".join(
        ALIAS.format(family=family, stand_in=stand_in) for family, stand_in in STAND_INS.items()
    )
    path = scratch("office-fonts-") / "fonts.conf"
    path.write_text(FONTS.format(aliases=aliases), encoding="utf-8")
    return path


def to_pdf(book: Book, *, page_a_sheet: bool = False) -> bytes:
    """Return the book as printed.

    Args:
        book: Path or bytes.
        page_a_sheet: One page for each sheet, as large as it takes, instead of A4.

    Raises:
        OfficeMissing: LibreOffice is not installed.
        OfficeFailed: It could not open the book.
    """
    options = {"SinglePageSheets": {"type": "boolean", "value": str(page_a_sheet).lower()}}
    target = f"pdf:calc_pdf_Export:{json.dumps(options)}"
    return converted([book], target, environment={"FONTCONFIG_FILE": str(font_file())})[0]


def to_png(
    book: Book, folder: Path, *, page_a_sheet: bool = False, dots_per_inch: int = 96
) -> list[Path]:
    """Render the book's pages into a folder; return the pictures in the order of the pages.

    Raises:
        OfficeMissing: LibreOffice or pdftoppm is not installed.
        OfficeFailed: LibreOffice could not open the book.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="office-") as scratch_folder:
        pdf = Path(scratch_folder, "book.pdf")
        pdf.write_bytes(to_pdf(book, page_a_sheet=page_a_sheet))
        command = [str(found("pdftoppm")), "-png", "-r", str(dots_per_inch)]
        subprocess.run([*command, str(pdf), str(folder / "page")], check=True)
    return sorted(folder.glob("page-*.png"), key=_number)


def _number(path: Path) -> int:
    return int(path.stem.rpartition("-")[2])
