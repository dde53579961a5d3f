"""The left column: the search line, and the people found."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from lovemart_desktop.domain.people.found import FoundPeople, PersonRow
from lovemart_desktop.gui.desks.cards import words
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.people.people import PeopleDesk

Question = tuple[str, int | None]


class PeopleSearch(QObject):
    """Finds people while somebody types; the arrows move through them, Enter opens one."""

    chosen = Signal(object)
    """The person's number, or None where nobody is chosen."""
    opened = Signal()
    """Enter: the officer goes on to the record."""

    def __init__(
        self,
        people: PeopleDesk,
        tasks: Tasks,
        *,
        edit: QLineEdit,
        table: ObjectTable,
        found: QLabel,
        village: QComboBox,
    ) -> None:
        super().__init__(edit)
        self._tasks = tasks
        self._people = people
        self._edit, self._table, self._found, self._village = edit, table, found, village
        self._wanted: int | None = None
        self._last: FoundPeople | None = None
        self._narrow = False
        self._search = Latest(tasks, self._find, self)
        # the rows are painted before the first one's record is read
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._painted.setInterval(0)
        table.set_kind("people")
        table.set_columns(_columns(False))
        village.addItem("", None)
        edit.installEventFilter(self)
        # signals
        edit.textChanged.connect(self.search)
        village.currentIndexChanged.connect(self.search)
        table.row_chosen.connect(self._on_row)
        table.row_activated.connect(self._on_open)
        self._search.answered.connect(self._on_found)
        self._search.refused.connect(self._on_refused)
        self._painted.timeout.connect(self._tell)
        self.retranslate()

    def start(self) -> None:
        """Reads the villages, then everybody."""
        self._tasks.run(self._people.villages, self._on_villages)
        self.search()

    @Slot()
    def search(self) -> None:
        """Searches for what stands in the line, in the village chosen."""
        self._search.ask((self._edit.text(), self._village.currentData()))

    def go_to(self, member: int, name: str) -> None:
        """Finds this person and puts the cursor there."""
        self._wanted = member
        self._village.setCurrentIndex(0)
        if self._edit.text() == name:
            self.search()
        else:
            self._edit.setText(name)

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow list the ID's tail stands in the second line."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._table.set_columns(_columns(narrow))
            self._say()

    def retranslate(self) -> None:
        self._village.setItemText(0, QCoreApplication.translate("Cards", "all villages"))
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            rows = len(self._table.values)
            here = self._table.currentIndex().row()
            steps = {
                Qt.Key.Key_Up: here - 1,
                Qt.Key.Key_Down: here + 1,
                Qt.Key.Key_PageUp: here - 10,
                Qt.Key.Key_PageDown: here + 10,
            }
            step = steps.get(Qt.Key(event.key()))
            if step is not None and rows:
                self._table.choose_row(max(0, min(step, rows - 1)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_open()
                return True
            if event.key() == Qt.Key.Key_Escape and self._edit.text():
                self._edit.clear()
                return True
        return super().eventFilter(watched, event)

    def _find(self, question: Question) -> FoundPeople:
        typed, village = question
        return self._people.search(typed, village=village)

    @Slot(object, object)
    def _on_found(self, question: Question, found: FoundPeople) -> None:
        self._last = found
        self._painted.start()
        self._table.set_rows(found.rows, keep=_member)
        self._say()
        numbers = [row.member for row in found.rows]
        if self._wanted in numbers:
            self._table.choose_row(numbers.index(self._wanted))
        elif self._table.current_row() is None and numbers:
            self._table.choose_row(0)
        elif not numbers:
            self.chosen.emit(None)
        self._wanted = None

    @Slot(object, object)
    def _on_refused(self, _question: Question, refusal: object) -> None:
        self._tasks.refused.emit(refusal)

    @Slot(object)
    def _on_villages(self, villages: list[tuple[int, str]]) -> None:
        chosen = self._village.currentData()
        self._village.blockSignals(True)
        while self._village.count() > 1:
            self._village.removeItem(1)
        for number, name in villages:
            self._village.addItem(name, number)
        self._village.setCurrentIndex(max(0, self._village.findData(chosen)))
        self._village.blockSignals(False)

    @Slot(object)
    def _on_row(self, row: PersonRow | None) -> None:
        if row is not None and not self._painted.isActive():
            self.chosen.emit(row.member)

    @Slot()
    def _on_open(self) -> None:
        if self._painted.isActive():
            self._tell()
        self.opened.emit()

    @Slot()
    def _tell(self) -> None:
        """Whom the cursor points at after a search."""
        self._painted.stop()
        self._on_row(self._table.current_row())

    def _say(self) -> None:
        found = self._last
        if self._edit.text() or self._village.currentData() is not None:
            nobody = QCoreApplication.translate("Cards", "Nobody found.")
        else:
            nobody = QCoreApplication.translate("Cards", "The roster is empty. Import it: Ctrl+I.")
        self._table.set_empty_text(nobody if found is not None else "")
        if found is None:
            self._found.clear()
            return
        # a narrow list has no room for both numbers beside the village
        self._found.setText(_told_shortly(found) if self._narrow else _told(found))
        self._found.setToolTip(_told(found))


def _told(found: FoundPeople) -> str:
    """How many there are, and how many of them the list shows."""
    if found.more:
        told = QCoreApplication.translate("Cards", "Over {total} found, {shown} shown")
    elif found.total > len(found.rows):
        told = QCoreApplication.translate("Cards", "{total} found, {shown} shown")
    else:
        return _told_shortly(found)
    return told.format(total=f"{found.total:,}", shown=f"{len(found.rows):,}")


def _told_shortly(found: FoundPeople) -> str:
    if found.more:
        told = QCoreApplication.translate("Cards", "Over {total} found")
    else:
        told = QCoreApplication.translate("Cards", "{total} found")
    return told.format(total=f"{found.total:,}")


def _columns(narrow: bool) -> tuple[Column, ...]:
    below = _place_and_tail if narrow else _place
    name = Column("name", partial(_title, "name"), _name, bold=True, second=below)
    tail = Column("tail", partial(_title, "tail"), _tail, width=84, tone=_muted)
    width = 108 if narrow else 120
    card = Column("card", partial(_title, "card"), _card, width=width, icon=_icon, tone=_tone)
    return (name, card) if narrow else (name, tail, card)


def _title(key: str) -> str:
    return {
        "name": QCoreApplication.translate("Cards", "Name"),
        "tail": QCoreApplication.translate("Cards", "ID tail"),
        "card": QCoreApplication.translate("Cards", "Card"),
    }[key]


def _member(row: PersonRow) -> int:
    return row.member


def _name(row: PersonRow) -> str:
    return row.name


def _place(row: PersonRow) -> str:
    return row.place


def _place_and_tail(row: PersonRow) -> str:
    # the tail first: the end of a line is what a narrow list cuts
    return f"{row.id_tail} · {row.place}" if row.id_tail else row.place


def _tail(row: PersonRow) -> str:
    return row.id_tail or "–"


def _card(row: PersonRow) -> str:
    return words.card_word(row.card, row.deceased_on)


def _icon(row: PersonRow) -> str:
    return words.card_icon(row.card, row.deceased_on)


def _tone(row: PersonRow) -> str:
    return words.ink(words.card_tone(row.card, row.deceased_on))


def _muted(_row: PersonRow) -> str:
    return "muted"
