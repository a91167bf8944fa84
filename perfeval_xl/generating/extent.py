"""How many rows and columns a form prepares."""

from __future__ import annotations

from dataclasses import dataclass

from perfeval_xl.generating.form_data import FormData
from perfeval_xl.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Extent:
    """What is asked for; what is filled in always fits.

    Attributes:
        members: Columns of 评委打分 and rows of 工作组名单.
        rows: Rows of 项目清单.
    """

    members: int
    rows: int

    @classmethod
    def of(
        cls, scheme: Scheme, data: FormData, members: int | None, rows: int | None
    ) -> Extent:
        """The extent asked for, else what the inputs need, else the scheme's."""
        listed = len(data.lines("members"))
        asked = members or listed or scheme.tables["members"].prepared
        return cls(max(asked, listed), rows or scheme.tables["projects"].prepared)

    def prepared(self, scheme: Scheme, term: str, lines: int) -> int:
        """Rows that a table with free rows gets."""
        own = {"members": self.members, "projects": self.rows}
        # 评委打分 takes its rows from 绩效指标, so both end alike
        like = "indicators" if term == "panel" else term
        return max(own.get(like, scheme.tables[like].prepared), lines)
