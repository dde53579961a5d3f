"""The grid of a village list at work: each cell is saved as it is left.

Scores are typed down a column; the last line takes the next household by name, initials,
card or household number. What is refused is said, and the cell shows again what is kept.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListRow,
    ListState,
    Scores,
    VillageList,
)
from lovemart_desktop.domain.rounds.review import Ranking, check_scores
from lovemart_desktop.domain.rounds.rules import Basis
from lovemart_desktop.gui.desks.awards import grid, words
from lovemart_desktop.gui.desks.awards.entry_table import EntryTable
from lovemart_desktop.gui.desks.awards.grid import EntryLine, GridKind, Line
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.rounds.award_entry import Candidate
from lovemart_desktop.services.store import Session


class ListGrid(QObject):
    """Fills an `EntryTable` with one list and saves what is typed there."""

    saved = Signal()
    """A score is kept: totals and ranks are to be read again."""
    added = Signal(object)
    """The AwardRound after a household was added."""
    several = Signal(str)
    """What was typed means more than one household."""
    said = Signal(str, str)
    """(tone, text) for the page's band."""

    def __init__(self, table: EntryTable, session: Session, tasks: Tasks) -> None:
        super().__init__(table)
        self.table = table
        self._session, self._tasks = session, tasks
        self._found: AwardRound | None = None
        self._each: VillageList | None = None
        self._entry = EntryLine()
        self._typed = ""
        self._takes = self._scores_open = False
        self._under_way: deque[tuple[ListRow, str]] = deque()
        self._latest: dict[int, Scores] = {}
        self.ranking = Ranking((), (), ())
        self.goes_on = False
        """Somebody types households one after the other."""
        self.kind: GridKind | None = None
        table.set_editable(self._editable, grid.key_of, _prompts)
        table.cell_entered.connect(self._on_cell)

    @property
    def rows(self) -> list[ListRow]:
        """The rows in view, without the line at the end."""
        return [row for row in self.table.values if isinstance(row, ListRow)]

    def show_list(
        self,
        found: AwardRound,
        each: VillageList | None,
        rows: Sequence[ListRow],
        *,
        may_edit: bool,
        ranked: bool,
        compact: bool,
        sort: bool,
    ) -> None:
        """Shows a list's rows; `sort`: in their right order, else in the one they have."""
        other = each is None or self._each is None or each.id != self._each.id
        self._found, self._each = found, each
        if other:
            self._under_way.clear()
            self._latest.clear()
            self._entry = EntryLine()
        draft = each is None or each.state is ListState.DRAFT
        # between review and notice the list stands as the meetings saw it
        self._takes = may_edit and (draft or each is None or (each.going_on and each.published))
        self._scores_open = may_edit and draft
        names = grid.criteria_of(found.rules, rows)
        cut = found.rules.cut
        # a list of thousands takes its time: only where ranks are shown
        self.ranking = grid.ranking_of(rows, cut) if ranked else Ranking((), (), ())
        marks = grid.standings(rows, self.ranking, names) if draft and ranked else {}
        ranks = ranked and found.rules.review
        rate = found.terms.points_each if found.rules.basis is Basis.PER_HEAD else 0
        self.kind = GridKind(words.holder_kind(found), names, ranks, compact, marks, rate)
        made = grid.columns(self.kind)
        # columns of the same keys show other rows without losing the cursor
        if [c.key for c in made] != [c.key for c in self.table.rows_model.columns]:
            here = self.table.currentIndex().row()
            self.table.set_columns(made)
            self.table.choose_row(here)
        else:
            self.table.rows_model.replace_columns(made)
        order = grid.by_rank if ranked else grid.as_nominated
        lines: list[Line] = [*(order(rows) if sort or other else self._kept_order(rows, order))]
        if self._takes:
            lines.append(self._entry)
        self.table.cut_after = self._cut_after(lines) if ranked and draft else -1
        if sort or other:
            self.table.set_rows(lines, keep=grid.key_of)
        else:
            self.table.show_rows(lines)
        if lines and self.table.current_row() is None:
            self.table.choose_row(0)

    def forget(self) -> None:
        """No list is in view."""
        self._each = None
        self.table.set_rows([])

    def to_row(self, nomination: int) -> bool:
        """Puts the cursor on a row; False where it is not in view."""
        for at, line in enumerate(self.table.values):
            if isinstance(line, ListRow) and line.nomination == nomination:
                self.table.choose_row(at)
                return True
        return False

    def take_focus(self) -> None:
        """To the first cell without a score, else to the line that takes a household."""
        columns = self.table.rows_model.columns
        scores = [c.key for c in columns if c.key.startswith(grid.SCORE)]
        if self._scores_open:
            for at, line in enumerate(self.table.values):
                if isinstance(line, EntryLine) and len(self.table.values) == 1:
                    self.table.choose_cell(at, "name")
                missing = [key for key in scores if not _has(line, key)]
                if missing and isinstance(line, ListRow) and not line.struck:
                    self.table.choose_cell(at, missing[0])
                    break
        self.table.setFocus()

    def to_entry(self) -> None:
        """To the line that takes the next household."""
        if self._takes:
            self.table.choose_cell(len(self.table.values) - 1, "name")
            self.table.setFocus()

    # cells

    def _editable(self, line: Line, key: str) -> bool:
        if isinstance(line, EntryLine):
            return key == "name" and self._takes
        return self._scores_open and key.startswith(grid.SCORE) and not line.struck

    @Slot(object, str, str)
    def _on_cell(self, line: Line, key: str, text: str) -> None:
        if isinstance(line, EntryLine):
            self._look_up(text)
            return
        name = key.removeprefix(grid.SCORE)
        given = dict(self._latest.get(line.nomination, line.scores))
        try:
            if text:
                given[name] = _score(line, name, text)
            else:
                given.pop(name, None)
            assert self._found is not None  # a line is in view
            scores = check_scores(line.name, tuple(given.items()), self._found.rules.criteria)
        except Refusal as refusal:
            self.table.rows_model.forget(line, key)
            self.said.emit("error", wording.word(refusal))
            return
        self._latest[line.nomination] = scores
        self._under_way.append((line, key))
        save = partial(self._session.awards.set_score, line.nomination, scores)
        self._tasks.run(save, self._on_saved, self._on_not_saved)

    def _on_saved(self, _kept: object) -> None:
        # the tasks are done in the order in which they were given
        if not self._under_way:
            return
        line, key = self._under_way.popleft()
        self.table.rows_model.settle(line, key)
        if not self._under_way:
            self._latest.clear()
            self.saved.emit()

    def _on_not_saved(self, refusal: Refusal) -> None:
        if self._under_way:
            line, key = self._under_way.popleft()
            self._latest.pop(line.nomination, None)
            self.table.rows_model.forget(line, key)
        self.said.emit("error", wording.word(refusal))

    # the line at the end

    def _look_up(self, text: str) -> None:
        if self._found is None or not text:
            return
        self._typed = text
        village = self._each.village if self._each is not None else ""
        find = partial(self._session.award_entry.find, self._found.id, village, text)
        self._tasks.run(find, self._on_candidates, self._on_not_added)

    def _on_candidates(self, candidates: list[Candidate]) -> None:
        found, each = self._found, self._each
        if found is None:
            return
        if not candidates:
            told = self.tr("nobody is found: check the name")
            self._say(EntryLine(told, "error"))
        elif len(candidates) > 1:
            self._say(EntryLine(self.tr("several are found"), "info"))
            self.several.emit(self._typed)
        elif each is not None and each.published:
            # adding to a published list asks for a reason first
            self._say(EntryLine())
            self.several.emit(self._typed)
        else:
            add = partial(self._session.awards.add, found.id, candidates[0].member)
            self._tasks.run(add, self._on_added, self._on_not_added)

    def _on_added(self, found: AwardRound) -> None:
        self._entry = EntryLine()
        self.goes_on = True
        self._forget_typed()
        self.added.emit(found)

    def _on_not_added(self, refusal: Refusal) -> None:
        self._say(EntryLine(self.tr("not added"), "error"))
        self.said.emit("error", wording.word(refusal))

    def _say(self, entry: EntryLine) -> None:
        self._entry = entry
        lines = self.table.values
        if lines and isinstance(lines[-1], EntryLine):
            self.table.show_rows([*lines[:-1], entry])

    def _forget_typed(self) -> None:
        self.table.rows_model.forget(self._entry, "name")

    # order

    def _kept_order(
        self, rows: Sequence[ListRow], order: Callable[[Sequence[ListRow]], list[ListRow]]
    ) -> list[ListRow]:
        """The rows where they stand; new ones after them: nothing jumps while one types."""
        places = {row.nomination: at for at, row in enumerate(self.rows)}
        fresh = len(places)
        return sorted(order(rows), key=lambda row: places.get(row.nomination, fresh))

    def _cut_after(self, lines: Sequence[Any]) -> int:
        """The place of the last row within the line, as long as they stand above the others."""
        ranking = self.ranking
        if not ranking.below and not ranking.tied:
            return -1
        stay = len(ranking.within) + ranking.places_left
        first = {row.nomination for row in lines[: len(ranking.within)] if isinstance(row, ListRow)}
        return stay - 1 if first == set(ranking.within) and stay else -1


def _prompts(line: Line, key: str) -> bool:
    return isinstance(line, EntryLine) and key == "name"


def _has(line: Line, key: str) -> bool:
    return isinstance(line, ListRow) and key.removeprefix(grid.SCORE) in dict(line.scores)


def _score(row: ListRow, criterion: str, text: str) -> Decimal:
    try:
        return Decimal(text.replace("．", ".").replace("。", "."))
    except InvalidOperation as error:
        raise Refusal(
            "award.score_form", name=row.name, criterion=criterion, text=text[:20]
        ) from error
