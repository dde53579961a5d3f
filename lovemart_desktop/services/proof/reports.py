"""Reports: the figures of the zero-error board, and the result of a verification on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from lovemart_desktop.domain.board import Board, LeftShift, MissingCopies
from lovemart_desktop.domain.counter.alarms import CARDS_GUESSED
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.backup import Backup, Backups
from lovemart_desktop.persistence.board import BoardFigures
from lovemart_desktop.persistence.cards.card_dues import card_dues
from lovemart_desktop.persistence.counter.alarms import Alarms
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.rounds.signatures import Signatures
from lovemart_desktop.persistence.shifts.shift_sums import Copies
from lovemart_desktop.persistence.shifts.shifts import Shifts
from lovemart_desktop.persistence.watch import counter_watch
from lovemart_desktop.services.counter.holder_rules import holder_rules
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.proof.proof import LastProof, ProofDesk
from lovemart_desktop.services.rounds.calendar import dues_for

MONTHS = 6
NOTICE_DAYS = 30
"""How long before its expiry a lot is on the board."""
ALARM_DAYS = 7
"""How long an alarm stays on the board."""


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the home page shows. `now`: milliseconds, UTC."""

    board: Board
    proof: LastProof | None
    backup: Backup | None
    now: int


class ReportsDesk(Desk):
    """What officers, storekeeper, auditor and administrator see when they come in."""

    def overview(self) -> Overview:
        """Reads everything of one moment; call it as a task. Raises 'permission.denied'."""
        self._require(Act.VERIFY)
        today = self._place.clock.today()
        soon = today + timedelta(days=NOTICE_DAYS)
        with self._books.read() as work:
            figures, rules = BoardFigures(work), holder_rules(House(work))
            board = Board(
                today=today,
                held=figures.held(),
                budget=figures.budget(),
                live_cards=figures.live_cards(),
                months=figures.months(today, MONTHS),
                expiring_lots=figures.expiring_lots(soon),
                open_remarks=figures.open_remarks(),
                card_dues=card_dues(work),
                unsigned=Signatures(work).unsigned(),
                slips=figures.slips(),
                contents=figures.contents(),
                missing_copies=MissingCopies(*Copies(work).count_missing()),
                left_shifts=tuple(
                    LeftShift(shift.till, shift.clerk_name, shift.day)
                    for shift in Shifts(work).left_open(today.isoformat())
                ),
                days_to_close=tuple(Shifts(work).days_to_close(today.isoformat())),
                guessed_cards=Alarms(work).guessed(
                    (today - timedelta(days=ALARM_DAYS)).isoformat(), CARDS_GUESSED
                ),
                watch=counter_watch(
                    work, today, proxy_holders=rules.proxy_holders, proxy_days=rules.proxy_days
                ),
                dues=tuple(
                    due
                    for due in dues_for(work, self._operator, today, today)
                    if due.on_board(today)
                ),
            )
            backup = Backups(work).last()
        return Overview(board, ProofDesk(self._place).last(), backup, self._now())

    def table_pdf(
        self, title: str, subtitle: str, headings: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> bytes:
        """A titled table on A4, such as the faults that a verification found."""
        from lovemart_desktop.documents.lists import ListColumn, ListTable, list_pdf

        self._require(Act.VERIFY)
        table = ListTable(
            title=title,
            subtitle=subtitle,
            columns=tuple(ListColumn(heading) for heading in headings),
            rows=tuple(tuple(row) for row in rows),
        )
        return list_pdf(table)
