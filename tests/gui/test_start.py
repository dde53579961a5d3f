"""What the start must not wait for: seen in a process of its own, at the first paint."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LATER = {
    "alembic",
    "PySide6.QtPrintSupport",
    "argon2",
    "barcode",
    "lovemart_desktop.gui.desks",
    "lovemart_desktop.persistence",
    "lovemart_desktop.services",
    "lunar_python",
    "openpyxl",
    "psycopg",
    "pypdfium2",
    "pypinyin",
    "python_calamine",
    "reportlab",
    "sqlalchemy",
    "xlsxwriter",
}
_START = """
import os, sys
from PySide6.QtCore import QEvent, QObject
from lovemart_desktop import app
from lovemart_desktop.gui.program import Program

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(*sys.modules, flush=True)
            os._exit(0)
        return False

def start_and_watch(self, start=Program.start):
    start(self)
    self.window.sign_in.installEventFilter(Watch(self))

Program.start = start_and_watch
app.main([])
"""


def test_the_door_is_painted_before_anything_heavy_is_imported(own_data_folder: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _START], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    imported = set(ended.stdout.split())
    assert "lovemart_desktop.gui.sign_in" in imported, ended.stderr
    assert not imported & LATER
