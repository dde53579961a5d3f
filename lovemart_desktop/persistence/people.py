"""Finding people: one query for whatever somebody types into the search line.

Words that are separated by spaces must all fit. Each word is looked for by what it can
be: four digits end an ID, more digits are a telephone, an ID or a card, letters are
pinyin initials, everything else is part of a name or a village.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, false, func, literal, or_, select

from lovemart_desktop.domain.cards import CardState, read_number
from lovemart_desktop.domain.dossiers import FoundPeople, PersonRow, RosterCounts
from lovemart_desktop.domain.people import normalise_name
from lovemart_desktop.persistence.schema import (
    card,
    household,
    member,
    village,
    village_successor,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

EXACT, PREFIX, CONTAINS, ELSEWHERE = 0, 1, 2, 3
_LIVE = ("active", "lost", "frozen")
_ID_LENGTHS = (15, 18)

Condition = ColumnElement[bool]
Rank = ColumnElement[int]


class People:
    """Repository of the roster's people, for looking them up."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def search(self, typed: str, *, village_id: int | None, limit: int) -> FoundPeople:
        """The best `limit` people, ranked exact, beginning, containing, then by place and name."""
        conditions: list[Condition] = []
        ranks: list[Rank] = []
        for word in words_of(typed):
            fits, rank = _criterion(word)
            conditions.append(fits)
            ranks.append(rank)
        if village_id is not None:
            conditions.append(member.c.village_id == village_id)
        order: Any = sum(ranks[1:], start=ranks[0]) if ranks else literal(0)
        rows = self._db.execute(
            _people()
            .where(*conditions)
            .order_by(
                order,
                member.c.village_id,
                member.c.household_id.is_(None),
                member.c.household_id,
                member.c.is_head.desc(),
                member.c.id,
            )
            .limit(limit)
        )
        found = tuple(_person_row(row) for row in rows)
        return FoundPeople(found, len(found) if len(found) < limit else self._count(conditions))

    def counts(self) -> RosterCounts:
        people = self._db.execute(
            select(func.count())
            .select_from(member)
            .where(member.c.deceased_on.is_(None), member.c.left_on.is_(None))
        ).scalar_one()
        active = self._db.execute(
            select(func.count()).select_from(card).where(card.c.state == "active")
        ).scalar_one()
        return RosterCounts(int(people), int(active))

    def villages(self) -> list[tuple[int, str]]:
        """(id, name) of the villages there are now, by name."""
        rows = self._db.execute(
            select(village.c.id, village.c.name)
            .where(village.c.valid_to.is_(None))
            .order_by(village.c.name)
        )
        return [(int(i), str(n)) for i, n in rows]

    def id_number(self, member_id: int) -> str | None:
        """The whole ID number as kept, '' where none was given; None for nobody."""
        found = self._db.execute(
            select(member.c.id_number).where(member.c.id == member_id)
        ).scalar()
        return None if found is None else str(found)

    def holder_of_id(self, id_number: str) -> PersonRow | None:
        """Who has this verified ID number."""
        row = self._db.execute(
            _people()
            .where(member.c.id_number == id_number, member.c.id_state == "verified")
            .limit(1)
        ).first()
        return _person_row(row) if row else None

    def named(self, name: str, village_id: int) -> bool:
        """Whether the village has somebody of exactly this name."""
        query = select(member.c.id).where(member.c.name == name, member.c.village_id == village_id)
        return self._db.execute(query.limit(1)).first() is not None

    def household(self, village_id: int, registration_no: str) -> tuple[int, str] | None:
        """(id, name of the living head or '') of a village's household."""
        head = and_(
            member.c.household_id == household.c.id,
            member.c.is_head == 1,
            member.c.deceased_on.is_(None),
        )
        row = self._db.execute(
            select(household.c.id, member.c.name)
            .select_from(household.outerjoin(member, head))
            .where(
                household.c.village_id == village_id,
                household.c.registration_no == registration_no,
            )
        ).first()
        return (int(row[0]), row[1] or "") if row else None

    def group_of(self, household_id: int) -> str:
        """The village group that a household belongs to."""
        query = select(household.c.group_name).where(household.c.id == household_id)
        return str(self._db.execute(query).scalar_one())

    def living_in(self, household_id: int) -> int:
        """How many people a household has now."""
        return self._count([member.c.household_id == household_id, member.c.deceased_on.is_(None)])

    def _count(self, conditions: list[Condition]) -> int:
        query = select(func.count()).select_from(member).where(*conditions)
        return int(self._db.execute(query).scalar_one())


def words_of(typed: str) -> list[str]:
    """What was typed, cut at spaces; digits written in groups stay one word."""
    parts = typed.replace("　", " ").split()
    if parts and all(part.isascii() and part.replace("-", "").isdigit() for part in parts):
        return ["".join(parts).replace("-", "")]
    return parts


def _criterion(word: str) -> tuple[Condition, Rank]:
    """Which people a word means, and how well each fits."""
    if word.isascii() and word.rstrip("Xx").isdigit():
        return _by_digits(word.upper())
    if word.isascii() and word.isalpha():
        return _by_initials(word.lower())
    name = normalise_name(word)
    places = select(village.c.id).where(village.c.name.contains(name, autoescape=True))
    # people still say the name that a village had before
    successors = select(village_successor.c.successor_id).where(
        village_successor.c.village_id.in_(places)
    )
    fits = or_(
        member.c.name.contains(name, autoescape=True),
        member.c.village_id.in_(places),
        member.c.village_id.in_(successors),
    )
    rank = case(
        (member.c.name == name, EXACT),
        (member.c.name.startswith(name, autoescape=True), PREFIX),
        (member.c.name.contains(name, autoescape=True), CONTAINS),
        else_=ELSEWHERE,
    )
    return fits, rank


def _by_digits(digits: str) -> tuple[Condition, Rank]:
    choices: list[tuple[Condition, int]] = []
    number = read_number(digits)
    if number is not None:
        held = select(card.c.member_id).where(card.c.number == number)
        choices.append((member.c.id.in_(held), EXACT))
    if len(digits) in _ID_LENGTHS:
        choices.append((member.c.id_number == digits, EXACT))
    if len(digits) <= 4:
        tail = member.c.id_tail
        choices.append((tail == digits, EXACT))
        choices.append((tail.endswith(digits, autoescape=True), CONTAINS))
    if digits.isdigit():
        choices.append((member.c.telephone == digits, EXACT))
        choices.append((member.c.telephone.startswith(digits, autoescape=True), PREFIX))
        choices.append((member.c.telephone.contains(digits, autoescape=True), CONTAINS))
    if not choices:
        # part of an ID number, up to its X: only the whole number or its end is looked for
        return false(), literal(ELSEWHERE)
    fits = or_(*(condition for condition, _ in choices))
    return fits, case(*choices, else_=ELSEWHERE)


def _by_initials(letters: str) -> tuple[Condition, Rank]:
    """Initials are kept as readings separated by spaces, the likeliest first."""
    kept = member.c.initials
    exact = or_(
        kept == letters,
        kept.startswith(letters + " ", autoescape=True),
        kept.endswith(" " + letters, autoescape=True),
        kept.contains(f" {letters} ", autoescape=True),
    )
    begins = or_(
        kept.startswith(letters, autoescape=True),
        kept.contains(" " + letters, autoescape=True),
    )
    fits = kept.contains(letters, autoescape=True)
    return fits, case((exact, EXACT), (begins, PREFIX), else_=CONTAINS)


def _people() -> Select[Any]:
    """What a `PersonRow` is made of."""
    live = and_(card.c.member_id == member.c.id, card.c.state.in_(_LIVE))
    return select(
        member.c.id,
        member.c.name,
        village.c.name,
        member.c.group_name,
        member.c.id_tail,
        card.c.state,
        member.c.deceased_on,
    ).select_from(member.join(village, village.c.id == member.c.village_id).outerjoin(card, live))


def _person_row(row: Any) -> PersonRow:
    return PersonRow(
        member=int(row[0]),
        name=row[1],
        village=row[2],
        group=row[3],
        id_tail=row[4],
        card=CardState(row[5]) if row[5] else None,
        deceased_on=read_day(row[6]),
    )


def read_day(text: str | None) -> date | None:
    """A stored day, ISO text, as a date."""
    return date.fromisoformat(text) if text else None
