"""Award lists on which people sign: who has, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, func, insert, or_, select

from lovemart_desktop.domain.board import Unsigned
from lovemart_desktop.domain.rounds.awards import ListState, ProgrammeKind, RoundTerms
from lovemart_desktop.domain.rounds.signatures import SigningList, SigningRow
from lovemart_desktop.persistence.schema import (
    award_round,
    award_signature,
    credited,
    member,
    nomination,
    programme,
    reversal,
    setting,
    staff,
    village,
    village_list,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_later = award_signature.alias("later")
_LAST: Final = (
    ~select(_later.c.nth)
    .where(
        _later.c.nomination_id == award_signature.c.nomination_id,
        _later.c.nth == award_signature.c.nth + 1,
    )
    .correlate(award_signature)
    .exists()
)
"""A mark after which nothing came."""

_TAKEN_BACK: Final = (
    select(credited.c.nomination_id)
    .join(
        reversal,
        (reversal.c.reversed_id == credited.c.voucher_id)
        & (reversal.c.reversed_seq == credited.c.seq),
    )
    .where(credited.c.nomination_id == nomination.c.id)
    .correlate(nomination)
    .exists()
)
"""Rows whose award was reversed."""

_LAST_OF_BEFORE: Final = (
    select(setting.c.value).where(setting.c.name == "signatures_after").scalar_subquery()
)
WAITED_FOR: Final[ColumnElement[bool]] = voucher.c.business_date > func.coalesce(
    _LAST_OF_BEFORE, ""
)
"""Lists credited since signatures are marked; of lists before nobody asks for them."""


@dataclass(frozen=True, slots=True)
class Marked:
    """When and by whom rows are marked. `at`: milliseconds UTC; `day`: ISO."""

    day: str
    at: int
    operator: int
    key: str


@dataclass(frozen=True, slots=True)
class Signed:
    """A row's last mark. `on` None: not signed; `waited_for`: the town asks for it."""

    on: date | None = None
    collector: str = ""
    waited_for: bool = True


class Signatures:
    """Repository of signatures on award lists, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def lists(self, *, round_id: int = 0, list_id: int = 0) -> list[SigningList]:
        """Credited lists, the last credited first: of one round, or one list, where named."""
        query = _lists()
        if round_id:
            query = query.where(village_list.c.round_id == round_id)
        if list_id:
            query = query.where(village_list.c.id == list_id)
        order = (voucher.c.business_date.desc(), village_list.c.round_id.desc(), village_list.c.id)
        return [_list(row) for row in self._db.execute(query.order_by(*order)).mappings()]

    def rows(self, list_id: int) -> list[SigningRow]:
        """The rows of a list that stand, as nominated; their places on paper and their cards
        are left at 0 and ''."""
        rows = self._db.execute(
            select(
                nomination.c.id,
                nomination.c.name,
                nomination.c.group_name,
                nomination.c.points,
                award_signature.c.signed,
                award_signature.c.business_date,
                award_signature.c.collector,
                staff.c.name,
                _TAKEN_BACK,
            )
            .select_from(_with_marks(nomination))
            .outerjoin(staff, staff.c.id == award_signature.c.operator_id)
            .where(nomination.c.list_id == list_id, nomination.c.struck == 0)
            .order_by(nomination.c.id)
        )
        return [_row(row) for row in rows]

    def mark(
        self, rows: Sequence[SigningRow], by: Marked, *, collector: str = "", reason: str = ""
    ) -> None:
        """Marks these rows as signed; with a `reason`, takes their marks back."""
        if not rows:
            return
        before = self._marks_of([row.nomination for row in rows])
        self._db.execute(
            insert(award_signature),
            [
                {
                    "nomination_id": row.nomination,
                    "nth": before.get(row.nomination, 0) + 1,
                    "signed": int(not reason),
                    "page": row.page,
                    "business_date": by.day,
                    "recorded_at": by.at,
                    "operator_id": by.operator,
                    "collector": collector,
                    "reason": reason,
                    "request_key": by.key,
                }
                for row in rows
            ],
        )

    def of_request(self, key: str) -> dict[int, bool]:
        """{nomination: whether marked as signed} of the rows that a request has marked."""
        rows = self._db.execute(
            select(award_signature.c.nomination_id, award_signature.c.signed).where(
                award_signature.c.request_key == key
            )
        )
        return {int(number): bool(signed) for number, signed in rows}

    def lock(self, list_id: int) -> None:
        """Two officers who mark one list wait for each other."""
        self._db.execute(
            select(village_list.c.id)
            .where(village_list.c.id == list_id)
            .with_for_update(key_share=True)
        ).all()

    def unsigned(self) -> Unsigned:
        """What is missing on the lists that are waited for."""
        row = self._db.execute(
            select(
                func.count(nomination.c.id),
                func.count(village_list.c.id.distinct()),
                func.min(voucher.c.business_date),
            )
            .select_from(
                village_list.join(voucher, voucher.c.id == village_list.c.voucher_id).join(
                    nomination, nomination.c.list_id == village_list.c.id
                )
            )
            .where(
                village_list.c.state == str(ListState.CREDITED),
                WAITED_FOR,
                nomination.c.struck == 0,
                ~select(award_signature.c.nth)
                .where(
                    award_signature.c.nomination_id == nomination.c.id,
                    award_signature.c.signed == 1,
                    _LAST,
                )
                .correlate(nomination)
                .exists(),
                ~_TAKEN_BACK,
            )
        ).one()
        since = date.fromisoformat(row[2]) if row[2] else None
        return Unsigned(int(row[0]), int(row[1]), since)

    def of_members(self, members: Sequence[int]) -> list[tuple[int, int]]:
        """(list, nomination) of the rows of these people and their households on credited
        lists, the last credited first."""
        # read first: with a query inside an OR, PostgreSQL would go by no index
        homes = (
            self._db.execute(
                select(member.c.household_id).where(
                    member.c.id.in_(members), member.c.household_id.is_not(None)
                )
            )
            .scalars()
            .all()
        )
        rows = self._db.execute(
            select(nomination.c.list_id, nomination.c.id)
            .join(village_list, village_list.c.id == nomination.c.list_id)
            .join(voucher, voucher.c.id == village_list.c.voucher_id)
            .where(
                nomination.c.struck == 0,
                village_list.c.state == str(ListState.CREDITED),
                or_(nomination.c.member_id.in_(members), nomination.c.household_id.in_(homes)),
            )
            .order_by(voucher.c.business_date.desc(), nomination.c.id.desc())
        )
        return [(int(list_id), int(number)) for list_id, number in rows]

    def of_rows(self, nominations: Sequence[int]) -> dict[int, Signed]:
        """{nomination: its mark} of those of these rows that are credited."""
        query = select(
            nomination.c.id,
            award_signature.c.signed,
            award_signature.c.business_date,
            award_signature.c.collector,
            WAITED_FOR & ~_TAKEN_BACK,
        ).select_from(
            _with_marks(
                nomination.join(village_list, village_list.c.id == nomination.c.list_id).join(
                    voucher, voucher.c.id == village_list.c.voucher_id
                )
            )
        )
        return {
            int(number): Signed(date.fromisoformat(day), collector, waited_for=False)
            if signed
            else Signed(waited_for=bool(waited_for))
            for part in _parts(nominations)
            for number, signed, day, collector, waited_for in self._db.execute(
                query.where(nomination.c.id.in_(part))
            )
        }

    def _marks_of(self, nominations: Sequence[int]) -> dict[int, int]:
        """{nomination: the number of its last mark}"""
        found: dict[int, int] = {}
        for part in _parts(nominations):
            query = select(award_signature.c.nomination_id, func.max(award_signature.c.nth))
            query = query.where(award_signature.c.nomination_id.in_(part))
            rows = self._db.execute(query.group_by(award_signature.c.nomination_id))
            found |= {int(number): int(nth) for number, nth in rows}
        return found


def _parts(values: Sequence[int], size: int = 400) -> Iterator[Sequence[int]]:
    """Few enough values for one IN list."""
    return (values[start : start + size] for start in range(0, len(values), size))


def _with_marks(rows: Any) -> Any:
    """Rows with the last mark of each, where it was ever marked."""
    return rows.outerjoin(
        award_signature, and_(award_signature.c.nomination_id == nomination.c.id, _LAST)
    )


def _lists() -> Select[Any]:
    signed = func.coalesce(award_signature.c.signed, 0)
    missing = (signed == 0) & ~_TAKEN_BACK
    return (
        select(
            village_list.c.id,
            village_list.c.round_id,
            programme.c.name.label("programme"),
            programme.c.kind,
            award_round.c.period,
            award_round.c.fund_id,
            award_round.c.points_each,
            award_round.c.reference_date,
            village.c.name.label("village"),
            voucher.c.business_date,
            func.count(nomination.c.id).label("rows"),
            func.count(nomination.c.id).filter(missing).label("missing"),
            WAITED_FOR.label("waited_for"),
        )
        .select_from(
            _with_marks(
                village_list.join(voucher, voucher.c.id == village_list.c.voucher_id)
                .join(village, village.c.id == village_list.c.village_id)
                .join(award_round, award_round.c.id == village_list.c.round_id)
                .join(programme, programme.c.id == award_round.c.programme_id)
                .join(nomination, nomination.c.list_id == village_list.c.id)
            )
        )
        .where(village_list.c.state == str(ListState.CREDITED), nomination.c.struck == 0)
        .group_by(
            village_list.c.id,
            programme.c.name,
            programme.c.kind,
            award_round.c.id,
            village.c.name,
            voucher.c.business_date,
        )
    )


def _list(row: Any) -> SigningList:
    terms = RoundTerms(
        row["programme"],
        ProgrammeKind(row["kind"]),
        row["period"],
        row["fund_id"],
        row["points_each"],
        date.fromisoformat(row["reference_date"]),
    )
    return SigningList(
        id=row["id"],
        round_id=row["round_id"],
        terms=terms,
        village=row["village"],
        credited_on=date.fromisoformat(row["business_date"]),
        rows=row["rows"],
        missing=row["missing"],
        waited_for=bool(row["waited_for"]),
    )


def _row(row: Any) -> SigningRow:
    signed = bool(row[4])
    return SigningRow(
        nomination=int(row[0]),
        no=0,
        page=0,
        name=str(row[1]),
        group=str(row[2]),
        card_tail="",
        points=int(row[3]),
        signed_on=date.fromisoformat(row[5]) if signed else None,
        collector=str(row[6]) if signed else "",
        marked_by=str(row[7]) if signed else "",
        taken_back=bool(row[8]),
    )
