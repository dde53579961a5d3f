"""The town's rules for people at the counter: alone, proxies, cards that wake up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit.fields import ChoiceBox, TickBox
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.counter.holder_rules import (
    HOLDERS_CHOICES,
    PERIOD_CHOICES,
    WAKE_CHOICES,
    HolderRules,
)

if TYPE_CHECKING:
    from lovemart_desktop.services.store import Session


class HolderRulesSection(QWidget):
    """Shows the rules, and saves them all at once."""

    def __init__(self, session: Session, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self._desk, self._tasks = session.holder_rules, tasks
        self._rules = HolderRules()
        self._heading = words("", self, kind="heading")
        self.alone_box = TickBox("", self)
        self._alone_note = words("", self, tone="muted")
        self._alone_note.setWordWrap(True)
        self.holders_box, self.days_box, self.wake_box = (ChoiceBox(self) for _ in range(3))
        self._captions = tuple(QLabel(self) for _ in range(3))
        self.band = MessageBand(self)
        self.band.hide()
        self.save_button = button("", self, kind="primary")
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(self.alone_box)
        column.addWidget(self._alone_note)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for at, box in enumerate((self.holders_box, self.days_box, self.wake_box)):
            grid.addWidget(self._captions[at], at, 0)
            grid.addWidget(box, at, 1)
        column.addLayout(grid)
        column.addWidget(self.band)
        column.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        # signals
        self.save_button.clicked.connect(self.save)
        self._retranslate()
        self.refresh()

    def take_focus(self) -> None:
        self.alone_box.setFocus()

    def refresh(self) -> None:
        self._tasks.run(self._desk.rules, self._on_rules, self._on_refused)

    @Slot()
    def save(self) -> None:
        """Keep what the fields say."""
        rules = HolderRules(
            alone=self.alone_box.isChecked(),
            proxy_holders=int(self.holders_box.currentData()),
            proxy_days=int(self.days_box.currentData()),
            wake_days=int(self.wake_box.currentData()),
        )
        self._tasks.run(partial(self._desk.set_rules, rules), self._on_saved, self._on_refused)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "save_button"):
            self._retranslate()
        super().changeEvent(event)

    @Slot(object)
    def _on_rules(self, rules: HolderRules) -> None:
        self._rules = rules
        self.alone_box.setChecked(rules.alone)
        for box, value in (
            (self.holders_box, rules.proxy_holders),
            (self.days_box, rules.proxy_days),
            (self.wake_box, rules.wake_days),
        ):
            box.setCurrentIndex(box.findData(value))

    @Slot(object)
    def _on_saved(self, _nothing: object) -> None:
        self.band.say("success", self.tr("Saved. It holds from the next redemption on."))
        self.band.show()
        self.refresh()

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.band.show()

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("People at the counter"))
        self.alone_box.setText(self.tr("A clerk who is alone may go on with a signed slip"))
        self._alone_note.setText(
            self.tr(
                "Without a card or for the own household a second person confirms. Where nobody "
                "else is there, the slip stays on the board until another account signs."
            )
        )
        captions = (
            self.tr("Report who collects for more holders than"),
            self.tr("counted over"),
            self.tr("Point out a card that was not used for"),
        )
        for label, caption in zip(self._captions, captions, strict=True):
            label.setText(caption)
        days = self.tr("{days} days")
        choices = (
            (self.holders_box, [(f"{n}", n) for n in HOLDERS_CHOICES]),
            (self.days_box, [(days.format(days=n), n) for n in PERIOD_CHOICES]),
            (
                self.wake_box,
                [(days.format(days=n) if n else self.tr("never"), n) for n in WAKE_CHOICES],
            ),
        )
        for box, offered in choices:
            box.clear()
            for text, value in offered:
                box.addItem(text, value)
        self.save_button.setText(self.tr("Save"))
        self._on_rules(self._rules)
