"""What the counter's parts see of its page. The page itself knows the parts, not they it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.gui.desks.counter.flow import CounterFlow
from lovemart_desktop.gui.desks.counter.holder_panel import HolderPanel
from lovemart_desktop.gui.desks.counter.keys import KeyBar
from lovemart_desktop.gui.kit import forms
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.scanner import ScanEdit
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.tools import Tools
from lovemart_desktop.services.store import Session


class CounterSurface(QWidget):
    """Scan box, band, lines, the holder and the keys."""

    scan_edit: ScanEdit
    band: MessageBand
    lines_table: ObjectTable

    printing_due = Signal()
    """A slip waits in the print queue."""
    fault = Signal()
    """Something was not taken; the eyes may be on the goods: the window sounds a tone."""

    def __init__(self, session: Session, tools: Tools, parent: QWidget | None) -> None:
        super().__init__(parent)
        forms.load(self, "counter.ui")
        self.flow = CounterFlow(session.counter, tools.tasks, self)
        self.holder_panel = HolderPanel(self)
        self.key_bar = KeyBar(self)

    @property
    def place(self) -> int:
        """The marked line's place; the last one's where none is marked, -1 where none is."""
        index = self.lines_table.currentIndex()
        return index.row() if index.isValid() else len(self.flow.basket.lines) - 1

    @Slot()
    def take_focus(self) -> None:
        """Back to the scan box, also after a small window was closed over the page."""
        self.scan_edit.setFocus(Qt.FocusReason.OtherFocusReason)
