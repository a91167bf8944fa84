"""Blank templates and filled samples from a scheme."""

from perfeval_xl.generating.form_data import FormData, OwnFormula
from perfeval_xl.generating.workbook import STAMP_PROPERTY, generate

__all__ = ["STAMP_PROPERTY", "FormData", "OwnFormula", "generate"]
