"""Builds the wheel, installs it outside the checkout, runs the program and the tests there."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "samples" / "人社局2021.xlsx"
NOT_COPIED = ("perfeval_xl", ".*", "demo", "build", "dist", "__pycache__")
SUMMARY = {
    "expenditure": "11791.01",
    "project_count": 104,
    "project_budget": "9103.22",
    "project_spent": "9096.62",
    "payment_rate": "0.9993",
    "indicator_weight": "100",
    "score": "96.00",
    "grade": "优秀",
}


def main() -> None:
    """Build, install, try, test; any failure ends it with that program's status."""
    with tempfile.TemporaryDirectory(prefix="wheel test ") as folder:
        outside = Path(folder)
        step("Building the wheel")
        run([sys.executable, "-m", "build", "--wheel", "--outdir", folder, str(ROOT)], ROOT)
        (wheel,) = outside.glob("*.whl")
        step(f"Installing {wheel.name} alone, as staff do")
        venv.create(outside / "env", with_pip=True)
        binaries = outside / "env" / ("Scripts" if os.name == "nt" else "bin")
        install(binaries, str(wheel))
        try_program(binaries, outside)
        step("Running the tests against the installed wheel")
        install(binaries, f"{wheel}[dev]")
        copy = outside / "checkout"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*NOT_COPIED))
        run([str(binaries / "python"), "-m", "pytest", "-n", "2", "tests"], copy)


def try_program(binaries: Path, outside: Path) -> None:
    """Make a template, fill the sample, print the rules, with nothing but the wheel."""
    step("Trying template, fill and rules")
    program = str(binaries / "perfeval-xl")
    run([program, "template", "-o", "表.xlsx"], outside)
    shutil.copy2(SAMPLE, outside / "in.xlsx")
    report = json.loads(run([program, "fill", "in.xlsx", "--format", "json"], outside))
    summary = report["workbooks"][0]["summary"]
    if summary != SUMMARY:
        raise SystemExit(f"wrong summary: {summary}")
    rules = json.loads(run([program, "rules", "--format", "json"], outside))
    where = [str(binaries / "python"), "-c", "import perfeval_xl; print(perfeval_xl.__file__)"]
    package = Path(run(where, outside).strip())
    if ROOT in package.resolve().parents:
        raise SystemExit(f"not the wheel: {package}")
    print(f"{package.parent}: {len(rules)} rules, summary right")


def step(says: str) -> None:
    """Say what comes."""
    print(f"-- {says}", flush=True)


def install(binaries: Path, target: str) -> None:
    """Install a wheel, with extras where the target names them."""
    run([str(binaries / "python"), "-m", "pip", "install", "--quiet", target], ROOT)


def run(command: list[str], folder: Path) -> str:
    """Run a program in a folder; return what it printed.

    Raises:
        SystemExit: It failed.
    """
    captured = "json" in command or "-c" in command
    output = subprocess.PIPE if captured else None
    done = subprocess.run(command, cwd=folder, stdout=output, encoding="utf-8", check=False)
    if done.returncode:
        raise SystemExit(f"status {done.returncode}: {' '.join(command)}")
    return done.stdout or ""


if __name__ == "__main__":
    main()
