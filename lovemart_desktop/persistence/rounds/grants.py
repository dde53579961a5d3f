"""What grants are made from: households and their heads, earlier lists, activities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, and_, func, insert, select

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.rounds.copying import LastRow
from lovemart_desktop.domain.rounds.grants import Activity
from lovemart_desktop.domain.rounds.rules import Credits, Occasion
from lovemart_desktop.persistence.schema import (
    activity,
    attachment,
    award_round,
    credited,
    household,
    member,
    nomination,
    points_account,
    programme,
    reversal,
    round_rules,
    village,
    village_list,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class LastGrant:
    """A grant whose list may be taken over. `points`: for each, or for each head."""

    id: int
    programme: str
    period: str
    occasion: Occasion
    credited: Credits
    points: int
    fund: int
    rows: int


class Grants:
    """Repository of grants, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    # whom to give to

    def villages(self, *, today_only: bool = False) -> dict[int, str]:
        """{village: its name}, in their order; those of the past too, unless `today_only`."""
        query = select(village.c.id, village.c.name).order_by(village.c.id)
        if today_only:
            query = query.where(village.c.valid_to.is_(None))
        return {int(number): str(name) for number, name in self._db.execute(query)}

    def statuses(self) -> list[str]:
        """Registration statuses that households of today have."""
        query = select(household.c.status).where(
            household.c.ended_on.is_(None), household.c.status != ""
        )
        return list(self._db.execute(query.distinct().order_by(household.c.status)).scalars())

    def heads(self, status: str) -> list[int]:
        """Who stands for each household of today: its living head, else its first member.

        `status`: only households with this one, '' for all.
        """
        wanted: ColumnElement[bool] = household.c.ended_on.is_(None)
        if status:
            wanted = and_(wanted, household.c.status == status)
        homes = select(household.c.id).where(wanted)
        return [head for head, _ in self._heads(member.c.household_id.in_(homes)).values()]

    # earlier lists

    def last(self) -> list[LastGrant]:
        """Grants that were not given up and have rows, the newest first."""
        rows = self._db.execute(
            select(
                award_round.c.id,
                programme.c.name,
                award_round.c.period,
                func.coalesce(round_rules.c.occasion, str(Occasion.PARTY_CARE)),
                func.coalesce(round_rules.c.credits, str(Credits.MEMBER)),
                award_round.c.points_each,
                award_round.c.fund_id,
                func.count(nomination.c.id),
            )
            .join(programme, programme.c.id == award_round.c.programme_id)
            .join(nomination, nomination.c.round_id == award_round.c.id)
            .outerjoin(round_rules, round_rules.c.round_id == award_round.c.id)
            .where(
                programme.c.kind == "grant",
                award_round.c.state != "cancelled",
                nomination.c.struck == 0,
            )
            .group_by(
                award_round.c.id,
                programme.c.name,
                award_round.c.period,
                round_rules.c.occasion,
                round_rules.c.credits,
                award_round.c.points_each,
                award_round.c.fund_id,
            )
            .order_by(award_round.c.id.desc())
        )
        return [
            LastGrant(
                int(row[0]),
                str(row[1]),
                str(row[2]),
                Occasion(row[3]),
                Credits(row[4]),
                int(row[5]),
                int(row[6]),
                int(row[7]),
            )
            for row in rows
        ]

    def last_rows(self, round_id: int, owner: Credits) -> list[LastRow]:
        """The rows that stand on a round's lists, with what the books say of them today."""
        now, stays = village.alias("now"), member.alias("stays")
        shared = owner is Credits.HOUSEHOLD
        home = (nomination if shared else member).c.household_id
        rows = self._db.execute(
            select(
                nomination.c.member_id,
                nomination.c.name,
                village.c.name.label("village"),
                village.c.valid_to.label("village_ended"),
                nomination.c.group_name,
                nomination.c.household_id,
                member.c.deceased_on,
                member.c.left_on,
                now.c.name.label("now"),
                stays.c.name.label("stays"),
                household.c.ended_on,
                reversal.c.reversed_id,
            )
            .join(village_list, village_list.c.id == nomination.c.list_id)
            .join(village, village.c.id == village_list.c.village_id)
            .join(member, member.c.id == nomination.c.member_id)
            .outerjoin(stays, stays.c.id == member.c.merged_into)
            .outerjoin(household, household.c.id == home)
            .outerjoin(now, now.c.id == (household if shared else member).c.village_id)
            .outerjoin(credited, credited.c.nomination_id == nomination.c.id)
            .outerjoin(
                reversal,
                and_(
                    reversal.c.reversed_id == credited.c.voucher_id,
                    reversal.c.reversed_seq == credited.c.seq,
                ),
            )
            .where(nomination.c.round_id == round_id, nomination.c.struck == 0)
            .order_by(village.c.id, nomination.c.id)
        ).mappings()
        of_round = select(nomination.c.household_id).where(nomination.c.round_id == round_id)
        heads = self._heads(member.c.household_id.in_(of_round)) if shared else {}
        taken_in = self._taken_in(of_round) if shared else {}
        found = []
        for row in rows:
            head, head_name = heads.get(row["household_id"] or 0, (0, ""))
            moved = row["now"] is not None and row["now"] != row["village"]
            joined = taken_in.get(row["household_id"], "") if shared else row["stays"] or ""
            found.append(
                LastRow(
                    member=row["member_id"],
                    name=row["name"],
                    village=row["village"],
                    group=row["group_name"],
                    household=row["household_id"],
                    deceased=row["deceased_on"] is not None,
                    left=row["left_on"] is not None,
                    # a village that became part of another took everybody along
                    village_now=row["now"] if moved and row["village_ended"] is None else "",
                    joined=joined,
                    head=head,
                    head_name=head_name,
                    ended=row["ended_on"] is not None,
                    reversed=row["reversed_id"] is not None,
                )
            )
        return found

    # activities

    def add_activity(self, round_id: int, held: Activity) -> None:
        self._db.execute(
            insert(activity).values(
                round_id=round_id,
                name=held.name,
                held_on=held.held_on.isoformat(),
                place=held.place,
            )
        )

    def activity(self, round_id: int) -> Activity | None:
        row = self._db.execute(
            select(activity.c.name, activity.c.held_on, activity.c.place).where(
                activity.c.round_id == round_id
            )
        ).first()
        return None if row is None else Activity(row[0], date.fromisoformat(row[1]), row[2])

    def photos(self, round_id: int) -> int:
        """How many photos show that the activity took place."""
        query = select(func.count()).where(
            attachment.c.subject == str(Subject.ACTIVITY), attachment.c.subject_id == round_id
        )
        return int(self._db.execute(query).scalar_one())

    def _heads(self, of: ColumnElement[bool]) -> dict[int, tuple[int, str]]:
        """{household: who stands for it, and the name}, by village and group."""
        rows = self._db.execute(
            select(member.c.household_id, member.c.id, member.c.name)
            .join(household, household.c.id == member.c.household_id)
            .where(
                of,
                member.c.deceased_on.is_(None),
                member.c.left_on.is_(None),
                member.c.merged_into.is_(None),
            )
            .order_by(
                household.c.village_id,
                household.c.group_name,
                household.c.id,
                member.c.is_head.desc(),
                member.c.id,
            )
        )
        found: dict[int, tuple[int, str]] = {}
        for home, number, name in rows:
            found.setdefault(int(home), (int(number), str(name)))
        return found

    def _taken_in(self, homes: Select[tuple[int | None]]) -> dict[int, str]:
        """{household: the registration number of the one that took it in}"""
        into, other = points_account.alias("into"), household.alias("other")
        rows = self._db.execute(
            select(points_account.c.household_id, other.c.registration_no)
            .join(into, into.c.id == points_account.c.merged_into)
            .join(other, other.c.id == into.c.household_id)
            .where(points_account.c.household_id.in_(homes))
        )
        return {int(home): str(number) for home, number in rows}
