"""A workbook with macros comes back as one, its VBA untouched."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from filling_specimens import CLEAN, FAULTY, members, packed

from perfeval_xl import fill
from perfeval_xl.errors import PerfevalError

MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
VBA_TYPE = "application/vnd.ms-office.vbaProject"
VBA_RELATION = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
VBA = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 64
)  # a compound file's beginning


def with_macros(book: Path) -> bytes:
    """The form as Excel saves it with macros: main type, a part, its type, a relationship."""
    parts = members(book)
    types = parts["[Content_Types].xml"].decode().replace(MAIN, MACROS)
    default = f'<Default Extension="bin" ContentType="{VBA_TYPE}"/></Types>'
    parts["[Content_Types].xml"] = types.replace("</Types>", default).encode()
    rels = parts["xl/_rels/workbook.xml.rels"].decode()
    relation = f'<Relationship Id="rId906" Type="{VBA_RELATION}" Target="vbaProject.bin"/>'
    parts["xl/_rels/workbook.xml.rels"] = rels.replace(
        "</Relationships>", relation + "</Relationships>"
    ).encode()
    parts["xl/vbaProject.bin"] = VBA
    return packed(parts)


def stored(book: Path, name: str) -> bytes:
    """A member's bytes as they lie in the file, compressed."""
    with zipfile.ZipFile(book) as archive, book.open("rb") as file:
        info = archive.getinfo(name)
        file.seek(info.header_offset + 26)
        lengths = file.read(4)
        skipped = int.from_bytes(lengths[:2], "little") + int.from_bytes(lengths[2:], "little")
        file.seek(skipped, 1)
        return file.read(info.compress_size)


@pytest.mark.parametrize("sample", [CLEAN, FAULTY], ids=lambda path: path.stem)
def test_macros_come_back_as_they_were(tmp_path: Path, sample: Path) -> None:
    """Completed as .xlsm: type, relationship and VBA as before, the compressed bytes too."""
    source = tmp_path / "带宏.xlsm"
    source.write_bytes(with_macros(sample))

    report = fill(source)

    done = tmp_path / "带宏-完成.xlsm"
    assert report.output == str(done)
    after = members(done)
    assert after["xl/vbaProject.bin"] == VBA
    assert stored(done, "xl/vbaProject.bin") == stored(source, "xl/vbaProject.bin")
    types = after["[Content_Types].xml"].decode()
    assert f'PartName="/xl/workbook.xml" ContentType="{MACROS}"' in types
    assert f'Extension="bin" ContentType="{VBA_TYPE}"' in types
    assert VBA_RELATION in after["xl/_rels/workbook.xml.rels"].decode()
    assert "核对结果" in after["xl/workbook.xml"].decode()


def test_filling_it_again_changes_nothing(tmp_path: Path) -> None:
    """The completed .xlsm is filled in place to the same bytes."""
    source = tmp_path / "带宏.xlsm"
    source.write_bytes(with_macros(FAULTY))
    fill(source)
    done = tmp_path / "带宏-完成.xlsm"
    before = done.read_bytes()

    assert fill(done).output == str(done)

    assert done.read_bytes() == before


def test_macros_do_not_go_into_a_file_called_xlsx(tmp_path: Path) -> None:
    """Excel opens no .xlsx that holds macros: such an output name is refused."""
    source = tmp_path / "带宏.xlsm"
    source.write_bytes(with_macros(CLEAN))

    with pytest.raises(PerfevalError, match="结尾"):
        fill(source, tmp_path / "结果.xlsx")

    assert not (tmp_path / "结果.xlsx").exists()
