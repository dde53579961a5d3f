"""The desk of the funds: opening them, appropriating a budget, and their statements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.funds.fund_statement import FundAccount, check_span, positions
from lovemart_desktop.domain.funds.funds import Fund, FundStatement, FundTerms, check_points
from lovemart_desktop.domain.ledger import (
    AccountKind,
    Entry,
    Transfer,
    VoucherKind,
    request_digest,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.funds.funds import Funds
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Category:
    """A category of goods, as the dialog of a new fund offers it."""

    id: int
    name: str


class FundsDesk(Desk):
    """Funds: who may see them and who may fill them is in the table of acts."""

    def today(self) -> date:
        """The day that forms begin with."""
        return self._place.clock.today()

    def all(self) -> list[Fund]:
        """Every fund with where its points are."""
        self._require(Act.SEE_FUNDS)
        with self._books.read() as work:
            return Funds(work).all()

    def statement(self, fund_id: int) -> FundStatement:
        """Raises Refusal 'fund.unknown'."""
        self._require(Act.SEE_FUNDS)
        with self._books.read() as work:
            funds = Funds(work)
            return FundStatement(funds.one(fund_id), tuple(funds.movements(fund_id)))

    def account(self, fund_id: int, since: date | None, until: date) -> FundAccount:
        """How a fund stood at the end of `until` by business date, and what changed it since
        `since` (None: since its beginning).

        Raises Refusal 'statement.backwards', 'fund.unknown'.
        """
        self._require(Act.SEE_FUNDS)
        check_span(since, until)
        with self._books.read() as work:
            funds = Funds(work)
            fund = funds.one(fund_id)
            opening, lines, closing = positions(funds.flows(fund_id, since, until))
            movements = tuple(funds.movements(fund_id, since, until))
        return FundAccount(fund, since, until, opening, lines, closing, movements)

    def categories(self) -> list[Category]:
        self._require(Act.SEE_FUNDS)
        with self._books.read() as work:
            return [Category(i, name) for i, name in Funds(work).categories()]

    def create(self, terms: FundTerms) -> Fund:
        """Opens a fund; it holds nothing until a budget is appropriated to it.

        Raises the refusals of `FundTerms.checked`, 'fund.name_taken', 'fund.category_unknown'.
        """
        self._require(Act.APPROPRIATE)
        checked = terms.checked()
        with self._books.write() as work:
            funds = Funds(work)
            fund_id = funds.add(checked, self._now())
            self._record(work, "fund-open", f"fund:{fund_id}", document=checked.source_document)
            made = funds.one(fund_id)
            work.commit()
        return made

    def appropriate(self, fund_id: int, points: int, key: str, note: str = "") -> Fund:
        """Books `points` from the fund's source to its budget, confirmed by a second person.

        `key`: the request's own, for which `session.confirmations.give(Act.APPROPRIATE, …)`
        was called. The same key again changes nothing and returns the fund as it stands.
        Raises Refusal 'fund.points_none', 'fund.points_many', 'fund.unknown', 'fund.closed',
        'fund.expired', 'confirmation.missing', 'request.other_content'.
        """
        self._require(Act.APPROPRIATE)
        check_points(points)
        note = " ".join(note.split())
        digest = request_digest("appropriate", fund_id, points, note)
        with self._books.write() as work:
            ledger, funds = Ledger(work), Funds(work)
            ledger.lock_fund(fund_id)
            fund = funds.one(fund_id)
            if ledger.voucher_of_request(key, digest) is not None:
                return fund
            fund.check_open(self._place.clock.today())
            confirmer = self._confirmer(work, Act.APPROPRIATE, key)
            source = ledger.fund_account(fund_id, AccountKind.SOURCE)
            budget = ledger.fund_account(fund_id, AccountKind.BUDGET)
            entry = Entry(
                kind=VoucherKind.APPROPRIATION,
                business_date=self._today(),
                operator=self._operator.id,
                confirmer=confirmer,
                request_key=key,
                request_digest=digest,
                note=note or fund.terms.source_document,
                transfers=(Transfer(fund_id, source, budget, points),),
            )
            posted = ledger.post(self._place.till.id, entry, self._now())
            self._record(
                work, "appropriate", f"fund:{fund_id}", points=points, voucher=posted.voucher
            )
            after = funds.one(fund_id)
            work.commit()
        return after
