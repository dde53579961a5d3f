"""What is proved of the books, and what is wrong where a proof finds a fault.

fault_words(fault)      "T1-17: the voucher's words do not say what its columns say."
check_name("chain")     "Voucher chains"
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.errors import Fact
from lovemart_desktop.domain.proof import Fault
from lovemart_desktop.gui.kit.wording import closes, returns
from lovemart_desktop.gui.kit.wording.names import card_state_name
from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

CHECKS: Final = {
    "books": QT_TRANSLATE_NOOP("Proof", "Books in balance"),
    "accounts": QT_TRANSLATE_NOOP("Proof", "Accounts"),
    "stock": QT_TRANSLATE_NOOP("Proof", "Stock"),
    "numbers": QT_TRANSLATE_NOOP("Proof", "Numbers"),
    "chain": QT_TRANSLATE_NOOP("Proof", "Voucher chains"),
    "receipts": QT_TRANSLATE_NOOP("Proof", "Receipts"),
    "shifts": QT_TRANSLATE_NOOP("Proof", "Shifts and days"),
    "notes": QT_TRANSLATE_NOOP("Proof", "Kept beside vouchers"),
    "awards": QT_TRANSLATE_NOOP("Proof", "Awards"),
    "rounds": QT_TRANSLATE_NOOP("Proof", "Award rounds"),
    "cards": QT_TRANSLATE_NOOP("Proof", "Cards and holders"),
    "histories": QT_TRANSLATE_NOOP("Proof", "Histories"),
    "audit": QT_TRANSLATE_NOOP("Proof", "Audit events"),
    "guards": QT_TRANSLATE_NOOP("Proof", "Guards"),
    "references": QT_TRANSLATE_NOOP("Proof", "References"),
    "file": QT_TRANSLATE_NOOP("Proof", "Database file"),
    "heads": QT_TRANSLATE_NOOP("Proof", "Heads from paper"),
}

CLEAN: Final = {
    "books": QT_TRANSLATE_NOOP(
        "Proof", "Appropriated = undistributed + held + redeemed + expired; funds: {count}"
    ),
    "accounts": QT_TRANSLATE_NOOP("Proof", "Balances agree with the transfers; accounts: {count}"),
    "stock": QT_TRANSLATE_NOOP("Proof", "Remainders agree with the moves; lots: {count}"),
    "numbers": QT_TRANSLATE_NOOP("Proof", "No gap in vouchers and receipts; numbers: {count}"),
    "chain": QT_TRANSLATE_NOOP("Proof", "Every hash follows; vouchers: {count}"),
    "receipts": QT_TRANSLATE_NOOP(
        "Proof", "Points and pieces agree with lines and moves; receipts: {count}"
    ),
    "shifts": QT_TRANSLATE_NOOP(
        "Proof", "Sums, numbers and heads agree with the vouchers; shifts: {count}"
    ),
    "notes": QT_TRANSLATE_NOOP(
        "Proof", "Proxies, paper vouchers and countersignatures agree; notes: {count}"
    ),
    "awards": QT_TRANSLATE_NOOP("Proof", "Credited as listed and approved; awards: {count}"),
    "rounds": QT_TRANSLATE_NOOP(
        "Proof", "Met on, posted and approved before they were credited; lists: {count}"
    ),
    "cards": QT_TRANSLATE_NOOP("Proof", "Cards agree with the roster; cards: {count}"),
    "histories": QT_TRANSLATE_NOOP(
        "Proof", "Histories end in what is true now, merged accounts are empty; periods: {count}"
    ),
    "audit": QT_TRANSLATE_NOOP("Proof", "Every hash follows; events: {count}"),
    "guards": QT_TRANSLATE_NOOP("Proof", "All in place; rules: {count}"),
    "references": QT_TRANSLATE_NOOP("Proof", "None leads nowhere; kinds: {count}"),
    "file": QT_TRANSLATE_NOOP("Proof", "The file is whole"),
    "heads": QT_TRANSLATE_NOOP("Proof", "Found in the chains; heads: {count}"),
}
"""What a check has shown where it found nothing wrong."""

FAULTS: Final = {
    "fund.unbalanced": QT_TRANSLATE_NOOP(
        "Faults",
        "Fund {fund}: its accounts should sum to zero and sum to {difference}.",
    ),
    "books.unbalanced": QT_TRANSLATE_NOOP(
        "Faults",
        "All accounts together should sum to zero and sum to {difference}.",
    ),
    "account.balance": QT_TRANSLATE_NOOP(
        "Faults",
        "Account {account} ({kind}, {fund}): the balance says {kept}, the transfers {proved}.",
    ),
    "account.sign": QT_TRANSLATE_NOOP(
        "Faults",
        "Account {account} ({kind}, {fund}) stands at {kept}, which such an account never may.",
    ),
    "transfer.account_missing": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}, transfer {seq} ({points} points): one of its accounts is missing.",
    ),
    "transfer.other_fund": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}, transfer {seq} ({points} points) leads from one fund into another.",
    ),
    "transfer.points": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}, transfer {seq} moves {points} points; it should move at least one.",
    ),
    "transfer.way": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}, transfer {seq} ({points} points) goes a way that such a voucher "
        "never takes.",
    ),
    "transfer.till": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher} booked its redeemed points on another till's account.",
    ),
    "lot.remaining": QT_TRANSLATE_NOOP(
        "Faults",
        "Lot {lot} ({goods}): the remainder says {kept}, the stock moves {proved}.",
    ),
    "lot.sign": QT_TRANSLATE_NOOP(
        "Faults",
        "Lot {lot} stands at {kept}, which such a lot never may.",
    ),
    "move.lot_missing": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}, stock move {seq}: its lot {lot} is missing.",
    ),
    "till.missing": QT_TRANSLATE_NOOP(
        "Faults",
        "There are vouchers or audit events of till {till}, but no such till.",
    ),
    "voucher.id": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher} is filed under a number that is not its own.",
    ),
    "voucher.gap": QT_TRANSLATE_NOOP(
        "Faults",
        "Till {till}: vouchers {first} to {last} are missing or out of order.",
    ),
    "voucher.last_no": QT_TRANSLATE_NOOP(
        "Faults",
        "Till {till} counts {kept} vouchers; the last one found is {proved}.",
    ),
    "receipt.gap": QT_TRANSLATE_NOOP(
        "Faults",
        "Till {till}: receipts {first} to {last} are missing or out of order.",
    ),
    "receipt.last_no": QT_TRANSLATE_NOOP(
        "Faults",
        "Till {till} counts {kept} receipts; the last one found is {proved}.",
    ),
    "voucher.words": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}: who, when or what was changed; its words say something else.",
    ),
    "chain.prev": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher} does not continue the voucher before it.",
    ),
    "chain.hash": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}: the voucher or its rows were changed; the hash does not fit.",
    ),
    "chain.head": QT_TRANSLATE_NOOP(
        "Faults",
        "Till {till}: its head is not that of its last voucher.",
    ),
    "chain.unreadable": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher} holds what no voucher can hold and cannot be read.",
    ),
    "receipt.missing": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher} is a redemption, but its receipt is missing.",
    ),
    "receipt.lines_alone": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher} has lines of a receipt, but no receipt.",
    ),
    "receipt.kind": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher} has a receipt, but is no redemption.",
    ),
    "receipt.till": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}: its receipt names another till.",
    ),
    "receipt.pieces": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}: the receipt says {kept} pieces, its lines {proved}.",
    ),
    "receipt.points": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}: the receipt says {kept} points, its lines {proved}.",
    ),
    "receipt.transfers": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}: the receipt says {kept} points, {proved} were taken.",
    ),
    "receipt.moves": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}: other goods left the store than the receipt says.",
    ),
    "award.transfer": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}, award {seq} was not credited to the account, with the points or "
        "from the list that the books say.",
    ),
    "award.uncounted": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}, award {seq} was credited, but is not kept as an award.",
    ),
    "award.list": QT_TRANSLATE_NOOP(
        "Faults",
        "Village list {list}: {kept} are on the list, {proved} were credited.",
    ),
    "award.without_list": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher} credits awards, but no village list stands for it.",
    ),
    "round.unposted": QT_TRANSLATE_NOOP(
        "Faults", "{village}, list {list}, was credited without ever having been posted."
    ),
    "round.notice_short": QT_TRANSLATE_NOOP(
        "Faults", "{village}, list {list}, was credited before the days of its notice were over."
    ),
    "round.other_row": QT_TRANSLATE_NOOP(
        "Faults", "{village}, list {list}: somebody was credited who was not posted so."
    ),
    "round.meeting_missing": QT_TRANSLATE_NOOP(
        "Faults", "{village}, list {list}, was credited, but one of its four meetings is missing."
    ),
    "round.objection_open": QT_TRANSLATE_NOOP(
        "Faults", "{village}, list {list}, was credited while an objection to it was open."
    ),
    "round.no_step": QT_TRANSLATE_NOOP(
        "Faults", "{village}, list {list}, is credited, but its history knows nothing of it."
    ),
    "round.notice_rows": QT_TRANSLATE_NOOP(
        "Faults",
        "{village}, list {list}: the rows kept of a notice are not those that its version is of.",
    ),
    "round.approved_rows": QT_TRANSLATE_NOOP(
        "Faults", "{village}, list {list}: its rows are not those that were approved."
    ),
    "round.archived_open": QT_TRANSLATE_NOOP(
        "Faults", "{village}, list {list}, is not credited, but its round is in the archive."
    ),
    "round.signed_uncredited": QT_TRANSLATE_NOOP(
        "Faults", "{village}, list {list}: somebody signed for points that were not credited."
    ),
    "round.signature_gap": QT_TRANSLATE_NOOP(
        "Faults", "{village}, list {list}: a mark of a signature, or a withdrawal, is missing."
    ),
    "card.number_digits": QT_TRANSLATE_NOOP(
        "Faults",
        "Card {card} (ending in {number_tail}): its number has wrong check digits.",
    ),
    "card.no_holder": QT_TRANSLATE_NOOP(
        "Faults",
        "Card {card} (ending in {number_tail}): its holder is not on the roster.",
    ),
    "card.second_live": QT_TRANSLATE_NOOP(
        "Faults",
        "Card {card} (ending in {number_tail}): its holder has another live card.",
    ),
    "card.of_deceased": QT_TRANSLATE_NOOP(
        "Faults",
        "Card {card} (ending in {number_tail}) is active, but its holder died on {since}.",
    ),
    "card.history": QT_TRANSLATE_NOOP(
        "Faults",
        "Card {card} (ending in {number_tail}): its history breaks off at step {no}.",
    ),
    "card.state": QT_TRANSLATE_NOOP(
        "Faults",
        "Card {card} (ending in {number_tail}) is “{state}”; its history says “{proved}”.",
    ),
    "card.unreadable": QT_TRANSLATE_NOOP(
        "Faults",
        "Card {card} holds what no card can hold and cannot be read.",
    ),
    "audit.gap": QT_TRANSLATE_NOOP(
        "Faults",
        "Till {till}: audit events {first} to {last} are missing or out of order.",
    ),
    "audit.words": QT_TRANSLATE_NOOP(
        "Faults",
        "Audit event {event}: who, when or what was changed; its words say something else.",
    ),
    "audit.prev": QT_TRANSLATE_NOOP(
        "Faults",
        "Audit event {event} does not continue the event before it.",
    ),
    "audit.hash": QT_TRANSLATE_NOOP(
        "Faults",
        "Audit event {event} was changed; the hash does not fit.",
    ),
    "audit.last_no": QT_TRANSLATE_NOOP(
        "Faults",
        "Till {till} counts {kept} audit events; the last one found is {proved}.",
    ),
    "audit.head": QT_TRANSLATE_NOOP(
        "Faults",
        "Till {till}: its audit head is not that of its last event.",
    ),
    "audit.unreadable": QT_TRANSLATE_NOOP(
        "Faults",
        "Audit event {event} holds what no event can hold and cannot be read.",
    ),
    "guard.missing": QT_TRANSLATE_NOOP("Faults", "The guard {guard} is missing."),
    "guard.changed": QT_TRANSLATE_NOOP(
        "Faults", "The guard {guard} is not as the program made it."
    ),
    "guard.off": QT_TRANSLATE_NOOP("Faults", "The guard {guard} is switched off."),
    "guard.foreign": QT_TRANSLATE_NOOP(
        "Faults", "The trigger {guard} is none of the program's; it may change the books."
    ),
    "rule.missing": QT_TRANSLATE_NOOP("Faults", "The rule {rule} of table {table} is missing."),
    "rule.broken": QT_TRANSLATE_NOOP(
        "Faults", "A row of table {table} breaks one of the table's own rules."
    ),
    "reference.broken": QT_TRANSLATE_NOOP(
        "Faults", "Row {key} of table {table} refers to a row of {target} that is not there."
    ),
    "reference.voucher": QT_TRANSLATE_NOOP(
        "Faults", "{voucher} refers to number {key} of {table}, which is not there."
    ),
    "child.orphan": QT_TRANSLATE_NOOP(
        "Faults", "Table {table} has {rows} rows of number {key}, which is not there."
    ),
    "file.damaged": QT_TRANSLATE_NOOP(
        "Faults", "The database file is damaged: {detail}. Restore the last backup."
    ),
    "file.unreadable": QT_TRANSLATE_NOOP(
        "Faults",
        "Part of the database file cannot be read, so not everything was proved. Restore the "
        "last backup.",
    ),
    "head.differs": QT_TRANSLATE_NOOP(
        "Faults",
        "Till {till}, voucher {no}: the chain is not the one whose head stands on paper.",
    ),
    "head.cut": QT_TRANSLATE_NOOP(
        "Faults",
        "Till {till}: paper knows voucher {no}, the books end at {last}. The tail was cut off, "
        "or an old copy was restored.",
    ),
    "head.missing": QT_TRANSLATE_NOOP(
        "Faults", "Till {till}: paper knows voucher {no}, which is missing from the books."
    ),
    "head.till_unknown": QT_TRANSLATE_NOOP(
        "Faults", "Paper knows a till {till}, which the books do not."
    ),
    **closes.FAULTS,
    **returns.FAULTS,
}

ACCOUNT_KINDS: Final = {
    "source": QT_TRANSLATE_NOOP("Proof", "source"),
    "budget": QT_TRANSLATE_NOOP("Proof", "budget"),
    "expired": QT_TRANSLATE_NOOP("Proof", "expired"),
    "redeemed": QT_TRANSLATE_NOOP("Proof", "redeemed"),
    "purse": QT_TRANSLATE_NOOP("Proof", "purse"),
}

_UNWORDED = QT_TRANSLATE_NOOP("Faults", "{subject}: {code}")


class _Facts(dict[str, str]):
    """A fact that is not there leaves a dash."""

    def __missing__(self, key: str) -> str:
        return "-"


def check_name(check: str) -> str:
    return _worded("Proof", CHECKS, check)


def clean_words(check: str, count: int) -> str:
    """What a check that found nothing has shown."""
    return _worded("Proof", CLEAN, check).format(count=f"{count:,}")


def fault_words(fault: Fault) -> str:
    """The whole sentence for a fault."""
    template = QCoreApplication.translate("Faults", FAULTS.get(fault.code, _UNWORDED))
    facts = _Facts({name: _shown(fault, name, fact) for name, fact in fault.facts.items()})
    facts.setdefault("code", fault.code)
    facts.setdefault("subject", fault.subject)
    return template.format_map(facts)


def _shown(fault: Fault, name: str, fact: Fact) -> str:
    if fact is None or fact == "":
        return "-"
    if isinstance(fact, int):
        # numbers of vouchers are names, not amounts
        return str(fact) if name in {"seq", "no", "first", "last"} else f"{fact:,}"
    if name == "kind":
        return _worded("Proof", ACCOUNT_KINDS, fact)
    if fault.code == "card.state" and name in {"state", "proved"}:
        return card_state_name(fact)
    return fact


def _worded(context: str, names: dict[str, str], code: str) -> str:
    known = names.get(code)
    return QCoreApplication.translate(context, known) if known else code
