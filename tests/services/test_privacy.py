"""No paper and no workbook holds a full ID number, and no desk hands one out but to who looks.

Every public method that gives a paper or a workbook is in the table: whoever adds one adds it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pytest
from sqlalchemy import update

from lovemart_desktop.domain.cards.disposition import Target
from lovemart_desktop.domain.people.household_asks import Death
from lovemart_desktop.domain.rounds.awards import AwardRound
from lovemart_desktop.domain.rounds.comparison import Measure
from lovemart_desktop.domain.rounds.meetings import MeetingKind
from lovemart_desktop.domain.staff import Act, Role
from lovemart_desktop.persistence import schema
from lovemart_desktop.services.cards.card_papers import CardPapers, SheetLayout
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.rounds.award_papers import AwardPapers
from lovemart_desktop.services.session import Session
from tests.awards import lists
from tests.leaks import Leaks, id_numbers_of, texts_in
from tests.services.test_permissions import session_of
from tests.shop import TODAY, Shop
from tests.stocked import Stocked, stock

Paper = Callable[["Office"], bytes | list[bytes]]


@dataclass(frozen=True, slots=True)
class Office:
    """A stocked town in which a man has died, a day was closed and papers were made."""

    stocked: Stocked
    drafted: AwardRound
    settled: int

    @property
    def shop(self) -> Shop:
        return self.stocked.shop

    @property
    def officer(self) -> Session:
        return self.shop.card_officer

    @property
    def award(self) -> Session:
        return self.shop.award_officer

    def member(self, name: str = "周尧全") -> int:
        return self.stocked.town.people[name]

    @property
    def card(self) -> int:
        return self.officer.people.record(self.member()).cards[0].id

    @property
    def round(self) -> int:
        titles = self.award.awards.rounds()
        return next(t.id for t in titles if t.terms.period == "2026-06")

    @property
    def first(self) -> int:
        return self.award.awards.round(self.round).lists[0].id

    @property
    def papers(self) -> AwardPapers:
        return self.award.award_papers

    @property
    def cards(self) -> CardPapers:
        return self.officer.card_papers

    @property
    def fund(self) -> int:
        return self.stocked.town.fund


PAPERS: dict[str, Paper] = {
    "attachments.content": lambda _: [],  # what somebody scanned, as it was scanned
    "award_papers.approval_sheet_pdf": lambda o: o.papers.approval_sheet_pdf(
        o.drafted.id, lists(o.drafted)
    ),
    "award_papers.blank_forms_pdf": lambda o: o.papers.blank_forms_pdf(o.round),
    "award_papers.certificates_pdf": lambda o: o.papers.certificates_pdf(o.round, o.first),
    "award_papers.leader_form_pdf": lambda o: o.papers.leader_form_pdf(
        o.drafted.id, lists(o.drafted)
    ),
    "award_papers.list_pdf": lambda o: o.papers.list_pdf(o.round, o.first),
    "award_papers.list_workbook": lambda o: o.papers.list_workbook(o.round),
    "award_papers.meeting_record_pdf": lambda o: [
        o.papers.meeting_record_pdf(o.round, o.first, kind) for kind in MeetingKind
    ],
    "award_papers.nomination_form_pdf": lambda o: o.papers.nomination_form_pdf(o.round, o.first),
    "award_papers.nomination_workbook": lambda o: o.papers.nomination_workbook(o.round, o.first),
    "award_papers.notice_pdf": lambda o: o.papers.notice_pdf(o.round, o.first),
    "award_papers.objections_pdf": lambda o: o.papers.objections_pdf(o.round),
    "award_papers.score_sheet_pdf": lambda o: o.papers.score_sheet_pdf(o.round, o.first),
    "award_papers.score_workbook": lambda o: o.papers.score_workbook(o.round),
    "card_papers.balance_card": lambda o: o.cards.balance_card(o.member()),
    "card_papers.calibration": lambda o: o.cards.calibration(),
    "card_papers.preview": lambda o: o.cards.preview(o.card),
    "card_papers.preview_sheet": lambda o: o.cards.preview_sheet([o.card], SheetLayout()),
    "card_papers.print_card": lambda o: [
        o.cards.print_card(o.card, back=back, reason="试印") for back in (False, True)
    ],
    "card_papers.print_sheets": lambda o: o.cards.print_sheets(
        [o.card], SheetLayout(), reason="试印"
    ),
    "card_slips.latest": lambda o: o.officer.card_slips.latest(o.member()),
    "card_templates.preview": lambda o: [
        o.officer.card_templates.preview(each) for each in o.officer.card_templates.all()
    ],
    "comparisons.pdf": lambda o: o.award.comparisons.pdf(
        o.award.comparisons.compare("诚信勤劳"), next(iter(Measure))
    ),
    "comparisons.workbook": lambda o: o.award.comparisons.workbook(
        o.award.comparisons.compare("诚信勤劳")
    ),
    "days.sheet_pdf": lambda o: o.shop.auditor.days.sheet_pdf(TODAY),
    "disposition.paper": lambda o: o.officer.disposition.paper(o.settled),
    "door_notices.of_household": lambda o: o.officer.door_notices.of_household(
        o.officer.dossiers.of_member(o.member()).home.id or 0
    ),
    "dossiers.pdf": lambda o: o.officer.dossiers.pdf(o.officer.dossiers.of_member(o.member())),
    "fund_papers.holders_pdf": lambda o: o.award.fund_papers.holders_pdf(o.fund),
    "fund_papers.holders_workbook": lambda o: o.award.fund_papers.holders_workbook(o.fund),
    "fund_papers.notice_pdf": lambda o: o.award.fund_papers.notice_pdf(o.fund),
    "fund_papers.statement_pdf": lambda o: o.award.fund_papers.statement_pdf(o.fund, None, TODAY),
    "fund_papers.statement_workbook": lambda o: o.award.fund_papers.statement_workbook(
        o.fund, None, TODAY
    ),
    "paper_days.pdf": lambda o: o.shop.clerk.paper_days.pdf(o.shop.clerk.paper_days.batches()[0]),
    "printing.render": lambda o: [
        o.shop.clerk.printing.render(job) for job in o.shop.clerk.printing.waiting()
    ],
    "reports.table_pdf": lambda o: o.shop.auditor.reports.table_pdf("表", "", ["名"], [["张龚强"]]),
    "settings.card_test_pdf": lambda o: o.officer.settings.card_test_pdf(),
    "settings.key_card_pdf": lambda o: o.officer.settings.key_card_pdf("键", [("F1", "帮助", "")]),
    "settings.recovery_pdf": lambda o: o.shop.administrator.settings.recovery_pdf("ABCD-EFGH"),
    "settings.sheet_test_pdf": lambda o: o.officer.settings.sheet_test_pdf(),
    "settings.slip_test_pdf": lambda o: o.officer.settings.slip_test_pdf(80),
}


def papers_of_the_house() -> Iterator[str]:
    """Every public method of a desk that gives bytes, as "desk.method"."""
    for desk, _ in inspect.getmembers(Session, lambda m: isinstance(m, cached_property)):
        kind = type(getattr(session_of(Role.CLERK), desk))
        for name, method in inspect.getmembers(kind, inspect.isfunction):
            if not name.startswith("_") and method.__annotations__.get("return") == "bytes":
                yield f"{desk}.{name}"


@pytest.fixture
def office(sqlite_shop: Shop) -> Office:
    stocked = stock(sqlite_shop)
    shop, counter = sqlite_shop, sqlite_shop.clerk
    member = stocked.town.people["张龚强"]
    shop.card_officer.households.carry_out(
        Death(member, TODAY, "死亡证明", new_head=stocked.town.people["张玉琴"]), new_key()
    )
    desk, key = shop.card_officer.disposition, new_key()
    estate = desk.estate(member)
    shop.confirm(shop.card_officer, Act.DISPOSE, desk.request_of(estate, Target.FUND, key))
    settled = desk.dispose(estate, Target.FUND, key, document="申请书12号")
    counter.paper_days.print_batch(4)
    counter.balance_slips.print(stocked.town.people["周尧全"])
    counter.shifts.close(counter.shifts.look().shift.id)
    counter.days.close(TODAY)
    with shop.store.books.write() as work:
        fund = update(schema.fund).where(schema.fund.c.id == stocked.town.fund)
        work.connection.execute(fund.values(expires_on="2026-12-31"))
        work.commit()
    shop.award_officer.fund_life.announce(stocked.town.fund)
    awards, later = shop.award_officer.awards, date(2026, 12, 1)
    made = awards.open_round(stocked.town.terms(period="2026-12", reference_date=later))
    awards.load_draft(made.id, stocked.town.nominees("周尧全"))
    return Office(stocked, awards.round(made.id), settled)


def test_every_paper_is_in_the_table() -> None:
    assert sorted(PAPERS) == sorted(papers_of_the_house())


def test_no_paper_and_no_workbook_holds_a_full_number(office: Office) -> None:
    leaks = Leaks(id_numbers_of(office.shop.store))
    for name, make in PAPERS.items():
        made = make(office)
        for content in made if isinstance(made, list) else [made]:
            leaks.look(name, texts_in(content))
    assert leaks.found == []
