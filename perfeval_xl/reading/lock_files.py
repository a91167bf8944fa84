"""Is the workbook open in Excel, WPS or LibreOffice? They leave a lock file beside it."""

from __future__ import annotations

from pathlib import Path

_NOTICE = "文件正在 Excel/WPS 中打开，未保存的修改不会被读取。"
_LOCKS = ("~${}", ".~{}", ".~lock.{}#")


def lock_notice(path: Path) -> str | None:
    """A sentence for the user when a lock file stands beside the workbook, else None.

    Args:
        path: The workbook.
    """
    locks = (path.with_name(pattern.format(path.name)) for pattern in _LOCKS)
    return _NOTICE if any(lock.is_file() for lock in locks) else None
