"""A household's dossier: everything that the books know of it, and of any span of days.

It is read whole, oldest movements first to last; `HouseholdDossier.within` narrows it. Values
only. Of ID numbers and cards there is never more here than paper may show.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lovemart_desktop.domain.people.dossier_parts import (
    Award,
    DossierCard,
    DossierFile,
    DossierMember,
    DossierProxy,
    DossierReceipt,
    DossierRemark,
    GoodsTotal,
    Home,
    Movement,
    Purse,
    Signature,
    SignatureRow,
    Span,
    Sums,
)
from lovemart_desktop.domain.people.dossiers import HeldCard
from lovemart_desktop.domain.people.histories import HistoryLine


@dataclass(frozen=True, slots=True)
class HouseholdDossier:
    """All of it. Movements, awards, receipts, files and history: the newest come first."""

    as_of: date
    span: Span
    home: Home
    members: tuple[DossierMember, ...] = ()
    purses: tuple[Purse, ...] = ()
    movements: tuple[Movement, ...] = ()
    awards: tuple[Award, ...] = ()
    receipts: tuple[DossierReceipt, ...] = ()
    cards: tuple[DossierCard, ...] = ()
    proxies: tuple[DossierProxy, ...] = ()
    files: tuple[DossierFile, ...] = ()
    remarks: tuple[DossierRemark, ...] = ()
    history: tuple[HistoryLine, ...] = ()
    before: int = 0
    """What all purses held when the span began."""

    @property
    def sums(self) -> Sums:
        # points that only change the purse within the household neither came nor went
        inner = _within_household(self.movements)
        return Sums(
            before=self.before,
            came=sum(m.points for m in self.movements if m.points > 0) - inner,
            went=-sum(m.points for m in self.movements if m.points < 0) - inner,
            receipts=len(self.receipts),
            pieces=sum(receipt.pieces for receipt in self.receipts),
            missing=sum(row.state is Signature.MISSING for row in self.signatures),
            open_remarks=sum(each.remark.settled_on is None for each in self.remarks),
        )

    @property
    def headcount(self) -> int:
        """Who lives there now."""
        return sum(member.here for member in self.members)

    @property
    def goods(self) -> tuple[GoodsTotal, ...]:
        """Kinds of goods, most points first."""
        return goods_totals(self.receipts)

    @property
    def signatures(self) -> tuple[SignatureRow, ...]:
        """Of slips, of cards handed over and of points: the missing ones first, then the
        newest."""
        rows = [_of_receipt(receipt) for receipt in self.receipts]
        rows += [_of_card(card) for card in self.cards if card.listed_on is not None]
        rows += [_of_award(each, each.signature) for each in self.awards if each.signature]
        kept = [row for row in rows if self.span.holds(row.day)]
        return tuple(
            sorted(kept, key=lambda row: (row.state is not Signature.MISSING, -row.day.toordinal()))
        )

    def within(self, days: Span) -> HouseholdDossier:
        """The same of these days: balances as they stood at its end, movements, receipts and
        whatever else happened in it. Remarks that are open stay, whenever they were raised."""
        earlier = [m for m in self.movements if days.since is not None and m.day < days.since]
        kept = tuple(m for m in self.movements if days.holds(m.day))
        known = {m.account: m.balance for m in reversed((*kept, *earlier))}
        return replace(
            self,
            span=days,
            before=earlier[0].total if earlier else 0,
            members=tuple(m for m in self.members if days.meets(m.since, _gone(m))),
            purses=tuple(
                replace(purse, points=known.get(purse.account, 0)) for purse in self.purses
            ),
            movements=kept,
            awards=tuple(each for each in self.awards if days.holds(each.day)),
            receipts=tuple(each for each in self.receipts if days.holds(each.day)),
            cards=tuple(each for each in self.cards if days.meets(_first_day(each.card), None)),
            proxies=tuple(
                each
                for each in self.proxies
                if days.meets(
                    each.authorisation.terms.valid_from,
                    each.authorisation.ended_on or each.authorisation.terms.valid_until,
                )
            ),
            files=tuple(each for each in self.files if days.holds(each.day)),
            remarks=tuple(
                each
                for each in self.remarks
                if each.remark.settled_on is None
                or days.holds(each.remark.settled_on)
                or days.holds(each.remark.raised_on)
            ),
            history=tuple(line for line in self.history if days.holds(line.day)),
        )


def balanced(moves: Iterable[Movement]) -> tuple[Movement, ...]:
    """Movements that come oldest first, with their balances; the newest come first."""
    held: dict[int, int] = {}
    total = 0
    told = []
    for move in moves:
        held[move.account] = held.get(move.account, 0) + move.points
        total += move.points
        told.append(replace(move, balance=held[move.account], total=total))
    return tuple(reversed(told))


def goods_totals(receipts: Sequence[DossierReceipt]) -> tuple[GoodsTotal, ...]:
    """What stayed with the household, by kind of goods; kinds that all came back are left out."""
    found: dict[tuple[str, str, str], list[int]] = {}
    for receipt in receipts:
        for line in receipt.lines:
            kept = line.pieces - line.returned
            if kept:
                sums = found.setdefault((line.goods, line.spec, line.unit), [0, 0, 0])
                for place, more in enumerate((kept, kept * line.price, 1)):
                    sums[place] += more
    totals = [GoodsTotal(*names, *sums) for names, sums in found.items()]
    return tuple(sorted(totals, key=lambda each: (-each.points, -each.pieces, each.goods)))


def _within_household(movements: Sequence[Movement]) -> int:
    """Points of vouchers that took from one purse and gave to another of the household."""
    ways: dict[str, list[int]] = {}
    for move in movements:
        both = ways.setdefault(move.voucher, [0, 0])
        both[move.points < 0] += abs(move.points)
    return sum(min(both) for both in ways.values())


def _gone(member: DossierMember) -> date | None:
    return min(filter(None, (member.until, member.deceased_on, member.left_on)), default=None)


def _first_day(card: HeldCard) -> date:
    return card.issued_on or (card.events[0].day if card.events else card.since)


def _of_receipt(receipt: DossierReceipt) -> SignatureRow:
    proxy = f"{receipt.proxy_name}（{receipt.proxy_relation}）" if receipt.proxy_name else ""
    return SignatureRow(
        day=receipt.day,
        name=proxy or receipt.holder,
        state=receipt.signature,
        receipt=receipt.number,
        note=receipt.signed_note,
        joined=receipt.joined and not proxy,
    )


def _of_card(card: DossierCard) -> SignatureRow:
    assert card.listed_on is not None  # only those that stand on a list
    return SignatureRow(
        day=card.listed_on,
        name=card.collector or card.holder,
        state=Signature.MISSING if card.signed_on is None else Signature.SIGNED,
        tail=card.card.number[-4:],
        joined=card.joined and not card.collector,
    )


def _of_award(award: Award, state: Signature) -> SignatureRow:
    return SignatureRow(
        day=award.day,
        name=award.collector or award.name,
        state=state,
        award=f"{award.programme} {award.period}",
        joined=award.joined and not award.collector,
    )
