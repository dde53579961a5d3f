"""What nomination and review share: the grid of the list, and the deeds to its rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.rounds.awards import ListRow, ListState, ProgrammeKind, VillageList
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.desks.awards.entry_table import EntryTable
from lovemart_desktop.gui.desks.awards.list_deeds import ListDeeds
from lovemart_desktop.gui.desks.awards.list_grid import ListGrid
from lovemart_desktop.gui.desks.awards.panel import Named, PanelTools, Place, StepPanel
from lovemart_desktop.gui.desks.awards.view import View, kinds_of


class RowsPanel(StepPanel):
    """The grid, with buttons for what may be done to its rows."""

    RANKED = False

    def __init__(self, tools: PanelTools, deeds: ListDeeds, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        # widgets
        self.deeds = deeds
        self._sort = True
        self._fresh = True
        self._rows: list[ListRow] = []
        self._wanted: int | None = None
        self.rows_table = EntryTable(self)
        self.rows_table.setAccessibleName(self.tr("Rows of the list"))
        self.grid = ListGrid(self.rows_table, self.session, self.tasks)
        self.body.addWidget(self.rows_table)
        self.strike_button = self.add_button("trash", self.strike)
        self.add_row_button = self.add_button("plus", deeds.add)
        self.paste_button = self.add_button("clipboard", deeds.paste)
        self.fill_button = self.add_button("download", deeds.fill)
        # signals
        self.rows_table.row_chosen.connect(self._on_row)
        self.grid.saved.connect(self.changed)
        self.grid.added.connect(self._on_added)
        self.grid.several.connect(deeds.add_typed)
        self.grid.said.connect(self.said)

    @property
    def member(self) -> int | None:
        row = self.rows_table.current_row()
        return row.member if isinstance(row, ListRow) else None

    def show_nomination(self, nomination: int) -> None:
        """Brings a row into view, now or as soon as it is read."""
        if not self.grid.to_row(nomination):
            self._wanted = nomination

    def read(self, place: Place) -> object:
        return self.session.awards.rows(*place)

    def clear(self) -> None:
        self._rows, self._sort, self._fresh = [], True, True
        self.grid.forget()

    def show_answer(self, answer: object) -> None:
        assert isinstance(answer, list)  # what `read` gave
        self._rows = answer
        self._lay()
        if self._wanted is not None:
            self.grid.to_row(self._wanted)
            self._wanted = None
        elif self.grid.goes_on:
            self.grid.goes_on = False
            self.grid.to_entry()
        elif self._fresh and self.rows_table.hasFocus():
            # the cursor was asked for before there were rows
            self.grid.take_focus()
        self._fresh = False

    def use(self, view: View, each: VillageList | None) -> None:
        super().use(view, each)
        if self.each is None:
            # the line that takes the first household stands there before there is a list
            self._rows = []
            self._lay()

    def show_state(self) -> None:
        self.rows_table.set_empty_text(self._empty_text())
        kind = words.holder_kind(self.found) if self.found else ProgrammeKind.AWARD
        rows = [row for row in self._rows if not row.struck]
        told = self.tr("{count}, {points} together")
        self.told_label.setText(
            told.format(
                count=words.accounts_word(kind, len(rows)),
                points=words.points(sum(row.points for row in rows)),
            )
            if rows
            else ""
        )
        # whatever became of the list in view: a late household or village may still come
        for made in (self.add_row_button, self.paste_button, self.fill_button):
            made.setEnabled(self.may.edit)
            made.setVisible(self.found is not None)
        self._show_row()

    def names(self) -> Sequence[Named]:
        found = self.found
        grant = found is not None and words.holder_kind(found) is ProgrammeKind.GRANT
        add = self.tr("Add a person") if grant else self.tr("Add")
        fill = self.tr("By the elderly rule") if grant else self.tr("Import")
        return (
            (self.strike_button, self._strike_word(), "Del"),
            (self.add_row_button, add, "Ins"),
            (self.paste_button, self.tr("Paste"), "Ctrl+V"),
            (self.fill_button, fill, "Ctrl+I"),
        )

    @Slot()
    def take_focus(self) -> None:
        self.grid.take_focus()

    @Slot()
    def strike(self) -> None:
        row = self.rows_table.current_row()
        if isinstance(row, ListRow) and self.strike_button.isEnabled():
            self.deeds.strike(row)

    def set_compact(self, compact: bool) -> None:
        before = self.compact
        super().set_compact(compact)
        if before != self.compact:
            self._lay()

    # inside

    def _lay(self) -> None:
        if self.found is None:
            self.grid.forget()
            return
        self.grid.show_list(
            self.found,
            self.each,
            self._rows,
            may_edit=self.may.edit,
            ranked=self.RANKED,
            compact=self.compact,
            sort=self._sort,
        )
        self._sort = False

    @Slot(object)
    def _on_row(self, _row: object) -> None:
        self.show_state()
        self._name_buttons()

    @Slot(object)
    def _on_added(self, found: object) -> None:
        self.done.emit(getattr(found, "id", None))

    def _strike_word(self) -> str:
        row = self.rows_table.current_row()
        if self.each is not None and self.each.state is ListState.CREDITED:
            return self.tr("Reverse")
        if isinstance(row, ListRow) and row.struck:
            return self.tr("Put back")
        return self.tr("Strike off")

    def _show_row(self) -> None:
        row = self.rows_table.current_row()
        there = isinstance(row, ListRow) and self.each is not None
        may = there and self.may.edit and self.each is not None and self.each.going_on
        if self.each is not None and self.each.state is ListState.CREDITED:
            undone = not isinstance(row, ListRow) or row.reversed is not None or row.struck
            may = there and self.session.operator.may(Act.REVERSE_CREDIT) and not undone
        self.strike_button.setEnabled(bool(may))

    def _empty_text(self) -> str:
        if self.found is not None:
            return self.tr("Nobody is on this list.")
        if kinds_of(self.session.operator):
            return self.tr("No round yet. Ctrl+N opens one.")
        return self.tr("No round yet. An award officer opens one.")
