"""Write the generated pages of docs/; with --check tell which are out of step (status 1)."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from perfeval_xl.terms import TERMS

DOCS = Path(__file__).resolve().parent.parent / "docs"
VERBS = ("", "template", "fill", "check", "rules")


def terms_page() -> str:
    """docs/TERMS.md: the dictionary as a table."""
    lines = [
        "# 术语",
        "",
        "由 `perfeval_xl/terms.py` 生成：名称、各地用过的写法、代码、单位、出处。",
        "",
        "| 名称 | 其他写法 | 代码 | 单位 | 出处 |",
        "| --- | --- | --- | --- | --- |",
    ]
    lines += [
        f"| {term.chinese} | {'、'.join(term.synonyms)} | `{term.identifier}` "
        f"| {term.unit} | {term.source} |"
        for term in TERMS.values()
    ]
    return "\n".join(lines) + "\n"


def verbs_page() -> str:
    """docs/CLI.md: what --help prints for the program and for each verb."""
    lines = ["# 命令", "", "由各命令的 `--help` 生成。", ""]
    for verb in VERBS:
        lines += [f"## {f'perfeval-xl {verb}'.strip()}", "", "```text", _help(verb), "```", ""]
    return "\n".join(lines)


def _help(verb: str) -> str:
    start = (
        "import sys; sys.argv[0] = 'perfeval-xl'; from perfeval_xl.cli.app import main; main()"
    )
    words = [sys.executable, "-X", "utf8", "-c", start, *filter(None, [verb]), "--help"]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.rstrip()


PAGES: dict[str, Callable[[], str]] = {
    "TERMS.md": terms_page,
    "CLI.md": verbs_page,
}


def main() -> int:
    """Write or check every page; the status says whether all were in step."""
    stale = []
    for name, page in PAGES.items():
        path, text = DOCS / name, page()
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(name)
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8", newline="\n")
    for name in stale:
        print(f"docs/{name}: {'out of step' if '--check' in sys.argv else 'written'}")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
