"""Renders the README's pictures: the template, and the sample as completed, by LibreOffice."""

import importlib
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import openpyxl

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "samples"
TEMPLATE = ROOT / "workbook_templates" / "department-2021.xlsx"
PICTURES = ROOT / "docs" / "pictures"
DOTS_PER_INCH = 110
MARGIN = 12  # pixels left around what is printed


class Picture(NamedTuple):
    """One picture: file name, workbook, sheet, and how much of a long sheet, in pixels."""

    name: str
    book: Path
    sheet: str
    height: int


def main() -> None:
    """Fill the samples, print every sheet on a page of its own, crop, save."""
    sys.path.append(str(ROOT / "tests"))
    office = importlib.import_module("office")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        clean = filled(SAMPLES / "人社局2021.xlsx", work)
        faulty = filled(SAMPLES / "人社局2021-有错.xlsx", work)
        pictures = [
            Picture("template", TEMPLATE, "项目清单", 600),
            Picture("summary", clean, "汇总", 1165),
            Picture("checks", faulty, "核对结果", 740),
        ]
        PICTURES.mkdir(parents=True, exist_ok=True)
        for picture in pictures:
            pdf = work / f"{picture.name}.pdf"
            pdf.write_bytes(office.to_pdf(picture.book, page_a_sheet=True))
            render(pdf, page_of(picture), picture.height, PICTURES / picture.name)
            print(PICTURES / f"{picture.name}.png")


def filled(book: Path, folder: Path) -> Path:
    """Return the book as `fill` completes it; errors in it are what is to be shown."""
    output = folder / book.name
    program = str(Path(sys.executable).with_name("perfeval-xl"))
    command = [program, "fill", str(book), "-o", str(output)]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return output


def page_of(picture: Picture) -> int:
    """Return the page, from 1, that the sheet is printed on."""
    workbook = openpyxl.load_workbook(picture.book, read_only=True)
    visible = [sheet.title for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    return visible.index(picture.sheet) + 1


def render(pdf: Path, page: int, height: int, target: Path) -> None:
    """Write the head of one page as PNG, without its white margins."""
    once = ["pdftoppm", "-r", str(DOTS_PER_INCH), "-f", str(page), "-l", str(page), str(pdf)]
    pixmap = subprocess.run(once, stdout=subprocess.PIPE, check=True).stdout
    left, top, width, printed = printed_box(pixmap)
    crop = ["-x", left, "-y", top, "-W", width, "-H", min(height, printed)]
    command = [*once, "-png", "-singlefile", *map(str, crop), str(target)]
    subprocess.run(command, check=True)


def printed_box(pixmap: bytes) -> tuple[int, int, int, int]:
    """Return left, top, width and height of what is not white, with a margin.

    Args:
        pixmap: A picture in binary PPM, three bytes a pixel.
    """
    _, size, _, pixels = pixmap.split(b"\n", 3)
    width, height = map(int, size.split())
    stride = width * 3
    rows = [pixels[row * stride : (row + 1) * stride] for row in range(height)]
    inked = [number for number, row in enumerate(rows) if row.strip(b"\xff")]
    left = min((stride - len(rows[row].lstrip(b"\xff"))) // 3 for row in inked)
    right = max((len(rows[row].rstrip(b"\xff")) - 1) // 3 for row in inked)
    x, y = max(left - MARGIN, 0), max(inked[0] - MARGIN, 0)
    return x, y, right + 1 + MARGIN - x, inked[-1] + 1 + MARGIN - y


if __name__ == "__main__":
    main()
