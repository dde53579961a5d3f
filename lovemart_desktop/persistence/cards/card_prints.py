"""Cards on their way to paper, and how often each has been there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, insert, select

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.persistence.schema import card, card_print, member, print_run, staff, village
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class PrintableCard:
    """A card as paper needs it. A blank has no name; `prints`: how often it was printed."""

    id: int
    number: str
    state: CardState
    name: str
    village: str
    group: str
    prints: int


@dataclass(frozen=True, slots=True)
class PrintRun:
    """Cards that went to paper together. `day`: ISO; `by`: the officer's name."""

    id: int
    day: str
    by: str
    template: str
    cards: int
    reason: str


class CardPrints:
    """Repository of print runs, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def cards(self, card_ids: Sequence[int], *, lock: bool = False) -> list[PrintableCard]:
        """In the order asked for; unknown ids are left out. `lock`: until the end of the
        transaction nobody else changes them."""
        found: dict[int, PrintableCard] = {}
        for part in _parts(card_ids):
            if lock:
                query = select(card.c.id).where(card.c.id.in_(part)).order_by(card.c.id)
                self._db.execute(query.with_for_update(key_share=True)).all()
            for row in self._db.execute(_printable().where(card.c.id.in_(part))):
                found[int(row[0])] = _card(row)
        return [found[i] for i in card_ids if i in found]

    def runs(self, most: int) -> list[PrintRun]:
        """The newest first."""
        rows = self._db.execute(
            select(
                print_run.c.id,
                print_run.c.business_date,
                staff.c.name,
                print_run.c.template,
                print_run.c.cards,
                print_run.c.reason,
            )
            .join(staff, staff.c.id == print_run.c.operator_id)
            .order_by(print_run.c.id.desc())
            .limit(most)
        )
        return [PrintRun(*row) for row in rows]

    def of_run(self, run: int) -> list[PrintableCard]:
        """The cards of a run as they are now, in the order in which they were printed."""
        ids = self._db.execute(
            select(card_print.c.card_id)
            .where(card_print.c.run_id == run)
            .order_by(card_print.c.seq)
        ).scalars()
        return self.cards([int(i) for i in ids])

    def note(
        self,
        cards: Sequence[PrintableCard],
        *,
        day: str,
        at: int,
        operator: int,
        template: str,
        reason: str,
    ) -> int:
        """Keeps that these cards, read under lock, go to paper; the run's id."""
        made = self._db.execute(
            insert(print_run).values(
                business_date=day,
                recorded_at=at,
                operator_id=operator,
                template=template,
                cards=len(cards),
                reason=reason,
            )
        ).inserted_primary_key
        assert made is not None
        run = int(made[0])
        self._db.execute(
            insert(card_print),
            [
                {"card_id": one.id, "nth": one.prints + 1, "run_id": run, "seq": seq}
                for seq, one in enumerate(cards, 1)
            ],
        )
        return run


def _printable() -> Select[Any]:
    prints = (
        select(func.count())
        .select_from(card_print)
        .where(card_print.c.card_id == card.c.id)
        .scalar_subquery()
    )
    return (
        select(
            card.c.id,
            card.c.number,
            card.c.state,
            func.coalesce(member.c.name, ""),
            func.coalesce(village.c.name, ""),
            func.coalesce(member.c.group_name, ""),
            prints,
        )
        .select_from(card)
        .outerjoin(member, member.c.id == card.c.member_id)
        .outerjoin(village, village.c.id == member.c.village_id)
    )


def _card(row: Any) -> PrintableCard:
    return PrintableCard(
        id=int(row[0]),
        number=row[1],
        state=CardState(row[2]),
        name=row[3],
        village=row[4],
        group=row[5],
        prints=int(row[6]),
    )


def _parts(values: Sequence[Any], size: int = 400) -> Iterable[Sequence[Any]]:
    """Few enough values for one IN list."""
    return (values[start : start + size] for start in range(0, len(values), size))
