"""The desk of grants outside the rounds: ordering one, with a look at what it comes to.

    preview = session.grants.forecast(order)
    round_id = session.grants.open(order).id

What is opened is a round of a programme of kind 'grant' with drafts on its lists: it goes on as
every round does, through notice, approval and crediting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.cards.cards import ElderlyRule
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.funds import Fund
from lovemart_desktop.domain.rounds.awards import AwardRound, Nominee, ProgrammeKind
from lovemart_desktop.domain.rounds.copying import Copied, LeftOut, LeftOutWhy, copy_list
from lovemart_desktop.domain.rounds.festivals import Festival, read_period
from lovemart_desktop.domain.rounds.grants import Activity, GrantOrder, GrantPreview, Source, shares
from lovemart_desktop.domain.rounds.rules import Basis
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.cards.cards import Cards
from lovemart_desktop.persistence.funds.funds import Funds
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.rounds.awards import Awards
from lovemart_desktop.persistence.rounds.grants import Grants, LastGrant
from lovemart_desktop.persistence.rounds.nominations import Candidate
from lovemart_desktop.persistence.rounds.round_rules import Rules
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.cards.cards import elderly_rule
from lovemart_desktop.services.rounds.list_loading import (
    LoadingDesk,
    Step,
    read_candidates,
    unheard,
)

__all__ = ["GrantOffers", "GrantsDesk", "LastGrant"]

NOTHING = Copied((), ())


@dataclass(frozen=True, slots=True)
class GrantOffers:
    """What an order may be made from.

    `villages`: (id, name); `last`: grants whose lists may be taken over, the newest first;
    `given`: (festival, year) that a grant is keyed by already.
    """

    today: date
    programmes: tuple[str, ...]
    funds: tuple[Fund, ...]
    villages: tuple[tuple[int, str], ...]
    statuses: tuple[str, ...]
    rule: ElderlyRule
    last: tuple[LastGrant, ...]
    given: frozenset[tuple[Festival, int]]


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Whom an order is about, and who is left out of a list that is taken over."""

    candidates: tuple[Candidate, ...]
    copied: Copied = NOTHING
    left_out: tuple[LeftOut, ...] = ()


class GrantsDesk(LoadingDesk):
    """Orders grants. What each row is worth and who stands on the lists is frozen by opening."""

    def offers(self) -> GrantOffers:
        """Raises Refusal 'permission.denied'."""
        self._require(Act.EDIT_GRANT)
        today = self.today()
        with self._books.read() as work:
            books, awards = Grants(work), Awards(work)
            return GrantOffers(
                today=today,
                programmes=tuple(awards.programmes(ProgrammeKind.GRANT)),
                funds=tuple(fund for fund in Funds(work).all() if not fund.over(today)),
                villages=tuple(books.villages(today_only=True).items()),
                statuses=tuple(books.statuses()),
                rule=elderly_rule(House(work)),
                last=tuple(books.last()),
                given=frozenset(
                    read
                    for _, terms, state in awards.rounds()
                    if state != "cancelled"
                    and terms.kind is ProgrammeKind.GRANT
                    and (read := read_period(terms.period)) is not None
                ),
            )

    def forecast(self, order: GrantOrder) -> GrantPreview:
        """What an order would come to; changes nothing.

        Raises the refusals of `GrantOrder.checked`, 'grant.activity_future',
        'grant.reference_future', 'grant.copy_unknown', 'grant.copy_unfit', 'fund.unknown'.
        """
        self._require(Act.EDIT_GRANT)
        order = self._checked(order)
        with self._books.read() as work:
            fund = Funds(work).one(order.fund)
            chosen, names = _choose(work, order), Grants(work).villages()
        rows = sorted(
            (each.village, each.headcount, order.points_for(each.headcount))
            for each in chosen.candidates
        )
        return GrantPreview(
            order=order,
            fund=fund.name,
            budget=fund.balance.budget,
            villages=shares([(names[number], heads, points) for number, heads, points in rows]),
            changed=chosen.copied.changed,
            left_out=chosen.left_out,
        )

    def open(self, order: GrantOrder, step: Step = unheard) -> AwardRound:
        """Opens the grant and puts on its lists, as drafts, whom the order is about.

        `step` hears how many rows are done; where it raises, nothing is opened.

        Raises the refusals of `forecast`, 'award.round_exists' (programme, period),
        'award.programme_other_kind', 'grant.nobody', 'fund.closed', 'fund.expired'; then
        nothing is opened.
        """
        self._require(Act.EDIT_GRANT)
        order = self._checked(order)
        with self._books.write() as work:
            Funds(work).one(order.fund).check_open(self.today())
            awards, books = Awards(work), Grants(work)
            chosen = _choose(work, order, step)
            if order.source is not Source.NOBODY and not chosen.candidates:
                raise Refusal("grant.nobody", programme=order.programme, period=order.period)
            round_id = awards.add_round(order.terms.checked(), self._operator.id, self._now())
            Rules(work).keep(round_id, order.rules.checked(award=False))
            if order.activity is not None:
                books.add_activity(round_id, order.activity)
            found = awards.round(round_id, self.today())
            known = {each.member: each for each in chosen.candidates}
            self._load(work, found, [Nominee(member) for member in known], step, known)
            self._record(
                work,
                "grant-open",
                f"round:{round_id}",
                programme=order.programme,
                period=order.period,
                points=order.points,
                rows=len(chosen.candidates),
                copied=order.copied_from,
                left_out=len(chosen.left_out),
            )
            made = awards.round(round_id, self.today())
            step(len(known), len(known))
            work.commit()
        return made

    def activity(self, round_id: int) -> Activity | None:
        """What a grant is for, where it is for an activity."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return Grants(work).activity(round_id)

    def _checked(self, order: GrantOrder) -> GrantOrder:
        order, today = order.checked(), self.today()
        if order.activity is not None and order.activity.held_on > today:
            raise Refusal("grant.activity_future", activity=order.activity.name)
        if order.reference_date > today:
            raise Refusal("grant.reference_future", today=today.isoformat())
        return order


def _choose(work: UnitOfWork, order: GrantOrder, step: Step = unheard) -> _Chosen:
    """Whom an order is about, each once, with the headcount of the reference date."""
    copied = _copy(work, order) if order.source is Source.LAST else NOTHING
    members = [row.member for row in copied.carried] or _members(work, order)
    known = read_candidates(work, order.credited, members, order.reference_date, step)
    wanted: list[Candidate] = []
    left_out = list(copied.left_out)
    names = Grants(work).villages()
    for number in members:
        who = known.get(number)
        if who is None or (order.villages and who.village not in order.villages):
            continue
        if order.basis is Basis.PER_HEAD and who.headcount <= 0:
            # nobody of theirs was in the books on the reference date
            left_out.append(LeftOut(who.name, names[who.village], who.group, LeftOutWhy.CLOSED))
            continue
        wanted.append(who)
    return _Chosen(tuple(wanted), copied, tuple(left_out))


def _members(work: UnitOfWork, order: GrantOrder) -> Sequence[int]:
    if order.source is Source.HOUSEHOLDS:
        return Grants(work).heads(order.status)
    if order.source is Source.PARTY_MEMBERS:
        return [one.member for one in Cards(work).party_members()]
    if order.source is Source.ELDERLY:
        rule, day = elderly_rule(House(work)), order.reference_date
        return [one.member for one in Cards(work).party_members() if rule.admits(one.facts, day)]
    return []


def _copy(work: UnitOfWork, order: GrantOrder) -> Copied:
    """Raises Refusal 'grant.copy_unknown', 'grant.copy_unfit' (programme, period)."""
    books = Grants(work)
    last = next((each for each in books.last() if each.id == order.copied_from), None)
    if last is None:
        raise Refusal("grant.copy_unknown")
    if last.credited is not order.credited:
        raise Refusal("grant.copy_unfit", programme=last.programme, period=last.period)
    return copy_list(books.last_rows(order.copied_from, order.credited), order.credited)
