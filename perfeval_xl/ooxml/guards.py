"""Limits that keep a hostile package from costing memory or time, and their counter.

Declared sizes are never believed: the counter is fed while a member is inflating. A ratio alone
would refuse honest books (60,000 formats deflate 283 to 1), so it only counts past a size at
which honest parts no longer deflate that well.
"""

from perfeval_xl.ooxml.errors import Hostile

MAX_FILE = 512 * 1024 * 1024
"""Bytes of a package on disk."""
MAX_MEMBERS = 20_000
"""Entries of the zip archive, folders included."""
MAX_PART = 1024 * 1024 * 1024
"""Bytes of one part when inflated."""
MAX_TOTAL = 2 * 1024 * 1024 * 1024
"""Bytes of all parts when inflated."""
MAX_RATIO = 250
"""Inflated bytes for one stored byte, past `RATIO_GRACE`."""
RATIO_GRACE = 64 * 1024 * 1024
"""Inflated bytes below which the ratio does not count."""
MAX_DEPTH = 200
"""Elements inside each other in an XML part."""
MAX_PART_NAME = 1024
"""Characters of a part name."""

_BOMB = "文件解压后大得异常，可能是恶意构造的，已停止读取。请确认文件来源，或另存后再试。"


class Budget:
    """Counts inflated bytes of one package against the limits.

    Attributes:
        total: Bytes inflated so far, over all members.
    """

    def __init__(self) -> None:
        self.total = 0

    def room(self, stored: int) -> int:
        """Return how many bytes a member may inflate to.

        Args:
            stored: Bytes of the member as stored.
        """
        by_ratio = max(RATIO_GRACE, stored * MAX_RATIO)
        return min(MAX_PART, MAX_TOTAL - self.total, by_ratio)

    def charge(self, inflated: int) -> None:
        """Take the bytes of one inflated member off the budget."""
        self.total += inflated

    @staticmethod
    def exceeded() -> Hostile:
        """Return the error for a member that inflates past its room."""
        return Hostile(_BOMB)
