"""A report of findings as JSON, as text, as a frame."""

from perfeval_xl.reporting.as_frame import as_frame
from perfeval_xl.reporting.as_json import REPORT_VERSION, as_document
from perfeval_xl.reporting.as_text import ReportLine, checked_lines, filled_lines

__all__ = [
    "REPORT_VERSION",
    "ReportLine",
    "as_document",
    "as_frame",
    "checked_lines",
    "filled_lines",
]
