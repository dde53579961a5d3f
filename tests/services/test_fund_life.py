"""The end of a fund's life: announced, put off, expired, closed; its statement closes always."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from lovemart_desktop.domain.funds.funds import FundTerms
from lovemart_desktop.domain.ledger import FundBalance
from lovemart_desktop.domain.rounds.awards import Nominee, ProgrammeKind, RoundTerms
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence import schema
from lovemart_desktop.services.desk import new_key
from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop
from tests.funding import DOCUMENT, close, expire, extend, fund_named
from tests.returning import sold, take_back
from tests.shop import TODAY, refused

AWARD, GRANT = "诚信勤劳奖励", "老党员关怀"
HOUSEHOLD = f"{AWARD} household"
LAST = date(2026, 8, 31)


@pytest.fixture
def counter(database_kind: str, make_database: MakeDatabase) -> Iterator[Counter]:
    """Three households with 1,000 points of a fund that expires on 31 August; it is 18 June."""
    counter = open_counter(make_database(database_kind, stocked_shop))
    counter.change(
        "UPDATE fund SET expires_on = :day WHERE name = :name", day=str(LAST), name=AWARD
    )
    yield counter
    proof = counter.shop.auditor.proof.verify()
    statement = counter.shop.auditor.funds.account(the_fund(counter), None, counter.today())
    counter.shop.close()
    assert proof.faults == ()
    assert statement.closes
    assert statement.closing == statement.fund.balance


def the_fund(counter: Counter) -> int:
    return fund_named(counter.shop, AWARD)


def go_to(counter: Counter, day: date) -> None:
    """The shift is closed, and opened again on that day."""
    shift = counter.shop.clerk.shifts.state().shift
    assert shift is not None
    counter.shop.clerk.shifts.close(shift.id)
    counter.shop.clock.move(days=(day - counter.today()).days)
    counter.shop.clerk.shifts.open()


def test_points_expire_after_their_announced_last_day(counter: Counter) -> None:
    shop, fund = counter.shop, the_fund(counter)
    counter.buy("周尧全", 大米=2)  # 130 of 1,000
    assert shop.award_officer.fund_life.announce(fund).announced
    with refused("expiry.not_yet"):
        expire(shop, fund)
    go_to(counter, LAST)
    with refused("expiry.not_yet"):
        expire(shop, fund)
    assert counter.purses("周尧全")[HOUSEHOLD] == 870
    go_to(counter, LAST + timedelta(days=1))
    seen = shop.auditor.fund_life.look(fund)
    assert [(h.name, h.village, h.points) for h in seen.expiring] == [
        ("张龚强", "石桥村", 1_000),
        ("周尧全", "石桥村", 870),
        ("郑雨晴", "柳林村", 1_000),
    ]
    assert seen.lost == 2_870
    voucher = expire(shop, fund)
    assert shop.auditor.funds.statement(fund).fund.balance == FundBalance(
        5_000, 2_000, 0, 130, 2_870
    )
    (movement,) = [m for m in shop.auditor.funds.statement(fund).movements if m.kind == "expiry"]
    assert (movement.voucher, movement.points, movement.note) == (voucher, 2_870, DOCUMENT)
    assert (movement.operator, movement.confirmer) == ("评一凡", "监公明")
    with refused("expiry.nothing"):
        expire(shop, fund)


def test_nobody_loses_points_that_were_not_announced(counter: Counter) -> None:
    shop, fund = counter.shop, the_fund(counter)
    go_to(counter, LAST - timedelta(days=29))
    with refused("expiry.notice_late") as caught:
        shop.award_officer.fund_life.announce(fund)
    assert caught.value.facts["earliest"] == "2026-09-01"
    go_to(counter, LAST + timedelta(days=1))
    with refused("expiry.not_announced") as caught:
        expire(shop, fund)
    until = date.fromisoformat(str(caught.value.facts["earliest"]))
    extend(shop, fund, until)
    assert counter.purses("周尧全")[HOUSEHOLD] == 1_000, "put off, so it may be spent again"
    assert shop.award_officer.fund_life.announce(fund).announced
    go_to(counter, until + timedelta(days=1))
    expire(shop, fund)
    assert shop.auditor.funds.statement(fund).fund.balance.expired == 3_000


def test_an_extension_takes_two_and_is_announced_anew(counter: Counter) -> None:
    shop, fund, key = counter.shop, the_fund(counter), new_key()
    desk = shop.award_officer.fund_life
    desk.announce(fund)
    seen, until = desk.look(fund), date(2026, 12, 31)
    with refused("confirmation.missing"):
        desk.extend(seen, until, DOCUMENT, key)
    with refused("expiry.not_later"):
        desk.extend(seen, LAST, DOCUMENT, key)
    with refused("fund.decision_missing"):
        desk.extend(seen, until, "  ", key)
    shop.confirm(
        shop.award_officer, Act.EXTEND_FUND, desk.extension_request(seen, date(2026, 9, 30), key)
    )
    with refused("confirmation.missing"):
        desk.extend(seen, until, DOCUMENT, key)
    shop.confirm(shop.award_officer, Act.EXTEND_FUND, desk.extension_request(seen, until, key))
    after = desk.extend(seen, until, DOCUMENT, key)
    assert desk.extend(seen, until, DOCUMENT, key) == after
    assert not after.announced
    assert after.expires_on == until
    (told,) = after.extensions
    assert (told.before, told.until, told.document) == (LAST, until, DOCUMENT)
    assert (told.operator, told.confirmer) == ("评一凡", "监公明")
    with refused("fund.changed"):
        desk.extend(seen, date(2027, 1, 31), DOCUMENT, new_key())


def test_a_slip_printed_again_says_the_day_that_it_said(counter: Counter) -> None:
    counter.shop.clock.move(minutes=1)
    first = counter.redeem(counter.basket("周尧全", 大米=1)).voucher
    counter.shop.clock.move(minutes=1)
    extend(counter.shop, the_fund(counter), date(2026, 12, 31))
    counter.shop.clock.move(minutes=1)
    second = counter.redeem(counter.basket("周尧全", 大米=1)).voucher
    assert [u.expires_on for u in counter.desk.receipt(first).uses] == [LAST]
    assert [u.expires_on for u in counter.desk.receipt(second).uses] == [date(2026, 12, 31)]


def test_a_revived_purse_is_left_alone_until_its_own_day(counter: Counter) -> None:
    shop, fund = counter.shop, the_fund(counter)
    voucher = sold(counter, "周尧全", 大米=1)
    shop.award_officer.fund_life.announce(fund)
    go_to(counter, LAST + timedelta(days=2))
    take_back(counter, voucher)
    seen = shop.auditor.fund_life.look(fund)
    assert [h.name for h in seen.revived] == ["周尧全"]
    assert [h.name for h in seen.expiring] == ["张龚强", "郑雨晴"]
    expire(shop, fund)
    assert counter.purses("周尧全") == {HOUSEHOLD: 1_000}
    with refused("closing.points_held"):
        close(shop, fund)
    go_to(counter, LAST + timedelta(days=33))
    expire(shop, fund)
    assert shop.auditor.funds.statement(fund).fund.balance.purses == 0


def test_the_yes_is_for_the_points_that_were_seen(counter: Counter) -> None:
    shop, fund, key = counter.shop, the_fund(counter), new_key()
    voucher = sold(counter, "周尧全", 大米=1)
    shop.award_officer.fund_life.announce(fund)
    go_to(counter, LAST + timedelta(days=1))
    seen = shop.award_officer.fund_life.look(fund)
    request = shop.award_officer.fund_life.expiry_request(seen, key)
    shop.confirm(shop.award_officer, Act.EXPIRE_POINTS, request)
    take_back(counter, voucher)
    with refused("expiry.changed") as caught:
        shop.award_officer.fund_life.expire(seen, DOCUMENT, key)
    assert (caught.value.facts["shown"], caught.value.facts["now"]) == (2_935, 2_000)


def test_the_same_expiry_again_books_nothing(counter: Counter) -> None:
    shop, fund, key = counter.shop, the_fund(counter), new_key()
    desk = shop.award_officer.fund_life
    desk.announce(fund)
    go_to(counter, LAST + timedelta(days=1))
    seen = desk.look(fund)
    with refused("confirmation.missing"):
        desk.expire(seen, DOCUMENT, key)
    shop.confirm(shop.award_officer, Act.EXPIRE_POINTS, desk.expiry_request(seen, key))
    voucher = desk.expire(seen, DOCUMENT, key)
    count = counter.vouchers()
    assert desk.expire(seen, DOCUMENT, key) == voucher
    assert counter.vouchers() == count


def test_a_closed_fund_gives_its_budget_back_and_takes_nothing_more(counter: Counter) -> None:
    shop, fund = counter.shop, the_fund(counter)
    slip = sold(counter, "周尧全", 大米=1)
    shop.award_officer.fund_life.announce(fund)
    go_to(counter, LAST + timedelta(days=1))
    with refused("closing.points_held") as caught:
        close(shop, fund)
    assert (caught.value.facts["points"], caught.value.facts["holders"]) == (2_935, 3)
    expire(shop, fund)
    close(shop, fund)
    statement = shop.auditor.funds.statement(fund)
    assert statement.fund.closed
    assert statement.fund.balance == FundBalance(3_000, 0, 0, 65, 2_935)
    assert (statement.movements[-1].kind, statement.movements[-1].points) == ("withdrawal", 2_000)
    for deed in (close, expire):
        with refused("fund.closed"):
            deed(shop, fund)
    with refused("fund.closed"):
        extend(shop, fund, date(2027, 1, 1))
    take_back(counter, slip)
    assert shop.auditor.funds.statement(fund).fund.balance == FundBalance(3_000, 0, 0, 0, 3_000)


def test_a_fund_with_lists_to_credit_stays_open(counter: Counter) -> None:
    shop = counter.shop
    made = shop.award_officer.funds.create(
        FundTerms("下半年奖励", "青府发〔2026〕9号", TODAY, date(2026, 12, 31))
    )
    round_id = _round_of(counter, made.id)
    with refused("closing.rounds_open") as caught:
        close(shop, made.id)
    assert caught.value.facts["round"] == "诚信勤劳 2026-12"
    shop.award_officer.awards.cancel(round_id, "不办了")
    close(shop, made.id)
    assert shop.auditor.funds.statement(made.id).fund.closed


def test_a_fund_without_a_last_day_never_takes_points(counter: Counter) -> None:
    shop, fund = counter.shop, fund_named(counter.shop, GRANT)
    with refused("expiry.none"):
        shop.award_officer.fund_life.announce(fund)
    with refused("expiry.none"):
        expire(shop, fund)
    with refused("expiry.none"):
        extend(shop, fund, date(2027, 1, 1))


def test_the_statement_closes_on_any_day(counter: Counter) -> None:
    shop, fund = counter.shop, the_fund(counter)
    counter.buy("周尧全", 大米=2)
    shop.award_officer.fund_life.announce(fund)
    go_to(counter, LAST + timedelta(days=1))
    expire(shop, fund)
    before = shop.auditor.funds.account(fund, None, TODAY - timedelta(days=1))
    assert (before.lines, before.closing.appropriated) == ((), 0)
    june = shop.auditor.funds.account(fund, None, date(2026, 6, 30))
    assert june.closing == FundBalance(5_000, 2_000, 2_870, 130, 0)
    assert [(line.kind, line.change) for line in june.lines] == [
        ("appropriation", FundBalance(5_000, 5_000, 0, 0, 0)),
        ("award", FundBalance(0, -3_000, 3_000, 0, 0)),
        ("redemption", FundBalance(0, 0, -130, 130, 0)),
    ]
    rest = shop.auditor.funds.account(fund, date(2026, 7, 1), counter.today())
    assert rest.opening == june.closing
    assert [line.kind for line in rest.lines] == ["expiry"]
    assert rest.closing == FundBalance(5_000, 2_000, 0, 130, 2_870)
    assert all(each.closes for each in (before, june, rest))
    with refused("statement.backwards"):
        shop.auditor.funds.account(fund, TODAY, TODAY - timedelta(days=1))


def test_who_may_do_what(counter: Counter) -> None:
    shop, fund = counter.shop, the_fund(counter)
    assert shop.card_officer.fund_life.look(fund).held == 3_000
    with refused("permission.denied"):
        shop.clerk.fund_life.look(fund)
    seen = shop.auditor.fund_life.look(fund)
    for session in (shop.auditor, shop.card_officer, shop.administrator):
        with refused("permission.denied"):
            session.fund_life.announce(fund)
        with refused("permission.denied"):
            session.fund_life.extend(seen, date(2027, 1, 1), DOCUMENT, new_key())
        with refused("permission.denied"):
            session.fund_life.expire(seen, DOCUMENT, new_key())
        with refused("permission.denied"):
            session.fund_life.close(seen, DOCUMENT, new_key())


def _round_of(counter: Counter, fund: int) -> int:
    officer = counter.shop.award_officer
    made = officer.awards.open_round(
        RoundTerms("诚信勤劳", ProgrammeKind.AWARD, "2026-12", fund, 100, date(2026, 7, 31))
    )
    (row,) = counter.rows(select(schema.member.c.id).where(schema.member.c.name == "周尧全"))
    officer.awards.load_draft(made.id, [Nominee(row[0])])
    return made.id
