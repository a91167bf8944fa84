"""The least that any program must do: read every sheet with calamine, deflate its XML once.

Usage: bare_read.py BOOK.xlsx
"""

import sys
import zipfile
import zlib

from python_calamine import CalamineWorkbook


def main(path: str) -> None:
    """Read all values, compress all sheets, throw both away."""
    workbook = CalamineWorkbook.from_path(path)
    for name in workbook.sheet_names:
        workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
    with zipfile.ZipFile(path) as archive:
        for member in archive.namelist():
            if member.startswith("xl/worksheets/"):
                zlib.compress(archive.read(member))


if __name__ == "__main__":
    main(*sys.argv[1:])
