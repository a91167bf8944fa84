"""A report of findings as JSON and as text."""

from perfeval_xl.reporting.as_json import REPORT_VERSION, as_document

__all__ = ["REPORT_VERSION", "as_document"]
