"""The third source of a batch: people by a pasted list or a workbook, and the lines left open."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.imports.results import open_chooser
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.cards.card_lists import CardListsDesk, Matched, Outcome
from lovemart_desktop.services.cards.cards import Candidate

_TYPING_MS = 400


class ListSource(QObject):
    """Follows what is typed; tells whom the list means."""

    reading = Signal()
    """The list has changed: whoever it meant before is not meant now."""
    people = Signal(object)
    """The Candidates that the list means, in its order."""
    refused = Signal(object)

    def __init__(
        self,
        dialog: QWidget,
        lists: CardListsDesk,
        tasks: Tasks,
        edit: QPlainTextEdit,
        table: ObjectTable,
    ) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._lists = lists
        self._tasks = tasks
        self._edit = edit
        self._table = table
        self._asked = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        table.set_kind("grid")
        table.set_columns(
            (
                Column("line", _line_title, _line, weight=2),
                Column("why", _why_title, _why, weight=3, icon=_why_icon, tone=_why_tone),
            )
        )
        table.set_empty_text(self.tr("Lines that lead to no card are listed here."))
        edit.textChanged.connect(self._on_typed)
        self._timer.timeout.connect(self.look)

    @property
    def waiting(self) -> bool:
        """Whether what was typed is still to be read."""
        return self._timer.isActive()

    @Slot()
    def look(self) -> None:
        """Reads the list as it is now."""
        self._timer.stop()
        self._asked = self._edit.toPlainText()
        if not self._asked.strip():
            self._table.set_rows([])
            self.people.emit([])
            return
        self._tasks.run(partial(self._matched, self._asked), self._on_matched, self._on_refused)

    @Slot()
    def choose_workbook(self) -> None:
        dialog = QFileDialog(self._dialog, self.tr("Choose a workbook"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Workbooks (*.xlsx *.xls *.csv)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.open_workbook)
        open_chooser(dialog, self._dialog)

    @Slot(str)
    def open_workbook(self, path: str) -> None:
        """Its people take the place of what stood there."""
        self._tasks.run(
            partial(self._lists.read_workbook, Path(path)), self._on_workbook, self._on_refused
        )

    def _matched(self, text: str) -> tuple[str, list[Matched]]:
        return text, self._lists.match(text)

    def _on_matched(self, found: tuple[str, list[Matched]]) -> None:
        text, lines = found
        if text != self._asked:
            return
        clear = (Outcome.FOUND, Outcome.HAS_CARD)
        self._table.set_rows([line for line in lines if line.outcome not in clear])
        people: list[Candidate] = [
            line.candidate for line in lines if line.outcome in clear and line.candidate
        ]
        self.people.emit(people)

    def _on_workbook(self, text: str) -> None:
        self._edit.setPlainText(text)
        self.look()

    def _on_refused(self, refusal: Refusal) -> None:
        self.refused.emit(refusal)

    @Slot()
    def _on_typed(self) -> None:
        self._timer.start()
        self.reading.emit()


def _line_title() -> str:
    return QCoreApplication.translate("ListSource", "Line")


def _why_title() -> str:
    return QCoreApplication.translate("ListSource", "Why there is no card")


def _line(line: Matched) -> str:
    return f"{line.no}　{line.text}"


def _why(line: Matched) -> str:
    if line.outcome is Outcome.SEVERAL:
        told = QCoreApplication.translate(
            "ListSource", "{count} people fit: add village or ID tail"
        )
        return told.format(count=line.several)
    return {
        Outcome.DECEASED: QCoreApplication.translate("ListSource", "deceased"),
        Outcome.TWICE: QCoreApplication.translate("ListSource", "named before"),
    }.get(line.outcome, QCoreApplication.translate("ListSource", "not on the roster"))


def _why_icon(_line: Matched) -> str:
    return "warning"


def _why_tone(line: Matched) -> str:
    return "muted" if line.outcome is Outcome.TWICE else "warning"
