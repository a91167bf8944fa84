"""Fills a copy of the sample in demo/, as a clerk would."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "samples" / "人社局2021.xlsx"
DEMO = ROOT / "demo"
RESULT = DEMO / f"{SAMPLE.stem}-完成.xlsx"


def main() -> int:
    """Copy and fill; `fill` itself says where the result lies. Return its exit status."""
    DEMO.mkdir(exist_ok=True)
    (DEMO / ".gitignore").write_text("*\n", encoding="utf-8")
    RESULT.unlink(missing_ok=True)
    copy = Path(shutil.copy2(SAMPLE, DEMO))
    program = Path(sys.executable).with_name("perfeval-xl")
    print(f"$ perfeval-xl fill {copy.relative_to(ROOT)}", flush=True)
    return subprocess.run([str(program), "fill", str(copy)], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
