"""Sets up what a command of the Makefile needs: product, dev, bench or office.

product: the package in .venv; dev: the tools of the developer too; bench: the package alone in
.venv-bench, as staff have it, since typer is slower where a developer's pydantic is installed;
office: LibreOffice and what the tests use beside it. Needs Python 3.11 and nothing else.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGETS = {"product": (".venv", "."), "dev": (".venv", ".[dev]"), "bench": (".venv-bench", ".")}
STAMP = "installed.txt"  # in the environment: what was installed, so that it is done once


def main(verb: str) -> int:
    """Set up one thing; return the exit status."""
    if sys.version_info < (3, 11):  # noqa: UP036 -- for whoever starts it with an older Python
        print("Python 3.11 or later is needed: make PYTHON=python3.12 …", file=sys.stderr)
        return 2
    if verb == "office":
        return install_office()
    return install_package(verb)


def install_package(verb: str) -> int:
    """Install the checkout into its environment, unless that is done already."""
    folder, target = TARGETS[verb]
    home = ROOT / folder
    stamp = home / STAMP
    done = stamp.read_text(encoding="utf-8") if stamp.exists() else ""
    if done in {f"dev {_digest()}", f"{verb} {_digest()}"}:  # dev holds product as well
        return 0
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        print(f"Creating {home}", flush=True)
        venv.create(home, with_pip=True)
    print(f"Installing {target} into {home}", flush=True)
    command = [str(python), "-m", "pip", "install", "--quiet", "--editable", target]
    status = subprocess.run(command, cwd=ROOT, check=False).returncode
    if not status:
        stamp.write_text(f"{verb} {_digest()}", encoding="utf-8")
    return status


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
