"""What `from perfeval_xl.ooxml import …` gives, and what it costs."""

import subprocess
import sys

import pytest

from perfeval_xl import ooxml


def told(program: str) -> str:
    """Return what a program of a fresh interpreter prints."""
    command = [sys.executable, "-c", program]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.mark.parametrize("name", ooxml.__all__)
def test_every_name_of_the_front_door_is_there(name: str) -> None:
    """Each is what its own room calls so, and is listed."""
    found = getattr(ooxml, name)

    assert found.__name__ == name
    assert found.__module__.startswith("perfeval_xl.ooxml.")
    assert name in dir(ooxml)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    """As of any module, so that `hasattr` and imports of rooms work."""
    with pytest.raises(AttributeError, match="has no attribute 'open'"):
        _ = ooxml.open


def test_a_room_is_imported_without_the_others() -> None:
    """Who wants a sentence of an error does not load the machinery of grafts."""
    program = (
        "import sys, perfeval_xl.ooxml.errors;"
        "print(*sorted(name for name in sys.modules if name.startswith('perfeval_xl.ooxml')))"
    )
    assert told(program) == "perfeval_xl.ooxml perfeval_xl.ooxml.errors"


def test_edit_is_the_function_whatever_was_imported_before() -> None:
    """The room it stands in has another name, so neither hides the other."""
    program = (
        "import perfeval_xl.ooxml.editing, perfeval_xl.ooxml.requests;"
        "from perfeval_xl.ooxml import edit;"
        "print(edit is perfeval_xl.ooxml.editing.edit)"
    )
    assert told(program) == "True"
