"""Blank cards: making series, printing them, closing what is left."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QSpinBox, QWidget

from lovemart_desktop.gui.desks.cards.desk_dialog import DeskDialog
from lovemart_desktop.gui.desks.cards.reason import Asked, ReasonDialog
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.cards.blanks import Series
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session


class BlanksDialog(DeskDialog):
    """A line for a new series, and the series that there are."""

    print_wanted = Signal(object)
    """The ids of the blanks to be printed."""

    count_box: QSpinBox
    note_edit: QLineEdit
    make_button: QPushButton
    series_table: ObjectTable
    close_left_button: QPushButton
    print_button: QPushButton
    done_button: QPushButton

    def __init__(self, parent: QWidget, session: Session, tasks: Tasks, printers: Printers) -> None:
        super().__init__(parent, tasks, printers, "cards_blanks.ui", (820, 560))
        # widgets
        self._blanks = session.blanks
        self._key = new_key()
        self.setWindowTitle(self.tr("Blank cards"))
        self.series_table.set_columns(_columns())
        self.series_table.set_empty_text(self.tr("No series of blank cards was made yet."))
        # signals
        self.make_button.clicked.connect(self.make)
        self.note_edit.returnPressed.connect(self.make)
        self.series_table.row_chosen.connect(self._on_chosen)
        self.series_table.row_activated.connect(self._on_activated)
        self.close_left_button.clicked.connect(self.close_left)
        self.print_button.clicked.connect(self.print_left)
        self.done_button.clicked.connect(self.reject)
        self.look()
        self.count_box.setFocus()
        self.count_box.selectAll()

    @Slot()
    def look(self) -> None:
        self.work(self._blanks.series, self._on_series)

    @Slot()
    def make(self) -> None:
        """Makes the series that is asked for; nothing is printed yet."""
        count, note = self.count_box.value(), self.note_edit.text()
        self.work(partial(self._blanks.make, count, self._key, note=note), self._on_made)

    @Slot()
    def print_left(self) -> None:
        series = self._series()
        if series is not None and self.print_button.isEnabled():
            self.work(partial(self._blanks.left_of, series.id), self._on_left)

    @Slot()
    def close_left(self) -> None:
        """Asks why what is left of the series is closed for ever."""
        series = self._series()
        if series is None:
            return
        asked = Asked(
            title=self.tr("Close the %n blank card(s) that are left", "", series.left),
            text=self.tr("They never work, whoever finds them. Cards with a holder stay."),
            yes=self.tr("Close for ever"),
            reasons=(self.tr("replaced by a new design"), self.tr("lost"), self.tr("misprinted")),
            danger=True,
        )
        dialog = ReasonDialog(
            self, self._tasks, asked, partial(_close, self._blanks.close_left, series.id)
        )
        dialog.done_with.connect(self._on_closed)
        dialog.open()

    # inside

    def show_state(self) -> None:
        series = self._series()
        left = series is not None and series.left > 0
        self.make_button.setEnabled(not self._busy)
        self.print_button.setEnabled(not self._busy and left)
        self.close_left_button.setEnabled(not self._busy and left)

    def _series(self) -> Series | None:
        chosen: Series | None = self.series_table.current_row()
        return chosen

    def _on_series(self, series: list[Series]) -> None:
        self.settle()
        self.series_table.set_rows(series, keep=_id)
        if series and self._series() is None:
            self.series_table.choose_row(0)
        self.show_state()

    def _on_made(self, series: Series) -> None:
        self.settle()
        self._key = new_key()
        self.note_edit.clear()
        self.say("success", self.tr("%n blank card(s) made. Print them next.", "", series.cards))
        self.look()
        self.series_table.setFocus()

    def _on_left(self, cards: list[int]) -> None:
        self.settle()
        self.accept()
        self.print_wanted.emit(tuple(cards))

    @Slot(object)
    def _on_closed(self, count: int) -> None:
        self.say("success", self.tr("%n blank card(s) closed.", "", count))
        self.look()

    @Slot(object)
    def _on_chosen(self, _series: object) -> None:
        self.show_state()

    @Slot(object)
    def _on_activated(self, _series: object) -> None:
        self.print_left()


def _close(act: object, series: int, reason: str, _household: bool) -> object:
    assert callable(act)
    return act(series, reason=reason)


def _id(series: Series) -> int:
    return series.id


def _columns() -> tuple[Column, ...]:
    return (
        Column("day", partial(_title, "day"), _day, width=120),
        Column("note", partial(_title, "note"), _note, weight=2),
        Column("cards", partial(_title, "cards"), _cards, width=92, right=True),
        Column("given", partial(_title, "given"), _given, width=92, right=True),
        Column("closed", partial(_title, "closed"), _closed, width=92, right=True),
        Column("left", partial(_title, "left"), _left, width=92, right=True, bold=True),
    )


def _title(key: str) -> str:
    return {
        "day": QCoreApplication.translate("Blanks", "Made"),
        "note": QCoreApplication.translate("Blanks", "Note"),
        "cards": QCoreApplication.translate("Blanks", "Cards"),
        "given": QCoreApplication.translate("Blanks", "Given out"),
        "closed": QCoreApplication.translate("Blanks", "Closed"),
        "left": QCoreApplication.translate("Blanks", "Left"),
    }[key]


def _day(series: Series) -> str:
    return series.made_on


def _note(series: Series) -> str:
    return series.note or "–"


def _cards(series: Series) -> str:
    return f"{series.cards:,}"


def _given(series: Series) -> str:
    return f"{series.cards - series.left - series.closed:,}"


def _closed(series: Series) -> str:
    return f"{series.closed:,}"


def _left(series: Series) -> str:
    return f"{series.left:,}"
