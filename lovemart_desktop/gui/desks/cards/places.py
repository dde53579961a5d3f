"""Villages and groups of the township: added, renamed, made into one, by date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.dates import read_date
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.villages import VillageRow
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, add_foot
from lovemart_desktop.gui.kit.fields import TickBox
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.store import Session

Choice = tuple[object, str]
"""(what is passed on, what is read)."""
Attempt = Callable[[list[object], str, object, str], object]
"""(chosen, name, day, reason) → what was done."""


class VillagesDialog(Dialog):
    """All villages, those of the past too, and what can be done with them."""

    changed = Signal()
    doors_wanted = Signal(object)
    """The village whose door notices are to be printed."""

    def __init__(self, parent: QWidget, session: Session, tasks: Tasks) -> None:
        super().__init__(parent, QCoreApplication.translate("Places", "Villages and groups"))
        # widgets
        self._session = session
        self._tasks = tasks
        self._rows: list[VillageRow] = []
        self.table = ObjectTable(self)
        self.table.set_kind("people")
        self.table.set_columns(_columns())
        self.table.set_empty_text(QCoreApplication.translate("Places", "No village yet."))
        self.band = MessageBand(self)
        self.band.hide()
        self.name_edit = QLineEdit(self)
        self.name_edit.setPlaceholderText(
            QCoreApplication.translate("Places", "name of a village to add")
        )
        self.name_edit.setAccessibleName(self.name_edit.placeholderText())
        self.add_button = button(
            QCoreApplication.translate("Places", "Add village"), self, icon="plus"
        )
        self.merge_button = button(
            QCoreApplication.translate("Places", "Merge or rename villages"), self, icon="swap"
        )
        self.groups_button = button(
            QCoreApplication.translate("Places", "Merge or rename groups"), self, icon="users"
        )
        self.doors_button = button(
            QCoreApplication.translate("Places", "Print door notices"), self, icon="printer"
        )
        self.close_button = button(QCoreApplication.translate("Places", "Close") + "  Esc", self)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        column.addWidget(self.band)
        column.addWidget(self.table, 1)
        adding = QHBoxLayout()
        adding.addWidget(self.name_edit, 1)
        adding.addWidget(self.add_button)
        column.addLayout(adding)
        below = QHBoxLayout()
        for made in (self.merge_button, self.groups_button):
            below.addWidget(made)
        below.addStretch(1)
        column.addLayout(below)
        add_foot(column, self.close_button, beside=(self.doors_button,))
        for made in (
            self.add_button,
            self.merge_button,
            self.groups_button,
            self.doors_button,
            self.close_button,
        ):
            made.setAutoDefault(False)
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(720), window.width() - 32), min(chosen.px(560), window.height() - 32)
        )
        # signals
        self.name_edit.returnPressed.connect(self.add)
        self.add_button.clicked.connect(self.add)
        self.merge_button.clicked.connect(self.merge)
        self.groups_button.clicked.connect(self.regroup)
        self.doors_button.clicked.connect(self.print_doors)
        self.close_button.clicked.connect(self.reject)
        self._read()
        self.table.setFocus()

    @Slot()
    def add(self) -> None:
        self._tasks.run(
            partial(self._session.villages.add, self.name_edit.text()),
            self._on_added,
            self._on_refused,
        )

    @Slot()
    def merge(self) -> None:
        """Asks which villages become one."""
        now = [row for row in self._rows if row.until is None]
        here = self.table.current_row()
        self._ask(
            QCoreApplication.translate("Places", "Villages that become one"),
            [(row.id, row.name) for row in now],
            [here.id] if isinstance(here, VillageRow) else [],
            _Villages(self._session),
        )

    @Slot()
    def regroup(self) -> None:
        """Asks which groups of the chosen village become one."""
        here = self.table.current_row()
        if isinstance(here, VillageRow) and here.until is None and here.groups:
            title = QCoreApplication.translate("Places", "Groups of {village} that become one")
            self._ask(
                title.format(village=here.name),
                [(group, group) for group in here.groups],
                [],
                _Groups(self._session, here.id),
            )
        else:
            self.band.say(
                "info",
                QCoreApplication.translate("Places", "Choose a village of today with groups."),
            )
            self.band.show()

    @Slot()
    def print_doors(self) -> None:
        """Closes, so that the page tells where the paper went."""
        here = self.table.current_row()
        if isinstance(here, VillageRow) and here.until is None:
            self.accept()
            self.doors_wanted.emit(here.id)

    # inside

    def _ask(
        self, title: str, choices: Sequence[Choice], chosen: Sequence[object], attempt: Attempt
    ) -> None:
        dialog = BecomeOneDialog(self, self._session, self._tasks, title, choices, chosen, attempt)
        dialog.done_with.connect(self._on_changed)
        dialog.open()

    def _read(self) -> None:
        self._tasks.run(self._session.villages.all, self._on_rows)

    def _on_rows(self, rows: list[VillageRow]) -> None:
        self._rows = rows
        self.table.set_rows(rows, keep=_id)
        if rows and self.table.current_row() is None:
            self.table.choose_row(0)

    def _on_added(self, _village: object) -> None:
        self.name_edit.clear()
        self._on_changed(None)

    @Slot(object)
    def _on_changed(self, _result: object) -> None:
        self.band.say("success", QCoreApplication.translate("Places", "Done, and kept by date."))
        self.band.show()
        self._read()
        self.changed.emit()

    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.band.show()


class BecomeOneDialog(Dialog):
    """Ticks for what becomes one, its new name, day and reason."""

    done_with = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        tasks: Tasks,
        title: str,
        choices: Sequence[Choice],
        chosen: Sequence[object],
        attempt: Attempt,
    ) -> None:
        super().__init__(parent, title)
        # widgets
        self._tasks = tasks
        self._attempt = attempt
        self._busy = False
        self.ticks: dict[object, TickBox] = {}
        place = QWidget(self)
        mark(place, kind="page")
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        for at, (value, name) in enumerate(choices):
            tick = TickBox(name, place)
            tick.setChecked(value in chosen)
            grid.addWidget(tick, at // 3, at % 3)
            self.ticks[value] = tick
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(place)
        area.setMinimumHeight(min(place.sizeHint().height() + 4, theme.current().px(180)))
        self.name_edit = QLineEdit(self)
        self.day_edit = QLineEdit(session.today().isoformat(), self)
        self.reason_edit = QLineEdit(self)
        self.reason_edit.setPlaceholderText(
            QCoreApplication.translate("Places", "decision or document, kept in the history")
        )
        self.band = MessageBand(self)
        self.band.hide()
        self.cancel_button = button(QCoreApplication.translate("Places", "Cancel") + "  Esc", self)
        self.yes_button = button(
            QCoreApplication.translate("Places", "Make them one"), self, kind="primary"
        )
        # layout
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        for row, (caption, edit) in enumerate(
            (
                (QCoreApplication.translate("Places", "New name"), self.name_edit),
                (QCoreApplication.translate("Places", "Day"), self.day_edit),
                (QCoreApplication.translate("Places", "Reason"), self.reason_edit),
            )
        ):
            fields.addWidget(words(caption, self, tone="muted"), row, 0)
            fields.addWidget(edit, row, 1)
            edit.setAccessibleName(caption)
            edit.returnPressed.connect(self.try_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(title, self, kind="heading"))
        column.addWidget(area, 1)
        column.addLayout(fields)
        column.addWidget(self.band)
        answers = QHBoxLayout()
        answers.addStretch(1)
        for made in (self.cancel_button, self.yes_button):
            made.setAutoDefault(False)
            answers.addWidget(made)
        column.addLayout(answers)
        self.setMinimumWidth(theme.current().px(560))
        # signals
        self.yes_button.clicked.connect(self.try_it)
        self.cancel_button.clicked.connect(self.reject)
        next(iter(self.ticks.values())).setFocus()

    @Slot()
    def try_it(self) -> None:
        day = read_date(self.day_edit.text())
        mark(self.day_edit, wrong=day is None)
        if self._busy or day is None:
            return
        chosen = [value for value, tick in self.ticks.items() if tick.isChecked()]
        self._busy = True
        work = partial(self._attempt, chosen, self.name_edit.text(), day, self.reason_edit.text())
        self._tasks.run(work, self._on_done, self._on_refused)

    @Slot()
    def reject(self) -> None:
        # what is under way is waited for
        if not self._busy:
            super().reject()

    def _on_done(self, result: object) -> None:
        self._busy = False
        self.done_with.emit(result)
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self.band.show()


class _Villages:
    """Makes villages one."""

    def __init__(self, session: Session) -> None:
        self._desk = session.villages

    def __call__(self, chosen: list[object], name: str, day: object, reason: str) -> object:
        return self._desk.reorganise(chosen, name, day, reason=reason)  # type: ignore[arg-type]  # ids and a date


class _Groups:
    """Makes groups of a village one."""

    def __init__(self, session: Session, village: int) -> None:
        self._desk = session.villages
        self._village = village

    def __call__(self, chosen: list[object], name: str, day: object, reason: str) -> object:
        return self._desk.regroup(self._village, chosen, name, day, reason=reason)  # type: ignore[arg-type]  # names and a date


def _columns() -> tuple[Column, ...]:
    return (
        Column("name", _name_title, _name, bold=True, second=_groups, weight=3, tone=_tone),
        Column("people", _people_title, _people, right=True, width=92),
        Column("since", _since_title, _since, second=_became, weight=2),
    )


def _id(row: VillageRow) -> int:
    return row.id


def _name(row: VillageRow) -> str:
    return row.name


def _groups(row: VillageRow) -> str:
    return " · ".join(row.groups)


def _people(row: VillageRow) -> str:
    return f"{row.people:,}" if row.until is None else ""


def _since(row: VillageRow) -> str:
    since = row.since.isoformat() if row.since else "–"
    return f"{since} → {row.until.isoformat()}" if row.until else since


def _became(row: VillageRow) -> str:
    if row.successor:
        told = QCoreApplication.translate("Places", "became {village}")
        return told.format(village=row.successor)
    if row.predecessors:
        told = QCoreApplication.translate("Places", "was {villages}")
        return told.format(villages=" · ".join(row.predecessors))
    return ""


def _tone(row: VillageRow) -> str | None:
    return "muted" if row.until is not None else None


def _name_title() -> str:
    return QCoreApplication.translate("Places", "Village, groups")


def _people_title() -> str:
    return QCoreApplication.translate("Places", "People")


def _since_title() -> str:
    return QCoreApplication.translate("Places", "Since")
