"""The rows of village lists in the database: nominating, striking, and what to check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import (
    ColumnElement,
    RowMapping,
    bindparam,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.sql.elements import ClauseElement

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import ListRow, RowFact
from lovemart_desktop.domain.rounds.rules import Credits, Criterion
from lovemart_desktop.persistence.people.joined import Joined
from lovemart_desktop.persistence.rounds.checked_rows import (
    BELOW_CUT,
    Seen,
    checked,
    frozen_row,
    headcount_on,
    rows_query,
    seen_row,
)
from lovemart_desktop.persistence.schema import (
    card,
    household,
    member,
    nomination,
    staff,
    village,
)
from lovemart_desktop.persistence.statements import Statement
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_IDS_A_QUERY = 500


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be put on a list, as the books know them on the reference date.

    `household` is None in a grant, where the member stands for themselves.
    """

    member: int
    household: int | None
    village: int
    name: str
    group: str
    headcount: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A new row: a candidate on a list, with points and scores."""

    candidate: Candidate
    list_id: int
    points: int
    scores: str


@dataclass(frozen=True, slots=True)
class Living:
    """A living member as a list may name them. `registration_no` is '' without a household."""

    member: int
    household: int | None
    registration_no: str
    village: str
    group: str
    name: str
    id_number: str
    id_state: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A row that is on a list of a round."""

    nomination: int
    list_id: int
    member: int
    household: int | None
    scores: str
    struck: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """A row's place: its list and round, and whom it is about.

    `below_cut`: struck by the review.
    """

    list_id: int
    round_id: int
    member: int
    household: int | None
    name: str
    struck: bool
    below_cut: bool


class Nominations:
    """Repository of the rows of village lists, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def candidates(
        self, whose: Credits, members: Sequence[int], reference_date: date
    ) -> dict[int, Candidate]:
        """{member: candidate} of those who are on the roster.

        Raises Refusal 'award.no_household' (name) where an award's member has none.
        """
        found: dict[int, Candidate] = {}
        for start in range(0, len(members), _IDS_A_QUERY):
            part = members[start : start + _IDS_A_QUERY]
            rows = self._db.execute(
                select(
                    member.c.id,
                    member.c.household_id,
                    member.c.village_id,
                    member.c.name,
                    member.c.group_name,
                    household.c.village_id.label("home_village"),
                    household.c.group_name.label("home_group"),
                    headcount_on(reference_date).label("headcount"),
                )
                .outerjoin(household, household.c.id == member.c.household_id)
                .where(member.c.id.in_(part), member.c.merged_into.is_(None))
            ).mappings()
            for row in rows:
                found[row["id"]] = _candidate(whose, row)
        return found

    def head_of(self, member_id: int) -> int:
        """The living head of this member's household; the member where there is none."""
        head = member.alias("head")
        found = self._db.execute(
            select(head.c.id)
            .join(member, member.c.household_id == head.c.household_id)
            .where(member.c.id == member_id, head.c.is_head == 1, head.c.deceased_on.is_(None))
        ).scalar()
        return member_id if found is None else int(found)

    def on_round(self, round_id: int) -> list[Placed]:
        """Every row of a round, struck ones too."""
        rows = self._db.execute(
            select(
                nomination.c.id,
                nomination.c.list_id,
                nomination.c.member_id,
                nomination.c.household_id,
                nomination.c.scores,
                nomination.c.struck,
            ).where(nomination.c.round_id == round_id)
        )
        return [Placed(*row[:5], struck=bool(row[5])) for row in rows]

    def add(self, round_id: int, rows: Sequence[Listed]) -> None:
        """Raises Refusal 'award.household_twice', 'award.member_twice'."""
        if not rows:
            return
        self._db.execute(
            insert(nomination),
            [
                {
                    "list_id": row.list_id,
                    "round_id": round_id,
                    "household_id": row.candidate.household,
                    "member_id": row.candidate.member,
                    "name": row.candidate.name,
                    "group_name": row.candidate.group,
                    "headcount": row.candidate.headcount,
                    "points": row.points,
                    "scores": row.scores,
                    "struck": 0,
                }
                for row in rows
            ],
        )

    def add_one(self, round_id: int, who: Candidate, list_id: int, points: int) -> int:
        """As `add`, without scores; the row's number."""
        self.add(round_id, [Listed(who, list_id, points, "")])
        newest = select(func.max(nomination.c.id)).where(
            nomination.c.round_id == round_id, nomination.c.member_id == who.member
        )
        return int(self._db.execute(newest).scalar_one())

    def names(self, rows: Sequence[int]) -> dict[int, str]:
        """{nomination: its name}"""
        found: dict[int, str] = {}
        for start in range(0, len(rows), _IDS_A_QUERY):
            part = rows[start : start + _IDS_A_QUERY]
            query = select(nomination.c.id, nomination.c.name).where(nomination.c.id.in_(part))
            found |= {int(number): str(name) for number, name in self._db.execute(query)}
        return found

    def standing(self, nomination_id: int) -> Standing:
        """Raises Refusal 'award.row_unknown'."""
        row = self._db.execute(
            select(
                nomination.c.list_id,
                nomination.c.round_id,
                nomination.c.member_id,
                nomination.c.household_id,
                nomination.c.name,
                nomination.c.struck,
                nomination.c.struck_why,
            ).where(nomination.c.id == nomination_id)
        ).first()
        if row is None:
            raise Refusal("award.row_unknown")
        return Standing(*row[:5], struck=bool(row[5]), below_cut=row[6] == BELOW_CUT)

    def set_scores(self, changed: Mapping[int, str]) -> None:
        """{nomination: its scores}"""
        if changed:
            self._db.execute(
                update(nomination)
                .where(nomination.c.id == bindparam("row"))
                .values(scores=bindparam("text")),
                [{"row": row, "text": text} for row, text in changed.items()],
            )

    def set_struck(self, nomination_id: int, struck: bool) -> None:
        """Raises Refusal 'award.household_twice', 'award.member_twice' for a second standing."""
        self._db.execute(
            update(nomination)
            .where(nomination.c.id == nomination_id)
            .values(struck=int(struck), struck_why=None)
        )

    def cut_off(self, rows: Sequence[int]) -> None:
        """Strikes rows by the review."""
        if rows:
            self._db.execute(
                update(nomination)
                .where(nomination.c.id == bindparam("row"))
                .values(struck=1, struck_why=BELOW_CUT),
                [{"row": row} for row in rows],
            )

    def bring_back(self, list_id: int) -> None:
        """The rows that a review had struck stand again."""
        self._db.execute(
            update(nomination)
            .where(nomination.c.list_id == list_id, nomination.c.struck_why == BELOW_CUT)
            .values(struck=0, struck_why=None)
        )

    def rows(
        self, whose: Credits, list_ids: Sequence[int], criteria: Sequence[Criterion] = ()
    ) -> dict[int, list[ListRow]]:
        """{list: its rows with findings}, in the order in which they were nominated."""
        kept: dict[int, list[Seen]] = {i: [] for i in list_ids}
        staff_of = self._staff_by_kin()
        rows = self._db.execute(rows_query(whose, list_ids)).mappings().all()
        had = Joined(self._work).had_already({row["round_id"] for row in rows}, whose)
        for found in rows:
            name = staff_of.get(("member", found["member_id"])) or staff_of.get(
                ("household", found["now_household"] or 0), ""
            )
            holder = found["household_id" if whose is Credits.HOUSEHOLD else "member_id"]
            kept[found["list_id"]].append(seen_row(found, name, had.get(holder, ""), criteria))
        return {i: checked(whose, seen) for i, seen in kept.items()}

    def living(self) -> list[Living]:
        """Whom a list may name: every living member, with household and village."""
        rows = self._db.execute(
            select(
                member.c.id,
                member.c.household_id,
                func.coalesce(household.c.registration_no, ""),
                village.c.name,
                func.coalesce(household.c.group_name, member.c.group_name),
                member.c.name,
                member.c.id_number,
                member.c.id_state,
            )
            .outerjoin(household, household.c.id == member.c.household_id)
            .join(
                village,
                village.c.id == func.coalesce(household.c.village_id, member.c.village_id),
            )
            .where(member.c.deceased_on.is_(None), member.c.merged_into.is_(None))
            .order_by(member.c.id)
        )
        return [Living(*row) for row in rows]

    def card_numbers(self, whose: Credits, list_id: int) -> dict[int, str]:
        """{nomination: number of the active card that opens the account}, the row's own first."""
        holder = member.alias("holder")
        own = holder.c.id == nomination.c.member_id
        holds: ColumnElement[bool] = own
        opens: ColumnElement[bool] = own
        if whose is Credits.HOUSEHOLD:
            holds = or_(own, holder.c.household_id == nomination.c.household_id)
            opens = or_(own, card.c.opens_household == 1)
        rows = self._db.execute(
            select(nomination.c.id, card.c.number, own)
            .select_from(nomination)
            .join(holder, holds)
            .join(card, (card.c.member_id == holder.c.id) & (card.c.state == "active") & opens)
            .where(nomination.c.list_id == list_id)
            .order_by(nomination.c.id, card.c.id)
        )
        found: dict[int, str] = {}
        for number, text, is_own in rows:
            if is_own or number not in found:
                found[int(number)] = str(text)
        return found

    def facts(self, list_ids: Sequence[int]) -> dict[int, list[RowFact]]:
        """{list: its standing rows} as plain tuples: for digests of long lists."""
        return {number: _FACTS.run(self._work, list=number).fetchall() for number in list_ids}

    def frozen(
        self, list_ids: Sequence[int], criteria: Sequence[Criterion] = ()
    ) -> dict[int, list[ListRow]]:
        """{list: its rows} as the lists keep them, without looking anything else up."""
        kept: dict[int, list[ListRow]] = {i: [] for i in list_ids}
        query = select(nomination).where(nomination.c.list_id.in_(list_ids))
        # all at once: row by row the driver is asked for each
        for found in self._db.execute(query.order_by(nomination.c.id)).mappings().all():
            kept[found["list_id"]].append(frozen_row(found, criteria))
        return kept

    def _staff_by_kin(self) -> dict[tuple[str, int], str]:
        """{("member" or "household", id): name of the staff account linked to it}."""
        kin: dict[tuple[str, int], str] = {}
        for person, home, name in self._db.execute(
            select(member.c.id, member.c.household_id, staff.c.name)
            .join(staff, staff.c.member_id == member.c.id)
            .where(staff.c.active == 1)
        ):
            kin["member", int(person)] = str(name)
            if home is not None:
                kin["household", int(home)] = str(name)
        return kin


def _candidate(whose: Credits, row: RowMapping) -> Candidate:
    if whose is Credits.MEMBER:
        return Candidate(
            row["id"], None, row["village_id"], row["name"], row["group_name"], headcount=1
        )
    if row["household_id"] is None:
        raise Refusal("award.no_household", name=row["name"])
    return Candidate(
        member=row["id"],
        household=row["household_id"],
        village=row["home_village"],
        name=row["name"],
        group=row["home_group"],
        headcount=row["headcount"],
    )


def _facts(_dialect: str) -> ClauseElement:
    return (
        select(
            nomination.c.id,
            func.coalesce(nomination.c.household_id, literal_column("0")),
            nomination.c.member_id,
            nomination.c.name,
            nomination.c.group_name,
            nomination.c.headcount,
            nomination.c.points,
            nomination.c.scores,
        )
        .where(
            nomination.c.list_id == bindparam("list"), nomination.c.struck == literal_column("0")
        )
        .order_by(nomination.c.id)
    )


_FACTS = Statement(_facts)
