"""What is kept beside a voucher against the voucher's own words.

Proxies, paper vouchers, countersignatures, dispositions and events of the roster stand in
tables that no chain covers; the note of their voucher, which the chain does cover, names them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from lovemart_desktop.domain.ledger import VoucherKind
from lovemart_desktop.domain.proof.values import Check, Found

PROXY: Final = "proxy"
PAPER: Final = "paper"
ALONE: Final = "alone"
DISPOSED: Final = "disposed"
EVENT: Final = "event"
JOINED: Final = "joined"

_FAULTS: Final = {PROXY: "note.proxy", PAPER: "note.paper", ALONE: "note.alone"}
_AT_THE_COUNTER: Final = frozenset({str(VoucherKind.REDEMPTION), str(VoucherKind.RETURN)})
MOVING: Final = frozenset({str(VoucherKind.DISPOSITION), str(VoucherKind.MERGE)})
"""Kinds that always have something beside them."""


class Beside:
    """Checks each voucher's note with what is kept beside it."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self.count = 0

    def take(
        self, name: str, kind: str, operator: int, note: str, rows: Sequence[Sequence[Any]]
    ) -> None:
        """`rows`: (voucher, what, number, text): an authorisation's number, a paper voucher's;
        who countersigned (0: nobody yet) and the reasons; a dead person and the document; 0
        and the reason of a roster event, or the document by which two records were joined.
        """
        self.count += len(rows)
        kept = {row[1]: row for row in rows}
        self._counter(name, note if kind in _AT_THE_COUNTER else "", kept)
        if ALONE in kept and kept[ALONE][2] == operator:
            self._fault("countersign.own", name)
        self._moved(name, kind, note, kept)

    def _counter(self, name: str, note: str, kept: dict[str, Sequence[Any]]) -> None:
        told = dict(part.partition(":")[::2] for part in note.split(" "))
        for what, code in _FAULTS.items():
            row = kept.get(what)
            shown = None if row is None else str(row[3] if what == ALONE else row[2])
            if told.get(what) != shown:
                self._fault(code, name)

    def _moved(self, name: str, kind: str, note: str, kept: dict[str, Sequence[Any]]) -> None:
        """Points move between purses by a disposition or by an event of the roster."""
        places = [kept[what] for what in (DISPOSED, EVENT) if what in kept]
        wrong = len(places) != (kind in MOVING) or any(place[3] != note for place in places)
        joined = kept.get(JOINED)
        wrong = wrong or (joined is not None and (kind, joined[3]) != (VoucherKind.MERGE, note))
        if wrong or (kind == VoucherKind.MERGE and DISPOSED in kept):
            self._fault("note.moved", name)

    def _fault(self, code: str, name: str) -> None:
        self._found.add(Check.NOTES, code, name, voucher=name)
