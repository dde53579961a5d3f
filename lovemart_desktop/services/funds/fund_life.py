"""The desk that ends a fund's life: announcing, putting off, letting points expire, closing.

    seen = session.fund_life.look(fund_id)
    session.fund_life.announce(fund_id)
    request = session.fund_life.expiry_request(seen, key)
    session.confirmations.give(Act.EXPIRE_POINTS, request, number, secret)
    session.fund_life.expire(seen, document, key)

A second person's yes is for exactly what the author's screen showed.
"""

from __future__ import annotations

import uuid
from datetime import date

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.fund_life import FundLife, check_document
from lovemart_desktop.domain.ledger import (
    AccountKind,
    Entry,
    Transfer,
    VoucherKind,
    request_digest,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.funds.fund_life import FundLives
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk

__all__ = ["FundLife", "FundLifeDesk"]


class FundLifeDesk(Desk):
    """Every act rests on a paper and, but for the announcement, on a second person."""

    def look(self, fund_id: int) -> FundLife:
        """The fund with everybody who holds points of it. Raises Refusal 'fund.unknown'."""
        self._require(Act.SEE_FUNDS)
        with self._books.read() as work:
            return self._look(work, fund_id)

    def announce(self, fund_id: int) -> FundLife:
        """Keeps that the last day is announced today; the first notice of a day counts.

        Raises Refusal 'fund.unknown' and those of `FundLife.check_announce`.
        """
        self._require(Act.EXTEND_FUND)
        with self._books.write() as work:
            seen = self._look(work, fund_id)
            seen.check_announce()
            if seen.announced_on is None:
                expires = seen.expires_on
                assert expires is not None  # checked
                FundLives(work).announce(
                    fund_id, expires, seen.today, self._operator.id, self._now()
                )
                self._record(
                    work, "announce-expiry", f"fund:{fund_id}", expires_on=expires.isoformat()
                )
            after = self._look(work, fund_id)
            work.commit()
        return after

    def extension_request(self, seen: FundLife, until: date, key: str) -> str:
        """What a second person says yes to: this fund, from its last day to the new one."""
        return _bound(key, _extension(seen, until))

    def extend(self, seen: FundLife, until: date, document: str, key: str) -> FundLife:
        """Puts the last day off. It has to be announced anew. The same request changes nothing.

        Raises the refusals of `FundLife.check_extend`, 'fund.decision_missing', 'fund.changed',
        'fund.unknown', 'confirmation.missing', 'request.other_content'.
        """
        self._require(Act.EXTEND_FUND)
        document, digest = check_document(document, seen.fund), _extension(seen, until)
        request = _bound(key, digest)
        with self._books.write() as work:
            lives = FundLives(work)
            Ledger(work).lock_fund(seen.fund.id)
            before = lives.extension_of(request)
            if before is not None:
                if before[1] != digest:
                    raise Refusal("request.other_content")
                return self._look(work, seen.fund.id)
            now = self._look(work, seen.fund.id)
            now.check_extend(until)
            if _extension(now, until) != digest:
                raise Refusal("fund.changed", fund=now.fund.name)
            confirmer = self._confirmer(work, Act.EXTEND_FUND, request)
            lives.extend(
                now,
                until,
                document,
                operator=self._operator.id,
                confirmer=confirmer,
                at=self._now(),
                key=request,
                digest=digest,
            )
            self._record(
                work,
                "extend-fund",
                f"fund:{seen.fund.id}",
                until=until.isoformat(),
                confirmed_by=confirmer,
                document=document,
            )
            after = self._look(work, seen.fund.id)
            work.commit()
        return after

    def expiry_request(self, seen: FundLife, key: str) -> str:
        """What a second person says yes to: exactly these purses with these points."""
        return _bound(key, _expiry(seen))

    def expire(self, seen: FundLife, document: str, key: str) -> int:
        """Books the points that `seen` shows as expiring, one voucher with a transfer for each
        purse; the voucher's id. The same request again books nothing.

        Purses that a return has revived are left alone until their own day.
        Raises the refusals of `FundLife.check_expire`, 'fund.decision_missing',
        'expiry.changed' (fund, shown, now), 'fund.unknown', 'confirmation.missing'.
        """
        self._require(Act.EXPIRE_POINTS)
        document, digest = check_document(document, seen.fund), _expiry(seen)
        request, fund_id = _bound(key, digest), seen.fund.id
        with self._books.write() as work:
            ledger = Ledger(work)
            before = ledger.voucher_of_request(request, digest)
            if before is not None:
                return before
            now = self._look(work, fund_id, lock=True)
            now.check_expire()
            if _expiry(now) != digest:
                raise Refusal("expiry.changed", fund=now.fund.name, shown=seen.lost, now=now.lost)
            expired = ledger.fund_account(fund_id, AccountKind.EXPIRED)
            voucher = self._post(
                work,
                VoucherKind.EXPIRY,
                Act.EXPIRE_POINTS,
                request,
                digest,
                document,
                tuple(Transfer(fund_id, h.purse, expired, h.points) for h in now.expiring),
            )
            self._record(
                work,
                "expire-points",
                f"fund:{fund_id}",
                voucher=voucher,
                points=now.lost,
                accounts=len(now.expiring),
            )
            work.commit()
        return voucher

    def closing_request(self, seen: FundLife, key: str) -> str:
        """What a second person says yes to: this fund, with what is left of its budget."""
        return _bound(key, _closing(seen))

    def close(self, seen: FundLife, document: str, key: str) -> int:
        """Closes the fund for ever; what is left of its budget goes back to where it came from.
        The voucher's id. The same request again books nothing.

        Raises the refusals of `FundLife.check_close`, 'fund.decision_missing', 'fund.changed',
        'fund.unknown', 'confirmation.missing'.
        """
        self._require(Act.CLOSE_FUND)
        document, digest = check_document(document, seen.fund), _closing(seen)
        request, fund_id = _bound(key, digest), seen.fund.id
        with self._books.write() as work:
            ledger = Ledger(work)
            before = ledger.voucher_of_request(request, digest)
            if before is not None:
                return before
            now = self._look(work, fund_id, lock=True)
            now.check_close()
            if _closing(now) != digest:
                raise Refusal("fund.changed", fund=now.fund.name)
            budget = ledger.fund_account(fund_id, AccountKind.BUDGET)
            source = ledger.fund_account(fund_id, AccountKind.SOURCE)
            left = now.fund.balance.budget
            voucher = self._post(
                work,
                VoucherKind.WITHDRAWAL,
                Act.CLOSE_FUND,
                request,
                digest,
                document,
                (Transfer(fund_id, budget, source, left),) if left else (),
            )
            FundLives(work).close(fund_id, voucher, document)
            self._record(work, "close-fund", f"fund:{fund_id}", voucher=voucher, points=left)
            work.commit()
        return voucher

    def _look(self, work: UnitOfWork, fund_id: int, *, lock: bool = False) -> FundLife:
        return FundLives(work).look(fund_id, self._place.clock.today(), lock=lock)

    def _post(
        self,
        work: UnitOfWork,
        kind: VoucherKind,
        act: Act,
        request: str,
        digest: bytes,
        document: str,
        transfers: tuple[Transfer, ...],
    ) -> int:
        entry = Entry(
            kind=kind,
            business_date=self._today(),
            operator=self._operator.id,
            confirmer=self._confirmer(work, act, request),
            request_key=request,
            request_digest=digest,
            note=document,
            transfers=transfers,
        )
        return Ledger(work).post(self._place.till.id, entry, self._now()).voucher


def _bound(key: str, digest: bytes) -> str:
    """The request `key` for exactly this content."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{key}:{digest.hex()}"))


def _extension(seen: FundLife, until: date) -> bytes:
    before = seen.expires_on.isoformat() if seen.expires_on else ""
    return request_digest("extend", seen.fund.id, before, until.isoformat())


def _expiry(seen: FundLife) -> bytes:
    purses = sorted((each.purse, each.points) for each in seen.expiring)
    return request_digest("expire", seen.fund.id, purses)


def _closing(seen: FundLife) -> bytes:
    return request_digest("close", seen.fund.id, seen.fund.balance.budget)
