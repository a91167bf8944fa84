"""Sets up what a command of the Makefile needs: product, dev or office.

product: the package in .venv; dev: the tools of the developer too; office: LibreOffice and
what the tests use beside it. Runs under any Python 3.11, with nothing installed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOME = ROOT / ".venv"
STAMP = HOME / "installed.txt"  # what was installed, so that it is done once
TARGETS = {"product": ".", "dev": ".[dev]"}


def main(verb: str) -> int:
    """Set up one thing; return the exit status."""
    if sys.version_info < (3, 11):  # noqa: UP036 -- for whoever starts it with an older Python
        print("Python 3.11 or later is needed: make PYTHON=python3.12 …", file=sys.stderr)
        return 2
    if verb == "office":
        return install_office()
    return install_package(verb)


def install_package(verb: str) -> int:
    """Install the checkout into .venv, unless that is done already."""
    done = STAMP.read_text(encoding="utf-8") if STAMP.exists() else ""
    if done in {f"dev {_digest()}", f"{verb} {_digest()}"}:  # dev holds product as well
        return 0
    if not _python().exists():
        print(f"Creating {HOME}", flush=True)
        venv.create(HOME, with_pip=True)
    print(f"Installing {TARGETS[verb]} into {HOME}", flush=True)
    command = [str(_python()), "-m", "pip", "install", "--quiet", "--editable", TARGETS[verb]]
    status = subprocess.run(command, cwd=ROOT, check=False).returncode
    if not status:
        STAMP.write_text(f"{verb} {_digest()}", encoding="utf-8")
    return status


def _python() -> Path:
    return HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _digest() -> str:
    """Return a digest of what decides about the installation."""
    parts = ((ROOT / "pyproject.toml").read_bytes(), str(ROOT).encode(), sys.version.encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def install_office() -> int:
    """Install LibreOffice and its company where that is possible, else say how."""
    missing = [package for package, present in _office() if not present]
    if not missing:
        return 0
    root = getattr(os, "geteuid", lambda: 1)() == 0
    if not (root and shutil.which("apt-get")):
        print(f"The tests need: sudo apt-get install {' '.join(missing)}", file=sys.stderr)
        return 0
    print(f"Installing {' '.join(missing)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["install", "--yes", "--no-install-recommends", *missing]
    for options in (["update"], install):
        command = ["apt-get", "--quiet=2", *options]
        subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=True)
    return 0


def _office() -> list[tuple[str, bool]]:
    return [
        ("libreoffice-calc-nogui", shutil.which("soffice") is not None),
        ("poppler-utils", shutil.which("pdftoppm") is not None),
        ("fonts-noto-cjk", _prints(["fc-list", "Noto Serif CJK SC", "family"])),
        ("python3-uno", _prints(["/usr/bin/python3", "-c", "import uno; print(uno)"])),
    ]


def _prints(command: list[str]) -> bool:
    """Tell whether a program exists, succeeds and prints something."""
    program = shutil.which(command[0])
    if program is None:
        return False
    done = subprocess.run([program, *command[1:]], capture_output=True, check=False)
    return done.returncode == 0 and bool(done.stdout.strip())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
