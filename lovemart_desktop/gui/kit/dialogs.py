"""The base of every dialog: opens over its window, frees itself, gives the keys back.

class NewFundDialog(Dialog):
    def __init__(self, parent): super().__init__(parent, self.tr("New fund")); ...
dialog.open()          # never exec(): nothing waits inside a slot

F1 in a dialog says what its keys do: `help_rows`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.widgets import FactRows, button, words

Rows = tuple[tuple[str, str], ...]


class Dialog(QDialog):
    """A modal dialog of one window, deleted when it closes."""

    def __init__(self, parent: QWidget | None, title: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(title)

    def help_rows(self) -> Rows:
        """What F1 says here: rows of a key and what it does."""
        tab = QCoreApplication.translate("Dialog", "To the next field or button; Shift goes back.")
        enter = QCoreApplication.translate("Dialog", "Takes the marked row, or the red button.")
        arrows = QCoreApplication.translate("Dialog", "Choose in a list.")
        esc = QCoreApplication.translate("Dialog", "Closes this window; nothing is changed.")
        return ("Tab", tab), ("↑ ↓", arrows), ("Enter", enter), ("Esc", esc)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_F1:
            HelpWindow(self.windowTitle(), self.help_rows(), self).open()
            return
        super().keyPressEvent(arg__1)

    def showEvent(self, event: QShowEvent) -> None:
        # on a low screen Qt gives a dialog two thirds of it, without what wrapped words need
        self._make_room()
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            # a refusal that comes into view must not squeeze the fields above it
            self._make_room()
        return done

    def _make_room(self) -> None:
        """As high as its parts need at least, as far as the screen goes."""
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return
        screen = self.screen().availableGeometry()
        room = screen.height()
        if self.isVisible() and (owner := self.parentWidget()) is not None:
            # once open it does not grow beyond the program's window
            while (outer := owner.parentWidget()) is not None:
                owner = outer
            room = min(room, owner.height())
        needed = min(layout.totalMinimumHeightForWidth(self.width()), room)
        if needed > self.height():
            lower = max(0, self.y() + needed - screen.bottom() - 1) if self.isVisible() else 0
            self.setGeometry(self.x(), self.y() - lower, self.width(), needed)

    def done(self, arg__1: int) -> None:
        owner = self.parentWidget()
        super().done(arg__1)
        if owner is not None:
            # not every desktop gives the keys back to the window behind by itself; where the
            # answer has opened the next dialog, they belong to that one
            (QApplication.activeModalWidget() or owner.window()).activateWindow()


def add_foot(column: QVBoxLayout, *answers: QWidget, beside: Sequence[QWidget] = ()) -> None:
    """The last row of a window: its answers at the right, what else it offers at the left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for made in beside:
        row.addWidget(made)
    row.addStretch(1)
    for made in answers:
        row.addWidget(made)
    column.addLayout(row)


class HelpWindow(Dialog):
    """Rows of a key or place, and what it is for."""

    def __init__(self, title: str, rows: Rows, parent: QWidget) -> None:
        super().__init__(parent, title)
        facts = FactRows(self, caption_width=132)
        facts.show_facts(rows)
        close = button(QCoreApplication.translate("HelpWindow", "Close  Esc"), self, kind="primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(title, self, kind="heading"))
        column.addWidget(facts)
        column.addStretch(1)
        add_foot(column, close)
        self.setMinimumWidth(min(theme.current().px(680), parent.window().width() - 48))
        close.clicked.connect(self.accept)
        close.setDefault(True)
