"""The README is true: its commands run, its Python runs, its links lead somewhere."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
READMES = ("README.md", "README.en.md", "CONTRIBUTING.md")
LONGEST = 120  # lines: more is not read
RAN = {0, 1}  # 1: the blank form of the example has errors


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a folder with what the README's examples start from."""
    shutil.copy(ROOT / "samples" / "人社局2021.xlsx", tmp_path)
    scheme = ROOT / "workbook_templates" / "department-2021.toml"
    shutil.copy(scheme, tmp_path / "我市2022.toml")
    return tmp_path


def commands(text: str) -> list[list[str]]:
    """Return the indented lines that start the program, as words, remarks left out."""
    lines = re.findall(r"^ {4}(perfeval-xl .+)$", text, re.MULTILINE)
    return [shlex.split(line, comments=True) for line in lines]


@pytest.mark.parametrize("name", READMES)
def test_it_is_short_and_its_links_lead_somewhere(name: str) -> None:
    """A document has at most 120 lines, and every relative link names a file that is there."""
    text = (ROOT / name).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]

    assert len(text.splitlines()) <= LONGEST
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", READMES)
def test_its_commands_of_make_exist(name: str) -> None:
    """Every `make` target that a document names is a target of the Makefile."""
    text = (ROOT / name).read_text(encoding="utf-8")
    rules = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+)\b.*:", rules, re.MULTILINE))

    assert set(re.findall(r"\bmake ([a-z][a-z-]*)", text)) <= targets


def test_its_commands_run_in_their_order(desk: Path) -> None:
    """The program's lines of the README, typed one after another, are understood."""
    program = str(Path(sys.executable).with_name("perfeval-xl"))
    (desk / "人社局2021.xlsx").unlink()  # the first command makes it
    lines = commands((ROOT / "README.md").read_text(encoding="utf-8"))

    ended = [
        subprocess.run([program, *words[1:]], cwd=desk, capture_output=True, check=False)
        for words in lines
    ]

    assert len(lines) >= 5
    assert [one.stderr.decode() for one in ended if one.returncode not in RAN] == []
    assert (desk / "人社局2021-完成.xlsx").exists()


def test_its_python_runs(desk: Path) -> None:
    """The library example prints the total score and the grade of the sample."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```python\n(.+?)^```", text, re.MULTILINE | re.DOTALL)

    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", example],
        cwd=desk,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert done.stdout.splitlines()[-1] == "96.00 优秀"
