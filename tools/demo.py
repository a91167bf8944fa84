"""Fills a copy of the sample, as a clerk would, and says where the result lies."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "samples" / "人社局2021.xlsx"
DEMO = ROOT / "demo"
RESULT = DEMO / f"{SAMPLE.stem}-完成.xlsx"


def main() -> int:
    """Copy, fill, point at the result; return the exit status of `fill`."""
    DEMO.mkdir(exist_ok=True)
    (DEMO / ".gitignore").write_text("*\n", encoding="utf-8")
    RESULT.unlink(missing_ok=True)
    copy = Path(shutil.copy2(SAMPLE, DEMO))
    program = Path(sys.executable).with_name("perfeval-xl")
    print(f"$ perfeval-xl fill {copy.relative_to(ROOT)}", flush=True)
    done = subprocess.run([str(program), "fill", str(copy)], check=False)
    if RESULT.exists():
        print(f"\n填写完成的工作簿：{RESULT}\n请用 Excel、WPS 或 LibreOffice 打开查看。")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
