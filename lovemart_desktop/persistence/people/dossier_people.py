"""A household's dossier, the people's side: who belonged to it, their cards, papers and remarks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy import and_, func, or_, select

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.people.dossier_parts import (
    DossierCard,
    DossierFile,
    DossierMember,
    DossierProxy,
    DossierRemark,
    Home,
)
from lovemart_desktop.domain.people.dossiers import Remark
from lovemart_desktop.domain.people.histories import HistoryLine
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.persistence.counter.proxies import Proxies
from lovemart_desktop.persistence.people.dossiers import Dossiers
from lovemart_desktop.persistence.people.history_reads import HistoryReads
from lovemart_desktop.persistence.people.people import read_day
from lovemart_desktop.persistence.schema import (
    attachment,
    card,
    card_print,
    handover_item,
    handover_list,
    handover_mark,
    household,
    member,
    member_merge,
    member_period,
    points_account,
    remark,
    staff,
    village,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_LIVE = ("active", "lost", "frozen")


@dataclass(slots=True)
class HeldPoints:
    """A points account of the dossier. `holder`: '' for a household's."""

    holder: str
    state: str


@dataclass(slots=True)
class Scope:
    """What one dossier is about. `homes`: the household, then those merged into it; `holders`:
    names by member of those whose own cards and points it tells of; `accounts`: by id."""

    homes: list[int] = field(default_factory=list)
    holders: dict[int, str] = field(default_factory=dict)
    merged: set[int] = field(default_factory=set)
    accounts: dict[int, HeldPoints] = field(default_factory=dict)


class DossierPeople:
    """Repository of people in dossiers, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def household_of(self, member_id: int) -> tuple[bool, int | None]:
        """(whether there is such a person, the number of their household)."""
        row = self._db.execute(
            select(member.c.household_id).where(member.c.id == member_id)
        ).first()
        return row is not None, row[0] if row else None

    def survivor(self, member_id: int) -> int:
        """Whose record this one was joined to, however often; else the same."""
        seen = set()
        while member_id not in seen:
            seen.add(member_id)
            query = select(member.c.merged_into).where(member.c.id == member_id)
            into = self._db.execute(query).scalar()
            member_id = member_id if into is None else int(into)
        return member_id

    def scope(self, household_id: int | None, member_id: int | None) -> Scope:
        """What the dossier of a household, or else of one person, is about.

        The points and cards of who has left go with them; those of the dead stay here.
        """
        found = Scope(homes=[] if household_id is None else [household_id])
        belongs = member.c.id == member_id
        if household_id is not None:
            belongs = member.c.household_id == household_id
        self._add_holders(found, belongs)
        self._add_merged(found)
        news = self._accounts(
            or_(
                points_account.c.household_id.in_(found.homes),
                points_account.c.member_id.in_(found.holders),
            )
        )
        while news:
            for row in news:
                self._take(found, row)
            known = list(found.accounts)
            news = self._accounts(
                and_(
                    points_account.c.merged_into.in_(known),
                    points_account.c.id.not_in(known),
                )
            )
        return found

    def home(self, found: Scope) -> Home | None:
        """The household itself, or the one person; None where there is nobody."""
        if not found.homes:
            alone = self._db.execute(
                select(village.c.name, member.c.group_name, member.c.name)
                .join(village, village.c.id == member.c.village_id)
                .where(member.c.id.in_(found.holders))
                .order_by(member.c.id)
            ).first()
            return None if alone is None else Home(None, "", "", *alone)
        rows = {
            int(row[0]): row
            for row in self._db.execute(
                select(
                    household.c.id,
                    household.c.registration_no,
                    household.c.status,
                    village.c.name,
                    household.c.group_name,
                    household.c.officer_name,
                    household.c.officer_telephone,
                    household.c.ended_on,
                )
                .join(village, village.c.id == household.c.village_id)
                .where(household.c.id.in_(found.homes))
            )
        }
        if found.homes[0] not in rows:
            return None
        row = rows[found.homes[0]]
        head = self._db.execute(
            select(member.c.name)
            .where(member.c.household_id == found.homes[0])
            .order_by(member.c.is_head.desc(), member.c.deceased_on.is_not(None), member.c.id)
        ).scalar()
        return Home(
            id=int(row[0]),
            number=own_number(row[1]),
            status=row[2],
            village=row[3],
            group=row[4],
            head=head or "",
            officer_name=row[5],
            officer_telephone=row[6],
            ended_on=read_day(row[7]),
            former=tuple(own_number(rows[i][1]) for i in found.homes[1:] if i in rows),
        )

    def members(self, found: Scope) -> tuple[DossierMember, ...]:
        """Who belongs to it first, the head at their head; then who belonged to it."""
        stays: dict[int, Any] = {}
        for row in self._db.execute(
            select(
                member_period.c.member_id,
                member_period.c.starts_on,
                member_period.c.ends_on,
                member_period.c.relation,
                member_period.c.is_head,
            )
            .where(
                member_period.c.household_id.in_(found.homes),
                member_period.c.voided_by.is_(None),
            )
            .order_by(member_period.c.id)
        ):
            first = stays.get(row[0])
            # one stay of several periods: from the first day to the last
            stays[row[0]] = row if first is None else (row[0], first[1], *row[2:])
        live = and_(card.c.member_id == member.c.id, card.c.state.in_(_LIVE))
        rows = self._db.execute(
            select(
                member.c.id,
                member.c.name,
                member.c.relation,
                member.c.is_head,
                member.c.id_tail,
                member.c.sex,
                member.c.birth_date,
                member.c.party_member,
                card.c.state,
                member.c.deceased_on,
                member.c.left_on,
                member.c.household_id,
            )
            .select_from(member.outerjoin(card, live))
            .where(member.c.id.in_({*stays, *found.holders}))
            .order_by(member.c.is_head.desc(), member.c.id)
        )
        told = [_member(row, stays.get(row[0]), found) for row in rows]
        return tuple(sorted(told, key=lambda each: not each.here))

    def cards(self, found: Scope) -> tuple[DossierCard, ...]:
        """Cards of everybody, the newest of each person first."""
        prints = {
            int(card_id): int(count)
            for card_id, count in self._db.execute(
                select(card_print.c.card_id, func.max(card_print.c.nth))
                .join(card, card.c.id == card_print.c.card_id)
                .where(card.c.member_id.in_(found.holders))
                .group_by(card_print.c.card_id)
            )
        }
        handed = self._handed_over(found)
        told = []
        dossiers = Dossiers(self._work)
        for holder, name in found.holders.items():
            for held in dossiers.cards_of(holder):
                listed, signed, collector = handed.get(held.id, (None, None, ""))
                told.append(
                    DossierCard(
                        name,
                        held,
                        prints.get(held.id, 0),
                        listed,
                        signed,
                        collector,
                        joined=holder in found.merged,
                    )
                )
        return tuple(told)

    def proxies(self, found: Scope) -> tuple[DossierProxy, ...]:
        """Standing authorisations, those of one person together."""
        proxies = Proxies(self._work)
        return tuple(
            DossierProxy(name, each, joined=holder in found.merged)
            for holder, name in found.holders.items()
            for each in proxies.of_member(holder)
        )

    def files(self, found: Scope) -> tuple[DossierFile, ...]:
        """Pictures and scans of the household and its people, the newest first."""
        of_people = [str(Subject.PHOTO), str(Subject.MEMBER)]
        rows = self._db.execute(
            select(
                attachment.c.id,
                attachment.c.subject,
                attachment.c.subject_id,
                attachment.c.name,
                attachment.c.added_at,
                staff.c.name,
                attachment.c.size,
            )
            .join(staff, staff.c.id == attachment.c.added_by)
            .where(
                or_(
                    and_(
                        attachment.c.subject == str(Subject.HOUSEHOLD),
                        attachment.c.subject_id.in_(found.homes),
                    ),
                    and_(
                        attachment.c.subject.in_(of_people),
                        attachment.c.subject_id.in_(found.holders),
                    ),
                )
            )
            .order_by(attachment.c.id.desc())
        )
        return tuple(
            DossierFile(
                id=int(row[0]),
                subject=row[1],
                holder="" if of_home(row[1]) else found.holders[row[2]],
                name=row[3],
                day=date.fromtimestamp(row[4] / 1000),
                by=row[5],
                size=int(row[6]),
                joined=row[2] in (found.homes[1:] if of_home(row[1]) else found.merged),
            )
            for row in rows
        )

    def remarks(self, found: Scope) -> tuple[DossierRemark, ...]:
        """The open ones first."""
        rows = self._db.execute(
            select(
                remark.c.member_id,
                remark.c.id,
                remark.c.code,
                remark.c.detail,
                remark.c.raised_on,
                remark.c.settled_on,
                staff.c.name,
                remark.c.settled_reason,
            )
            .select_from(remark.outerjoin(staff, staff.c.id == remark.c.settled_by))
            .where(remark.c.member_id.in_(found.holders))
            .order_by(remark.c.settled_on.is_not(None), remark.c.id.desc())
        )
        return tuple(
            DossierRemark(
                found.holders[row[0]],
                Remark(
                    int(row[1]),
                    row[2],
                    row[3],
                    date.fromisoformat(row[4]),
                    read_day(row[5]),
                    row[6] or "",
                    row[7],
                ),
                joined=row[0] in found.merged,
            )
            for row in rows
        )

    def history(self, found: Scope) -> tuple[HistoryLine, ...]:
        """What happened to the household and its people, the newest first."""
        reads = HistoryReads(self._work)
        lines: dict[int, HistoryLine] = {}
        for home in found.homes:
            for line in reads.lines_of_household(home):
                lines.setdefault(line.event, line)
        for holder in found.holders:
            gone = holder in found.merged
            for line in reads.own_lines(holder):
                # what changed for the person tells more than that the household was concerned
                if line.event not in lines or not lines[line.event].differences:
                    of_both = line.kind is EventKind.SAME_PERSON
                    lines[line.event] = replace(line, joined=gone and not of_both)
        return tuple(sorted(lines.values(), key=_newest_first))

    # inside

    def _add_holders(self, found: Scope, belongs: Any) -> None:
        for number, name in self._db.execute(
            select(member.c.id, member.c.name)
            .where(belongs)
            .order_by(member.c.is_head.desc(), member.c.id)
        ):
            found.holders.setdefault(int(number), name)

    def _add_merged(self, found: Scope) -> None:
        """Records that were merged into those of these people, however often."""
        fresh = list(found.holders)
        while fresh:
            known = set(found.holders)
            # by the joining, which has an index; `member.merged_into` would read everybody
            gave_way = select(member_merge.c.merged_id).where(member_merge.c.survivor_id.in_(fresh))
            self._add_holders(found, member.c.id.in_(gave_way))
            fresh = [each for each in found.holders if each not in known]
            found.merged.update(fresh)

    def _accounts(self, condition: Any) -> list[Any]:
        rows = self._db.execute(
            select(
                points_account.c.id,
                points_account.c.household_id,
                points_account.c.member_id,
                points_account.c.state,
            )
            .where(condition)
            .order_by(points_account.c.member_id.is_not(None), points_account.c.id)
        )
        return list(rows)

    def _take(self, found: Scope, row: Any) -> None:
        """An account, and whom it shows to have been merged into this household's people."""
        number, home, person, state = row
        if person is not None and person not in found.holders:
            self._add_holders(found, member.c.id == person)
            found.merged.add(person)
        if home is not None and home not in found.homes:
            found.homes.append(home)
        found.accounts[int(number)] = HeldPoints(found.holders.get(person, ""), state)

    def _handed_over(self, found: Scope) -> dict[int, tuple[date | None, date | None, str]]:
        """{card: (day of its list, day of the signature, who collected it)}."""
        rows = self._db.execute(
            select(
                handover_item.c.card_id,
                handover_list.c.made_on,
                handover_mark.c.signed,
                handover_mark.c.business_date,
                handover_mark.c.collector,
            )
            .select_from(handover_item)
            .join(handover_list, handover_list.c.id == handover_item.c.list_id)
            .join(card, card.c.id == handover_item.c.card_id)
            .outerjoin(
                handover_mark,
                and_(
                    handover_mark.c.list_id == handover_item.c.list_id,
                    handover_mark.c.no == handover_item.c.no,
                ),
            )
            .where(card.c.member_id.in_(found.holders))
            .order_by(handover_mark.c.nth)
        )
        told: dict[int, tuple[date | None, date | None, str]] = {}
        for card_id, made, signed, day, collector in rows:
            # the last mark counts
            told[int(card_id)] = (
                (read_day(made), read_day(day), collector) if signed else (read_day(made), None, "")
            )
        return told


def _member(row: Any, stay: Any, found: Scope) -> DossierMember:
    """`stay`: member, from, until, relation and head while they belonged; None for a person
    without household, or one known only by a merge."""
    now = row[11] is not None and row[11] in found.homes[:1]
    return DossierMember(
        member=int(row[0]),
        name=row[1],
        relation=row[2] if now or stay is None else stay[3],
        head=bool(row[3] if now or stay is None else stay[4]),
        id_tail=row[4],
        sex=row[5],
        born=read_day(row[6]),
        party_member=bool(row[7]),
        card=CardState(row[8]) if row[8] else None,
        since=read_day(stay[1]) if stay else None,
        until=None if stay is None else read_day(stay[2]),
        deceased_on=read_day(row[9]),
        left_on=read_day(row[10]),
        merged=row[0] in found.merged,
    )


def _newest_first(line: HistoryLine) -> tuple[int, int]:
    return -line.day.toordinal(), -line.event


def of_home(subject: str) -> bool:
    """Whether a paper lies with the household, and not with one of its people."""
    return subject == str(Subject.HOUSEHOLD)


def own_number(stored: str) -> str:
    """The number that a household had; one that ended made room for its next holder."""
    return stored.partition("×")[0]
