"""Sees when a table is painted with rows that were set after a key: for what a key costs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

from lovemart_desktop.gui.kit.tables import ObjectTable


class Eye(QObject):
    """Ends its loop once the table shows fresh rows. `fresh`: rows wait to be painted."""

    def __init__(self, table: ObjectTable) -> None:
        super().__init__(table)
        self.loop = QEventLoop(self)
        self.fresh = False
        table.model().modelReset.connect(self.on_rows)
        table.viewport().installEventFilter(self)

    def on_rows(self) -> None:
        self.fresh = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002  # Qt's
        if event.type() == QEvent.Type.Paint and self.fresh:
            self.fresh = False
            # after the painting that begins now
            QTimer.singleShot(0, self.loop, self.loop.quit)
        return False
