"""What people type after a verb."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from perfeval_xl.cli import inputs


@pytest.mark.parametrize(
    "text", ["2022-4-29", "2022-04-29", "2022/4/29", "2022.4.29", "20220429", "2022年4月29日"]
)
def test_a_date_is_understood_in_every_usual_shape(text: str) -> None:
    """Six ways to write one day."""
    assert inputs.day(text) == date(2022, 4, 29)


@pytest.mark.parametrize(
    "text", ["", "昨天", "2022-13-01", "2022-2-30", "22-4-29", "2022-4-29-1"]
)
def test_anything_else_is_refused_with_an_example(text: str) -> None:
    """The sentence shows how to write a date."""
    with pytest.raises(inputs.BadInput, match="2022-04-29"):
        inputs.day(text)


def test_no_date_means_none() -> None:
    """An option that was not given stays open."""
    assert inputs.day(None) is None


def test_wildcards_are_expanded_and_lock_files_left_out(tmp_path: Path) -> None:
    """Cmd does not expand *, so the program does; ~$ files are no workbooks."""
    for name in ("乙.xlsx", "甲.xlsx", "~$甲.xlsx", "说明.txt"):
        (tmp_path / name).write_bytes(b"")

    found = inputs.files([str(tmp_path / "*.xlsx")])

    assert sorted(path.name for path in found) == ["乙.xlsx", "甲.xlsx"]


def test_a_file_whose_name_looks_like_a_wildcard_is_that_file(tmp_path: Path) -> None:
    """[2021].xlsx is a name, not a set of characters, when it is there."""
    path = tmp_path / "[2021].xlsx"
    path.write_bytes(b"")

    assert inputs.files([str(path)]) == [path]


def test_a_wildcard_that_fits_nothing_is_told(tmp_path: Path) -> None:
    """Nothing found is an error, not an empty run that looks like success."""
    with pytest.raises(inputs.BadInput, match="没有符合"):
        inputs.files([str(tmp_path / "*.xlsx")])


def test_one_file_named_twice_is_one(tmp_path: Path) -> None:
    """A file named by itself and by a wildcard is worked on once."""
    path = tmp_path / "甲.xlsx"
    path.write_bytes(b"")

    assert inputs.files([str(path), str(tmp_path / "*.xlsx")]) == [path]


@pytest.mark.parametrize("text", ["0", "61", "-1", "3.5", "十", "１２", "9" * 5000])
def test_a_number_out_of_bounds_is_refused(text: str) -> None:
    """Whole ASCII numbers within the bounds only, however long the text is."""
    with pytest.raises(inputs.BadInput, match="--members"):
        inputs.count(text, "--members", 1, 60)


def test_a_number_within_bounds_is_taken() -> None:
    """Both bounds belong to the range."""
    assert [inputs.count(text, "--members", 1, 60) for text in ("1", "60")] == [1, 60]


def test_results_of_files_in_the_list_are_left_out(tmp_path: Path) -> None:
    """*.xlsx after a first run: each form is worked on once, a result alone still is."""
    for name in ("甲.xlsx", "甲-完成.xlsx", "乙-完成.xlsx"):
        (tmp_path / name).write_bytes(b"")

    found = inputs.files([str(tmp_path / "*.xlsx")])

    assert sorted(path.name for path in found) == ["乙-完成.xlsx", "甲.xlsx"]
