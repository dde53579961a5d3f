"""Papers and workbooks of a fund: its statement, the notice of its expiry, who holds points."""

from __future__ import annotations

from datetime import date

from lovemart_desktop.documents.funds.expiry_notice import (
    ExpiryNotice,
    VillageShare,
    expiry_notice_pdf,
)
from lovemart_desktop.documents.funds.fund_statement import StatementPaper, fund_statement_pdf
from lovemart_desktop.documents.layout import date_text, points_text
from lovemart_desktop.documents.lists import ListColumn, ListTable, list_pdf
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.fund_life import FundLife
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.funds.fund_life import FundLives
from lovemart_desktop.persistence.funds.funds import Funds
from lovemart_desktop.persistence.house import House
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.funds.fund_workbook import (
    holders_workbook,
    owner_text,
    statement_workbook,
)
from lovemart_desktop.services.funds.funds import FundsDesk
from lovemart_desktop.services.settings import TownFacts, town_facts


class FundPapers(Desk):
    """Prints; whatever has people's names on it is recorded."""

    def statement_pdf(self, fund_id: int, since: date | None, until: date) -> bytes:
        """Raises the refusals of `FundsDesk.account`."""
        account = FundsDesk(self._place).account(fund_id, since, until)
        with self._books.read() as work:
            names = dict(Funds(work).categories())
            facts = town_facts(House(work))
        kept_to = sorted(account.fund.terms.categories)
        return fund_statement_pdf(
            StatementPaper(
                town=facts.town,
                store=facts.store,
                account=account,
                categories=tuple(names[number] for number in kept_to),
                made_on=self._place.clock.today(),
            )
        )

    def statement_workbook(self, fund_id: int, since: date | None, until: date) -> bytes:
        """The same as xlsx. Raises the refusals of `FundsDesk.account`."""
        return statement_workbook(FundsDesk(self._place).account(fund_id, since, until))

    def notice_pdf(self, fund_id: int) -> bytes:
        """The notice of the fund's last day, as announced; villages and sums, no names.

        Raises Refusal 'fund.unknown', 'expiry.none', 'expiry.notice_missing' (fund).
        """
        self._require(Act.SEE_FUNDS)
        life, facts = self._look(fund_id, record="")
        expires = life.expires_on
        if expires is None:
            raise Refusal("expiry.none", fund=life.fund.name)
        if life.announced_on is None:
            raise Refusal("expiry.notice_missing", fund=life.fund.name)
        return expiry_notice_pdf(
            ExpiryNotice(
                town=facts.town,
                store=facts.store,
                fund=life.fund.name,
                expires_on=expires,
                posted_on=life.announced_on,
                shares=_shares(life),
                address=facts.address,
                hours=facts.hours,
                telephone=facts.telephone,
            )
        )

    def holders_pdf(self, fund_id: int) -> bytes:
        """Everybody who holds points of the fund, by village, for those who tell them.
        Recorded. Raises Refusal 'fund.unknown'."""
        self._require(Act.SEE_FUNDS)
        life, _ = self._look(fund_id, record="print-holders")
        expires = life.expires_on
        told = f"最后使用日：{date_text(expires)}" if expires else "积分不过期"
        return list_pdf(
            ListTable(
                title="持有积分名单",
                subtitle=f"{life.fund.name}　{told}　制表：{date_text(life.today)}",
                columns=(
                    ListColumn("村（社区）"),
                    ListColumn("组"),
                    ListColumn("姓名"),
                    ListColumn("账户"),
                    ListColumn("积分", "right"),
                ),
                rows=tuple(
                    (h.village, h.group, h.name, owner_text(h), points_text(h.points))
                    for h in life.holdings
                ),
                footer="内部使用，不得张贴。",
                total=("合计", "", f"{len(life.holdings)}个账户", "", points_text(life.held)),
                empty="没有人持有这个项目的积分。",
            )
        )

    def holders_workbook(self, fund_id: int) -> bytes:
        """The same as xlsx. Recorded. Raises Refusal 'fund.unknown'."""
        self._require(Act.SEE_FUNDS)
        life, _ = self._look(fund_id, record="export-holders")
        return holders_workbook(life)

    def _look(self, fund_id: int, *, record: str) -> tuple[FundLife, TownFacts]:
        with self._books.write() as work:
            life = FundLives(work).look(fund_id, self._place.clock.today())
            facts = town_facts(House(work))
            if record:
                self._record(work, record, f"fund:{fund_id}", rows=len(life.holdings))
                work.commit()
        return life, facts


def _shares(life: FundLife) -> tuple[VillageShare, ...]:
    """By village, in the order of the villages."""
    found: dict[str, list[int]] = {}
    for each in life.holdings:
        found.setdefault(each.village, []).append(each.points)
    return tuple(VillageShare(name, len(held), sum(held)) for name, held in found.items())
