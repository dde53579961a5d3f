"""Plays the tour's chapters, each on a program of its own kind, and tells what failed."""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from lovemart_desktop import config, demo
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.program import BooksChoice, Program
from lovemart_desktop.tour.chapters import Chapter, of_a_new_town, of_the_demonstration
from lovemart_desktop.tour.hands import Hands, Pace
from lovemart_desktop.tour.stage import Folder, Stage, StepFailed

if TYPE_CHECKING:
    from types import TracebackType


def play(folder: Path, home: Path, language: str) -> list[str]:
    """All chapters; the names of those that failed. Pictures and papers go into `folder`."""
    app = QApplication.instance() or QApplication(["lovemart"])
    assert isinstance(app, QApplication)
    kept = Folder(folder)
    faults = _Faults()
    failed = []
    for name, chapters, find in (
        ("first-day", of_a_new_town(), partial(_new_books, home / "first-day")),
        (
            "demo",
            of_the_demonstration(),
            partial(demo.fresh_copy, config.data_folder(), home / "town"),
        ),
    ):
        os.environ["LOVEMART_DATA"] = str(home / name)
        till = demo.TILL if name == "demo" else ""
        computer = Computer(LocalSettings(language=language, till=till), config.settings_path())
        pace = Pace()
        program = Program(app, computer, BooksChoice(find), clock=pace)
        stage = Stage(program, Hands(program.scanner, pace), kept)
        try:
            failed += _play(stage, chapters, faults)
        finally:
            faults.uninstall()
            program.close()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        kept.keep_papers(program.printers.folder, name)
    return failed


def _play(stage: Stage, chapters: Sequence[Chapter], faults: _Faults) -> list[str]:
    failed = []
    stage.program.start()
    # the program's own crash dialog would wait for somebody to close it
    faults.install()
    stage.until(lambda: stage.program.ready, "the books did not open")
    for chapter in chapters:
        try:
            began = time.monotonic()
            chapter(stage)
            faults.check()
            print(f"✓ {_title(chapter)}  {time.monotonic() - began:.1f} s", flush=True)
        except Exception as fault:  # every fault is told, and the other chapters are still shown
            failed.append(chapter.__name__)
            _tell(_title(chapter), fault)
            stage.picture_of_fault(chapter.__name__)
            stage.close_dialogs()
            faults.forget()
    return failed


def _title(chapter: Chapter) -> str:
    """Such as "first start: officers"."""
    room = chapter.__module__.rpartition(".")[2]
    return f"{room}: {chapter.__name__}".replace("_", " ")


class _Faults:
    """Exceptions in slots, and Qt's warnings: nothing catches them there, so they are kept
    until a step ends."""

    def __init__(self) -> None:
        self._first: BaseException | None = None

    def install(self) -> None:
        sys.excepthook = self._take
        qInstallMessageHandler(self._hear)

    def uninstall(self) -> None:
        sys.excepthook = sys.__excepthook__
        qInstallMessageHandler(None)

    def check(self) -> None:
        """Raises the first one."""
        first, self._first = self._first, None
        if first is not None:
            raise first

    def forget(self) -> None:
        self._first = None

    def _take(
        self, _kind: type[BaseException], fault: BaseException, _trace: TracebackType | None
    ) -> None:
        self._first = self._first or fault

    def _hear(self, kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
        # the offscreen screen says so of every window
        grave = kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if grave and not text.startswith("This plugin does not support "):
            self._first = self._first or StepFailed(f"Qt warns: {text}")


def _tell(name: str, fault: Exception) -> None:
    print(f"✗ {name}: {fault}", file=sys.stderr, flush=True)
    if not isinstance(fault, StepFailed):
        traceback.print_exception(fault)


def _new_books(folder: Path) -> str:
    return config.database_url(str(folder / "lovemart.db"))
