"""Registration labels, head-counts by day, and door notices: the desk's lists of the roster."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from lovemart_desktop.domain.dates import read_date
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.histories import HeadCount
from lovemart_desktop.domain.people.villages import StatusLabel
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.cards.places import VillagesDialog
from lovemart_desktop.gui.desks.cards.sheets import printed_words
from lovemart_desktop.gui.kit import theme, wording
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printers, Role
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.store import Session

if TYPE_CHECKING:
    from lovemart_desktop.services.people.door_notices import DoorNotices


class RosterLists(QObject):
    """Adds its entries to the desk's menu, and opens what they name."""

    said = Signal(str, str)
    """(tone, text)."""
    changed = Signal()
    """Villages or groups are others now."""

    def __init__(
        self, page: QWidget, session: Session, tasks: Tasks, printers: Printers, menu: QMenu
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._tasks = tasks
        self._printers = printers
        menu.addSeparator()
        self._actions: dict[str, QAction] = {}
        for key, act, slot in (
            ("counts", Act.SEE_PEOPLE, self.open_counts),
            ("villages", Act.EDIT_PEOPLE, self.open_villages),
            ("labels", Act.EDIT_PEOPLE, self.open_labels),
        ):
            made = menu.addAction("")
            made.setVisible(session.operator.may(act))
            made.triggered.connect(slot)
            self._actions[key] = made
        self.retranslate()

    def retranslate(self) -> None:
        texts = {
            "counts": QCoreApplication.translate("Places", "&Count people on a day…"),
            "villages": QCoreApplication.translate("Places", "&Villages and groups…"),
            "labels": QCoreApplication.translate("Places", "&Registration labels…"),
        }
        for key, text in texts.items():
            self._actions[key].setText(text)

    @Slot()
    def open_counts(self) -> None:
        CountsDialog(self._page, self._session, self._tasks).open()

    @Slot()
    def open_villages(self) -> None:
        dialog = VillagesDialog(self._page, self._session, self._tasks)
        dialog.changed.connect(self.changed)
        dialog.doors_wanted.connect(self.print_doors)
        dialog.open()

    @Slot()
    def open_labels(self) -> None:
        LabelsDialog(self._page, self._session, self._tasks).open()

    @Slot(object)
    def print_door(self, household: int) -> None:
        """The notice for one door."""
        self._tasks.run(
            partial(self._session.door_notices.of_household, household),
            self._on_door,
            self._on_refused,
        )

    @Slot(object)
    def print_doors(self, village: int) -> None:
        """The notices of a whole village."""
        self._tasks.run(
            partial(self._session.door_notices.of_village, village),
            self._on_doors,
            self._on_refused,
        )

    def _on_door(self, pdf: bytes) -> None:
        self._print(pdf)

    def _on_doors(self, made: DoorNotices) -> None:
        self._print(made.pdf)

    def _print(self, pdf: bytes) -> None:
        title = QCoreApplication.translate("Places", "door notice")
        try:
            self.said.emit(*printed_words(self._printers.print(pdf, Role.SHEET, title)))
        except Refusal as refusal:
            self._on_refused(refusal)

    def _on_refused(self, refusal: Refusal) -> None:
        self.said.emit("error", wording.word(refusal))


class _ListDialog(Dialog):
    """A heading, a line to type in, a table, and a button to close."""

    def __init__(self, parent: QWidget, title: str, session: Session, tasks: Tasks) -> None:
        super().__init__(parent, title)
        self._session = session
        self._tasks = tasks
        self.edit = QLineEdit(self)
        self.act_button = button("", self)
        self.table = ObjectTable(self)
        self.band = MessageBand(self)
        self.band.hide()
        self.foot = words("", self, strong=True)
        self.close_button = button(QCoreApplication.translate("Places", "Close") + "  Esc", self)
        for made in (self.act_button, self.close_button):
            made.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(title, self, kind="heading"))
        line = QHBoxLayout()
        line.addWidget(self.edit, 1)
        line.addWidget(self.act_button)
        column.addLayout(line)
        column.addWidget(self.band)
        column.addWidget(self.table, 1)
        below = QHBoxLayout()
        below.addWidget(self.foot, 1)
        below.addWidget(self.close_button)
        column.addLayout(below)
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(620), window.width() - 32), min(chosen.px(540), window.height() - 32)
        )
        self.close_button.clicked.connect(self.reject)
        self.edit.setFocus()

    def refuse(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.band.show()


class CountsDialog(_ListDialog):
    """Households and people of each village and group as of any day."""

    def __init__(self, parent: QWidget, session: Session, tasks: Tasks) -> None:
        title = QCoreApplication.translate("Places", "People on a day")
        super().__init__(parent, title, session, tasks)
        self._counts = Latest(tasks, session.households.headcounts, self)
        self.act_button.hide()
        self.edit.setAccessibleName(QCoreApplication.translate("Places", "Day"))
        self.table.set_columns(_count_columns())
        self.table.set_empty_text(
            QCoreApplication.translate("Places", "Nobody is known on that day.")
        )
        self._counts.answered.connect(self._on_counts)
        self.edit.textChanged.connect(self._on_day)
        self.edit.setText(session.today().isoformat())
        self.edit.selectAll()

    @Slot(str)
    def _on_day(self, text: str) -> None:
        day = read_date(text)
        mark(self.edit, wrong=day is None)
        if day is not None:
            self._counts.ask(day)

    @Slot(object, object)
    def _on_counts(self, _day: object, counts: list[HeadCount]) -> None:
        self.table.set_rows(counts)
        told = QCoreApplication.translate("Places", "{people} people in {households} households")
        self.foot.setText(
            told.format(
                people=f"{sum(count.people for count in counts):,}",
                households=f"{sum(count.households for count in counts):,}",
            )
        )


class LabelsDialog(_ListDialog):
    """The words that a household may be registered as; Enter or Space offers them or not."""

    def __init__(self, parent: QWidget, session: Session, tasks: Tasks) -> None:
        title = QCoreApplication.translate("Places", "Registration labels")
        super().__init__(parent, title, session, tasks)
        self.act_button.setText(QCoreApplication.translate("Places", "Add label"))
        self.edit.setPlaceholderText(QCoreApplication.translate("Places", "a new label"))
        self.edit.setAccessibleName(self.edit.placeholderText())
        self.table.set_columns(_label_columns())
        self.foot.setText(
            QCoreApplication.translate("Places", "Enter on a label: offer it, or no longer.")
        )
        self.act_button.clicked.connect(self.add)
        self.edit.returnPressed.connect(self.add)
        self.table.row_activated.connect(self._on_label)
        self._read()

    @Slot()
    def add(self) -> None:
        self._tasks.run(
            partial(self._session.villages.add_label, self.edit.text()),
            self._on_added,
            self.refuse,
        )

    def _read(self) -> None:
        self._tasks.run(self._session.villages.labels, self._on_labels)

    def _on_labels(self, labels: list[StatusLabel]) -> None:
        self.table.set_rows(labels, keep=_label_id)

    def _on_added(self, _nothing: object) -> None:
        self.edit.clear()
        self.band.hide()
        self._read()

    @Slot(object)
    def _on_label(self, label: StatusLabel) -> None:
        self._tasks.run(
            partial(self._session.villages.offer_label, label.id, not label.offered),
            self._on_offered,
            self.refuse,
        )

    def _on_offered(self, _nothing: object) -> None:
        self._read()


def _count_columns() -> tuple[Column, ...]:
    return (
        Column("village", _village_title, _village, bold=True, weight=2),
        Column("group", _group_title, _group),
        Column("households", _households_title, _households, right=True, width=92),
        Column("people", _people_title, _people, right=True, width=92),
    )


def _label_columns() -> tuple[Column, ...]:
    return (
        Column("label", _label_title, _label, bold=True),
        Column("offered", _offered_title, _offered, width=148, icon=_offered_icon, tone=_tone),
    )


def _village(count: HeadCount) -> str:
    return count.village


def _group(count: HeadCount) -> str:
    return count.group or "–"


def _households(count: HeadCount) -> str:
    return f"{count.households:,}"


def _people(count: HeadCount) -> str:
    return f"{count.people:,}"


def _label(label: StatusLabel) -> str:
    return label.name


def _label_id(label: StatusLabel) -> int:
    return label.id


def _offered(label: StatusLabel) -> str:
    if label.offered:
        return QCoreApplication.translate("Places", "offered")
    return QCoreApplication.translate("Places", "not offered")


def _offered_icon(label: StatusLabel) -> str:
    return "tick" if label.offered else "unchecked"


def _tone(label: StatusLabel) -> str:
    return "success" if label.offered else "muted"


def _village_title() -> str:
    return QCoreApplication.translate("Places", "Village")


def _group_title() -> str:
    return QCoreApplication.translate("Places", "Group")


def _households_title() -> str:
    return QCoreApplication.translate("Places", "Households")


def _people_title() -> str:
    return QCoreApplication.translate("Places", "People")


def _label_title() -> str:
    return QCoreApplication.translate("Places", "Label")


def _offered_title() -> str:
    return QCoreApplication.translate("Places", "In the list")
