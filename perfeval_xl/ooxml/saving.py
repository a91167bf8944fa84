"""A file written whole or not at all: beside its target, to the disk, read back, then renamed.

Whatever fails at whatever step, the target is either the old file or the new one, and no
temporary file stays behind. Each step is a method of `Disk`, so that tests can let it fail.
"""

import errno
import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from perfeval_xl.ooxml.errors import PackageError, TargetInUse, TargetUnwritable

_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


class Disk:
    """The steps by which a file comes to be, one call to the operating system each."""

    def create(self, path: Path) -> int:
        """Open a new file for writing and return its descriptor."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return os.open(path, flags, 0o666)

    def write(self, descriptor: int, content: memoryview) -> int:
        """Write some of the bytes and return how many."""
        return os.write(descriptor, content)

    def sync(self, descriptor: int) -> None:
        """Bring what was written to the disk."""
        os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        """Close the file."""
        os.close(descriptor)

    def read(self, path: Path) -> bytes:
        """Return what the file holds."""
        return path.read_bytes()

    def keep_mode(self, path: Path, mode: int) -> None:
        """Give the new file the rights of the one it replaces."""
        path.chmod(mode)

    def rename(self, path: Path, target: Path) -> None:
        """Move the file over its target in one step."""
        path.replace(target)

    def sync_folder(self, folder: Path) -> None:
        """Bring the rename to the disk, where folders can be opened."""
        if os.name == "nt":
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def save(content: bytes, target: str | os.PathLike[str], disk: Disk | None = None) -> None:
    """Write a file, whole or not at all.

    Args:
        content: All of its bytes.
        target: Where it goes; a link is followed, an existing file is replaced.
        disk: The steps; other ones only in tests.

    Raises:
        TargetInUse: Another program holds the target open.
        TargetUnwritable: The target cannot be written.
    """
    disk = disk or Disk()
    path = Path(os.path.realpath(target))
    # Short and random: the name must fit also where the target's own is as long as may be.
    temporary = path.with_name(f"~{secrets.token_hex(6)}.tmp")
    try:
        mode = _mode_of(path)
        try:
            _write(disk, temporary, content)
            if mode is not None:
                disk.keep_mode(temporary, mode)
            _rename(disk, temporary, path)
        finally:
            with suppress(OSError):  # the error that brought us here counts
                temporary.unlink(missing_ok=True)
    except OSError as error:
        raise _explained(error, path) from error
    # The file is in place; some network drives cannot sync a folder, which is no failure.
    with suppress(OSError):
        disk.sync_folder(path.parent)


def _mode_of(path: Path) -> int | None:
    """Return the rights of the file to be replaced, or None if there is none."""
    if not path.exists():
        return None
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode):
        raise TargetUnwritable(f"{path.name} 不是普通文件，不能写入。请换一个输出文件名。")
    if not os.access(path, os.W_OK):
        raise TargetUnwritable(
            f"{path.name} 是只读文件，不能替换。请取消只读，或换一个文件名。"
        )
    return stat.S_IMODE(mode)


def _write(disk: Disk, path: Path, content: bytes) -> None:
    descriptor = disk.create(path)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[disk.write(descriptor, rest) :]
        disk.sync(descriptor)
    finally:
        disk.close(descriptor)
    if disk.read(path) != content:
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))


def _rename(disk: Disk, temporary: Path, path: Path) -> None:
    try:
        disk.rename(temporary, path)
    except PermissionError as error:
        raise TargetInUse(
            f"{path.name} 正被其他程序使用，无法替换。请先在 Excel/WPS 中关闭它，再运行一次。"
        ) from error


def _explained(error: OSError, path: Path) -> PackageError:
    folder = path.parent
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return TargetUnwritable(f"输出文件夹 {folder} 不存在。请先建好文件夹，或换一个位置。")
    if isinstance(error, PermissionError):
        return TargetUnwritable(f"没有在 {folder} 中写文件的权限。请用 -o 另选一个位置。")
    if error.errno in _FULL:
        return TargetUnwritable(
            "磁盘空间不足，结果没有写出。请清理磁盘，或用 -o 另选一个位置。"
        )
    if error.errno == errno.ENAMETOOLONG:
        return TargetUnwritable("输出文件名太长。请用 -o 指定一个短一些的名称。")
    return TargetUnwritable("结果写入失败，原文件未受影响。请检查磁盘或网络位置后再试。")
