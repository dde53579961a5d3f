"""What a round's papers tell: names, rows in their order, and what ties paper to the books."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lovemart_desktop.documents.layout import date_text
from lovemart_desktop.documents.rounds.round_words import RoundName
from lovemart_desktop.domain.ledger import check_characters
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListRow,
    ListState,
    ProgrammeKind,
    RoundTerms,
    VillageList,
    list_digest,
)
from lovemart_desktop.domain.rounds.rules import Basis, Credits
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.rounds.awards import Awards
from lovemart_desktop.persistence.rounds.nominations import Nominations
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.rounds.round_desk import chosen_lists
from lovemart_desktop.services.settings import TownFacts, town_facts

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2}) ?")


@dataclass(frozen=True, slots=True)
class ToldList:
    """A list as it stands. `rows`: those that were not struck, by group; `struck`: how many
    were; `version`: 1, or higher where it was approved before; `digest`: of the list."""

    each: VillageList
    rows: tuple[ListRow, ...]
    struck: int
    version: int
    digest: str

    @property
    def check(self) -> str:
        """The eight signs on paper."""
        return check_text(self.digest)


@dataclass(frozen=True, slots=True)
class Told:
    """A round with the lists that a paper is about."""

    found: AwardRound
    facts: TownFacts
    name: RoundName
    lists: tuple[ToldList, ...]

    @property
    def one(self) -> ToldList:
        (only,) = self.lists
        return only

    @property
    def ids(self) -> list[int]:
        return [told.each.id for told in self.lists]


def tell(work: UnitOfWork, round_id: int, list_ids: Sequence[int] | None, today: date) -> Told:
    """The round with these lists; with all of them where `list_ids` is None.

    Raises Refusal 'award.round_unknown', 'award.list_unknown'.
    """
    awards = Awards(work)
    found = awards.round(round_id, today)
    chosen = found.lists if list_ids is None else tuple(chosen_lists(found, list_ids))
    rows = Nominations(work).frozen([each.id for each in chosen], found.rules.criteria)
    return Told(
        found=found,
        facts=town_facts(House(work)),
        name=round_name(found),
        lists=tuple(
            _told_list(found, each, rows[each.id], awards.approvals(each.id)) for each in chosen
        ),
    )


def round_name(found: AwardRound) -> RoundName:
    """What papers call the round."""
    terms, rules = found.terms, found.rules
    return RoundName(
        programme=terms.programme,
        period=period_text(terms),
        award=terms.kind is ProgrammeKind.AWARD,
        persons=found.credits is Credits.MEMBER,
        rate=terms.points_each if rules.basis is Basis.PER_HEAD else 0,
    )


def check_text(digest: str) -> str:
    """The eight signs of a list's hash, as paper shows them."""
    return check_characters(bytes.fromhex(digest))


def period_text(terms: RoundTerms) -> str:
    """'2026-06' as people say it: 2026年上半年; a grant's occasion, its day in words."""
    if terms.kind is ProgrammeKind.GRANT:
        day = _DAY.match(terms.period)
        if day is None:
            return terms.period
        return f"{date_text(date(*map(int, day.groups())))}{terms.period[day.end() :]}"
    year, _, month = terms.period.partition("-")
    return f"{year}年{'上' if month == '06' else '下'}半年"


def _told_list(
    found: AwardRound, each: VillageList, rows: Sequence[ListRow], approvals: int
) -> ToldList:
    standing = [row for row in rows if not row.struck]
    approved = each.state in (ListState.APPROVED, ListState.CREDITED)
    return ToldList(
        each=each,
        rows=tuple(sorted(standing, key=_place)),
        struck=sum(row.struck for row in rows),
        # a list that waits for approval will be the next version
        version=max(1, approvals if approved else approvals + 1),
        digest=list_digest(found.terms, each.village, standing),
    )


def _place(row: ListRow) -> tuple[int, str, int]:
    return group_order(row.group, row.nomination)


def group_order(group: str, nomination: int) -> tuple[int, str, int]:
    """By group, as numbers where they are numbers; then as nominated."""
    digits = re.search(r"[0-9]+", group)
    return (int(digits[0]) if digits else _han_number(group), group, nomination)


def _han_number(group: str) -> int:
    """十二组 as 12; 0 where no number begins the name."""
    digits = "一二三四五六七八九"
    found = re.match(f"([{digits}]?)(十?)([{digits}]?)", group)
    if found is None or not found[0]:
        return 0
    ones = digits.index(found[3]) + 1 if found[3] else 0
    first = digits.index(found[1]) + 1 if found[1] else 0
    if not found[2]:
        return first
    return (first or 1) * 10 + ones
