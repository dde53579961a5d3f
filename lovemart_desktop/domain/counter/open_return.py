"""The return that is open at a counter: what was set so far, before anything is booked."""

from __future__ import annotations

from dataclasses import dataclass, field

from lovemart_desktop.domain.counter.returns import (
    BackLine,
    LineLeft,
    Returnable,
    ReturnPlan,
    ReturnRequest,
    plan_return,
)
from lovemart_desktop.domain.errors import Refusal


@dataclass(slots=True)
class OpenReturn:
    """Pieces by line of one slip. `key` is made when the return opens and booked with it.

    `day` is the business date, ISO text.
    """

    key: str
    receipt: Returnable
    day: str
    pieces: dict[int, int] = field(default_factory=dict)
    damaged: dict[int, int] = field(default_factory=dict)
    reason: str = ""

    @property
    def empty(self) -> bool:
        return not self.pieces

    def set_pieces(self, line: LineLeft, pieces: int) -> None:
        """Sets what comes back of a line; it never adds.

        Raises Refusal 'return.more_than_left' (goods, left, pieces, unit).
        """
        if not 0 <= pieces <= line.left:
            raise Refusal(
                "return.more_than_left",
                goods=line.name,
                left=line.left,
                pieces=pieces,
                unit=line.unit,
            )
        if pieces:
            self.pieces[line.line] = pieces
        else:
            self.pieces.pop(line.line, None)
        self.set_damaged(line, min(self.damaged.get(line.line, 0), pieces))

    def set_damaged(self, line: LineLeft, damaged: int) -> None:
        """Says how many of a line's pieces cannot be sold again.

        Raises Refusal 'return.damaged' (goods, pieces, damaged).
        """
        pieces = self.pieces.get(line.line, 0)
        if not 0 <= damaged <= pieces:
            raise Refusal("return.damaged", goods=line.name, pieces=pieces, damaged=damaged)
        if damaged:
            self.damaged[line.line] = damaged
        else:
            self.damaged.pop(line.line, None)

    def set_all(self) -> None:
        """Everything that is left comes back; what is known to be damaged stays so."""
        self.pieces = {line.line: line.left for line in self.receipt.lines if line.left}

    def add_goods(self, goods: int) -> LineLeft | None:
        """One more piece of goods that were scanned; None where the slip has none of them.

        Raises Refusal 'return.more_than_left'.
        """
        of_goods = [line for line in self.receipt.lines if line.goods == goods]
        if not of_goods:
            return None
        room = (line for line in of_goods if self.pieces.get(line.line, 0) < line.left)
        line = next(room, of_goods[-1])
        self.set_pieces(line, self.pieces.get(line.line, 0) + 1)
        return line

    def take_up(self, receipt: Returnable) -> None:
        """The slip as it is now; what was set stays as far as it is still left."""
        self.receipt = receipt
        wanted, damaged = self.pieces, self.damaged
        self.pieces, self.damaged = {}, {}
        for line in receipt.lines:
            self.set_pieces(line, min(wanted.get(line.line, 0), line.left))
            pieces = self.pieces.get(line.line, 0)
            self.set_damaged(line, min(damaged.get(line.line, 0), pieces))

    def plan(self) -> ReturnPlan:
        """What would be booked. Raises Refusal 'return.nothing', 'return.nothing_left'."""
        return plan_return(self.receipt, self._lines(), self.day)

    def request(self) -> ReturnRequest:
        """What the service is asked to book, as the screen showed it. Raises as `plan`."""
        plan = self.plan()
        return ReturnRequest(
            self.key, self.receipt.voucher, self._lines(), plan.points, plan.lost, self.reason
        )

    def _lines(self) -> tuple[BackLine, ...]:
        return tuple(
            BackLine(line, pieces, self.damaged.get(line, 0))
            for line, pieces in sorted(self.pieces.items())
        )
