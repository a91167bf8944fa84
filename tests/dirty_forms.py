"""Random forms as they come back: amounts typed as text, cells left blank, stale formulas."""

from __future__ import annotations

import re
from decimal import Decimal
from random import Random

from filling_specimens import members, packed, sheet_part
from random_forms import random_book

SHEETS = ("预算支出", "项目清单", "绩效指标", "评委打分")
CELL = re.compile(
    r'<c (?P<place>r="[A-Z]+\d+")(?P<style> s="\d+")?>'
    r"(?P<formula><f>[^<]*</f>)?<v>(?P<value>-?[\d.]+)</v></c>"
)
RATE = 0.04  # of the numbers and of the formulas
FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")


def as_text(random: Random, value: str) -> str:
    """A number as people type it into a cell that then is text."""
    grouped = f"{Decimal(value):,}"
    full = value.translate(FULL_WIDTH)
    return random.choice((value, grouped, f"{value}万元", full, f" {value}", "—", "待定"))


def dirty_cell(random: Random, cell: re.Match[str]) -> str:
    """The cell as it was, or with its number or saved value spoilt."""
    if random.random() >= RATE:
        return cell[0]
    opening, value = f"<c {cell['place']}{cell['style'] or ''}", cell["value"]
    if cell["formula"]:
        stale = f"<v>{Decimal(value) + random.randint(1, 9)}</v>"
        return f"{opening}>{cell['formula']}{random.choice((stale, ''))}</c>"
    if random.random() < 0.3:
        return f"{opening}/>"
    text = as_text(random, value)
    return f'{opening} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def dirty_book(seed: int) -> bytes:
    """A random form, consistent as it was made, then spoilt in some of its cells."""
    random = Random(seed)  # noqa: S311 - a test's dice
    parts = members(random_book(seed))
    for sheet in SHEETS:
        part = sheet_part(parts, sheet)
        text = CELL.sub(lambda cell: dirty_cell(random, cell), parts[part].decode())
        parts[part] = text.encode()
    return packed(parts)
