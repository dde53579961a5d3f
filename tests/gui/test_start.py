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
AFTER_THE_FIRST_SCAN = {
    "PySide6.QtPrintSupport",
    "lovemart_desktop.domain.board",
    "lovemart_desktop.domain.people.dossiers",
    "lovemart_desktop.gui.desks.counter.return_dialog",
    "lovemart_desktop.gui.desks.shifts.closing",
    "lovemart_desktop.services.counter.slip_papers",
    "reportlab",
    "sqlalchemy.dialects.postgresql",
}
_COUNTER = """
import sys
from lovemart_desktop.gui import ahead
from lovemart_desktop.services import store
ahead.read_counter()
print(*sys.modules, flush=True)
"""
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
    imported = _imported_by(_START)
    assert "lovemart_desktop.gui.sign_in" in imported
    assert not imported & LATER


def test_the_counter_waits_for_no_paper_and_no_small_window() -> None:
    imported = _imported_by(_COUNTER)
    assert "lovemart_desktop.gui.desks.counter.page" in imported
    assert not imported & AFTER_THE_FIRST_SCAN


def _imported_by(script: str) -> set[str]:
    """The names of the modules that the script says it has."""
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert ended.stdout, ended.stderr
    return set(ended.stdout.split())
