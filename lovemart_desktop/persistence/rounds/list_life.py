"""How a list came to be as it is: its steps, and each row struck, restored or added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select, update

from lovemart_desktop.domain.rounds.review import Ties
from lovemart_desktop.domain.rounds.rules import Cut
from lovemart_desktop.persistence.schema import (
    list_change,
    list_review,
    list_step,
    nomination,
    staff,
    village_list,
)
from lovemart_desktop.persistence.statements import insert_values
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class By:
    """Who did something, when (milliseconds UTC), why, and who confirmed it, if anybody."""

    at: int
    operator: int
    reason: str = ""
    confirmer: int | None = None


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A list went on, or back. `before`, `after`: states as the books keep them, 'approved',
    'given-up' or 'taken-up'; `at`: milliseconds UTC; `confirmer`: '' where there was none.
    """

    before: str
    after: str
    at: int
    operator: str
    confirmer: str
    reason: str


@dataclass(frozen=True, slots=True)
class ChangeMade:
    """A row struck, restored or added by hand. `published`: the notice was posted then."""

    nomination: int
    name: str
    kind: str
    published: bool
    at: int
    operator: str
    confirmer: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReviewKept:
    """A review that was closed. `at`: milliseconds UTC."""

    cut: Cut
    ties: Ties
    reason: str
    at: int
    operator: str


class ListLife:
    """Repository of a list's history, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def move(self, list_ids: Sequence[int], after: str, by: By) -> None:
        """Brings lists to a stored state, and keeps the step of each that was elsewhere.

        Their approval ends with it; a list that goes back is its mover's.
        """
        ids = [int(i) for i in list_ids]
        before = self.states(ids)
        self.note([(i, before[i], after) for i in ids if before[i] != after], by)
        self._db.execute(
            update(village_list)
            .where(village_list.c.id.in_(ids))
            .values(state=after, approved_by=None, approved_at=None)
        )

    def note(self, steps: Iterable[tuple[int, str, str]], by: By) -> None:
        """Keeps (list, before, after)."""
        insert_values(
            self._work,
            list_step,
            [
                {
                    "list_id": number,
                    "before": before,
                    "after": after,
                    "at": by.at,
                    "operator_id": by.operator,
                    "confirmer_id": by.confirmer,
                    "reason": by.reason,
                }
                for number, before, after in steps
            ],
        )

    def states(self, list_ids: Sequence[int]) -> dict[int, str]:
        """{list: its state as stored}"""
        rows = self._db.execute(
            select(village_list.c.id, village_list.c.state).where(village_list.c.id.in_(list_ids))
        )
        return {int(number): str(state) for number, state in rows}

    def set_author(self, list_ids: Sequence[int], author: int) -> None:
        """From now on this officer may not be the one who approves."""
        self._db.execute(
            update(village_list)
            .where(village_list.c.id.in_(list_ids))
            .values(author_id=author, approved_by=None, approved_at=None)
        )

    def set_given_up(self, list_id: int, at: int | None) -> None:
        self._db.execute(
            update(village_list).where(village_list.c.id == list_id).values(given_up_at=at)
        )

    def add_changes(
        self, kind: str, rows: Sequence[tuple[int, int]], by: By, *, published: bool
    ) -> None:
        """`rows`: (list, nomination)."""
        insert_values(
            self._work,
            list_change,
            [
                {
                    "list_id": list_id,
                    "nomination_id": row,
                    "kind": kind,
                    "published": int(published),
                    "at": by.at,
                    "operator_id": by.operator,
                    "confirmer_id": by.confirmer,
                    "reason": by.reason,
                }
                for list_id, row in rows
            ],
        )

    def marks(self, list_id: int) -> tuple[int, int]:
        """The newest change and step of a list: what a meeting looks back to."""
        change = select(func.max(list_change.c.id)).where(list_change.c.list_id == list_id)
        step = select(func.max(list_step.c.id)).where(list_step.c.list_id == list_id)
        return self._db.execute(change).scalar() or 0, self._db.execute(step).scalar() or 0

    def steps(self, list_id: int) -> list[StepTaken]:
        operator, confirmer = staff.alias("operator"), staff.alias("confirmer")
        rows = self._db.execute(
            select(
                list_step.c.before,
                list_step.c.after,
                list_step.c.at,
                operator.c.name,
                func.coalesce(confirmer.c.name, ""),
                list_step.c.reason,
            )
            .join(operator, operator.c.id == list_step.c.operator_id)
            .outerjoin(confirmer, confirmer.c.id == list_step.c.confirmer_id)
            .where(list_step.c.list_id == list_id)
            .order_by(list_step.c.id)
        )
        return [StepTaken(*row) for row in rows]

    def changes(self, list_id: int) -> list[ChangeMade]:
        return self._changes(list_change.c.list_id == list_id)

    def reasons_struck(self, list_id: int) -> dict[int, str]:
        """{nomination: why it was struck last}"""
        return {
            made.nomination: made.reason for made in self.changes(list_id) if made.kind == "struck"
        }

    def _changes(self, condition: ColumnElement[bool]) -> list[ChangeMade]:
        operator, confirmer = staff.alias("operator"), staff.alias("confirmer")
        rows = self._db.execute(
            select(
                list_change.c.nomination_id,
                nomination.c.name,
                list_change.c.kind,
                list_change.c.published,
                list_change.c.at,
                operator.c.name,
                func.coalesce(confirmer.c.name, ""),
                list_change.c.reason,
            )
            .join(nomination, nomination.c.id == list_change.c.nomination_id)
            .join(operator, operator.c.id == list_change.c.operator_id)
            .outerjoin(confirmer, confirmer.c.id == list_change.c.confirmer_id)
            .where(condition)
            .order_by(list_change.c.id)
        )
        return [ChangeMade(*row[:3], bool(row[3]), *row[4:]) for row in rows]

    # reviews

    def add_review(self, list_id: int, cut: Cut, ties: Ties, digest: str, by: By) -> None:
        self._db.execute(
            list_review.insert().values(
                list_id=list_id,
                cut_kind=str(cut.kind),
                cut_value=str(cut.value),
                ties=str(ties),
                reason=by.reason,
                list_digest=digest,
                at=by.at,
                operator_id=by.operator,
            )
        )

    def reviews(self, list_id: int) -> list[ReviewKept]:
        """Oldest first."""
        rows = self._db.execute(
            select(
                list_review.c.cut_kind,
                list_review.c.cut_value,
                list_review.c.ties,
                list_review.c.reason,
                list_review.c.at,
                staff.c.name,
            )
            .join(staff, staff.c.id == list_review.c.operator_id)
            .where(list_review.c.list_id == list_id)
            .order_by(list_review.c.id)
        )
        return [
            ReviewKept(Cut.read(row[0], row[1]), Ties(row[2]), str(row[3]), int(row[4]), row[5])
            for row in rows
        ]
