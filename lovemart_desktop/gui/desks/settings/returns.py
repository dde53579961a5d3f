"""From how many points on a return takes a second person."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit.fields import NumberBox
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.counter.returns import MOST_LIMIT

if TYPE_CHECKING:
    from lovemart_desktop.services.store import Session


class ReturnsSection(QWidget):
    """Shows the limit, and saves it."""

    def __init__(self, session: Session, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self._desk, self._tasks = session.returns, tasks
        self._heading = words("", self, kind="heading")
        self._caption = QLabel(self)
        self.limit_box = NumberBox(self)
        self.limit_box.setRange(0, MOST_LIMIT)
        self._caption.setBuddy(self.limit_box)
        self._note = words("", self, tone="muted")
        self._note.setWordWrap(True)
        self.band = MessageBand(self)
        self.band.hide()
        self.save_button = button("", self, kind="primary")
        # layout
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._caption)
        row.addWidget(self.limit_box)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addLayout(row)
        column.addWidget(self._note)
        column.addWidget(self.band)
        column.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        # signals
        self.limit_box.lineEdit().returnPressed.connect(self.save)
        self.save_button.clicked.connect(self.save)
        self._retranslate()
        self.refresh()

    def take_focus(self) -> None:
        self.limit_box.setFocus()
        self.limit_box.selectAll()

    def refresh(self) -> None:
        self._tasks.run(self._desk.limit, self._on_limit, self._on_refused)

    @Slot()
    def save(self) -> None:
        """Keep what the field says."""
        work = partial(self._desk.set_limit, self.limit_box.value())
        self._tasks.run(work, self._on_saved, self._on_refused)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "save_button"):
            self._retranslate()
        super().changeEvent(event)

    @Slot(object)
    def _on_limit(self, points: int) -> None:
        self.limit_box.setValue(points)

    @Slot(object)
    def _on_saved(self, _nothing: object) -> None:
        self.band.say("success", self.tr("Saved. It holds from the next return on."))
        self.band.show()
        self.refresh()

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.band.show()

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Returns"))
        self._caption.setText(self.tr("A second person confirms returns of more points than"))
        self._note.setText(
            self.tr(
                "0: every return takes a second person. A slip of the clerk's own card or "
                "household always does."
            )
        )
        self.save_button.setText(self.tr("Save"))
