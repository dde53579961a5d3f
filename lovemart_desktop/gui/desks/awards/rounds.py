"""Chooses another round or grant; a round in which nothing was credited can be given up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.widgets import relabel
from lovemart_desktop.services.rounds.award_lists import RoundTitle


class RoundsDialog(Dialog):
    """All rounds and grants, the newest first. Enter opens one."""

    chosen = Signal(object)
    """The RoundTitle to open."""
    give_up_wanted = Signal(object)
    """The RoundTitle to give up."""
    comparison_wanted = Signal()

    rounds_table: ObjectTable
    compare_button: QPushButton
    give_up_button: QPushButton
    cancel_button: QPushButton
    choose_button: QPushButton

    def __init__(
        self,
        parent: QWidget,
        titles: Sequence[RoundTitle],
        current: int | None,
        may_give_up: Callable[[RoundTitle], bool],
    ) -> None:
        super().__init__(parent)
        # widgets
        self._may_give_up = may_give_up
        forms.load(self, "award_rounds.ui")
        self.setWindowTitle(self.tr("Choose a round or grant"))
        self.rounds_table.set_columns(_columns())
        self.choose_button.setAutoDefault(False)
        self.cancel_button.setAutoDefault(False)
        self.give_up_button.setAutoDefault(False)
        self.compare_button.setAutoDefault(False)
        relabel(self.compare_button, self.tr("Compare rounds"), "Ctrl+B")
        self.setMinimumWidth(min(theme.current().px(640), parent.window().width() - 32))
        # signals
        self.rounds_table.row_chosen.connect(self._on_row)
        self.rounds_table.row_activated.connect(self._on_open)
        self.choose_button.clicked.connect(self._on_open)
        self.give_up_button.clicked.connect(self._on_give_up)
        self.compare_button.clicked.connect(self._on_compare)
        self.cancel_button.clicked.connect(self.reject)
        self.rounds_table.set_rows(titles)
        numbers = [title.id for title in titles]
        self.rounds_table.choose_row(numbers.index(current) if current in numbers else 0)
        self.rounds_table.setFocus()

    @Slot(object)
    def _on_row(self, title: RoundTitle | None) -> None:
        self.choose_button.setEnabled(title is not None)
        self.give_up_button.setVisible(title is not None and self._may_give_up(title))

    @Slot()
    def _on_open(self) -> None:
        title = self.rounds_table.current_row()
        if title is not None:
            self.chosen.emit(title)
            self.accept()

    @Slot()
    def _on_compare(self) -> None:
        self.accept()
        self.comparison_wanted.emit()

    @Slot()
    def _on_give_up(self) -> None:
        title = self.rounds_table.current_row()
        if title is not None:
            self.accept()
            self.give_up_wanted.emit(title)


def _columns() -> tuple[Column, ...]:
    return (
        Column("programme", partial(_title, "programme"), _programme, bold=True, weight=2),
        Column("period", partial(_title, "period"), _period, weight=2),
        Column("each", partial(_title, "each"), _each, right=True, width=136),
        Column("state", partial(_title, "state"), _state, width=120, tone=_tone),
    )


def _title(key: str) -> str:
    return {
        "programme": QCoreApplication.translate("Awards", "Programme"),
        "period": QCoreApplication.translate("Awards", "Period or occasion"),
        "each": QCoreApplication.translate("Awards", "Points each"),
        "state": QCoreApplication.translate("Awards", "State"),
    }[key]


def _programme(title: RoundTitle) -> str:
    return title.terms.programme


def _period(title: RoundTitle) -> str:
    return words.period_word(title.terms)


def _each(title: RoundTitle) -> str:
    return f"{title.terms.points_each:,}"


def _state(title: RoundTitle) -> str:
    if title.cancelled:
        return QCoreApplication.translate("Awards", "given up")
    return ""


def _tone(_title: RoundTitle) -> str:
    return "muted"
