"""--recalculate: typed values and other formulas that disagree give way, old and new listed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from filling_specimens import CLEAN, with_cell

from perfeval_xl import fill
from perfeval_xl.reporting import filled_lines


def typed_rate(folder: Path) -> Path:
    """The clean sample with a payment rate of 80 % typed over the formula."""
    source = folder / "表.xlsx"
    source.write_bytes(with_cell(CLEAN, "项目清单", "J20", "<c {r}{s}><v>0.8</v></c>"))
    return source


def test_without_it_a_typed_value_stays_and_is_found(tmp_path: Path) -> None:
    """What people typed is theirs: nothing is filled, one finding at the cell."""
    report = fill(typed_rate(tmp_path))

    assert report.filled == ()
    assert [(one.code, str(one.cell)) for one in report.findings] == [
        ("PRJ005", "项目清单!J20")
    ]


def test_with_it_the_formula_comes_back_and_both_values_are_told(tmp_path: Path) -> None:
    """The cell holds the formula again, the finding is gone, old and new are on the screen."""
    report = fill(typed_rate(tmp_path), recalculate=True)

    (filled,) = report.filled
    assert (str(filled.ref), filled.previous) == ("项目清单!J20", "80.00%")
    assert isinstance(filled.value, Decimal)
    assert report.findings == ()
    lines = [line.text for line in filled_lines(report)]
    assert f"  项目清单!J20：原为 80.00%，改为 {filled.value:.2%}" in lines
