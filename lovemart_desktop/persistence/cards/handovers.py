"""Hand-over lists: who is to sign for a card, and who has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, func, insert, select

from lovemart_desktop.persistence.schema import (
    card,
    handover_item,
    handover_list,
    handover_mark,
    staff,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ListedCard:
    """A row that is about to stand on a list."""

    card: int
    name: str
    group: str
    reason: str


@dataclass(frozen=True, slots=True)
class HandoverHead:
    """One list: its village and how many of its rows lack a signature."""

    id: int
    village: str
    made_on: str
    cards: int
    missing: int


@dataclass(frozen=True, slots=True)
class HandoverItem:
    """A row as it was printed, and its last mark. `signed_on`: ISO, '' where it is missing."""

    no: int
    card: int
    card_number: str
    name: str
    group: str
    reason: str
    signed_on: str
    collector: str
    marked_by: str


class Handovers:
    """Repository of hand-over lists, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def listed(self, cards: Sequence[int]) -> dict[int, int]:
        """{card: the list it stands on}; cards on none are left out."""
        found: dict[int, int] = {}
        for part in _parts(cards):
            rows = self._db.execute(
                select(handover_item.c.card_id, handover_item.c.list_id).where(
                    handover_item.c.card_id.in_(part)
                )
            )
            found.update((int(c), int(i)) for c, i in rows)
        return found

    def add(
        self, village: str, rows: Sequence[ListedCard], *, day: str, at: int, operator: int
    ) -> int:
        """Keeps a list with its rows in this order; its id."""
        made = self._db.execute(
            insert(handover_list).values(
                village=village, made_on=day, recorded_at=at, operator_id=operator
            )
        ).inserted_primary_key
        assert made is not None
        list_id = int(made[0])
        self._db.execute(
            insert(handover_item),
            [
                {
                    "list_id": list_id,
                    "no": no,
                    "card_id": row.card,
                    "name": row.name,
                    "group_name": row.group,
                    "reason": row.reason,
                }
                for no, row in enumerate(rows, 1)
            ],
        )
        return list_id

    def heads(self, *, only_missing: bool = False) -> list[HandoverHead]:
        """All lists, the newest first; maybe only those with a row that lacks its signature."""
        rows = self._db.execute(_heads().order_by(handover_list.c.id.desc()))
        heads = [_head(row) for row in rows]
        return [head for head in heads if head.missing] if only_missing else heads

    def head(self, list_id: int) -> HandoverHead | None:
        row = self._db.execute(_heads().where(handover_list.c.id == list_id)).first()
        return None if row is None else _head(row)

    def items(self, list_id: int) -> list[HandoverItem]:
        last = _last_marks()
        rows = self._db.execute(
            select(
                handover_item.c.no,
                handover_item.c.card_id,
                card.c.number,
                handover_item.c.name,
                handover_item.c.group_name,
                handover_item.c.reason,
                last.c.signed,
                last.c.business_date,
                last.c.collector,
                staff.c.name,
            )
            .select_from(handover_item)
            .join(card, card.c.id == handover_item.c.card_id)
            .outerjoin(
                last,
                and_(last.c.list_id == handover_item.c.list_id, last.c.no == handover_item.c.no),
            )
            .outerjoin(staff, staff.c.id == last.c.operator_id)
            .where(handover_item.c.list_id == list_id)
            .order_by(handover_item.c.no)
        )
        return [_item(row) for row in rows]

    def of_members(self, members: Sequence[int]) -> list[tuple[int, int]]:
        """(list, row) of these people's cards, the newest list first."""
        rows = self._db.execute(
            select(handover_item.c.list_id, handover_item.c.no)
            .join(card, card.c.id == handover_item.c.card_id)
            .where(card.c.member_id.in_(members))
            .order_by(handover_item.c.list_id.desc(), handover_item.c.no)
        )
        return [(int(list_id), int(no)) for list_id, no in rows]

    def mark(
        self,
        list_id: int,
        nos: Sequence[int],
        *,
        signed: bool,
        collector: str,
        note: str,
        day: str,
        at: int,
        operator: int,
    ) -> int:
        """Marks rows that are not marked so yet; how many they were."""
        known = {item.no: bool(item.signed_on) for item in self.items(list_id)}
        counts = self._db.execute(
            select(handover_mark.c.no, func.count())
            .where(handover_mark.c.list_id == list_id)
            .group_by(handover_mark.c.no)
        )
        before = {int(no): int(count) for no, count in counts}
        changed = [no for no in dict.fromkeys(nos) if known.get(no) is (not signed)]
        if changed:
            self._db.execute(
                insert(handover_mark),
                [
                    {
                        "list_id": list_id,
                        "no": no,
                        "nth": before.get(no, 0) + 1,
                        "signed": int(signed),
                        "business_date": day,
                        "recorded_at": at,
                        "operator_id": operator,
                        "collector": collector,
                        "note": note,
                    }
                    for no in changed
                ],
            )
        return len(changed)

    def lock(self, list_id: int) -> None:
        """Two officers who mark one list wait for each other."""
        self._db.execute(
            select(handover_list.c.id)
            .where(handover_list.c.id == list_id)
            .with_for_update(key_share=True)
        ).all()


def _last_marks() -> Any:
    """For each row that was ever marked, its last mark."""
    nth = (
        select(
            handover_mark.c.list_id,
            handover_mark.c.no,
            func.max(handover_mark.c.nth).label("nth"),
        )
        .group_by(handover_mark.c.list_id, handover_mark.c.no)
        .subquery()
    )
    return (
        select(handover_mark)
        .join(
            nth,
            and_(
                nth.c.list_id == handover_mark.c.list_id,
                nth.c.no == handover_mark.c.no,
                nth.c.nth == handover_mark.c.nth,
            ),
        )
        .subquery()
    )


def _heads() -> Any:
    last = _last_marks()
    return (
        select(
            handover_list.c.id,
            handover_list.c.village,
            handover_list.c.made_on,
            func.count(handover_item.c.no),
            func.count(handover_item.c.no) - func.coalesce(func.sum(last.c.signed), 0),
        )
        .select_from(handover_list)
        .join(handover_item, handover_item.c.list_id == handover_list.c.id)
        .outerjoin(
            last,
            and_(last.c.list_id == handover_item.c.list_id, last.c.no == handover_item.c.no),
        )
        .group_by(handover_list.c.id, handover_list.c.village, handover_list.c.made_on)
    )


def _head(row: Any) -> HandoverHead:
    return HandoverHead(int(row[0]), row[1], row[2], int(row[3]), int(row[4]))


def _item(row: Any) -> HandoverItem:
    signed = bool(row[6])
    return HandoverItem(
        no=int(row[0]),
        card=int(row[1]),
        card_number=row[2],
        name=row[3],
        group=row[4],
        reason=row[5],
        signed_on=row[7] if signed else "",
        collector=row[8] if signed else "",
        marked_by=row[9] if signed else "",
    )


def _parts(values: Sequence[Any], size: int = 400) -> Iterable[Sequence[Any]]:
    """Few enough values for one IN list."""
    return (values[start : start + size] for start in range(0, len(values), size))
