"""Scores by criterion, ranks, the red line, and ties across it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.rounds.awards import ListRow, ListState, Step
from lovemart_desktop.domain.rounds.review import Ties
from lovemart_desktop.gui.desks.awards import round_words, words
from lovemart_desktop.gui.desks.awards.grid import check_words
from lovemart_desktop.gui.desks.awards.list_deeds import ListDeeds
from lovemart_desktop.gui.desks.awards.panel import Named, PanelTools
from lovemart_desktop.gui.desks.awards.panels.rows import RowsPanel
from lovemart_desktop.gui.desks.awards.reason import AwardReasonDialog
from lovemart_desktop.gui.desks.awards.rules_dialog import RulesDialog
from lovemart_desktop.gui.desks.awards.ties import TiesDialog

REVIEWED = (ListState.REVIEWED, ListState.MEETINGS)


class ReviewPanel(RowsPanel):
    """The grid by rank; the main deed closes the review, or takes it back."""

    STEP = Step.REVIEW
    RANKED = True

    def __init__(self, tools: PanelTools, deeds: ListDeeds, parent: QWidget | None = None) -> None:
        super().__init__(tools, deeds, parent)
        self.rank_button = self.add_foot_button("bars", self.sort_rows)
        self.rules_button = self.add_foot_button("sliders", self.change_rules)
        self.print_button = self.add_foot_button("printer", self.print_sheet)
        self.end_foot()

    def show_state(self) -> None:
        super().show_state()
        if self.found is None:
            return
        draft = self.each is None or self.each.state is ListState.DRAFT
        self.rules_button.setEnabled(self.may.edit and not self.found.rules.frozen)
        self.print_button.setEnabled(self.each is not None and self.each.accounts > 0)
        self.rank_button.setEnabled(draft and bool(self._rows))
        # in a narrow page they give their room to what can be pushed
        for made in (self.rules_button, self.rank_button):
            made.setVisible(made.isEnabled() or not self.compact)
        if draft and self.each is not None:
            self.told_label.setText(self._outlook())
        row = self.rows_table.current_row()
        if self.compact and isinstance(row, ListRow) and self.grid.kind is not None:
            # the narrow grid shows only the icon
            self.told_label.setText(f"{row.name}: {check_words(self.grid.kind, row)}")

    def names(self) -> Sequence[Named]:
        return (
            *super().names(),
            (self.rank_button, self.tr("By rank"), "Ctrl+R"),
            (self.rules_button, self.tr("Criteria"), "Ctrl+T"),
            (self.print_button, self.tr("Score sheet"), "Ctrl+P"),
        )

    def deed_word(self) -> str:
        if self.each is None:
            return ""
        if self.each.state in REVIEWED:
            return self.tr("Take the review back")
        return self.tr("Close review") if self.each.state is ListState.DRAFT else ""

    def may_deed(self) -> bool:
        return self.may.edit and self.each is not None and self.each.accounts > 0

    @Slot()
    def do_deed(self) -> None:
        if self.each is None or not self.may_deed():
            return
        if self.each.state in REVIEWED:
            self._take_back()
        elif self.each.state is ListState.DRAFT:
            self.in_time(self.close_review)

    @Slot()
    def close_review(self) -> None:
        """Closes it with the round's red line; ties across it are decided first."""
        if self.each is None or self.found is None:
            return
        ranking = self.grid.ranking
        if not ranking.tied:
            self._close(Ties.NONE, (), "")
            return
        tied = [row for row in self._rows if row.nomination in ranking.tied]
        dialog = TiesDialog(self, self.tasks, tied, ranking.places_left, self._closing)
        dialog.done_with.connect(self._on_closed)
        dialog.open()

    @Slot()
    def sort_rows(self) -> None:
        """The rows in the order of their ranks, once."""
        self._sort = True
        self._lay()

    @Slot()
    def change_rules(self) -> None:
        if self.found is None or not self.rules_button.isEnabled():
            return
        change = partial(self.session.round_rules.change, self.found.id)
        dialog = RulesDialog(self, self.tasks, self.found.rules, change)
        dialog.done_with.connect(self.changed)
        dialog.open()

    @Slot()
    def print_sheet(self) -> None:
        if self.found is not None and self.each is not None:
            title = self.tr("{village} score sheet").format(village=self.each.village)
            make = self.session.award_papers.score_sheet_pdf
            self.papers.print(title, partial(make, self.found.id, self.each.id))

    # inside

    def _outlook(self) -> str:
        """'Red line: the first 9 stay   9 households × 160 = 1,440 points'."""
        assert self.found is not None  # asked before
        ranking = self.grid.ranking
        stay = len(ranking.within) + ranking.places_left
        each = self.found.terms.points_each
        told = self.tr("{line}   {count} × {each} = {points}")
        return told.format(
            line=round_words.cut_word(self.found.rules.cut),
            count=words.accounts_word(words.holder_kind(self.found), stay),
            each=f"{each:,}",
            points=words.points(stay * each),
        )

    def _closing(self, ties: Ties, named: tuple[int, ...], reason: str) -> object:
        """Runs in the background: everything it needs was settled when the dialog opened."""
        # the dialog stands over them
        assert self.each is not None
        assert self.found is not None
        return self.session.reviews.close(self.each.id, self.found.rules.cut, ties, named, reason)

    def _close(self, ties: Ties, named: tuple[int, ...], reason: str) -> None:
        self.run(partial(self._closing, ties, named, reason), self._on_closed)

    @Slot(object)
    def _on_closed(self, _found: object) -> None:
        self.said.emit("success", self.tr("Reviewed. Now the meetings decide on the list."))
        self.done.emit(None)
        if self.found is not None:
            steps = round_words.steps_of_rules(self.found.rules)
            self.step_wanted.emit(steps[steps.index(Step.REVIEW) + 1])

    def _take_back(self) -> None:
        assert self.each is not None  # asked before
        dialog = AwardReasonDialog(
            self,
            self.tasks,
            title=self.tr("Take the review of {village} back").format(village=self.each.village),
            text=self.tr(
                "The list is a draft again. Who fell below the red line comes back, and meetings "
                "held on it do not count for another list."
            ),
            yes=self.tr("Take back"),
            attempt=partial(self.session.reviews.take_back, self.each.id),
        )
        dialog.done_with.connect(self.changed)
        dialog.open()
