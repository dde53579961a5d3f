"""Where the tour plays: one running program, its hands, and the folder for what they show."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QWidget

from lovemart_desktop.gui.desks.shifts.opening import OpenShiftDialog
from lovemart_desktop.gui.kit.confirm import ConfirmDialog
from lovemart_desktop.gui.kit.pdf import page_count, page_image
from lovemart_desktop.gui.program import Program
from lovemart_desktop.services.store import Session
from lovemart_desktop.tour.hands import Hands
from lovemart_desktop.tour.town import Known

PATIENCE = 60.0
"""Seconds that a step may take."""
MOST_TABS = 60
LIGHTLY_PACKED = 80
"""How much trouble is taken to make pictures small: little, there are many."""
_Widget = TypeVar("_Widget", bound=QWidget)


class StepFailed(Exception):
    """The program did not show what a step expects; says what."""


class Folder:
    """Numbers the pictures and gathers the papers."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.pictures = 0
        path.mkdir(parents=True, exist_ok=True)

    def keep(self, picture: QPixmap, name: str) -> Path:
        """Saves a screen. Raises StepFailed where it cannot be written."""
        self.pictures += 1
        target = self.path / f"{self.pictures:03d}-{name}.png"
        if not picture.save(str(target), quality=LIGHTLY_PACKED):
            raise StepFailed(f"cannot write {target}")
        return target

    def keep_papers(self, printed: Path, run: str) -> None:
        """Copies the PDF files that a run has printed, each page as a picture beside it."""
        for paper in sorted(printed.glob("*.pdf")):
            data = paper.read_bytes()
            name = f"paper-{run}-{paper.stem.replace(' ', '-')}"
            (self.path / f"{name}.pdf").write_bytes(data)
            for page in range(page_count(data)):
                image = page_image(data, page, dots_per_mm=8)
                image.save(str(self.path / f"{name}-{page + 1}.png"))


class Stage:
    """One program while it is being shown."""

    def __init__(self, program: Program, hands: Hands, folder: Folder) -> None:
        self.program = program
        self.window = program.window
        self.hands = hands
        self.folder = folder
        self.known: Known | None = None
        """What the chapters at the counter have to know, once it was looked up."""

    def settle(self) -> None:
        """Let work in the background end, and everything be painted."""
        self.program.tasks.wait(PATIENCE)
        for _ in range(4):
            QCoreApplication.processEvents()
            # a shortcut holds its button down for a moment before it clicks
            while any(each.isDown() for each in self._buttons()):
                _wait()
            self.program.tasks.wait(PATIENCE)

    def expect(self, truth: object, what: str) -> None:
        """Raises StepFailed unless `truth` is true."""
        if not truth:
            raise StepFailed(what)

    def until(self, truth: Callable[[], object], what: str) -> None:
        """Wait for something that is on its way."""
        end = time.monotonic() + PATIENCE
        while not truth():
            if time.monotonic() > end:
                raise StepFailed(what)
            _wait()

    def shot(self, name: str, *, ratio: float = 1.0) -> None:
        """A picture of the window with what stands over it; `ratio` pixels for each logical one."""
        self.settle()
        self.folder.keep(self._grab(ratio), name)

    def _grab(self, ratio: float) -> QPixmap:
        picture = QPixmap(self.window.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        self.window.render(picture)
        painter = QPainter(picture)
        for dialog in self.dialogs():
            place = self.window.mapFromGlobal(dialog.mapToGlobal(dialog.rect().topLeft()))
            shown = QPixmap(dialog.size() * ratio)
            shown.setDevicePixelRatio(ratio)
            dialog.render(shown)
            painter.drawPixmap(place, shown)
            painter.drawRect(dialog.rect().translated(place))
        painter.end()
        return picture

    def dialogs(self) -> list[QDialog]:
        """Open dialogs, the lowest first."""
        shown = [
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, QDialog) and each.isVisible()
        ]
        return sorted(shown, key=_depth)

    def dialog(self, kind: type[_Widget]) -> _Widget:
        """The open dialog of this kind. Raises StepFailed where there is none."""
        self.settle()
        for each in self.dialogs():
            if isinstance(each, kind):
                return each
        raise StepFailed(f"{kind.__name__} did not open")

    def page(self, kind: type[_Widget]) -> _Widget:
        """The open page, if it is of this kind. Raises StepFailed otherwise."""
        page = self.window.page
        if not isinstance(page, kind):
            raise StepFailed(f"{kind.__name__} is not open, but {type(page).__name__}")
        return page

    def resize(self, width: int, height: int) -> None:
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(width, height)
        self.settle()
        self.expect(
            (self.window.width(), self.window.height()) == (width, height),
            f"the window does not go down to {width}×{height}, but to "
            f"{self.window.width()}×{self.window.height()}",
        )

    def _buttons(self) -> list[QAbstractButton]:
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        return [button for each in shown for button in each.findChildren(QAbstractButton)]

    # going about

    def sign_in(self, number: str, secret: str) -> Session:
        """At the door by staff number; who was here before is locked out first."""
        if not self.window.is_locked:
            self.hands.control(Qt.Key.Key_L)
            self.settle()
        door = self.window.sign_in
        self.hands.press(Qt.Key.Key_Escape)
        for _ in range(len(door.people.tiles) + 1):
            if not door.people.number_edit.hasFocus():
                self.hands.press(Qt.Key.Key_Down)
        self.hands.type(number)
        self.hands.press(Qt.Key.Key_Return)
        self.hands.type(secret)
        self.hands.press(Qt.Key.Key_Return)
        self.settle()
        session = self.window.session
        if self.window.is_locked or session is None or session.operator.number != number:
            raise StepFailed(f"{number} could not sign in: {door.band.text}")
        self.open_shift()
        return session

    def open_shift(self) -> None:
        """A clerk who arrives without a shift is asked to open one: Enter."""
        if any(isinstance(each, OpenShiftDialog) for each in self.dialogs()):
            self.press(Qt.Key.Key_Return)

    def open(self, page_id: str) -> None:
        """A page by its key: Ctrl and its place in the list."""
        ids = self.window.spec_ids()
        if page_id not in ids:
            raise StepFailed(f"there is no page {page_id} for this operator, only {ids}")
        self.hands.control(Qt.Key(Qt.Key.Key_1 + ids.index(page_id)))
        self.settle()

    def picture_of_fault(self, chapter: str) -> None:
        """What was on the screen when a chapter failed."""
        self.folder.keep(self._grab(1.0), f"FAILED-{chapter}")

    # what fingers do

    def press(self, *keys: Qt.Key) -> None:
        """Keys one after another, each with what comes of it."""
        for key in keys:
            self.hands.press(key)
            self.settle()

    def control(self, key: Qt.Key) -> None:
        """Ctrl and a key, with what comes of it."""
        self.hands.control(key)
        self.settle()

    def lines(self, *texts: str) -> None:
        """Texts, each ended by Enter."""
        for text in texts:
            self.hands.type(text)
            self.press(Qt.Key.Key_Return)

    def tab_to(self, widget: QWidget) -> None:
        """By Tab, as somebody without a mouse."""
        for _ in range(MOST_TABS):
            if widget.hasFocus():
                return
            self.hands.press(Qt.Key.Key_Tab)
        raise StepFailed(f"Tab does not reach {widget.objectName() or type(widget).__name__}")

    def push(self, button: QAbstractButton) -> None:
        """To a button by Tab, and Space."""
        self.expect(button.isEnabled(), f"“{button.text()}” cannot be pushed")
        self.tab_to(button)
        self.press(Qt.Key.Key_Space)

    def choose(self, box: QComboBox, words: str) -> None:
        """To a box by Tab, and down to the choice with these words in it."""
        self.tab_to(box)
        self.hands.press(Qt.Key.Key_Home)
        for _ in range(box.count()):
            if words in box.currentText():
                return
            self.hands.press(Qt.Key.Key_Down)
        raise StepFailed(f"“{words}” is not among the choices")

    def confirm(self, number: str, secret: str, picture: str = "") -> None:
        """The second person's yes, at the same screen."""
        dialog = self.dialog(ConfirmDialog)
        for _ in range(len(dialog.choice.tiles) + 1):
            if not dialog.choice.number_edit.hasFocus():
                self.hands.press(Qt.Key.Key_Down)
        self.lines(number)
        if picture:
            self.shot(picture)
        self.lines(secret)
        if dialog in self.dialogs():
            raise StepFailed(f"{number} could not confirm: {dialog.band.text}")

    def close_dialogs(self) -> None:
        """Whatever a failed step left open."""
        for each in reversed(self.dialogs()):
            each.done(QDialog.DialogCode.Rejected)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def _depth(dialog: QDialog) -> tuple[bool, int]:
    """How far up a dialog lies: the one that has the keys is on top."""
    parents, widget = 0, dialog.parentWidget()
    while widget is not None:
        parents += 1
        widget = widget.parentWidget()
    return dialog is QApplication.activeModalWidget(), parents


def _wait() -> None:
    QCoreApplication.processEvents()
    time.sleep(0.002)
