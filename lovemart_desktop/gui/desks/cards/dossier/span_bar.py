"""Which days a dossier tells of: a span by name, or two days that are typed."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from lovemart_desktop.domain.dates import read_date
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossier_parts import EVER, Span, span
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.fields import ChoiceBox
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import words

_ALL, _HALF, _YEAR, _LAST_YEAR, _OWN = range(5)


class SpanBar(QWidget):
    """Alt+D goes to it. A day that cannot be read is marked, and changes nothing."""

    changed = Signal(object)
    """The Span."""
    refused = Signal(object)
    """The Refusal of two days the wrong way round."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self._today = today
        self._span = EVER
        self.choice = ChoiceBox(self)
        self.choice.addItems([""] * 5)
        self.since_edit = QLineEdit(self)
        self.until_edit = QLineEdit(self)
        self.to_label = words("–", self)
        # layout
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.choice)
        row.addWidget(self.since_edit)
        row.addWidget(self.to_label)
        row.addWidget(self.until_edit)
        # signals
        self.choice.activated.connect(self._on_choice)
        for edit in (self.since_edit, self.until_edit):
            edit.editingFinished.connect(self._on_days)
        theme.current().changed.connect(self._measure)
        self.retranslate()
        self._measure()

    @property
    def span(self) -> Span:
        return self._span

    @Slot()
    def take_focus(self) -> None:
        self.choice.setFocus()

    def retranslate(self) -> None:
        for place, text in enumerate(
            (
                QCoreApplication.translate("Dossier", "The whole time"),
                QCoreApplication.translate("Dossier", "This half-year"),
                QCoreApplication.translate("Dossier", "This year"),
                QCoreApplication.translate("Dossier", "Last year"),
                QCoreApplication.translate("Dossier", "From – to"),
            )
        ):
            self.choice.setItemText(place, text)
        self.choice.setAccessibleName(QCoreApplication.translate("Dossier", "Which days"))
        self.since_edit.setPlaceholderText(QCoreApplication.translate("Dossier", "first day"))
        self.until_edit.setPlaceholderText(QCoreApplication.translate("Dossier", "last day"))
        for edit in (self.since_edit, self.until_edit):
            edit.setAccessibleName(edit.placeholderText())

    @Slot(int)
    def _on_choice(self, choice: int) -> None:
        today = self._today
        half = date(today.year, 1 if today.month < 7 else 7, 1)
        spans = {
            _ALL: EVER,
            _HALF: Span(half, today),
            _YEAR: Span(date(today.year, 1, 1), today),
            _LAST_YEAR: Span(date(today.year - 1, 1, 1), date(today.year, 1, 1) - timedelta(1)),
        }
        if choice == _OWN:
            self.since_edit.setFocus()
            return
        chosen = spans[choice]
        self.since_edit.setText(chosen.since.isoformat() if chosen.since else "")
        self.until_edit.setText(chosen.until.isoformat() if chosen.until else "")
        self._use(chosen)

    @Slot()
    def _on_days(self) -> None:
        days, good = [], True
        for edit in (self.since_edit, self.until_edit):
            text = edit.text().strip()
            day = read_date(text) if text else None
            wrong = bool(text) and day is None
            mark(edit, wrong=wrong)
            good = good and not wrong
            days.append(day)
            if day is not None:
                edit.setText(day.isoformat())
        if not good:
            return
        try:
            chosen = span(*days)
        except Refusal as refusal:
            mark(self.until_edit, wrong=True)
            self.refused.emit(refusal)
            return
        if chosen != self._span:
            self.choice.setCurrentIndex(_ALL if chosen == EVER else _OWN)
            self._use(chosen)

    def _use(self, chosen: Span) -> None:
        for edit in (self.since_edit, self.until_edit):
            mark(edit, wrong=False)
        self._span = chosen
        self.changed.emit(chosen)

    @Slot()
    def _measure(self) -> None:
        for edit in (self.since_edit, self.until_edit):
            edit.setFixedWidth(theme.current().px(112))
