"""What a household's dossier is made of: spans of days, and the rows of its tables.

`joined`, wherever it stands: of a record or household that was joined to one of these since;
`holder` is still the name that it had.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.counter.proxies import Authorisation
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossiers import HeldCard, Remark


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
