"""Rounds and their village lists in the database: opening and approving."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import (
    ColumnElement,
    RowMapping,
    func,
    insert,
    literal,
    select,
    update,
)

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListState,
    ProgrammeKind,
    RoundTerms,
    VillageList,
    before_notice,
)
from lovemart_desktop.domain.rounds.notices import NoticeKind
from lovemart_desktop.domain.rounds.rules import RoundRules
from lovemart_desktop.persistence.funds.funds import Funds
from lovemart_desktop.persistence.rounds.list_facts import ListFacts, Posted
from lovemart_desktop.persistence.rounds.round_rules import Rules
from lovemart_desktop.persistence.schema import (
    audit_event,
    award_round,
    nomination,
    programme,
    staff,
    village,
    village_list,
    voucher,
)
from lovemart_desktop.persistence.statements import insert_missing_from
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

APPROVE_ACT = "list-approve"
"""The act under which each list's approval is recorded; its subject is 'list:ID'."""


class Awards:
    """Repository of rounds and village lists, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    # rounds

    def add_round(self, terms: RoundTerms, author: int, created_at: int) -> int:
        """Raises Refusal 'award.round_exists', 'award.programme_other_kind'."""
        programme_id = self._programme(terms.programme, terms.kind)
        taken = select(award_round.c.id).where(
            award_round.c.programme_id == programme_id,
            award_round.c.period == terms.period,
            award_round.c.state != "cancelled",
        )
        if self._db.execute(taken).scalar() is not None:
            raise Refusal("award.round_exists", programme=terms.programme, period=terms.period)
        made = self._db.execute(
            insert(award_round).values(
                programme_id=programme_id,
                period=terms.period,
                fund_id=terms.fund,
                points_each=terms.points_each,
                reference_date=terms.reference_date.isoformat(),
                state="open",
                author_id=author,
                created_at=created_at,
            )
        ).inserted_primary_key
        assert made is not None
        return int(made[0])

    def rounds(self) -> list[tuple[int, RoundTerms, str]]:
        """(id, terms, state) of every round, the newest first."""
        return self._rounds(None)

    def round(self, round_id: int, today: date) -> AwardRound:
        """With its lists as far as they are on this day. Raises Refusal 'award.round_unknown'."""
        found = self._rounds(award_round.c.id == round_id)
        if not found:
            raise Refusal("award.round_unknown")
        number, terms, state = found[0]
        rules = Rules(self._work).of(number, terms.kind)
        return AwardRound(
            id=number,
            terms=terms,
            cancelled=state == "cancelled",
            archived=state == "archived",
            fund=Funds(self._work).one(terms.fund),
            lists=tuple(self._lists(number, rules, today)),
            rules=rules,
        )

    def terms(self, round_id: int) -> RoundTerms:
        """Raises Refusal 'award.round_unknown'."""
        found = self._rounds(award_round.c.id == round_id)
        if not found:
            raise Refusal("award.round_unknown")
        return found[0][1]

    def kind(self, round_id: int) -> ProgrammeKind:
        """Raises Refusal 'award.round_unknown'."""
        query = (
            select(programme.c.kind)
            .join(award_round, award_round.c.programme_id == programme.c.id)
            .where(award_round.c.id == round_id)
        )
        found = self._db.execute(query).scalar()
        if found is None:
            raise Refusal("award.round_unknown")
        return ProgrammeKind(found)

    def end(self, round_id: int, state: str) -> None:
        """`state`: 'cancelled' or 'archived'."""
        self._db.execute(
            update(award_round).where(award_round.c.id == round_id).values(state=state)
        )

    def programmes(self, kind: ProgrammeKind) -> list[str]:
        query = select(programme.c.name).where(programme.c.kind == kind).order_by(programme.c.id)
        return [str(name) for name in self._db.execute(query).scalars()]

    # lists

    def _lists(self, round_id: int, rules: RoundRules, today: date) -> list[VillageList]:
        """The round's lists with their sums, in the order of the villages."""
        facts = ListFacts(self._work, round_id)
        posted, meetings = facts.posted(), facts.meetings() if rules.meetings else {}
        sums = (
            select(
                nomination.c.list_id,
                func.count().label("accounts"),
                func.sum(nomination.c.points).label("points"),
            )
            .join(village_list, village_list.c.id == nomination.c.list_id)
            .where(village_list.c.round_id == round_id, nomination.c.struck == 0)
            .group_by(nomination.c.list_id)
            .subquery()
        )
        author, approver = staff.alias("author"), staff.alias("approver")
        rows = self._db.execute(
            select(
                village_list.c.id,
                village.c.name.label("village"),
                village_list.c.state,
                func.coalesce(sums.c.accounts, 0).label("accounts"),
                func.coalesce(sums.c.points, 0).label("points"),
                author.c.name.label("author"),
                approver.c.name.label("approver"),
                village_list.c.approved_at,
                village_list.c.approved_digest,
                village_list.c.voucher_id,
                village_list.c.given_up_at,
                voucher.c.business_date,
            )
            .join(village, village.c.id == village_list.c.village_id)
            .join(author, author.c.id == village_list.c.author_id)
            .outerjoin(approver, approver.c.id == village_list.c.approved_by)
            .outerjoin(voucher, voucher.c.id == village_list.c.voucher_id)
            .outerjoin(sums, sums.c.list_id == village_list.c.id)
            .where(village_list.c.round_id == round_id)
            .order_by(village.c.id)
        ).mappings()
        return [
            _village_list(
                row,
                rules,
                first=posted.get((int(row["id"]), NoticeKind.FIRST)),
                result=posted.get((int(row["id"]), NoticeKind.RESULT)),
                meetings=meetings.get(int(row["id"]), 0),
                today=today,
            )
            for row in rows
        ]

    def lock_lists(self, round_id: int) -> dict[int, tuple[int, int | None, str | None]]:
        """{list: (author, approver, approved digest)}, locked until the end of the work."""
        rows = self._db.execute(
            select(
                village_list.c.id,
                village_list.c.author_id,
                village_list.c.approved_by,
                village_list.c.approved_digest,
            )
            .where(village_list.c.round_id == round_id)
            .order_by(village_list.c.id)
            .with_for_update()
        )
        return {int(row[0]): (int(row[1]), row[2], row[3]) for row in rows}

    def lists_of_villages(
        self, round_id: int, villages: Sequence[int], author: int
    ) -> dict[int, int]:
        """{village: its list}; lists that are missing are begun."""
        query = select(village_list.c.village_id, village_list.c.id).where(
            village_list.c.round_id == round_id
        )
        found = {int(v): int(i) for v, i in self._db.execute(query)}
        missing = [v for v in villages if v not in found]
        if missing:
            self._db.execute(
                insert(village_list),
                [
                    {"round_id": round_id, "village_id": v, "state": "draft", "author_id": author}
                    for v in missing
                ],
            )
            found = {int(v): int(i) for v, i in self._db.execute(query)}
        return {v: found[v] for v in villages}

    def approve(self, list_id: int, approver: int, at: int, digest: str) -> None:
        self._db.execute(
            update(village_list)
            .where(village_list.c.id == list_id)
            .values(state="ready", approved_by=approver, approved_at=at, approved_digest=digest)
        )

    def approvals(self, list_id: int) -> int:
        """How often the list was approved."""
        times = select(func.count()).where(
            audit_event.c.act == APPROVE_ACT, audit_event.c.subject == f"list:{list_id}"
        )
        return int(self._db.execute(times).scalar_one())

    def _programme(self, name: str, kind: ProgrammeKind) -> int:
        named = select(programme.c.id, programme.c.kind).where(programme.c.name == name)
        row = self._db.execute(named).first()
        if row is None:
            # somebody else may open the programme's first round at the same moment
            wanted = select(literal(name), literal(str(kind)))
            insert_missing_from(self._work, programme, ["name", "kind"], wanted)
            row = self._db.execute(named).one()
        if row[1] != kind:
            raise Refusal("award.programme_other_kind", programme=name)
        return int(row[0])

    def _rounds(self, condition: ColumnElement[bool] | None) -> list[tuple[int, RoundTerms, str]]:
        query = (
            select(
                award_round.c.id,
                programme.c.name,
                programme.c.kind,
                award_round.c.period,
                award_round.c.fund_id,
                award_round.c.points_each,
                award_round.c.reference_date,
                award_round.c.state,
            )
            .join(programme, programme.c.id == award_round.c.programme_id)
            .order_by(award_round.c.id.desc())
        )
        rows = self._db.execute(query if condition is None else query.where(condition))
        return [
            (
                int(row[0]),
                RoundTerms(
                    programme=str(row[1]),
                    kind=ProgrammeKind(row[2]),
                    period=str(row[3]),
                    fund=int(row[4]),
                    points_each=int(row[5]),
                    reference_date=date.fromisoformat(row[6]),
                ),
                str(row[7]),
            )
            for row in rows
        ]


def _village_list(
    row: RowMapping,
    rules: RoundRules,
    *,
    first: Posted | None,
    result: Posted | None,
    meetings: int,
    today: date,
) -> VillageList:
    in_force = first if row["state"] in ("notice", "ready", "credited") else None
    return VillageList(
        id=int(row["id"]),
        village=str(row["village"]),
        state=_state(row, rules, first, today),
        accounts=int(row["accounts"]),
        points=int(row["points"]),
        author=str(row["author"]),
        approved_by=str(row["approver"] or ""),
        approved_at=int(row["approved_at"] or 0),
        voucher=int(row["voucher_id"] or 0),
        credited_on=date.fromisoformat(row["business_date"]) if row["business_date"] else None,
        posted_on=in_force.posted_on if in_force else None,
        notice_days=in_force.days if in_force else 0,
        photos=in_force.photos if in_force else 0,
        open_objections=in_force.open_objections if in_force else 0,
        meetings=meetings,
        result_on=result.posted_on if result else None,
        result_photos=result.photos if result else 0,
        given_up=row["given_up_at"] is not None,
    )


def _state(row: RowMapping, rules: RoundRules, first: Posted | None, today: date) -> ListState:
    kept = row["state"]
    if kept == "credited":
        return ListState.CREDITED
    if row["approver"] is not None:
        return ListState.APPROVED
    if kept == "notice":
        return ListState.READY if first and first.over(today) else ListState.NOTICE
    if kept == "ready":
        return ListState.READY
    seen = first is not None or row["approved_digest"] is not None
    if seen and kept == before_notice(rules):
        return ListState.CHANGED
    return ListState(kept)
