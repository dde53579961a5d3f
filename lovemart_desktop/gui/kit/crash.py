"""What happens when the program itself is at fault.

A bug is written to the log and shown in one dialog with the environment and a
button to copy it. The report holds types, places in the code and versions; no
values, so no names, ID numbers or card numbers.
"""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType

import PySide6
from PySide6.QtCore import QCoreApplication, QObject, QSysInfo, QThread, Signal, Slot, qVersion
from PySide6.QtWidgets import QApplication

import lovemart_desktop
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit.messages import Notice

_log = logging.getLogger("lovemart.crash")


def report(error: BaseException) -> str:
    """Where and what, without the values: frames and types of the whole chain of causes."""
    lines = [_environment(), ""]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(_name(seen))
        lines += [
            f"  {_shortened(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


class CrashHandler(QObject):
    """Takes every exception that nobody expected. Made once, by the composition root."""

    happened = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._open: Notice | None = None
        self._shown: set[str] = set()
        self.happened.connect(self._show)

    def install(self) -> None:
        """Become `sys.excepthook`; slots' exceptions arrive there too."""
        sys.excepthook = self._hook

    def _hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("%s", report(error))
        self.happened.emit(error)

    @Slot(object)
    def _show(self, error: BaseException) -> None:
        if QThread.currentThread() is not self.thread() or self._open is not None:
            return
        details = report(error)
        if details in self._shown:
            # the same fault in a timer would open a dialog each second
            return
        self._shown.add(details)
        self._open = Notice(
            QApplication.activeWindow(),
            QCoreApplication.translate("Crash", "The program made a mistake"),
            QCoreApplication.translate(
                "Crash",
                "What you were doing was not finished; nothing was half booked. You can go on "
                "working. Please copy the text below and send it to whoever looks after the "
                "program. It holds no names and no numbers of people.",
            ),
            details=details,
        )
        self._open.finished.connect(self._on_closed)
        self._open.open()

    @Slot()
    def _on_closed(self) -> None:
        self._open = None


def _environment() -> str:
    import platform  # slow to import, and seldom needed

    return "\n".join(
        (
            f"lovemart-desktop {lovemart_desktop.__version__}",
            f"{QSysInfo.prettyProductName()} {platform.machine()}",
            f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        )
    )


def _name(error: BaseException) -> str:
    name = type(error).__qualname__
    return f"{name} {error.code}" if isinstance(error, Refusal) else name


def _shortened(filename: str) -> str:
    """The path from the package on: what lies before it names the user."""
    parts = filename.replace("\\", "/").split("/")
    for root in ("lovemart_desktop", "site-packages"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return parts[-1]
