"""What the board's rows about shifts open: missing copies, days, slips printed again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.gui.desks.shifts.days import DaysDialog
from lovemart_desktop.gui.desks.shifts.missing import MissingCopiesDialog
from lovemart_desktop.gui.tools import Tools
from lovemart_desktop.services.store import Session


class Closings(QObject):
    """Stands beside the board's page."""

    changed = Signal()
    """Something was settled or closed: the board's figures are old."""

    def __init__(self, session: Session, tools: Tools, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._tools, self._page = session, tools, page

    @Slot()
    def show_copies(self) -> None:
        tools = self._tools
        dialog = MissingCopiesDialog(self._session, tools.tasks, tools.scanner, self._page)
        dialog.settled.connect(self.changed)
        dialog.days_wanted.connect(self.show_days)
        dialog.open()

    @Slot()
    def show_days(self) -> None:
        tools = self._tools
        dialog = DaysDialog(self._session, tools, self._page)
        dialog.printing_due.connect(tools.pump.run)
        dialog.day_closed.connect(self._on_day_closed)
        dialog.open()

    @Slot(object)
    def _on_day_closed(self, _close: object) -> None:
        self.changed.emit()
