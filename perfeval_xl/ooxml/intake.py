"""From a path or bytes to members: what may be opened, read once, with a sentence when not."""

import os
import stat
from pathlib import Path

from perfeval_xl.ooxml import guards
from perfeval_xl.ooxml.errors import Hostile, Unreadable
from perfeval_xl.ooxml.members import new_member
from perfeval_xl.ooxml.parts import CONTENT_TYPES
from perfeval_xl.ooxml.sniff import check_is_zip
from perfeval_xl.ooxml.zip_reading import Archive, read_archive

_TOO_LARGE = "文件超过 512 MB，程序不处理这么大的工作簿。请删去不需要的图片或工作表后再试。"


def taken_in(source: str | os.PathLike[str] | bytes) -> Archive:
    """Return the members of a package.

    Args:
        source: Bytes of a file, or the path of a file or of a folder that holds an unzipped
            package.

    Raises:
        PackageError: The child that says why not.
    """
    if isinstance(source, bytes):
        content = source
    else:
        path = Path(source)
        if path.is_dir():
            return _folder(path)
        content = file_bytes(path)
    if len(content) > guards.MAX_FILE:
        raise Hostile(_TOO_LARGE)
    check_is_zip(content)
    return read_archive(content)


def file_bytes(path: Path) -> bytes:
    """Return the bytes of a regular file; a pipe or a device could keep us waiting for ever.

    Raises:
        Unreadable: There is no such file, or it cannot be read.
        Hostile: It is larger than any workbook.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("它不是普通文件，无法读取。请指定一个 .xlsx 文件。")
        if status.st_size > guards.MAX_FILE:
            raise Hostile(_TOO_LARGE)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable("找不到文件。请检查文件名和所在文件夹。") from error
    except PermissionError as error:
        raise Unreadable(
            "文件打不开：没有读取权限，或正被其他程序独占。请关闭 Excel/WPS 后再试。"
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise Unreadable(
            "文件读取失败。请检查磁盘或网络位置，或把文件拷到本机再试。"
        ) from error


def _folder(folder: Path) -> Archive:
    """Return the files of a folder as members, content types first as Excel stores them."""
    if not (folder / CONTENT_TYPES).is_file():
        raise Unreadable("这是一个文件夹，不是工作簿。请指定其中的一个 .xlsx 文件。")
    names = sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )
    names.sort(key=lambda name: (name != CONTENT_TYPES, name != "_rels/.rels"))
    return Archive([new_member(name, file_bytes(folder / name)) for name in names], b"")
