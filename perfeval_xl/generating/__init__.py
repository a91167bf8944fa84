"""Blank templates and filled samples from a scheme."""

from perfeval_xl.generating.form_data import FormData, OwnFormula
from perfeval_xl.generating.workbook import generate

__all__ = ["FormData", "OwnFormula", "generate"]
