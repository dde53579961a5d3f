"""Decides about households with equal totals across the cut-off: all, none, or some by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from lovemart_desktop.domain.rounds.awards import ListRow, number_text
from lovemart_desktop.domain.rounds.review import Ties
from lovemart_desktop.gui.desks.awards.form_dialog import FormDialog
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.picking import Picking
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import words

Attempt = Callable[[Ties, tuple[int, ...], str], object]
"""What to do, the nominations that stay, and why."""


class TiesDialog(FormDialog):
    """The tied households, ticked where they stay."""

    def __init__(
        self,
        parent: QWidget,
        tasks: Tasks,
        tied: Sequence[ListRow],
        places: int,
        attempt: Attempt,
    ) -> None:
        super().__init__(
            parent, tasks, self.tr("Equal totals at the red line"), "", self.tr("Decide")
        )
        # widgets
        self._attempt = attempt
        told = words(
            self.tr("{tied} households have the same total; {places} of them have a place.").format(
                tied=len(tied), places=places
            ),
            self,
        )
        told.setWordWrap(True)
        self.column.insertWidget(1, told)
        self.tied_table = ObjectTable(self)
        self.tied_table.setAccessibleName(self.tr("Households with equal totals"))
        self.tied_table.setMinimumHeight(theme.current().px(36 * min(5, len(tied) + 1) + 4))
        self._picking = Picking(self.tied_table, _columns(), key=_nomination, open_to=_any)
        self.choice_box = self.field(
            self.tr("They"),
            self.choices(
                (
                    (self.tr("all stay on the list"), Ties.TAKE_ALL),
                    (self.tr("are all left off"), Ties.TAKE_NONE),
                    (self.tr("stay as ticked below"), Ties.BY_NAME),
                )
            ),
        )
        self.column.insertWidget(3, self.tied_table)
        self.reason_edit = QLineEdit(self)
        self.reason_edit.setMaxLength(200)
        self.reason_edit.setPlaceholderText(self.tr("Why: kept with the list"))
        self.reason_edit.setAccessibleName(self.tr("Reason"))
        self.reason_edit.textChanged.connect(self._on_edited)
        self.reason_edit.returnPressed.connect(self.try_it)
        self.column.insertWidget(4, self.reason_edit)
        # signals
        self._picking.show_rows(tied)
        self._picking.changed.connect(self.show_state)
        self.finish(self.choice_box)

    def ready(self) -> bool:
        if not self.reason_edit.text().strip():
            return False
        picked = len(self._picking.picked)
        return self._ties() is not Ties.BY_NAME or 0 < picked < len(self.tied_table.values)

    def work(self) -> Callable[[], object]:
        ties = self._ties()
        named = [row.nomination for row in self._picking.picked] if ties is Ties.BY_NAME else []
        return partial(self._attempt, ties, tuple(named), self.reason_edit.text())

    @Slot()
    def show_state(self) -> None:
        super().show_state()
        self.tied_table.setEnabled(self._ties() is Ties.BY_NAME)

    def _ties(self) -> Ties:
        return Ties(self.choice_box.currentData())


def _columns() -> tuple[Column, ...]:
    return (
        Column("name", partial(_title, "head"), _name, bold=True),
        Column("group", partial(_title, "group"), _group, width=64),
        Column("total", partial(_title, "total"), _total, right=True, width=80),
    )


def _title(key: str) -> str:
    return {
        "head": QCoreApplication.translate("Awards", "Head"),
        "group": QCoreApplication.translate("Awards", "Grp."),
        "total": QCoreApplication.translate("Awards", "Total"),
    }[key]


def _name(row: ListRow) -> str:
    return row.name


def _group(row: ListRow) -> str:
    return row.group


def _total(row: ListRow) -> str:
    return number_text(row.total)


def _nomination(row: ListRow) -> int:
    return row.nomination


def _any(_row: Any) -> bool:
    return True
