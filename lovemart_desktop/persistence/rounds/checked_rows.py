"""The rows of village lists as they are checked: what a list keeps of each, beside what the
books say about it today.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, ScalarSelect, Select, func, or_, select

from lovemart_desktop.domain.rounds.award_checks import Frozen, RowFacts, findings
from lovemart_desktop.domain.rounds.awards import ListRow, ranked, read_scores
from lovemart_desktop.domain.rounds.review import total_of
from lovemart_desktop.domain.rounds.rules import Credits, Criterion
from lovemart_desktop.persistence.people.histories import on_day
from lovemart_desktop.persistence.schema import (
    card,
    credited,
    household,
    member,
    member_period,
    nomination,
    reversal,
    village,
    village_list,
)

BELOW_CUT = "below-cut"
"""Why a row was struck by the review: it comes back with the review."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A row, the village of its list, and what the books say today."""

    village: str
    row: ListRow
    facts: RowFacts


def rows_query(whose: Credits, list_ids: Sequence[int]) -> Select[Any]:
    """Rows of the lists, each with what the books say about it today."""
    award = whose is Credits.HOUSEHOLD
    head, now = member.alias("head"), village.alias("now")
    home = (nomination if award else member).c.household_id
    belongs = (household if award else member).c.village_id
    living_head: ColumnElement[bool] = (
        (head.c.household_id == household.c.id)
        & (head.c.is_head == 1)
        & head.c.deceased_on.is_(None)
    )
    return (
        select(
            nomination,
            village.c.name.label("list_village"),
            member.c.deceased_on,
            (household.c.ended_on if award else member.c.merged_into).label("joined"),
            head.c.id.label("head_id"),
            head.c.name.label("head_name"),
            household.c.id.label("now_household"),
            headcount_on(None).label("now_headcount"),
            now.c.name.label("now_village"),
            _card_opens(award).label("has_card"),
            reversal.c.points.label("reversed"),
            credited.c.voucher_id.label("credited_by"),
        )
        .join(village_list, village_list.c.id == nomination.c.list_id)
        .join(village, village.c.id == village_list.c.village_id)
        .join(member, member.c.id == nomination.c.member_id)
        .outerjoin(household, household.c.id == home)
        .outerjoin(head, living_head)
        .outerjoin(now, now.c.id == belongs)
        .outerjoin(credited, credited.c.nomination_id == nomination.c.id)
        .outerjoin(
            reversal,
            (reversal.c.reversed_id == credited.c.voucher_id)
            & (reversal.c.reversed_seq == credited.c.seq),
        )
        .where(nomination.c.list_id.in_(list_ids))
        .order_by(nomination.c.id)
    )


def _card_opens(award: bool) -> ColumnElement[bool]:
    """Whether an active card opens the account that the row credits."""
    holder = member.alias("holder")
    cards = select(card.c.id).where(card.c.state == "active")
    if award:
        cards = cards.join(holder, holder.c.id == card.c.member_id).where(
            holder.c.household_id == nomination.c.household_id, card.c.opens_household == 1
        )
    else:
        cards = cards.where(card.c.member_id == nomination.c.member_id)
    return cards.correlate(nomination).exists()


def frozen_row(found: RowMapping, criteria: Sequence[Criterion]) -> ListRow:
    scores = read_scores(found["scores"])
    return ListRow(
        nomination=found["id"],
        member=found["member_id"],
        household=found["household_id"],
        name=found["name"],
        group=found["group_name"],
        headcount=found["headcount"],
        points=found["points"],
        scores=scores,
        struck=bool(found["struck"]),
        below_cut=found["struck_why"] == BELOW_CUT,
        weighted=total_of(scores, criteria) if criteria else None,
    )


def seen_row(
    found: RowMapping, staff_name: str, had_already: str, criteria: Sequence[Criterion]
) -> Seen:
    facts = RowFacts(
        deceased=found["deceased_on"] is not None,
        head=found["head_name"] or "",
        head_is_row=found["head_id"] == found["member_id"],
        headcount=found["now_headcount"],
        village=found["now_village"] or "",
        has_card=bool(found["has_card"]),
        staff_name=staff_name,
        joined=found["joined"] is not None,
        had_already="" if found["credited_by"] is not None else had_already,
    )
    row = replace(frozen_row(found, criteria), reversed=found["reversed"])
    return Seen(found["list_village"], row, facts)


def checked(whose: Credits, seen: Sequence[Seen]) -> list[ListRow]:
    rows = [each.row for each in seen]
    ranks = ranked(rows)
    same = Counter((row.name, row.group) for row in rows if not row.struck)
    return [
        replace(
            each.row,
            rank=ranks.get(each.row.nomination, 0),
            findings=findings(
                Frozen(each.village, each.row.group, each.row.headcount),
                each.facts,
                household=whose is Credits.HOUSEHOLD,
                namesake=same[each.row.name, each.row.group] > 1,
            )
            if not each.row.struck
            else (),
        )
        for each in seen
    ]


def headcount_on(day: date | None) -> ScalarSelect[int]:
    """How many lived in the query's household on `day`; None: live there now."""
    other = member.alias("other")
    query = select(func.count()).select_from(other)
    if day is None:
        query = query.where(other.c.household_id == household.c.id, other.c.deceased_on.is_(None))
    else:
        unborn = other.c.birth_date > day.isoformat()
        query = query.join(member_period, member_period.c.member_id == other.c.id).where(
            member_period.c.household_id == household.c.id,
            on_day(member_period, day.isoformat()),
            or_(other.c.birth_date.is_(None), ~unborn),
        )
    return query.correlate(household).scalar_subquery()
