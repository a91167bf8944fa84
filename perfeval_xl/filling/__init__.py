"""The verbs over one workbook: make a form, check it, give it back complete."""

from perfeval_xl.filling.checking import check_file
from perfeval_xl.filling.fill import FillOptions, fill_file

__all__ = ["FillOptions", "check_file", "fill_file"]
