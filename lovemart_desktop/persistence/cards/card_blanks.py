"""Blanks: cards that were printed before anybody held them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import case, func, insert, select, update

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.persistence.cards.cards import Change
from lovemart_desktop.persistence.schema import (
    card,
    card_event,
    card_series,
    card_series_item,
    member,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Series:
    """Blanks made together. `left` have no holder yet; `closed` never had one."""

    id: int
    made_on: str
    note: str
    cards: int
    left: int
    closed: int


@dataclass(frozen=True, slots=True)
class ScannedCard:
    """A card by its number, with or without a holder."""

    id: int
    number: str
    state: CardState
    since: str
    member: int | None
    name: str


class Blanks:
    """Repository of blanks, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def make(self, numbers: Sequence[str], note: str, change: Change) -> int:
        """Keeps a series of blank cards; its id."""
        made = self._db.execute(
            insert(card_series).values(
                made_on=change.day,
                note=note,
                recorded_at=change.at,
                operator_id=change.operator,
            )
        ).inserted_primary_key
        assert made is not None
        series = int(made[0])
        self._db.execute(
            insert(card),
            [{"number": number, "state": "blank", "state_since": change.day} for number in numbers],
        )
        ids: dict[str, int] = {}
        for start in range(0, len(numbers), 400):
            part = numbers[start : start + 400]
            rows = self._db.execute(select(card.c.number, card.c.id).where(card.c.number.in_(part)))
            ids.update((str(number), int(i)) for number, i in rows)
        self._db.execute(
            insert(card_series_item),
            [
                {"series_id": series, "no": no, "card_id": ids[number]}
                for no, number in enumerate(numbers, 1)
            ],
        )
        return series

    def all(self) -> list[Series]:
        """Every series, the newest first."""
        left = func.sum(case((card.c.state == "blank", 1), else_=0))
        unheld = func.sum(
            case(((card.c.state == "closed") & card.c.member_id.is_(None), 1), else_=0)
        )
        rows = self._db.execute(
            select(
                card_series.c.id,
                card_series.c.made_on,
                card_series.c.note,
                func.count(),
                left,
                unheld,
            )
            .join(card_series_item, card_series_item.c.series_id == card_series.c.id)
            .join(card, card.c.id == card_series_item.c.card_id)
            .group_by(card_series.c.id, card_series.c.made_on, card_series.c.note)
            .order_by(card_series.c.id.desc())
        )
        return [Series(int(i), str(d), str(t), int(n), int(b), int(c)) for i, d, t, n, b, c in rows]

    def left_of(self, series: int) -> list[int]:
        """The cards of a series that nobody holds yet, in their order."""
        rows = self._db.execute(
            select(card.c.id)
            .join(card_series_item, card_series_item.c.card_id == card.c.id)
            .where(card_series_item.c.series_id == series, card.c.state == "blank")
            .order_by(card_series_item.c.no)
        ).scalars()
        return [int(i) for i in rows]

    def scanned(self, number: str) -> ScannedCard | None:
        """The card of this number, whatever its state."""
        row = self._db.execute(
            select(
                card.c.id,
                card.c.number,
                card.c.state,
                card.c.state_since,
                card.c.member_id,
                func.coalesce(member.c.name, ""),
            )
            .select_from(card)
            .outerjoin(member, member.c.id == card.c.member_id)
            .where(card.c.number == number)
        ).first()
        if row is None:
            return None
        return ScannedCard(int(row[0]), row[1], CardState(row[2]), row[3], row[4], row[5])

    def bind(self, blank: int, holder: int, change: Change, *, opens_household: bool) -> bool:
        """Gives a blank its holder; False where it is no longer blank.

        Raises Refusal 'card.has_live' where the holder got a card meanwhile.
        """
        changed = self._db.execute(
            update(card)
            .where(card.c.id == blank, card.c.state == "blank")
            .values(
                member_id=holder,
                opens_household=int(opens_household),
                state="active",
                state_since=change.day,
                state_reason=change.reason,
                issued_on=change.day,
            )
        )
        if changed.rowcount != 1:
            return False
        self._note(blank, CardState.ACTIVE, change, opens=int(opens_household))
        return True

    def close(self, blanks: Sequence[int], change: Change) -> int:
        """Closes those that are still blank; how many they were."""
        closed = 0
        for blank in blanks:
            changed = self._db.execute(
                update(card)
                .where(card.c.id == blank, card.c.state == "blank")
                .values(state="closed", state_since=change.day, state_reason=change.reason)
            )
            if changed.rowcount == 1:
                self._note(blank, CardState.CLOSED, change)
                closed += 1
        return closed

    def _note(self, blank: int, state: CardState, change: Change, opens: int | None = None) -> None:
        self._db.execute(
            insert(card_event).values(
                card_id=blank,
                no=1,
                recorded_at=change.at,
                business_date=change.day,
                operator_id=change.operator,
                from_state="blank",
                to_state=str(state),
                reason=change.reason,
                opens_household=opens,
            )
        )
