"""One start of a window, in a process of its own; prints when things were painted.

    python benchmarks/startup_child.py bare
    python benchmarks/startup_child.py door
    python benchmarks/startup_child.py scan CARD

Instants are seconds since 1970, to be compared with the parent's. Nothing is imported before
it would be in a real start.
"""

from __future__ import annotations

import sys
import time
from typing import Any


def bare() -> None:
    """The smallest window that the toolkit can show."""
    from PySide6.QtWidgets import QApplication, QWidget

    class Window(QWidget):
        def paintEvent(self, event: object) -> None:  # noqa: N802, ARG002  # Qt's
            painted("bare")
            app.quit()

    app = QApplication(["bare"])
    window = Window()
    window.resize(1366, 768)
    window.show()
    app.exec()


def painted(what: str) -> None:
    print(what, repr(time.time()), flush=True)


def door(card: str = "") -> None:
    """The program as it is started by its icon, up to the first paint or the first scan."""
    from lovemart_desktop import app as program

    make_application = program.make_application

    def make_and_watch() -> Any:
        app = make_application()
        from lovemart_desktop.gui.program import Program

        go_on = Program._on_painted

        def on_painted(self: Program) -> None:
            painted("door")
            if not card:
                app.quit()
                return
            go_on(self)
            _scan_first(self, card)

        Program._on_painted = on_painted  # type: ignore[method-assign]  # a look at the moment
        return app

    program.make_application = make_and_watch
    program.main([])


def _scan_first(program: Any, card: str) -> None:
    """Signs in as soon as the door is open, and scans a card as soon as the counter is there."""
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer
    from PySide6.QtTest import QTest

    window = program.window

    class Watch(QObject):
        """Looks every millisecond how far the program is."""

        def __init__(self) -> None:
            super().__init__(program)
            self.step = "door"
            self.timer = QTimer(self)
            self.timer.timeout.connect(self.look)
            self.timer.start(1)

        def look(self) -> None:
            if self.step == "door" and program.ready:
                self.step = "session"
                store = program.store
                program.tasks.run(lambda: store.sign_in("02", "482915"), window.open_session)
            elif self.step == "session" and hasattr(window.page, "scan_edit"):
                self.step = "scan"
                painted("counter")
                for digit in card:
                    QTest.keyClick(window.page.scan_edit, digit)
                QTest.keyClick(window.page.scan_edit, Qt.Key.Key_Return)
            elif self.step == "scan" and window.page.basket.seen is not None:
                self.step = "paint"
                self.timer.stop()
                window.page._holder.installEventFilter(self)
                window.page._holder.update()

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002  # Qt's
            if event.type() == QEvent.Type.Paint and self.step == "paint":
                self.step = "done"
                painted("scan")
                program._app.quit()
            return False

    program.watch = Watch()


if __name__ == "__main__":
    {"bare": bare, "door": door, "scan": door}[sys.argv[1]](*sys.argv[2:])
