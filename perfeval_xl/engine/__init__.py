"""Runs the rules over one submission, stage by stage: one cause, one finding."""

from perfeval_xl.engine.run import Checked, check, worst_first
from perfeval_xl.engine.wording import chinese_date, plain_figure

__all__ = ["Checked", "check", "chinese_date", "plain_figure", "worst_first"]
