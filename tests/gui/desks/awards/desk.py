"""The award page of one officer, worked by keys."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.rounds.awards import AwardRound, ListRow, ListState, Step
from lovemart_desktop.gui.desks.awards.page import AwardsPage
from lovemart_desktop.gui.desks.awards.panel import StepPanel
from lovemart_desktop.gui.desks.awards.panels.rows import RowsPanel
from lovemart_desktop.gui.kit.confirm import ConfirmDialog
from tests.awards import Town
from tests.gui.deskwork import CTRL, DeskWork
from tests.shop import SECRET

Kind = TypeVar("Kind", bound=QWidget)
ALT = Qt.KeyboardModifier.AltModifier


class Desk(DeskWork[AwardsPage]):
    """The page of one officer of a town with a roster and a fund of 5,000 points."""

    town: Town

    @property
    def rows(self) -> list[ListRow]:
        """The rows in view, without the line that takes the next one."""
        panel = self.panel(RowsPanel)
        return panel.grid.rows

    @property
    def shown(self) -> list[str]:
        return [row.name for row in self.rows]

    @property
    def villages(self) -> list[tuple[str, ListState, int]]:
        table = self.page.side.lists_table
        return [(row.village, row.state, row.accounts) for row in table.values]

    @property
    def round(self) -> AwardRound:
        """The round in view, as the books have it."""
        found = self.page.deeds.found
        assert found is not None
        return self.town.officer.awards.round(found.id)

    def panel(self, kind: type[StepPanel] | type[RowsPanel]) -> RowsPanel:
        panel = self.page.panel
        assert isinstance(panel, kind), f"{type(panel).__name__} is in view"
        return panel  # type: ignore[return-value]  # of the kind asked for

    def on(self, kind: type[Kind]) -> Kind:
        """The dialog on top, which has to be of this kind."""
        top = self.dialog()
        assert isinstance(top, kind), f"{type(top).__name__} is on top"
        return top

    def show(self, found: AwardRound | None = None) -> None:
        """Reads the round again, as if the officer had come back to it."""
        if found is not None:
            self.page.deeds.done.emit(found.id)
        else:
            self.page.refresh()
        self.settle()
        self.page.take_focus()

    def to(self, step: Step) -> None:
        """By its key to the panel of a step."""
        number = list(Step).index(step)
        self.press(Qt.Key(Qt.Key.Key_1 + number), ALT)

    def deed(self) -> None:
        """Ctrl+Enter: what the step is for."""
        self.press(Qt.Key.Key_Return, CTRL)

    def save(self) -> None:
        self.press(Qt.Key.Key_S, CTRL)

    def line(self, text: str) -> None:
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, CTRL)

    def confirm(self) -> None:
        """The first person offered says yes."""
        self.on(ConfirmDialog)
        self.press(Qt.Key.Key_Return)
        self.line(SECRET)
