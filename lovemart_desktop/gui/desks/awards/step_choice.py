"""Choosing a step of the round in view: on the rail, in the box of a narrow page, by Alt+1…8."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.rounds.awards import AwardRound, Step, VillageList
from lovemart_desktop.gui.desks.awards import round_words
from lovemart_desktop.gui.desks.awards.steps import rail_of, steps_in
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.fields import ChoiceBox
from lovemart_desktop.gui.kit.steps import StepRail


class StepChoice(QObject):
    """The rail and the box show the same steps; either chooses one."""

    step_wanted = Signal(object)
    """The Step."""

    def __init__(self, rail: StepRail, page: QWidget) -> None:
        super().__init__(page)
        self._rail = rail
        self._steps: tuple[Step, ...] = ()
        self.box = ChoiceBox(page)
        self.box.setMinimumContentsLength(6)
        self.box.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.activated.connect(self._on_step)
        rail.step_chosen.connect(self._on_step)
        for number in range(len(Step)):
            made = QShortcut(QKeySequence(f"Alt+{number + 1}"), page)
            made.setObjectName(str(number))
            made.activated.connect(self._on_step_key)

    def show_steps(self, found: AwardRound | None, each: VillageList | None, step: Step) -> None:
        """The steps of a round, as far as this list is; `step`, one of them, is in view."""
        self._steps = steps_in(found)
        at = self._steps.index(step)
        self._rail.show_steps(rail_of(found, each), at)
        self.box.blockSignals(True)
        self.box.clear()
        for number, one in enumerate(self._steps, 1):
            self.box.addItem(f"{number}  {round_words.step_word(one)}")
        self.box.setCurrentIndex(at)
        self.box.blockSignals(False)
        # beside the words its arrow has room, whatever the style says
        texts = [self.box.itemText(number) for number in range(len(self._steps))]
        longest = max(map(self.box.fontMetrics().horizontalAdvance, texts))
        self.box.setMinimumWidth(longest + theme.current().px(52))

    # inside

    @Slot(int)
    def _on_step(self, number: int) -> None:
        if number < len(self._steps):
            self.step_wanted.emit(self._steps[number])

    @Slot()
    def _on_step_key(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._on_step(int(sender.objectName()))
