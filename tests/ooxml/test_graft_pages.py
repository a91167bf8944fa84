"""The pages on grafting, styles, workbook and properties show what the code does."""

import doctest
from pathlib import Path

import pytest

PAGES = Path(__file__).parents[2] / "docs" / "ooxml"


@pytest.mark.parametrize("page", ["graft.md", "styles.md", "workbook.md", "properties.md"])
def test_the_examples_of_a_page_run(page: str) -> None:
    """Every example gives what the page prints."""
    result = doctest.testfile(str(PAGES / page), module_relative=False, encoding="utf-8")
    assert result.failed == 0
    assert result.attempted > 4
