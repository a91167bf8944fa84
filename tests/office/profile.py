"""The settings that LibreOffice runs with, in folders that go when the tests end."""

import atexit
import shutil
import tempfile
from pathlib import Path

ALWAYS, NEVER = 0, 1  # org.openoffice.Office.Calc/Formula/Load/OOXMLRecalcMode

SETTINGS = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">\
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>{mode}</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N">\
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
</oor:items>
"""


def new_profile(*, recalculate: bool) -> Path:
    """Return a fresh profile folder that recalculates on loading: every formula, or none.

    The language is fixed to that of our users, so that TEXT() gives the same on any machine.
    """
    user = scratch("office-profile-") / "user"
    user.mkdir()
    settings = SETTINGS.format(mode=ALWAYS if recalculate else NEVER)
    (user / "registrymodifications.xcu").write_text(settings, encoding="utf-8")
    return user.parent


def scratch(prefix: str) -> Path:
    """Return a new folder that goes when this process (so this pytest worker) ends."""
    folder = Path(tempfile.mkdtemp(prefix=prefix))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
