"""Whose certificates are printed: all that were credited, or those ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lovemart_desktop.domain.rounds.awards import ListRow
from lovemart_desktop.gui.desks.awards.form_dialog import FormDialog
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.picking import Picking
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button

LINES = 8
"""Households in view at once."""


class CertificatesDialog(FormDialog):
    """The households of a credited list, all ticked; `done_with` tells the nominations."""

    def __init__(
        self, parent: QWidget, tasks: Tasks, village: str, rows: Sequence[ListRow]
    ) -> None:
        super().__init__(
            parent,
            tasks,
            self.tr("Certificates of {village}").format(village=village),
            self.tr("One page a household. Space ticks the household in use, or takes it out."),
            self.tr("Print"),
        )
        # widgets
        self.rows_table = ObjectTable(self)
        self.rows_table.setAccessibleName(self.tr("Households with a certificate"))
        lines = max(2, min(LINES, len(rows)))
        self.rows_table.setMinimumHeight(theme.current().px(36 * (lines + 1) + 4))
        self.picking = Picking(self.rows_table, _columns(), key=_nomination, open_to=_any)
        self.all_button = button(self.tr("All"), self)
        self.none_button = button(self.tr("None"), self)
        # layout
        self.column.insertWidget(2, self.rows_table, 1)
        choosing = QHBoxLayout()
        choosing.setSpacing(8)
        for made in (self.all_button, self.none_button):
            made.setAutoDefault(False)
            choosing.addWidget(made)
        choosing.addStretch(1)
        self.column.insertLayout(3, choosing)
        # signals
        self.all_button.clicked.connect(self.picking.pick_all)
        self.none_button.clicked.connect(self.picking.pick_none)
        self.picking.show_rows(rows)
        self.picking.changed.connect(self.show_state)
        self.finish(self.rows_table)

    def ready(self) -> bool:
        return bool(self.picking.picked)

    def work(self) -> Callable[[], object]:
        return partial(tuple, [row.nomination for row in self.picking.picked])


def _columns() -> tuple[Column, ...]:
    return (
        Column("name", partial(_title, "head"), _name, bold=True, weight=3),
        Column("group", partial(_title, "group"), _group, weight=1),
    )


def _title(key: str) -> str:
    return {
        "head": QCoreApplication.translate("Awards", "Head"),
        "group": QCoreApplication.translate("Awards", "Grp."),
    }[key]


def _name(row: ListRow) -> str:
    return row.name


def _group(row: ListRow) -> str:
    return row.group


def _nomination(row: ListRow) -> int:
    return row.nomination


def _any(_row: Any) -> bool:
    return True
