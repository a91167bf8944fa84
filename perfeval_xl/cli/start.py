"""Where the program starts: before anything is imported, the collector is put to rest.

Importing and reading make hundreds of thousands of objects that stay, none of them garbage; to
look for cycles among them takes a tenth of the time of a small form and a third of a large one.
"""

from __future__ import annotations

import gc


def main() -> None:
    """Run the command line."""
    gc.disable()
    from perfeval_xl.cli.app import main as run

    run()
