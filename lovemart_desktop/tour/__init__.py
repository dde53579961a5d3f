"""Shows the program offscreen: a town's first start, then a day in the demonstration's town.

    status = perform(folder, "zh_CN")

Everything is done by key events in the real window. Each step looks whether the program
shows what it should; numbered pictures of the screens, the printed PDF files and pictures of
their pages stay in the folder. A step that fails is told, and the status is 1.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

_SCREENS = {
    "synchronousWindowSystemEvents": False,
    "windowFrameMargins": False,
    "screens": [
        {
            "name": name,
            "x": x,
            "y": 0,
            "width": width,
            "height": height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        # the clerk's, and beside it the customers'
        for name, x, width, height in (("tour", 0, 1366, 768), ("customers", 1366, 1280, 800))
    ],
}


def perform(folder: Path, language: str) -> int:
    """The whole tour; returns 0 if every step showed what it should, else 1."""
    home = Path(tempfile.mkdtemp(prefix="lovemart-town-"))
    _choose_platform(home)
    from lovemart_desktop.tour.play import play

    try:
        failed = play(folder, home, language)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    print(folder)
    return 1 if failed else 0


def _choose_platform(home: Path) -> None:
    """Offscreen screens of the sizes that stores have, before Qt is loaded."""
    if sys.platform == "win32":
        # a drive's colon would end the file's name here
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return
    screens = home / "screens.json"
    screens.write_text(json.dumps(_SCREENS), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
