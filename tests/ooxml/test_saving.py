"""A file is written whole or not at all, whichever step fails."""

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from perfeval_xl.ooxml.errors import PackageError, TargetInUse, TargetUnwritable
from perfeval_xl.ooxml.saving import Disk, save

OLD = b"the old file"
NEW = bytes(range(256)) * 40
STEPS = ["create", "write", "sync", "close", "read", "keep_mode", "rename", "sync_folder"]


class Failing(Disk):
    """A disk whose n-th step fails; it counts the steps, and writes in small pieces."""

    def __init__(self, fail_at: int, error: OSError) -> None:
        self.steps: list[str] = []
        self._fail_at = fail_at
        self._error = error

    def _step(self, name: str) -> None:
        self.steps.append(name)
        if len(self.steps) == self._fail_at:
            raise self._error

    def create(self, path: Path) -> int:
        self._step("create")
        return super().create(path)

    def write(self, descriptor: int, content: memoryview) -> int:
        self._step("write")
        return super().write(descriptor, content[:3000])

    def sync(self, descriptor: int) -> None:
        self._step("sync")
        super().sync(descriptor)

    def close(self, descriptor: int) -> None:
        super().close(descriptor)
        self._step("close")

    def read(self, path: Path) -> bytes:
        self._step("read")
        return super().read(path)

    def keep_mode(self, path: Path, mode: int) -> None:
        self._step("keep_mode")
        super().keep_mode(path, mode)

    def rename(self, path: Path, target: Path) -> None:
        self._step("rename")
        super().rename(path, target)

    def sync_folder(self, folder: Path) -> None:
        self._step("sync_folder")
        super().sync_folder(folder)


def steps_of_a_save(folder: Path) -> list[str]:
    """Return the names of the steps of a save over an existing file."""
    target = folder / "steps.xlsx"
    target.write_bytes(OLD)
    disk = Failing(0, OSError())
    save(NEW, target, disk)
    assert target.read_bytes() == NEW
    target.unlink()
    return disk.steps


def test_every_step_is_taken_in_order(tmp_path: Path) -> None:
    """The file is written in pieces, synced, read back, renamed, and the folder synced."""
    steps = steps_of_a_save(tmp_path)

    assert steps == ["create"] + ["write"] * 4 + STEPS[2:]


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.EACCES])
def test_failing_at_any_step_keeps_the_old_file(tmp_path: Path, code: int) -> None:
    """Up to the rename the old file survives whole, after it the new one is there."""
    steps = steps_of_a_save(tmp_path)
    target = tmp_path / "结果.xlsx"
    for number, step in enumerate(steps, 1):
        target.write_bytes(OLD)
        disk = Failing(number, OSError(code, os.strerror(code)))
        if step == "sync_folder":
            save(NEW, target, disk)
            assert target.read_bytes() == NEW
        else:
            with pytest.raises(PackageError):
                save(NEW, target, disk)
            assert target.read_bytes() == OLD, step
        assert list(tmp_path.iterdir()) == [target], step


def test_failing_at_any_step_leaves_no_new_file(tmp_path: Path) -> None:
    """Where there was no file, there is none after a failure."""
    target = tmp_path / "结果.xlsx"
    for number in range(1, 9):
        with pytest.raises(PackageError):
            save(NEW, target, Failing(number, OSError(errno.EIO, "")))
        assert list(tmp_path.iterdir()) == [], number


@pytest.mark.parametrize("interrupt", [KeyboardInterrupt, MemoryError])
def test_an_interrupt_leaves_no_temporary_file(
    tmp_path: Path, interrupt: type[BaseException]
) -> None:
    """Whatever breaks the save off, the temporary file goes and the old file stays."""

    class Interrupted(Disk):
        def close(self, descriptor: int) -> None:
            super().close(descriptor)
            raise interrupt

    target = tmp_path / "结果.xlsx"
    target.write_bytes(OLD)
    with pytest.raises(interrupt):
        save(NEW, target, Interrupted())

    assert target.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [target]


def test_bytes_that_come_back_otherwise_are_noticed(tmp_path: Path) -> None:
    """A disk that gives back other bytes than it took does not get to replace the target."""

    class Forgetful(Disk):
        def read(self, path: Path) -> bytes:
            return super().read(path)[:-1]

    target = tmp_path / "结果.xlsx"
    target.write_bytes(OLD)
    with pytest.raises(TargetUnwritable):
        save(NEW, target, Forgetful())

    assert target.read_bytes() == OLD


def _error(code: int) -> Callable[[Path], PackageError]:
    def of(folder: Path) -> PackageError:
        with pytest.raises(PackageError) as caught:
            save(NEW, folder / "a.xlsx", Failing(2, OSError(code, "")))
        return caught.value

    return of


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "空间不足"),
        (errno.EACCES, "权限"),
        (errno.ENAMETOOLONG, "太长"),
        (errno.EIO, "写入失败"),
    ],
)
def test_each_cause_has_its_sentence(tmp_path: Path, code: int, words: str) -> None:
    """The sentence names the cause that the system gave."""
    caught = _error(code)(tmp_path)

    assert type(caught) is TargetUnwritable
    assert words in str(caught)


def test_a_target_in_use_is_named(tmp_path: Path) -> None:
    """A rename that the system does not permit means that another program has the file."""
    rename = ["create", "write", "write", "write", "write", "sync", "close", "read", "rename"]
    target = tmp_path / "自评表.xlsx"
    with pytest.raises(TargetInUse, match=r"自评表\.xlsx.*关闭"):
        save(NEW, target, Failing(len(rename), PermissionError(errno.EACCES, "")))


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """A folder that is not there is not made."""
    with pytest.raises(TargetUnwritable, match="不存在"):
        save(NEW, tmp_path / "没有" / "a.xlsx")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(TargetUnwritable, match="不存在"):
        save(NEW, tmp_path / "file" / "a.xlsx")


def test_a_read_only_file_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rename would replace a file that nobody may write to; its owner meant otherwise."""
    target = tmp_path / "定稿.xlsx"
    target.write_bytes(OLD)
    monkeypatch.setattr(os, "access", lambda path, _: Path(path) != target)
    with pytest.raises(TargetUnwritable, match="只读"):
        save(NEW, target)

    assert target.read_bytes() == OLD


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    """A folder of the target's name is not touched."""
    with pytest.raises(TargetUnwritable, match="不是普通文件"):
        save(NEW, tmp_path)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no devices in the file system")
def test_a_device_is_no_target() -> None:
    """A device is never replaced by a file."""
    with pytest.raises(TargetUnwritable):
        save(NEW, "/dev/full")


def test_a_target_name_may_be_as_long_as_names_get(tmp_path: Path) -> None:
    """The temporary name is short, so that only the target's own has to fit."""
    target = tmp_path / ("a" * 250 + ".xlsx")[-255:]
    save(NEW, target)

    assert target.read_bytes() == NEW


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Writing through a symbolic link replaces what it points at."""
    target, link = tmp_path / "表.xlsx", tmp_path / "链接.xlsx"
    target.write_bytes(OLD)
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("no right to make links")
    save(NEW, link)

    assert link.is_symlink()
    assert target.read_bytes() == NEW


@pytest.mark.skipif(sys.platform == "win32", reason="rights are kept otherwise there")
def test_the_rights_of_the_target_stay(tmp_path: Path) -> None:
    """A file that only its owner may read is not opened to others by replacing it."""
    target = tmp_path / "表.xlsx"
    target.write_bytes(OLD)
    target.chmod(0o600)
    save(NEW, target)

    assert target.stat().st_mode & 0o777 == 0o600
