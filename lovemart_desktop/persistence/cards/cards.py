"""Cards in the books, and who could be given one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Select, and_, exists, func, insert, select, update

from lovemart_desktop.domain.cards.cards import CardState, MemberFacts
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.people.identities import Identities
from lovemart_desktop.persistence.people.people import read_day
from lovemart_desktop.persistence.schema import (
    audit_event,
    award_round,
    card,
    card_event,
    credited,
    member,
    nomination,
    programme,
    village,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

ISSUE_ACT = "issue-card"
"""The act under which issuing is recorded; its subject is 'request:KEY'."""

_LIVE = ("active", "lost", "frozen")


@dataclass(frozen=True, slots=True)
class KeptCard:
    """A card with its holder's name and place."""

    id: int
    number: str
    state: CardState
    since: str
    member: int
    name: str
    village: str
    group: str
    head: bool
    deceased_on: date | None
    opens_household: bool


@dataclass(frozen=True, slots=True)
class Someone:
    """A member as issuing needs them: who, where, what the rule looks at."""

    member: int
    name: str
    village: str
    group: str
    id_tail: str
    head: bool
    facts: MemberFacts
    live_card: bool


@dataclass(frozen=True, slots=True)
class NewCard:
    """A card about to be issued."""

    number: str
    member: int
    opens_household: bool


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a card: when, by whom, why. `at`: milliseconds, UTC."""

    at: int
    day: str
    operator: int
    reason: str


class IssuedByRequest(NamedTuple):
    """What a request asked for, as the hex digits of its digest, and the cards it made."""

    digest: str
    cards: list[int]


class Cards:
    """Repository of cards, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection
        self._identities = Identities(work)

    def by_ids(self, card_ids: Sequence[int]) -> list[KeptCard]:
        """The cards that have a holder, in the order asked for; unknown ids are left out."""
        found: dict[int, KeptCard] = {}
        for part in _parts(card_ids):
            for row in self._db.execute(_kept().where(card.c.id.in_(part))):
                found[int(row[0])] = _card(row)
        return [found[i] for i in card_ids if i in found]

    def live_of(self, member_id: int) -> KeptCard | None:
        """The one card of a person that is active, lost or frozen."""
        row = self._db.execute(
            _kept().where(card.c.member_id == member_id, card.c.state.in_(_LIVE))
        ).first()
        return None if row is None else _card(row)

    def people(self, member_ids: Sequence[int]) -> list[Someone]:
        """Members in the order asked for; unknown ids are left out."""
        found: dict[int, Someone] = {}
        for part in _parts(member_ids):
            for row in self._db.execute(_someone().where(member.c.id.in_(part))):
                found[int(row[0])] = _person(row)
        return [found[i] for i in member_ids if i in found]

    def named(self, names: Sequence[str], id_numbers: Sequence[str]) -> list[Someone]:
        """Everybody with one of these names or ID numbers, the dead too, by their ids."""
        found: dict[int, Someone] = {}
        hashes = [self._identities.hash(number) for number in id_numbers]
        known = [one for one in hashes if one]
        for column, wanted in ((member.c.name, names), (member.c.id_hash, known)):
            for part in _parts(wanted):
                query = _someone().where(column.in_(part), member.c.merged_into.is_(None))
                for row in self._db.execute(query):
                    found[int(row[0])] = _person(row)
        return [found[i] for i in sorted(found)]

    def id_numbers(self, member_ids: Sequence[int]) -> dict[int, str]:
        """{member: ID number}, '' where none is known: only to be compared, never shown."""
        found: dict[int, str] = {}
        for part in _parts(member_ids):
            query = select(member.c.id, member.c.id_number).where(member.c.id.in_(part))
            found.update((int(i), str(number)) for i, number in self._db.execute(query))
        return found

    def village_names(self) -> set[str]:
        """Villages that are or were."""
        return set(self._db.execute(select(village.c.name)).scalars())

    def party_members(self) -> list[Someone]:
        """Living party members, by village."""
        rows = self._db.execute(
            _someone()
            .where(
                member.c.party_member == 1,
                member.c.deceased_on.is_(None),
                member.c.left_on.is_(None),
            )
            .order_by(member.c.village_id, member.c.group_name, member.c.id)
        )
        return [_person(row) for row in rows]

    def awarded_heads(self, round_id: int) -> list[Someone]:
        """Living heads of the households that a round has credited, by village."""
        awarded = (
            select(nomination.c.household_id)
            .join(credited, credited.c.nomination_id == nomination.c.id)
            .where(credited.c.round_id == round_id)
        )
        rows = self._db.execute(
            _someone()
            .where(
                member.c.household_id.in_(awarded),
                member.c.is_head == 1,
                member.c.deceased_on.is_(None),
            )
            .order_by(member.c.village_id, member.c.group_name, member.c.id)
        )
        return [_person(row) for row in rows]

    def credited_rounds(self) -> list[tuple[int, str, str, int]]:
        """(id, programme, period, households credited), newest first."""
        rows = self._db.execute(
            select(
                award_round.c.id,
                programme.c.name,
                award_round.c.period,
                func.count(credited.c.nomination_id),
            )
            .join(programme, programme.c.id == award_round.c.programme_id)
            .join(credited, credited.c.round_id == award_round.c.id)
            .join(nomination, nomination.c.id == credited.c.nomination_id)
            .where(nomination.c.household_id.is_not(None))
            .group_by(award_round.c.id, programme.c.name, award_round.c.period)
            .order_by(award_round.c.id.desc())
        )
        return [(int(i), str(name), str(period), int(n)) for i, name, period, n in rows]

    def issued_by_request(self, key: str) -> IssuedByRequest | None:
        """What a request has issued already, from its audit event; None for a new request."""
        facts = self.request_facts(ISSUE_ACT, key)
        if facts is None:
            return None
        cards = [int(i) for i in str(facts["cards"]).split(",")]
        return IssuedByRequest(str(facts["digest"]), cards)

    def request_facts(self, act: str, key: str) -> dict[str, str | int] | None:
        """The facts of the audit event of a request; None where there is none yet."""
        kept = self._db.execute(
            select(audit_event.c.words).where(
                audit_event.c.act == act, audit_event.c.subject == f"request:{key}"
            )
        ).scalar()
        if kept is None:
            return None
        facts: dict[str, str | int] = json.loads(json.loads(kept)[-1])
        return facts

    def taken(self, numbers: Sequence[str]) -> set[str]:
        """Which of these numbers were ever used."""
        found: set[str] = set()
        for part in _parts(numbers):
            found.update(
                self._db.execute(select(card.c.number).where(card.c.number.in_(part))).scalars()
            )
        return found

    def issue(self, cards: Sequence[NewCard], change: Change) -> list[int]:
        """Keeps new, active cards with their first event; their ids in the same order.

        Raises Refusal 'card.has_live' where somebody got one meanwhile.
        """
        self._db.execute(
            insert(card),
            [
                {
                    "number": new.number,
                    "member_id": new.member,
                    "opens_household": int(new.opens_household),
                    "state": "active",
                    "state_since": change.day,
                    "state_reason": change.reason,
                    "issued_on": change.day,
                }
                for new in cards
            ],
        )
        ids: dict[str, int] = {}
        for part in _parts([new.number for new in cards]):
            query = select(card.c.number, card.c.id).where(card.c.number.in_(part))
            ids.update((str(number), int(i)) for number, i in self._db.execute(query))
        made = [ids[new.number] for new in cards]
        self._db.execute(
            insert(card_event),
            [
                _event(i, 1, CardState.BLANK, CardState.ACTIVE, change, new.opens_household)
                for i, new in zip(made, cards, strict=True)
            ],
        )
        return made

    def change(self, kept: KeptCard, state: CardState, change: Change) -> None:
        """Brings a card into another state, and notes it.

        Raises Refusal 'card.changed_meanwhile' where it is no longer as `kept` says.
        """
        changed = self._db.execute(
            update(card)
            .where(card.c.id == kept.id, card.c.state == str(kept.state))
            .values(state=str(state), state_since=change.day, state_reason=change.reason)
        )
        if changed.rowcount != 1:
            raise Refusal("card.changed_meanwhile", name=kept.name)
        self._note(kept, state, change)

    def set_opens_household(self, kept: KeptCard, opens: bool, change: Change) -> None:
        """Marks whether a card opens the household's account, and notes it."""
        self._db.execute(
            update(card).where(card.c.id == kept.id).values(opens_household=int(opens))
        )
        self._note(kept, kept.state, change, opens)

    def set_successor(self, old: int, new: int) -> None:
        self._db.execute(update(card).where(card.c.id == old).values(replaced_by=new))

    def issue_reasons(self, card_ids: Sequence[int]) -> dict[int, str]:
        """{card: why it was issued}."""
        found: dict[int, str] = {}
        for part in _parts(card_ids):
            query = select(card_event.c.card_id, card_event.c.reason).where(
                card_event.c.card_id.in_(part), card_event.c.no == 1
            )
            found.update((int(i), str(why)) for i, why in self._db.execute(query))
        return found

    def state_before_freeze(self, card_id: int) -> CardState:
        """What a frozen card was when it was frozen."""
        found = self._db.execute(
            select(card_event.c.from_state)
            .where(
                card_event.c.card_id == card_id,
                card_event.c.to_state == "frozen",
                card_event.c.from_state != "frozen",
            )
            .order_by(card_event.c.no.desc())
            .limit(1)
        ).scalar()
        return CardState(found) if found else CardState.ACTIVE

    def _note(
        self, kept: KeptCard, state: CardState, change: Change, opens: bool | None = None
    ) -> None:
        last = self._db.execute(
            select(func.max(card_event.c.no)).where(card_event.c.card_id == kept.id)
        ).scalar()
        self._db.execute(
            insert(card_event).values(
                _event(kept.id, (last or 0) + 1, kept.state, state, change, opens)
            )
        )


def _event(
    card_id: int,
    no: int,
    before: CardState,
    after: CardState,
    change: Change,
    opens: bool | None,
) -> dict[str, Any]:
    return {
        "card_id": card_id,
        "no": no,
        "recorded_at": change.at,
        "business_date": change.day,
        "operator_id": change.operator,
        "from_state": str(before),
        "to_state": str(after),
        "reason": change.reason,
        "opens_household": None if opens is None else int(opens),
    }


def _kept() -> Select[Any]:
    return (
        select(
            card.c.id,
            card.c.number,
            card.c.state,
            card.c.state_since,
            member.c.id,
            member.c.name,
            village.c.name,
            member.c.group_name,
            member.c.is_head,
            member.c.deceased_on,
            card.c.opens_household,
        )
        .select_from(card)
        .join(member, member.c.id == card.c.member_id)
        .join(village, village.c.id == member.c.village_id)
    )


def _card(row: Any) -> KeptCard:
    return KeptCard(
        id=int(row[0]),
        number=row[1],
        state=CardState(row[2]),
        since=row[3],
        member=int(row[4]),
        name=row[5],
        village=row[6],
        group=row[7],
        head=bool(row[8]),
        deceased_on=read_day(row[9]),
        opens_household=bool(row[10]),
    )


def _has_live_card() -> Any:
    return exists().where(and_(card.c.member_id == member.c.id, card.c.state.in_(_LIVE)))


def _someone() -> Select[Any]:
    return (
        select(
            member.c.id,
            member.c.name,
            village.c.name,
            member.c.group_name,
            member.c.id_tail,
            member.c.is_head,
            member.c.party_member,
            member.c.birth_date,
            member.c.party_joined,
            member.c.deceased_on,
            _has_live_card(),
        )
        .select_from(member)
        .join(village, village.c.id == member.c.village_id)
    )


def _person(row: Any) -> Someone:
    return Someone(
        member=int(row[0]),
        name=row[1],
        village=row[2],
        group=row[3],
        id_tail=row[4],
        head=bool(row[5]),
        facts=MemberFacts(
            party_member=bool(row[6]),
            born=read_day(row[7]),
            party_joined=read_day(row[8]),
            deceased_on=read_day(row[9]),
        ),
        live_card=bool(row[10]),
    )


def _parts(values: Sequence[Any], size: int = 400) -> Iterable[Sequence[Any]]:
    """Few enough values for one IN list."""
    return (values[start : start + size] for start in range(0, len(values), size))
