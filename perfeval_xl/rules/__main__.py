"""Keeps docs/RULES.md in step with the rules: `python -m perfeval_xl.rules --write|--check`."""

from __future__ import annotations

import sys
from pathlib import Path

from perfeval_xl.rules.catalogue import catalogue

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "RULES.md"


def main(arguments: list[str]) -> str:
    """Write or check the document; what is wrong, "" when nothing is."""
    text = catalogue()
    if arguments == ["--write"]:
        DOCUMENT.parent.mkdir(exist_ok=True)
        DOCUMENT.write_text(text, encoding="utf-8", newline="\n")
        return ""
    if arguments == ["--check"]:
        same = DOCUMENT.is_file() and DOCUMENT.read_text(encoding="utf-8") == text
        return (
            ""
            if same
            else "docs/RULES.md 与规则不一致：请运行 python -m perfeval_xl.rules --write"
        )
    return "用法：python -m perfeval_xl.rules --write|--check"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) or None)
