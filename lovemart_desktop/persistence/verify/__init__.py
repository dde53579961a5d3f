"""Verification: proves the books by reading them whole, and tells every fault.

    proof = prove(books, clock.now(), heads=[parse_head("T1=17-0A1B2C3D4E5F6071")])
    proof.clean, proof.faults

Nothing is changed and no counter waits: the books are read as of one moment (`view`),
row by row. What must hold is written in domain/proof.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from sqlalchemy import text

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.proof import Check, Found, PaperHead, Proof
from lovemart_desktop.persistence.unit_of_work import Books, translated
from lovemart_desktop.persistence.verify.beside import check_dispositions
from lovemart_desktop.persistence.verify.guards import check_guards
from lovemart_desktop.persistence.verify.histories import check_histories
from lovemart_desktop.persistence.verify.returns import check_returns, check_reversals
from lovemart_desktop.persistence.verify.rounds import check_rounds
from lovemart_desktop.persistence.verify.states import check_awards, check_cards, check_references
from lovemart_desktop.persistence.verify.view import View, consistent_view
from lovemart_desktop.persistence.verify.vouchers import Ledger

Progress = Callable[[int, int], None]
"""Told (done, total); may raise to stop."""

_RULE_BROKEN = "CHECK constraint failed in "


def prove(
    books: Books,
    checked_at: int,
    *,
    heads: Iterable[PaperHead] = (),
    progress: Progress | None = None,
) -> Proof:
    """Verifies the books. `checked_at`: milliseconds since 1970, UTC, for the proof.

    Raises Refusal 'database.…' where the books cannot be reached at all.
    """
    heads = tuple(heads)
    with consistent_view(books) as view:
        try:
            return _Verification(view, heads, progress or _silent).run(checked_at)
        except Exception as error:
            if "decode to UTF-8" not in str(error):
                raise
            view.read_any_text()
            return _Verification(view, heads, progress or _silent).run(checked_at)


class _Verification:
    """One run over one view."""

    def __init__(self, view: View, heads: tuple[PaperHead, ...], progress: Progress) -> None:
        self._view = view
        self._heads = heads
        self._progress = progress
        self._found = Found()
        self._counts: dict[Check, int] = {}
        self._standing: Mapping[str, str] = {}
        self._done = 0
        self._total = 0

    def run(self, checked_at: int) -> Proof:
        for part in (
            self._file,
            self._guards,
            self._references,
            self._cards,
            self._histories,
            self._ledger,
        ):
            self._guarded(part)
        return Proof(checked_at, self._counts, tuple(self._found.faults), self._standing)

    def _guarded(self, part: Callable[[], None]) -> None:
        """A file that is torn in one place is still read in the others."""
        try:
            part()
        except Exception as error:
            refusal = translated(error)
            damaged = isinstance(refusal, Refusal) and refusal.code == "database.damaged"
            if not damaged:
                raise
            self._found.add(Check.FILE, "file.unreadable", part.__name__.strip("_"))

    def _file(self) -> None:
        if self._view.dialect != "sqlite":
            return
        rows = self._view.connection.execute(text("PRAGMA quick_check")).scalars().all()
        self._counts[Check.FILE] = 1
        for row in rows:
            if str(row).startswith(_RULE_BROKEN):
                table = str(row).removeprefix(_RULE_BROKEN)
                self._found.add(Check.GUARDS, "rule.broken", table, table=table)
            elif row != "ok":
                self._found.add(Check.FILE, "file.damaged", "file", detail=str(row)[:200])

    def _guards(self) -> None:
        self._counts[Check.GUARDS] = check_guards(self._view.connection, self._found)

    def _references(self) -> None:
        self._counts[Check.REFERENCES] = check_references(self._view, self._found)

    def _cards(self) -> None:
        self._counts[Check.CARDS] = check_cards(self._view, self._found)

    def _histories(self) -> None:
        self._counts[Check.HISTORIES] = check_histories(self._view, self._found)

    def _ledger(self) -> None:
        ledger = Ledger(self._view, self._found)
        ledger.tills.expect(self._heads)
        self._total = max(1, ledger.steps())
        ledger.follow(self._step)
        self._done = ledger.tills.vouchers
        ledger.follow_events(self._step)
        ledger.tills.close()
        self._standing = ledger.tills.standing()
        self._counts[Check.AWARDS] = check_awards(
            self._view, ledger.awards, ledger.tills.name_of, self._found
        )
        self._counts[Check.ROUNDS] = check_rounds(self._view, self._found)
        check_reversals(self._view, ledger.tills.name_of, self._found)
        check_returns(self._view, ledger.tills.name_of, self._found)
        check_dispositions(self._view, ledger.tills.name_of, self._found)
        self._counts |= {
            Check.BOOKS: ledger.accounts.funds,
            Check.ACCOUNTS: ledger.accounts.count,
            Check.STOCK: ledger.stock.count,
            Check.NUMBERS: ledger.tills.vouchers + ledger.tills.receipts,
            Check.CHAIN: ledger.tills.vouchers,
            Check.RECEIPTS: ledger.receipts.count + ledger.returns.count,
            Check.SHIFTS: ledger.shifts.count,
            Check.NOTES: ledger.beside.count,
            Check.AUDIT: ledger.tills.events,
        }
        if ledger.tills.heads:
            self._counts[Check.HEADS] = ledger.tills.heads
        self._progress(self._total, self._total)

    def _step(self, done: int) -> None:
        self._progress(min(self._done + done, self._total), self._total)


def _silent(done: int, total: int) -> None: ...
