"""Runs under the Python that LibreOffice ships its bridge for; reads a job as JSON on stdin."""

import importlib
import json
import sys
import time
from typing import Any, TypeAlias

Remote: TypeAlias = Any  # an object of LibreOffice's, or its bridge: published without types

CLEARED = 1 | 2 | 4 | 16  # com.sun.star.sheet.CellFlags: VALUE, DATETIME, STRING, FORMULA
XLSX = "Calc MS Excel 2007 XML"


class Refused(Exception):
    """LibreOffice did not take what was typed."""


def connected(uno: Remote, pipe: str, seconds: float) -> Remote:
    """Return the desktop of the LibreOffice that listens on the pipe, waiting for its start."""
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", context
    )
    address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    deadline = time.monotonic() + seconds
    while True:
        try:
            remote = resolver.resolve(address)
            return remote.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def type_into(document: Remote, sheet: str, place: str, value: str | float | None) -> None:
    """Type one value, unless the cell is locked: scripting would overwrite it all the same."""
    if not document.Sheets.hasByName(sheet):
        raise Refused(f"no sheet {sheet}")
    page = document.Sheets.getByName(sheet)
    cell = page.getCellRangeByName(place)
    if page.isProtected() and cell.CellProtection.IsLocked:
        raise Refused(f"{sheet}!{place} is locked")
    if value is None:
        cell.clearContents(CLEARED)
    elif isinstance(value, str):
        cell.setString(value)
    else:
        cell.setValue(value)


def hidden(uno: Remote, **settings: str | bool) -> tuple[Remote, ...]:
    """Return LibreOffice's form of keyword arguments."""
    values = []
    for name, value in settings.items():
        setting = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        setting.Name, setting.Value = name, value
        values.append(setting)
    return tuple(values)


def work(uno: Remote, desktop: Remote, job: dict[str, Any]) -> None:
    """Open, insert rows, type, save, close."""
    document = desktop.loadComponentFromURL(
        job["source"], "_blank", 0, hidden(uno, Hidden=True)
    )
    try:
        for sheet, row in job["rows"]:
            document.Sheets.getByName(sheet).Rows.insertByIndex(row - 1, 1)
        for sheet, place, value in job["entries"]:
            type_into(document, sheet, place, value)
        document.storeToURL(job["target"], hidden(uno, FilterName=XLSX))
    finally:
        document.close(True)  # noqa: FBT003 -- the call's only argument, deliver ownership


def main() -> int:
    """Do the job; print why not."""
    uno = importlib.import_module("uno")  # the Python that runs the tests has none
    job = json.load(sys.stdin)
    desktop = connected(uno, job["pipe"], job["seconds"])
    try:
        work(uno, desktop, job)
    except Refused as refused:
        sys.stderr.write(f"{refused}\n")
        return 1
    finally:
        desktop.terminate()
    return 0


if __name__ == "__main__":
    sys.exit(main())
