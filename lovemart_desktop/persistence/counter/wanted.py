"""Notes of what somebody asked for and the store did not have."""

from __future__ import annotations

from sqlalchemy import case, func, insert, select, update

from lovemart_desktop.domain.counter.wanted import Answer, Wish, WishState
from lovemart_desktop.persistence.schema import member, staff, wanted_note
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class WantedNotes:
    """Repository of wishes, within one unit of work. The same words are one wish."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def add(self, *, till: int, words: str, member_id: int, day: str, by: int, at: int) -> None:
        self._db.execute(
            insert(wanted_note).values(
                till_id=till,
                wish=words,
                member_id=member_id or None,
                business_date=day,
                noted_at=at,
                noted_by=by,
                state=str(WishState.OPEN),
            )
        )

    def open(self) -> list[Wish]:
        """All that wait for an answer, the most wanted first."""
        still = wanted_note.c.state == str(WishState.OPEN)
        holders: dict[str, list[str]] = {}
        for words, name in self._db.execute(
            select(wanted_note.c.wish, member.c.name)
            .join(member, member.c.id == wanted_note.c.member_id)
            .where(still)
            .order_by(wanted_note.c.id.desc())
        ):
            known = holders.setdefault(str(words), [])
            if name not in known:
                known.append(str(name))
        rows = self._db.execute(
            select(
                wanted_note.c.wish,
                func.count(),
                func.min(wanted_note.c.business_date),
                func.max(wanted_note.c.business_date),
            )
            .where(still)
            .group_by(wanted_note.c.wish)
            .order_by(func.count().desc(), func.max(wanted_note.c.id).desc())
        )
        return [
            Wish(str(w), int(n), str(first), str(last), tuple(holders.get(str(w), ())))
            for w, n, first, last in rows
        ]

    def lately(self, limit: int) -> list[str]:
        """What was noted last, each wish once, open ones first."""
        rows = self._db.execute(
            select(wanted_note.c.wish)
            .group_by(wanted_note.c.wish)
            .order_by(
                func.min(case((wanted_note.c.state == str(WishState.OPEN), 0), else_=1)),
                func.max(wanted_note.c.id).desc(),
            )
            .limit(limit)
        )
        return [str(words) for words in rows.scalars()]

    def settle(self, words: str, state: WishState, answer: str, by: int, at: int) -> int:
        """Answers all open notes of a wish; how many there were."""
        return self._db.execute(
            update(wanted_note)
            .where(wanted_note.c.wish == words, wanted_note.c.state == str(WishState.OPEN))
            .values(state=str(state), answer=answer, settled_at=at, settled_by=by)
        ).rowcount

    def answered(self, limit: int) -> list[tuple[Answer, int]]:
        """The newest answers, with their instants (milliseconds, UTC); the day is left empty."""
        rows = self._db.execute(
            select(
                wanted_note.c.wish,
                func.count(),
                wanted_note.c.state,
                wanted_note.c.answer,
                wanted_note.c.settled_at,
                staff.c.name,
            )
            .join(staff, staff.c.id == wanted_note.c.settled_by)
            .group_by(
                wanted_note.c.wish,
                wanted_note.c.state,
                wanted_note.c.answer,
                wanted_note.c.settled_at,
                staff.c.name,
            )
            .order_by(wanted_note.c.settled_at.desc())
            .limit(limit)
        )
        return [
            (Answer(str(w), int(n), WishState(state), str(answer), "", str(by)), int(at))
            for w, n, state, answer, at, by in rows
        ]
