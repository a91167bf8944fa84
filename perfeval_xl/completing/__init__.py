"""Calculated cells: which are empty or stale, what each gets; the submission as completed."""

from perfeval_xl.completing.complete import Completion, complete
from perfeval_xl.completing.derive import derive
from perfeval_xl.completing.stated import HEAD_FORMULA, head_text

__all__ = ["HEAD_FORMULA", "Completion", "complete", "derive", "head_text"]
