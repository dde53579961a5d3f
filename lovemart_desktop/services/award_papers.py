"""Village lists on paper: the list to sign, and the notice to post."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lovemart_desktop.documents.award_list import AwardList, AwardListRow, award_list_pdf
from lovemart_desktop.documents.notice import Notice, NoticeRow, notice_pdf
from lovemart_desktop.domain.awards import (
    AwardRound,
    ListRow,
    ListState,
    ProgrammeKind,
    RoundTerms,
    VillageList,
    list_digest,
)
from lovemart_desktop.domain.cards import tail
from lovemart_desktop.domain.ledger import check_characters
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.awards import Awards
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.nominations import Nominations
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.award_lists import chosen_lists
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.settings import TownFacts, town_facts

NOTICE_DAYS = 7


@dataclass(frozen=True, slots=True)
class _Told:
    """What both papers tell: the list as it stands, and what ties the paper to the books."""

    found: AwardRound
    each: VillageList
    rows: tuple[ListRow, ...]
    cards: dict[int, str]
    facts: TownFacts
    version: int
    check: str

    @property
    def persons(self) -> bool:
        return self.found.terms.kind is ProgrammeKind.GRANT


class AwardPapers(Desk):
    """Prints village lists and notices. Whatever is handed out to be printed is recorded."""

    def list_pdf(self, round_id: int, list_id: int) -> bytes:
        """The list with columns for signature and thumbprint. Recorded.

        Raises Refusal 'paper.empty_list', 'award.round_unknown', 'award.list_unknown' and
        those of the paper.
        """
        told = self._told(round_id, list_id, "print-list")
        terms, each = told.found.terms, told.each
        reward = "" if told.persons else "奖励"
        return award_list_pdf(
            AwardList(
                title=f"“{terms.programme}”{reward}积分发放签收表",
                town=told.facts.town,
                store=told.facts.store,
                village=each.village,
                half_year=period_text(terms),
                fund=told.found.fund.name,
                notice=None,
                credited_on=each.credited_on,
                rows=tuple(
                    AwardListRow(
                        row.name, row.group, tail(told.cards.get(row.nomination, "")), row.points
                    )
                    for row in told.rows
                ),
                number="",
                version=told.version,
                check=told.check,
                persons=told.persons,
            )
        )

    def notice_pdf(self, round_id: int, list_id: int) -> bytes:
        """The notice to post: for objections before crediting, with the result after. Recorded.

        Raises the refusals of `list_pdf`.
        """
        told = self._told(round_id, list_id, "print-notice")
        each = told.each
        done = each.state is ListState.CREDITED
        return notice_pdf(
            Notice(
                town=told.facts.town,
                village=each.village,
                subject=_subject(told.found.terms, done),
                half_year=period_text(told.found.terms),
                decided_by="",
                rows=tuple(NoticeRow(row.name, row.group, row.points) for row in told.rows),
                posted_on=self._place.clock.today(),
                days=0 if done else NOTICE_DAYS,
                telephone=told.facts.telephone,
                hours=told.facts.hours,
                place=told.facts.address,
                issuer=_committee(each.village),
                version=told.version,
                check=told.check,
                persons=told.persons,
            )
        )

    def _told(self, round_id: int, list_id: int, act: str) -> _Told:
        self._require(Act.SEE_ROUNDS)
        with self._books.write() as work:
            found = Awards(work).round(round_id, self._place.clock.today())
            (each,) = chosen_lists(found, [list_id])
            told = _read(work, found, each)
            self._record(work, act, f"list:{list_id}", rows=len(told.rows))
            work.commit()
        return told


def period_text(terms: RoundTerms) -> str:
    """'2026-06' as people say it: 2026年上半年; a grant's occasion as it is."""
    if terms.kind is ProgrammeKind.GRANT:
        return terms.period
    year, _, month = terms.period.partition("-")
    return f"{year}年{'上' if month == '06' else '下'}半年"


def _read(work: UnitOfWork, found: AwardRound, each: VillageList) -> _Told:
    nominations, kind = Nominations(work), found.terms.kind
    rows = [row for row in nominations.frozen([each.id])[each.id] if not row.struck]
    approvals = Awards(work).approvals(each.id)
    approved = each.state in (ListState.APPROVED, ListState.CREDITED)
    return _Told(
        found=found,
        each=each,
        rows=tuple(sorted(rows, key=_place)),
        cards=nominations.card_numbers(kind, each.id),
        facts=town_facts(House(work)),
        # a list that waits for approval will be the next version
        version=max(1, approvals if approved else approvals + 1),
        check=check_characters(bytes.fromhex(list_digest(found.terms, each.village, rows))),
    )


def _place(row: ListRow) -> tuple[int, str, int]:
    """By group, as numbers where they are numbers; then as nominated."""
    digits = re.search(r"[0-9]+", row.group)
    return (int(digits[0]) if digits else 0, row.group, row.nomination)


def _subject(terms: RoundTerms, done: bool) -> str:
    if terms.kind is ProgrammeKind.GRANT:
        return f"{period_text(terms)}“{terms.programme}”积分发放名单"
    return f"{period_text(terms)}“{terms.programme}”{'奖励结果' if done else '拟奖励名单'}"


def _committee(village: str) -> str:
    """Who posts the notice: a community has residents, a village has villagers."""
    return f"{village}{'居民' if village.endswith('社区') else '村民'}委员会"
