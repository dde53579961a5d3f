"""Who is proposed: one grid, typed, pasted, scanned or imported."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.rounds.awards import Step
from lovemart_desktop.domain.rounds.rules import Occasion
from lovemart_desktop.gui.desks.awards import round_words
from lovemart_desktop.gui.desks.awards.list_deeds import ListDeeds
from lovemart_desktop.gui.desks.awards.panel import Named, PanelTools
from lovemart_desktop.gui.desks.awards.panels.rows import RowsPanel
from lovemart_desktop.gui.desks.awards.steps import own_step
from lovemart_desktop.gui.desks.files_dialog import FilesDialog


class NominationPanel(RowsPanel):
    """The list in the order in which it was entered."""

    STEP = Step.NOMINATION

    def __init__(self, tools: PanelTools, deeds: ListDeeds, parent: QWidget | None = None) -> None:
        super().__init__(tools, deeds, parent)
        self.photos_button = self.add_foot_button("eye", self.show_photos)
        self.print_button = self.add_foot_button("printer", self.print_form)
        self.end_foot()

    def show_state(self) -> None:
        super().show_state()
        found = self.found
        activity = found is not None and found.rules.occasion is Occasion.ACTIVITY
        self.photos_button.setVisible(activity)
        self.print_button.setEnabled(self.each is not None)

    def names(self) -> Sequence[Named]:
        return (
            *super().names(),
            (self.photos_button, self.tr("Photos"), "Ctrl+Shift+F"),
            (self.print_button, self.tr("Nomination form"), "Ctrl+P"),
        )

    def deed_word(self) -> str:
        step = self._next()
        if step is None:
            return ""
        return self.tr("On to: {step}").format(step=round_words.step_word(step))

    def may_deed(self) -> bool:
        return self.each is not None and self.each.accounts > 0

    @Slot()
    def do_deed(self) -> None:
        step = self._next()
        if step is not None and self.may_deed():
            self.step_wanted.emit(step)

    @Slot()
    def show_photos(self) -> None:
        """What shows that the activity took place."""
        if self.found is None:
            return
        dialog = FilesDialog(
            self,
            self.session.attachments,
            self.tasks,
            Subject.ACTIVITY,
            self.found.id,
            self.tr("Photos of {activity}").format(activity=self.found.terms.period),
            may_add=self.may.edit,
        )
        dialog.changed.connect(self.changed)
        dialog.open()

    @Slot()
    def print_form(self) -> None:
        if self.found is not None and self.each is not None:
            title = self.tr("{village} nomination form").format(village=self.each.village)
            make = self.session.award_papers.nomination_form_pdf
            self.papers.print(title, partial(make, self.found.id, self.each.id))

    def _next(self) -> Step | None:
        """The step that the list has to take: of a draft the one after this."""
        if self.found is None:
            return None
        own = own_step(self.found, self.each)
        return round_words.steps_of_rules(self.found.rules)[1] if own is self.STEP else own
