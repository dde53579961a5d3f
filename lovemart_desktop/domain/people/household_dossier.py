"""A household's dossier: everything that the books know of it, and of any span of days.

It is read whole, oldest movements first to last; `HouseholdDossier.within` narrows it. Values
only. Of ID numbers and cards there is never more here than paper may show.

`joined`, wherever it stands: of a record or household that was joined to one of these since;
`holder` is still the name that it had.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.counter.proxies import Authorisation
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossiers import HeldCard, Remark
from lovemart_desktop.domain.people.histories import HistoryLine


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `since` to `until`, both included; None is open."""

    since: date | None = None
    until: date | None = None

    def holds(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )

    def meets(self, first: date | None, end: date | None) -> bool:
        """Whether something that began on `first` and ended on the day before `end` was true
        on a day of the span; None is open."""
        begun = self.until is None or first is None or first <= self.until
        return begun and (self.since is None or end is None or end > self.since)


EVER = Span()


def span(since: date | None, until: date | None) -> Span:
    """Raises Refusal 'dossier.days_reversed'."""
    if since is not None and until is not None and until < since:
        raise Refusal("dossier.days_reversed", since=since.isoformat(), until=until.isoformat())
    return Span(since, until)


class Signature(StrEnum):
    """What became of the store's copy of a slip, or of a row of a hand-over list."""

    MISSING = "missing"
    SIGNED = "signed"
    SETTLED = "settled"
    """By hand, with a reason."""


@dataclass(frozen=True, slots=True)
class Home:
    """Whose dossier it is. `id` None: one person who belongs to no household, and `head` is
    their name. `former`: numbers of households that were merged into this one."""

    id: int | None
    number: str
    status: str
    village: str
    group: str
    head: str
    officer_name: str = ""
    officer_telephone: str = ""
    ended_on: date | None = None
    former: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        return f"{self.village} {self.group}".rstrip()


@dataclass(frozen=True, slots=True)
class DossierMember:
    """Who belongs or belonged to the household. `since` None: since before these books began;
    `until` (exclusive) None: still. `merged`: a record that was merged into another's."""

    member: int
    name: str
    relation: str
    head: bool
    id_tail: str
    sex: str
    born: date | None
    party_member: bool
    card: CardState | None
    since: date | None = None
    until: date | None = None
    deceased_on: date | None = None
    left_on: date | None = None
    merged: bool = False

    @property
    def here(self) -> bool:
        """Whether they live in the household now."""
        gone = self.deceased_on or self.left_on or self.until
        return gone is None and not self.merged


@dataclass(frozen=True, slots=True)
class Purse:
    """Points of one fund on one account. `holder`: '' for the household's own account.

    `account`: the number of the ledger account; `state`: of the points account, open, frozen
    or merged; `points`: what it held at the end of the span.
    """

    account: int
    holder: str
    fund: str
    points: int
    state: str
    expires_on: date | None = None

    @property
    def joined(self) -> bool:
        return self.state == "merged"


@dataclass(frozen=True, slots=True)
class Movement:
    """Points that came (> 0) into a purse or went (< 0) out of it. `balance` and `total`:
    what the purse and all purses held afterwards. `receipt`: a slip's twelve digits or ''."""

    voucher: str
    day: date
    kind: str
    account: int
    holder: str
    fund: str
    points: int
    by: str
    receipt: str = ""
    note: str = ""
    balance: int = 0
    total: int = 0
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Award:
    """Points by a list. `notice_on`: when its notice was printed last; `files`: how many scans
    lie with the list and its round; `signature` None: the list was credited before signatures
    were marked, or the points were taken back; `collector`: who signed if not the holder."""

    day: date
    programme: str
    kind: str
    period: str
    name: str
    points: int
    list_id: int
    voucher: str
    notice_on: date | None = None
    files: int = 0
    joined: bool = False
    signature: Signature | None = None
    signed_on: date | None = None
    collector: str = ""


@dataclass(frozen=True, slots=True)
class GoodsLine:
    """Pieces of one kind on a receipt, at `price` points each; `returned`: of these pieces."""

    goods: str
    spec: str
    unit: str
    pieces: int
    price: int
    returned: int = 0


@dataclass(frozen=True, slots=True)
class Return:
    """Goods of a receipt that came back."""

    voucher: str
    day: date
    pieces: int
    points: int
    reason: str


@dataclass(frozen=True, slots=True)
class DossierReceipt:
    """Goods received. `awaiting`: it still waits for a countersignature; `signed_note`: the
    reason why a missing copy was settled by hand."""

    voucher: int
    number: str
    day: date
    holder: str
    points: int
    lines: tuple[GoodsLine, ...]
    returns: tuple[Return, ...] = ()
    proxy_name: str = ""
    proxy_relation: str = ""
    signature: Signature = Signature.MISSING
    signed_note: str = ""
    awaiting: bool = False
    joined: bool = False

    @property
    def pieces(self) -> int:
        """What stayed with the household."""
        return sum(line.pieces - line.returned for line in self.lines)

    @property
    def points_returned(self) -> int:
        return sum(each.points for each in self.returns)


@dataclass(frozen=True, slots=True)
class GoodsTotal:
    """One kind of goods over a span, what came back taken off."""

    goods: str
    spec: str
    unit: str
    pieces: int
    points: int
    receipts: int


@dataclass(frozen=True, slots=True)
class DossierCard:
    """A card of somebody of the household. `prints`: how often it went to paper; `listed_on`:
    the day of its hand-over list; `signed_on` None: the list lacks its signature."""

    holder: str
    card: HeldCard
    prints: int = 0
    listed_on: date | None = None
    signed_on: date | None = None
    collector: str = ""
    joined: bool = False


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """A signature that there is or should be. `receipt`: a slip's number; `award`: the round or
    grant whose list is signed; else it is the hand-over of the card that ends in `tail`."""

    day: date
    name: str
    state: Signature
    receipt: str = ""
    tail: str = ""
    note: str = ""
    joined: bool = False
    award: str = ""


@dataclass(frozen=True, slots=True)
class DossierFile:
    """A picture or scan. `subject` says of what; `holder`: '' for the household's."""

    id: int
    subject: str
    holder: str
    name: str
    day: date
    by: str
    size: int
    joined: bool = False


@dataclass(frozen=True, slots=True)
class DossierProxy:
    """Who may collect for whom."""

    holder: str
    authorisation: Authorisation
    joined: bool = False


@dataclass(frozen=True, slots=True)
class DossierRemark:
    """Something noticed about somebody's record."""

    holder: str
    remark: Remark
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Sums:
    """The figures of a span. `before`: what all purses held when it began."""

    before: int
    came: int
    went: int
    receipts: int
    pieces: int
    missing: int
    open_remarks: int

    @property
    def after(self) -> int:
        return self.before + self.came - self.went


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
