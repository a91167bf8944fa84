"""Blank templates and filled samples from a scheme."""

from perfeval_xl.generating.form_data import FormData
from perfeval_xl.generating.workbook import STAMP_PROPERTY, generate

__all__ = ["STAMP_PROPERTY", "FormData", "generate"]
