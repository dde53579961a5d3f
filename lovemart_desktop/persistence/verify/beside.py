"""What is kept beside vouchers, as the verification reads it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import and_, func, literal, or_, select, union_all

from lovemart_desktop.domain.ledger import AccountKind
from lovemart_desktop.domain.proof import Check, Found
from lovemart_desktop.domain.proof.beside import ALONE, DISPOSED, EVENT, JOINED, PAPER, PROXY
from lovemart_desktop.persistence.schema import (
    account,
    countersign_due,
    countersignature,
    disposition,
    member_merge,
    paper_batch,
    paper_outcome,
    points_account,
    proxy,
    proxy_use,
    receipt,
    roster_event,
    transfer,
)
from lovemart_desktop.persistence.verify.view import View


def check_dispositions(view: View, name: Callable[[int], str], found: Found) -> None:
    """A dead person's points went out of their own purses to where the disposition says; a
    proxy collected for whoever authorised them; a paper voucher's number was printed."""
    db = view.connection
    for code, query in (("note.disposed_else", _DISPOSED_ELSE), ("note.proxy_else", _PROXY_ELSE)):
        for (number,) in db.execute(query):
            found.add(Check.NOTES, code, name(number), voucher=name(number))
    for (number,) in db.execute(_NEVER_PRINTED):
        found.add(Check.NOTES, "paper.never_printed", f"paper {number}", paper=str(number))


def _rows(number: Any, what: str, figure: Any, told: Any) -> Any:
    return select(number.label("number"), literal(what), figure, told)


_ALL: Final = union_all(
    _rows(proxy_use.c.voucher_id, PROXY, proxy_use.c.proxy_id, literal("")),
    _rows(paper_outcome.c.voucher_id, PAPER, paper_outcome.c.number, literal("")).where(
        paper_outcome.c.voucher_id.is_not(None)
    ),
    _rows(
        countersign_due.c.voucher_id,
        ALONE,
        func.coalesce(countersignature.c.signed_by, 0),
        countersign_due.c.reasons,
    ).select_from(
        countersign_due.outerjoin(
            countersignature, countersignature.c.voucher_id == countersign_due.c.voucher_id
        )
    ),
    _rows(disposition.c.voucher_id, DISPOSED, disposition.c.member_id, disposition.c.document),
    _rows(roster_event.c.voucher_id, EVENT, literal(0), roster_event.c.reason).where(
        roster_event.c.voucher_id.is_not(None)
    ),
    _rows(member_merge.c.voucher_id, JOINED, literal(0), member_merge.c.document),
).subquery()
BESIDE: Final = select(_ALL).order_by(_ALL.c.number)
"""(voucher, what, number, text) by voucher: see `domain.proof.beside.Beside.take`."""

_GIVER, _TAKER = account.alias("giver"), account.alias("taker")
_DISPOSED_ELSE: Final = (
    select(disposition.c.voucher_id)
    .select_from(
        disposition.join(transfer, transfer.c.voucher_id == disposition.c.voucher_id)
        .outerjoin(_GIVER, _GIVER.c.id == transfer.c.source_id)
        .outerjoin(points_account, points_account.c.id == _GIVER.c.points_account_id)
        .outerjoin(_TAKER, _TAKER.c.id == transfer.c.target_id)
    )
    .where(
        or_(
            points_account.c.member_id.is_distinct_from(disposition.c.member_id),
            and_(
                disposition.c.target == "fund",
                _TAKER.c.kind.is_distinct_from(str(AccountKind.BUDGET)),
            ),
            and_(
                disposition.c.target == "household",
                _TAKER.c.kind.is_distinct_from(str(AccountKind.PURSE)),
            ),
        )
    )
    .order_by(disposition.c.voucher_id)
    .distinct()
)
_PROXY_ELSE: Final = (
    select(proxy_use.c.voucher_id)
    .select_from(
        proxy_use.join(receipt, receipt.c.voucher_id == proxy_use.c.voucher_id).join(
            proxy, proxy.c.id == proxy_use.c.proxy_id
        )
    )
    .where(
        or_(
            proxy.c.member_id != receipt.c.member_id,
            proxy.c.name != receipt.c.proxy_name,
            proxy.c.relation != receipt.c.proxy_relation,
        )
    )
    .order_by(proxy_use.c.voucher_id)
)
_NEVER_PRINTED: Final = (
    select(paper_outcome.c.number)
    .where(
        ~select(paper_batch.c.id)
        .where(
            paper_batch.c.first_no <= paper_outcome.c.number,
            paper_batch.c.last_no >= paper_outcome.c.number,
        )
        .exists()
    )
    .order_by(paper_outcome.c.number)
)
