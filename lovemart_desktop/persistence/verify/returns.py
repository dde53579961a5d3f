"""Returns against the receipts that they are of, and reversals against what they undo.

The vouchers pass by till by till, so a return may come before its receipt: what needs both is
looked up by query, and the purses receipt by receipt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final

from sqlalchemy import and_, case, exists, func, or_, select

from lovemart_desktop.domain.ledger import VoucherKind
from lovemart_desktop.domain.proof import Check, Found
from lovemart_desktop.domain.proof.returns import GivenBack, TakenFrom, refunds_fit
from lovemart_desktop.persistence.schema import (
    account,
    lot,
    points_account,
    receipt_line,
    receipt_return,
    return_line,
    reversal,
    stock_move,
    transfer,
    voucher,
)
from lovemart_desktop.persistence.verify.view import View

Name = Callable[[int], str]
"""A voucher's name from its number."""


def check_returns(view: View, name: Name, found: Found) -> None:
    """No more came back than was taken, at the price that was paid, to where it came from."""
    db = view.connection
    for code, query in (
        ("return.points", _POINTS),
        ("return.numbers", _NUMBERS),
        ("return.more_than_taken", _MORE_PIECES),
        ("return.other_lot", _OTHER_LOT),
    ):
        for (number,) in db.execute(query):
            found.add(Check.RECEIPTS, code, name(number), voucher=name(number))
    merged = select(points_account.c.id, points_account.c.merged_into).where(
        points_account.c.merged_into.is_not(None)
    )
    successors = {row[0]: row[1] for row in db.execute(merged)}
    for number, takes, returns in _refunds(view):
        if not refunds_fit(takes, returns, successors):
            found.add(Check.RECEIPTS, "return.purses", name(number), voucher=name(number))


def check_reversals(view: View, name: Name, found: Found) -> None:
    """Each undoes a credited transfer, as far as its points reach and the rest uncollected."""
    for number, seq in view.connection.execute(_REVERSED_ELSE):
        found.add(Check.AWARDS, "reversal.transfer", name(number), voucher=name(number), seq=seq)


def _refunds(view: View) -> Iterator[tuple[int, list[TakenFrom], list[list[GivenBack]]]]:
    """Of each receipt that has returns: its voucher, what it took, what each return gave."""
    takes = groupby(view.stream(_TAKES), itemgetter(0))
    taken_of, taken = next(takes, (0, iter(())))
    for number, rows in groupby(view.stream(_GIVEN), itemgetter(0)):
        while taken_of and taken_of < number:
            taken_of, taken = next(takes, (0, iter(())))
        held = [TakenFrom(*row[1:]) for row in taken] if taken_of == number else []
        yield (
            number,
            held,
            [[GivenBack(*row[2:]) for row in part] for _, part in groupby(rows, itemgetter(1))],
        )


_RETURNED_LINES: Final = return_line.outerjoin(
    receipt_line,
    and_(
        receipt_line.c.voucher_id == return_line.c.receipt_id,
        receipt_line.c.seq == return_line.c.line,
    ),
)

_POINTS: Final = (
    select(receipt_return.c.voucher_id)
    .select_from(
        receipt_return.outerjoin(
            _RETURNED_LINES, return_line.c.voucher_id == receipt_return.c.voucher_id
        )
    )
    .group_by(receipt_return.c.voucher_id, receipt_return.c.points)
    .having(
        func.coalesce(func.sum(return_line.c.pieces * receipt_line.c.price), 0)
        != receipt_return.c.points
    )
    .order_by(receipt_return.c.voucher_id)
)
"""Returns whose points are not those of their pieces."""

_NUMBERS: Final = (
    select(receipt_return.c.receipt_id)
    .group_by(receipt_return.c.receipt_id)
    .having(
        or_(
            func.min(receipt_return.c.nth) != 1,
            func.max(receipt_return.c.nth) != func.count(),
        )
    )
    .order_by(receipt_return.c.receipt_id)
)
"""Receipts whose returns are not numbered from one without a gap."""

_MORE_PIECES: Final = (
    select(return_line.c.receipt_id)
    .select_from(_RETURNED_LINES)
    .group_by(return_line.c.receipt_id, return_line.c.line, receipt_line.c.pieces)
    .having(func.sum(return_line.c.pieces) > func.coalesce(receipt_line.c.pieces, 0))
    .order_by(return_line.c.receipt_id)
    .distinct()
)
"""Receipts of which more pieces came back than were taken."""

_BACK: Final = (
    select(
        receipt_return.c.receipt_id,
        stock_move.c.lot_id,
        lot.c.goods_id,
        func.sum(case((stock_move.c.pieces > 0, stock_move.c.pieces), else_=0)).label("pieces"),
    )
    .select_from(
        receipt_return.join(
            stock_move, stock_move.c.voucher_id == receipt_return.c.voucher_id
        ).join(lot, lot.c.id == stock_move.c.lot_id)
    )
    .group_by(receipt_return.c.receipt_id, stock_move.c.lot_id, lot.c.goods_id)
    .subquery()
)
_OUT: Final = stock_move.alias("taken")
_TAKEN_FROM_LOT: Final = (
    select(func.coalesce(-func.sum(_OUT.c.pieces), 0))
    .where(_OUT.c.voucher_id == _BACK.c.receipt_id, _OUT.c.lot_id == _BACK.c.lot_id)
    .correlate(_BACK)
    .scalar_subquery()
)
_BACK_OF_GOODS: Final = (
    select(func.coalesce(func.sum(return_line.c.pieces), 0))
    .select_from(_RETURNED_LINES)
    .where(
        return_line.c.receipt_id == _BACK.c.receipt_id,
        receipt_line.c.goods_id == _BACK.c.goods_id,
    )
    .correlate(_BACK)
    .scalar_subquery()
)
_OTHER_LOT: Final = (
    select(_BACK.c.receipt_id)
    .where(or_(_BACK.c.pieces > _TAKEN_FROM_LOT, _BACK.c.pieces > _BACK_OF_GOODS))
    .order_by(_BACK.c.receipt_id)
    .distinct()
)
"""Receipts whose pieces went back into other lots, or as other goods, than they came from."""

_OF_TAKE: Final = account.alias("of_take")
_TAKES: Final = (
    select(
        transfer.c.voucher_id,
        transfer.c.fund_id,
        func.coalesce(_OF_TAKE.c.points_account_id, 0),
        transfer.c.target_id,
        transfer.c.points,
    )
    .select_from(transfer.outerjoin(_OF_TAKE, _OF_TAKE.c.id == transfer.c.source_id))
    .where(exists().where(receipt_return.c.receipt_id == transfer.c.voucher_id))
    .order_by(transfer.c.voucher_id, transfer.c.seq)
)
_GIVEN: Final = (
    select(
        receipt_return.c.receipt_id,
        receipt_return.c.nth,
        transfer.c.fund_id,
        transfer.c.source_id,
        func.coalesce(_OF_TAKE.c.kind, ""),
        func.coalesce(_OF_TAKE.c.points_account_id, 0),
        transfer.c.points,
    )
    .select_from(
        receipt_return.join(
            transfer, transfer.c.voucher_id == receipt_return.c.voucher_id
        ).outerjoin(_OF_TAKE, _OF_TAKE.c.id == transfer.c.target_id)
    )
    .order_by(receipt_return.c.receipt_id, receipt_return.c.nth, transfer.c.seq)
)

_UNDONE: Final = transfer.alias("undone")
_UNDONE_VOUCHER: Final = voucher.alias("undone_voucher")
_REVERSED_ELSE: Final = (
    select(reversal.c.voucher_id, reversal.c.seq)
    .select_from(
        reversal.outerjoin(
            _UNDONE,
            and_(
                _UNDONE.c.voucher_id == reversal.c.reversed_id,
                _UNDONE.c.seq == reversal.c.reversed_seq,
            ),
        ).outerjoin(_UNDONE_VOUCHER, _UNDONE_VOUCHER.c.id == _UNDONE.c.voucher_id)
    )
    .where(
        or_(
            _UNDONE.c.seq.is_(None),
            _UNDONE_VOUCHER.c.kind.not_in([VoucherKind.AWARD, VoucherKind.GRANT]),
            _UNDONE.c.points != reversal.c.points + reversal.c.uncollected,
        )
    )
    .order_by(reversal.c.voucher_id, reversal.c.seq)
)
"""Reversals that are not borne out by a credited transfer."""
