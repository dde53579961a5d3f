"""Vouchers written on paper while the power was out, entered later."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from lovemart_desktop.domain.counter.paper_days import paper_code, parse_paper_code
from lovemart_desktop.domain.counter.redemption import Basket
from lovemart_desktop.domain.people.circumstances import Circumstances
from lovemart_desktop.persistence.counter.paper_days import PaperDays
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from tests.counter import Counter, again
from tests.shop import TODAY, refused


def on_paper(counter: Counter, number: int, name: str, **pieces: int) -> Basket:
    about = Circumstances(paper=number, day=TODAY.isoformat())
    return again(counter.basket(name, **pieces), about=about)


def looked_twice(basket: Basket) -> Basket:
    about = Circumstances(paper=basket.about.paper, day=basket.about.day, looked_twice=True)
    return again(basket, about=about)


@pytest.fixture
def papers(counter: Counter) -> Counter:
    """Numbers 1 to 8 are printed."""
    counter.shop.storekeeper.paper_days.print_batch(8)
    return counter


def numbers_out(counter: Counter) -> list[int]:
    return [one.number for one in counter.shop.clerk.paper_days.out()]


def test_numbers_run_through_the_town(counter: Counter) -> None:
    desk = counter.shop.clerk.paper_days
    one, two = desk.print_batch(8), counter.shop.storekeeper.paper_days.print_batch(4)
    assert [(b.first, b.last, b.count, b.prints, b.out) for b in (one, two)] == [
        (1, 8, 8, 1, 8),
        (9, 12, 4, 1, 4),
    ]
    assert numbers_out(counter) == list(range(1, 13))
    with refused("paper.reason_missing"):
        desk.print_again(one.id, " ")
    assert desk.print_again(one.id, "纸张受潮").prints == 2
    assert [b.prints for b in desk.batches()] == [1, 2]
    for count in (0, 201):
        with refused("paper.count"):
            desk.print_batch(count)
    with refused("permission.denied"):
        counter.shop.auditor.paper_days.print_batch(4)


def test_a_paper_voucher_is_entered_with_its_own_day(papers: Counter) -> None:
    papers.shop.clock.move(minutes=30)
    booked = papers.redeem(on_paper(papers, 3, "张龚强", 大米=1))
    slip = papers.desk.receipt(booked.voucher)
    assert slip.business_date == TODAY
    (row,) = papers.rows(text("SELECT number, voucher_id FROM paper_outcome"))
    assert row == (3, booked.voucher)
    (note,) = papers.rows(text("SELECT note FROM voucher WHERE kind = 'redemption'"))
    assert note == ("paper:3",)
    assert numbers_out(papers) == [1, 2, 4, 5, 6, 7, 8]


def test_each_number_is_entered_once(papers: Counter) -> None:
    first = on_paper(papers, 3, "张龚强", 大米=1)
    booked = papers.redeem(first)
    with refused("paper.used") as caught:
        papers.redeem(on_paper(papers, 3, "周尧全", 食盐=1))
    assert caught.value.facts == {"number": "000003"}
    assert papers.redeem(first).voucher == booked.voucher
    with refused("paper.used"):
        papers.shop.clerk.paper_days.void("3", "写错")
    with refused("paper.unknown"):
        papers.redeem(on_paper(papers, 9, "周尧全", 食盐=1))


def test_the_day_lies_between_printing_and_today(papers: Counter) -> None:
    def on(day: date) -> Basket:
        basket = papers.basket("张龚强", 食盐=1)
        return again(basket, about=Circumstances(paper=1, day=day.isoformat()))

    with refused("paper.day_ahead"):
        papers.redeem(on(TODAY + timedelta(days=1)))
    with refused("paper.day_before_print"):
        papers.redeem(on(TODAY - timedelta(days=1)))
    papers.shop.clock.move(days=40)
    with refused("paper.day_long_ago"):
        papers.redeem(on(TODAY))


def test_what_looks_entered_before_is_looked_at_twice(papers: Counter) -> None:
    papers.buy("张龚强", 大米=1, 食盐=2)
    basket = on_paper(papers, 2, "张龚强", 食盐=2, 大米=1)
    with refused("paper.twice") as caught:
        papers.redeem(basket)
    assert caught.value.facts == {"number": "000002", "name": "张龚强", "receipt": "1"}
    papers.redeem(looked_twice(basket))
    (note,) = papers.rows(
        text("SELECT note FROM voucher WHERE kind = 'redemption' ORDER BY id DESC LIMIT 1")
    )
    assert note == ("paper:2 looked-twice",)
    # other goods, another holder: nothing to look at
    papers.redeem(on_paper(papers, 4, "张龚强", 大米=1, 食盐=1))
    papers.redeem(on_paper(papers, 5, "周尧全", 大米=1, 食盐=2))


def test_what_the_purse_cannot_pay_stays_out_with_a_note(papers: Counter) -> None:
    before = papers.vouchers()
    with refused("paper.short") as caught:
        papers.redeem(on_paper(papers, 6, "周尧全", 大豆油=13))
    assert caught.value.facts == {"number": "000006", "name": "周尧全", "missing": 40}
    assert papers.vouchers() == before
    (out,) = (one for one in papers.shop.clerk.paper_days.out() if one.number == 6)
    assert (out.note, out.name, out.points) == ("short", "周尧全", 40)
    papers.shop.clerk.paper_days.void("6", "商品已追回")
    assert 6 not in numbers_out(papers)
    (void,) = papers.rows(text("SELECT voucher_id, reason FROM paper_outcome WHERE number = 6"))
    assert void == (None, "商品已追回")


def test_a_number_is_voided_with_a_reason_and_stays_void(papers: Counter) -> None:
    desk = papers.shop.storekeeper.paper_days
    for typed, reason, code in (
        ("5", " ", "paper.reason_missing"),
        ("abc", "写错", "paper.number"),
        ("0", "写错", "paper.number"),
        ("77", "写错", "paper.unknown"),
    ):
        with refused(code):
            desk.void(typed, reason)
    assert desk.void(paper_code(5), "写错") == 5
    with refused("paper.used"):
        papers.redeem(on_paper(papers, 5, "张龚强", 食盐=1))


def test_the_code_on_the_paper_is_no_slip_and_no_article(papers: Counter) -> None:
    code = paper_code(4)
    assert parse_paper_code(code) == 4
    assert parse_paper_code("001000000012") is None
    with refused("scan.paper") as caught:
        papers.desk.scan(code)
    assert caught.value.facts == {"number": "000004"}
    clerk = papers.shop.clerk.paper_days
    assert clerk.check(code, TODAY.isoformat()) == clerk.check("4") == 4
    with refused("paper.day_ahead"):
        clerk.check("4", "2026-07-01")


# what the databases refuse


@pytest.mark.parametrize(
    ("sql", "says"),
    [
        ("INSERT INTO paper_outcome VALUES (99, NULL, 'x', 1, 1)", "never printed"),
        (
            (
                "INSERT INTO paper_batch (first_no, last_no, made_on, made_at, till_id, made_by)"
                " VALUES (8, 20, '2026-06-18', 1, 1, 1)"
            ),
            "paper_batch.first_no",
        ),
        ("UPDATE paper_outcome SET reason = 'y'", "append-only"),
        ("DELETE FROM paper_batch", "append-only"),
        ("INSERT INTO paper_outcome VALUES (1, NULL, '', 1, 1)", "reason"),
    ],
)
def test_guards(papers: Counter, sql: str, says: str) -> None:
    papers.shop.clerk.paper_days.void("2", "写错")
    with papers.shop.store.books.write() as work:
        with pytest.raises(DBAPIError) as caught:
            work.connection.execute(text(sql))
        assert says in str(caught.value.orig)


def test_only_a_paper_voucher_brings_a_day_of_its_own(papers: Counter) -> None:
    """Else points that have expired could be spent, and limits passed, by dating back."""
    yesterday = (TODAY - timedelta(days=1)).isoformat()
    basket = again(papers.basket("张龚强", 食盐=1), about=Circumstances(day=yesterday))
    with refused("paper.number"):
        papers.redeem(basket)
    looked = again(papers.basket("张龚强", 食盐=1), about=Circumstances(paper=4))
    papers.redeem(looked)
    (day,) = papers.rows(text("SELECT business_date FROM voucher WHERE note = 'paper:4'"))
    assert day == (TODAY.isoformat(),)


def test_two_tills_that_note_one_voucher_wait_for_each_other(papers: Counter) -> None:
    books, clerk = papers.shop.store.books, papers.shop.clerk.operator.id

    def note() -> None:
        with books.write(keep=False) as work:
            PaperDays(work).note(3, "short", None, 5, clerk, 0)
            work.commit()

    with ThreadPoolExecutor(1) as other:
        with books.write() as work:
            PaperDays(work).note(3, "short", None, 7, clerk, 0)
            second = other.submit(note)
            while books.dialect == "postgresql" and not _somebody_waits(work):
                assert not second.done(), second.result()
            work.commit()
        second.result()
    kept = papers.rows(text("SELECT nth, points FROM paper_note WHERE number = 3 ORDER BY nth"))
    assert kept == [(1, 7), (2, 5)]


def _somebody_waits(work: UnitOfWork) -> bool:
    waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted"
    return bool(work.connection.execute(text(waiting)).scalar_one())
