"""A report of findings as JSON and as text."""

from perfeval_xl.reporting.as_json import REPORT_VERSION, as_document
from perfeval_xl.reporting.as_text import ReportLine, checked_lines, filled_lines

__all__ = ["REPORT_VERSION", "ReportLine", "as_document", "checked_lines", "filled_lines"]
