"""A window of help, and what F1 says in dialogs that say nothing of their own.

class ReturnDialog(Dialog):
    def help_rows(self):
        return ((self.tr("F5"), self.tr("Everything goes back.")), *common_rows())
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.widgets import FactRows, button, words

Rows = tuple[tuple[str, str], ...]


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
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        self.setMinimumWidth(min(theme.current().px(680), parent.window().width() - 48))
        close.clicked.connect(self.accept)
        close.setDefault(True)
