"""A household's dossier, the points' side: purses, movements, awards, goods and signatures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import and_, case, func, or_, select

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.people.dossier_parts import (
    Award,
    DossierReceipt,
    GoodsLine,
    Movement,
    Purse,
    Return,
    Signature,
)
from lovemart_desktop.domain.people.household_dossier import balanced
from lovemart_desktop.persistence.account_kinds import IS_PURSE
from lovemart_desktop.persistence.counter.revivals import spendable_until
from lovemart_desktop.persistence.people.dossier_people import Scope
from lovemart_desktop.persistence.people.people import read_day
from lovemart_desktop.persistence.rounds.signatures import Signatures, Signed
from lovemart_desktop.persistence.schema import (
    account,
    attachment,
    audit_event,
    award_round,
    countersign_due,
    countersignature,
    credited,
    fund,
    goods,
    member,
    nomination,
    programme,
    receipt,
    receipt_line,
    receipt_return,
    return_line,
    signed_copy,
    staff,
    till,
    transfer,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

AT_ONCE = 400
"""How many numbers go into one statement: SQLite takes a thousand or so."""


class DossierPoints:
    """Repository of points and goods in dossiers, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def purses(self, found: Scope) -> tuple[Purse, ...]:
        """The household's first, then its people's, in the order of their accounts; those that
        were joined to them last."""
        rows = self._db.execute(
            select(
                account.c.id,
                account.c.points_account_id,
                fund.c.name,
                account.c.balance,
                spendable_until(),
            )
            .join(fund, fund.c.id == account.c.fund_id)
            .where(account.c.points_account_id.in_(found.accounts), IS_PURSE)
            .order_by(account.c.id)
        )
        order = {number: place for place, number in enumerate(found.accounts)}
        told = [
            (
                order[holder],
                Purse(
                    account=int(number),
                    holder=found.accounts[holder].holder,
                    fund=name,
                    points=int(points),
                    state=found.accounts[holder].state,
                    expires_on=read_day(until),
                ),
            )
            for number, holder, name, points, until in rows
        ]
        return tuple(purse for _, purse in sorted(told, key=lambda each: (each[1].joined, each[0])))

    def movements(self, purses: tuple[Purse, ...]) -> tuple[Movement, ...]:
        """Everything that came into these purses or went out of them, with balances; the
        newest come first. What went from one purse to another is two movements."""
        by_account = {purse.account: purse for purse in purses}
        moves: list[tuple[Any, Movement]] = []
        for row in self._db.execute(_transfers(list(by_account))):
            for number, points in ((row[6], -row[8]), (row[7], row[8])):
                if number in by_account:
                    purse = by_account[number]
                    moves.append(((row[0], row[1], row[5], points), _movement(row, purse, points)))
        moves.sort(key=lambda each: each[0])
        return balanced(move for _, move in moves)

    def awards(self, found: Scope) -> tuple[Award, ...]:
        """Points by award lists and grants, the newest first."""
        rows = self._db.execute(
            select(
                voucher.c.business_date,
                programme.c.name,
                programme.c.kind,
                award_round.c.period,
                nomination.c.name,
                transfer.c.points,
                nomination.c.list_id,
                till.c.code,
                voucher.c.no,
                award_round.c.id,
                credited.c.points_account_id,
                nomination.c.id,
            )
            .select_from(credited)
            .join(nomination, nomination.c.id == credited.c.nomination_id)
            .join(award_round, award_round.c.id == credited.c.round_id)
            .join(programme, programme.c.id == award_round.c.programme_id)
            .join(
                transfer,
                and_(
                    transfer.c.voucher_id == credited.c.voucher_id,
                    transfer.c.seq == credited.c.seq,
                ),
            )
            .join(voucher, voucher.c.id == credited.c.voucher_id)
            .join(till, till.c.id == voucher.c.till_id)
            .where(credited.c.points_account_id.in_(found.accounts))
            .order_by(voucher.c.recorded_at.desc(), voucher.c.id.desc(), transfer.c.seq)
        ).all()
        notices = self._notices({row[6] for row in rows})
        files = self._files({row[6] for row in rows}, {row[9] for row in rows})
        signed = Signatures(self._work).of_rows([row[11] for row in rows])
        return tuple(
            Award(
                day=date.fromisoformat(row[0]),
                programme=row[1],
                kind=row[2],
                period=row[3],
                name=row[4],
                points=int(row[5]),
                list_id=int(row[6]),
                voucher=f"{row[7]}-{row[8]}",
                notice_on=notices.get(row[6]),
                files=files.get((str(Subject.VILLAGE_LIST), row[6]), 0)
                + files.get((str(Subject.ROUND), row[9]), 0),
                joined=found.accounts[row[10]].state == "merged",
                signature=_of_list(signed[row[11]]),
                signed_on=signed[row[11]].on,
                collector=signed[row[11]].collector,
            )
            for row in rows
        )

    def receipts(self, found: Scope, purses: tuple[Purse, ...]) -> tuple[DossierReceipt, ...]:
        """What its people received, whoever of them, and what others received for its points;
        the newest first."""
        theirs = select(receipt.c.voucher_id).where(receipt.c.member_id.in_(found.holders))
        paid = select(transfer.c.voucher_id).where(
            transfer.c.source_id.in_([purse.account for purse in purses])
        )
        # of "their own, or among those paid" PostgreSQL would look at every receipt there is
        either = select(theirs.union(paid).subquery().c[0])
        rows = self._db.execute(
            select(
                receipt.c.voucher_id,
                till.c.code,
                receipt.c.number,
                voucher.c.business_date,
                member.c.name,
                receipt.c.points,
                receipt.c.proxy_name,
                receipt.c.proxy_relation,
                signed_copy.c.way,
                func.coalesce(signed_copy.c.reason, ""),
                countersign_due.c.voucher_id,
                countersignature.c.voucher_id,
                receipt.c.member_id,
            )
            .select_from(receipt)
            .join(voucher, voucher.c.id == receipt.c.voucher_id)
            .join(till, till.c.id == receipt.c.till_id)
            .join(member, member.c.id == receipt.c.member_id)
            .outerjoin(signed_copy, signed_copy.c.voucher_id == receipt.c.voucher_id)
            .outerjoin(countersign_due, countersign_due.c.voucher_id == receipt.c.voucher_id)
            .outerjoin(countersignature, countersignature.c.voucher_id == receipt.c.voucher_id)
            .where(receipt.c.voucher_id.in_(either))
            .order_by(voucher.c.recorded_at.desc(), receipt.c.voucher_id.desc())
        ).all()
        ids = [int(row[0]) for row in rows]
        lines, returns = self._lines(ids), self._returns(ids)
        return tuple(
            DossierReceipt(
                voucher=int(row[0]),
                number=f"{row[1]}-{row[2]}",
                day=date.fromisoformat(row[3]),
                holder=row[4],
                points=int(row[5]),
                lines=tuple(lines.get(row[0], ())),
                returns=tuple(returns.get(row[0], ())),
                proxy_name=row[6],
                proxy_relation=row[7],
                signature=_signature(row[8]),
                signed_note=row[9],
                awaiting=row[10] is not None and row[11] is None,
                joined=row[12] in found.merged,
            )
            for row in rows
        )

    # inside

    def _notices(self, lists: set[int]) -> dict[int, date]:
        """{list: when its notice was printed last}."""
        subjects = {f"list:{number}": number for number in lists}
        rows = self._db.execute(
            select(audit_event.c.subject, func.max(audit_event.c.recorded_at))
            .where(
                audit_event.c.act == "print-notice",
                audit_event.c.subject.in_(subjects),
            )
            .group_by(audit_event.c.subject)
        )
        return {subjects[subject]: date.fromtimestamp(at / 1000) for subject, at in rows}

    def _files(self, lists: set[int], rounds: set[int]) -> dict[tuple[str, int], int]:
        """{(subject, its number): how many scans lie with it}."""
        rows = self._db.execute(
            select(attachment.c.subject, attachment.c.subject_id, func.count())
            .where(
                or_(
                    and_(
                        attachment.c.subject == str(Subject.VILLAGE_LIST),
                        attachment.c.subject_id.in_(lists),
                    ),
                    and_(
                        attachment.c.subject == str(Subject.ROUND),
                        attachment.c.subject_id.in_(rounds),
                    ),
                )
            )
            .group_by(attachment.c.subject, attachment.c.subject_id)
        )
        return {(subject, int(number)): int(count) for subject, number, count in rows}

    def _lines(self, receipts: list[int]) -> dict[int, list[GoodsLine]]:
        back = func.coalesce(func.sum(return_line.c.pieces), 0)
        found: dict[int, list[GoodsLine]] = {}
        for part in _parts(receipts):
            rows = self._db.execute(
                select(
                    receipt_line.c.voucher_id,
                    receipt_line.c.seq,
                    goods.c.name,
                    goods.c.spec,
                    goods.c.unit,
                    receipt_line.c.pieces,
                    receipt_line.c.price,
                    back,
                )
                .join(goods, goods.c.id == receipt_line.c.goods_id)
                .outerjoin(
                    return_line,
                    and_(
                        return_line.c.receipt_id == receipt_line.c.voucher_id,
                        return_line.c.line == receipt_line.c.seq,
                    ),
                )
                .where(receipt_line.c.voucher_id.in_(part))
                .group_by(
                    receipt_line.c.voucher_id,
                    receipt_line.c.seq,
                    goods.c.name,
                    goods.c.spec,
                    goods.c.unit,
                    receipt_line.c.pieces,
                    receipt_line.c.price,
                )
                .order_by(receipt_line.c.voucher_id, receipt_line.c.seq)
            )
            for number, _seq, name, spec, unit, pieces, price, returned in rows:
                line = GoodsLine(name, spec, unit, int(pieces), int(price), int(returned))
                found.setdefault(int(number), []).append(line)
        return found

    def _returns(self, receipts: list[int]) -> dict[int, list[Return]]:
        found: dict[int, list[Return]] = {}
        for part in _parts(receipts):
            rows = self._db.execute(
                select(
                    receipt_return.c.receipt_id,
                    till.c.code,
                    voucher.c.no,
                    voucher.c.business_date,
                    receipt_return.c.pieces,
                    receipt_return.c.points,
                    receipt_return.c.reason,
                )
                .join(voucher, voucher.c.id == receipt_return.c.voucher_id)
                .join(till, till.c.id == voucher.c.till_id)
                .where(receipt_return.c.receipt_id.in_(part))
                .order_by(receipt_return.c.receipt_id, receipt_return.c.nth)
            )
            for number, code, no, day, pieces, points, reason in rows:
                told = Return(
                    f"{code}-{no}", date.fromisoformat(day), int(pieces), int(points), reason
                )
                found.setdefault(int(number), []).append(told)
        return found


def _transfers(accounts: list[int]) -> Any:
    """Oldest first. Source and target are told apart by which of them is asked for."""
    return (
        select(
            voucher.c.recorded_at,
            voucher.c.id,
            till.c.code,
            voucher.c.no,
            voucher.c.business_date,
            transfer.c.seq,
            transfer.c.source_id,
            transfer.c.target_id,
            transfer.c.points,
            voucher.c.kind,
            voucher.c.note,
            staff.c.name,
            case((receipt.c.number.is_(None), 0), else_=receipt.c.number),
        )
        .select_from(transfer)
        .join(voucher, voucher.c.id == transfer.c.voucher_id)
        .join(till, till.c.id == voucher.c.till_id)
        .join(staff, staff.c.id == voucher.c.operator_id)
        .outerjoin(receipt, receipt.c.voucher_id == voucher.c.id)
        .where(or_(transfer.c.source_id.in_(accounts), transfer.c.target_id.in_(accounts)))
    )


def _movement(row: Any, purse: Purse, points: int) -> Movement:
    return Movement(
        voucher=f"{row[2]}-{row[3]}",
        day=date.fromisoformat(row[4]),
        kind=row[9],
        account=purse.account,
        holder=purse.holder,
        fund=purse.fund,
        points=int(points),
        by=row[11],
        receipt=f"{row[2]}-{row[12]}" if row[12] else "",
        note=row[10],
        joined=purse.joined,
    )


def _signature(way: str | None) -> Signature:
    if way is None:
        return Signature.MISSING
    return Signature.SIGNED if way == "scan" else Signature.SETTLED


def _of_list(mark: Signed) -> Signature | None:
    """What became of a row's signature; None where nobody asks for it."""
    if mark.on is not None:
        return Signature.SIGNED
    return Signature.MISSING if mark.waited_for else None


def _parts(numbers: list[int]) -> Iterable[list[int]]:
    return (numbers[start : start + AT_ONCE] for start in range(0, len(numbers), AT_ONCE))
