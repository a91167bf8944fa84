"""The main verb: read, complete, check, and give the same workbook back with three sheets more."""

from perfeval_xl.filling.checking import check_file
from perfeval_xl.filling.fill import fill_file

__all__ = ["check_file", "fill_file"]
