"""The record's history: what happened to a person and their household, newest first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lovemart_desktop.domain.people.histories import HistoryLine
from lovemart_desktop.gui.desks.cards import event_words
from lovemart_desktop.gui.desks.cards.reason import Asked, ReasonDialog
from lovemart_desktop.gui.kit import icons
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.people.households import History
from lovemart_desktop.services.store import Session


class HistoryTab(QWidget):
    """Shows a history; a mistake can be taken back while nothing has followed it."""

    taken_back = Signal()

    def __init__(
        self, session: Session, tasks: Tasks, may_change: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # widgets
        self._session = session
        self._tasks = tasks
        self._may_change = may_change
        self._read = Latest(tasks, session.households.history, self)
        self._member: int | None = None
        self.table = ObjectTable(self)
        self.table.set_kind("people")
        self.table.set_columns(_columns())
        self.whole_label = words("", self, tone="muted")
        self.whole_label.setWordWrap(True)
        self.back_button = button("", self, icon="refresh")
        self.back_button.setVisible(may_change)
        # layout
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.whole_label, 1)
        below.addWidget(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        # signals
        self._read.answered.connect(self._on_history)
        self.table.row_chosen.connect(self._on_row)
        self.back_button.clicked.connect(self.take_back)
        self._retranslate()
        self.show_member(None)

    def show_member(self, member: int | None) -> None:
        """Reads somebody's history; None: nobody's."""
        self._member = member
        if member is None:
            self._read.forget()
            self._show(History((), ()))
        else:
            self._read.ask(member)

    @Slot()
    def take_back(self) -> None:
        """Asks for the reason, and takes the chosen event back."""
        line = self.table.current_row()
        if not isinstance(line, HistoryLine) or not self.back_button.isEnabled():
            return
        told = QCoreApplication.translate(
            "Events",
            "Everybody concerned stands again as before {day}. The event stays in the history, "
            "marked as taken back; cards that it froze stay frozen.",
        )
        title = QCoreApplication.translate("Events", "Take back: {event}")
        asked = Asked(
            title=title.format(event=event_words.line_word(line)),
            text=told.format(day=line.day.isoformat()),
            yes=QCoreApplication.translate("Events", "Take it back"),
            reasons=(QCoreApplication.translate("Events", "entered by mistake"),),
            danger=True,
        )
        attempt = partial(_undo, self._session, line.event)
        dialog = ReasonDialog(self, self._tasks, asked, attempt)
        dialog.done_with.connect(self._on_done)
        dialog.open()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "back_button"):
            self._retranslate()
            # as it was read: a window that is closing asks nobody any more
            self._show(self._history)
        super().changeEvent(event)

    # inside

    @Slot(object, object)
    def _on_history(self, member: int, history: History) -> None:
        if member == self._member:
            self._show(history)

    def _show(self, history: History) -> None:
        self._history = history
        self.table.set_rows(history.lines)
        if history.lines:
            self.table.choose_row(0)
        else:
            self._on_row(None)

    @Slot(object)
    def _on_row(self, line: HistoryLine | None) -> None:
        self.back_button.setEnabled(self._may_change and line is not None and line.undoable)
        # whole: narrow columns cut it
        told = [] if line is None else [" · ".join(filter(None, (_changes(line), *_why(line))))]
        if line is None or line is self._history.lines[-1]:
            told.append(self._first_known())
        self.whole_label.setText("\n".join(each for each in told if each))

    def _first_known(self) -> str:
        """Where the person stood when these books began to tell of them."""
        if not self._history.stays:
            return ""
        first = self._history.stays[0]
        told = QCoreApplication.translate("Events", "First known: {place}, {number}, {relation}")
        return told.format(
            place=f"{first.village} {first.group}".rstrip(),
            number=first.number or "–",
            relation=first.relation or "–",
        )

    @Slot(object)
    def _on_done(self, _nothing: object) -> None:
        self.taken_back.emit()

    def _retranslate(self) -> None:
        self.back_button.setText(QCoreApplication.translate("Events", "Take back"))
        icons.dress(self)
        self.table.set_empty_text(
            QCoreApplication.translate("Events", "Nothing has happened since these books began.")
        )


def history_title() -> str:
    return QCoreApplication.translate("Events", "History")


def _undo(session: Session, event: int, reason: str, _household: bool) -> None:
    session.households.undo(event, reason=reason)


def _columns() -> tuple[Column, ...]:
    return (
        Column("day", _day_title, _day, width=108),
        Column(
            "event",
            _event_title,
            event_words.line_word,
            bold=True,
            second=_changes,
            weight=2,
            tone=_tone,
        ),
        Column("reason", _reason_title, _reason, second=_by, weight=1),
    )


def _day(line: HistoryLine) -> str:
    return line.day.isoformat()


def _changes(line: HistoryLine) -> str:
    return event_words.differences_word(line.differences)


def _why(line: HistoryLine) -> tuple[str, str]:
    return line.reason, _by(line)


def _reason(line: HistoryLine) -> str:
    return line.reason or "–"


def _by(line: HistoryLine) -> str:
    if line.confirmer:
        told = QCoreApplication.translate("Events", "{name}, confirmed by {second}")
        return told.format(name=line.operator, second=line.confirmer)
    return line.operator


def _tone(line: HistoryLine) -> str | None:
    return "muted" if line.undone else None


def _day_title() -> str:
    return QCoreApplication.translate("Events", "Day")


def _event_title() -> str:
    return QCoreApplication.translate("Events", "What happened")


def _reason_title() -> str:
    return QCoreApplication.translate("Events", "Reason, by whom")
