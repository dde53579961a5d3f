"""Balance slips: what they say, who may ask for one, and that each is counted."""

from __future__ import annotations

from sqlalchemy import text

from lovemart_desktop.domain.balances import Movement
from tests.counter import Counter, again
from tests.documents.reading import Paper
from tests.shop import TODAY, refused


def test_it_says_what_the_card_opens_and_what_moved_it(counter: Counter) -> None:
    counter.buy("张龚强", 大米=4)
    slip = counter.shop.clerk.balance_slips.slip(counter.members["张龚强"])
    assert (slip.store, slip.holder, slip.village) == ("青石镇爱心超市", "张龚强", "石桥村")
    assert slip.card_tail == counter.cards["张龚强"][-4:]
    assert [(p.owner, p.fund, p.points) for p in slip.purses if p.points] == [
        ("household", "诚信勤劳奖励", 940)
    ]
    assert slip.total == 940
    assert slip.movements == (
        Movement(TODAY, "redemption", "own", "老党员关怀", -200),
        Movement(TODAY, "redemption", "household", "诚信勤劳奖励", -60),
        Movement(TODAY, "grant", "own", "老党员关怀", 200),
        Movement(TODAY, "award", "household", "诚信勤劳奖励", 1000),
    )


def test_the_last_five_movements_the_newest_first(counter: Counter) -> None:
    for pieces in range(1, 7):
        counter.buy("周尧全", 食盐=pieces)
        counter.shop.clock.move(minutes=1)
    slip = counter.shop.clerk.balance_slips.slip(counter.members["周尧全"])
    assert [one.points for one in slip.movements] == [-18, -15, -12, -9, -6]


def test_the_households_points_are_for_those_whom_the_card_opens_them(counter: Counter) -> None:
    counter.change(
        "UPDATE card SET opens_household = 0 WHERE number = :n", n=counter.cards["张龚强"]
    )
    slip = counter.shop.clerk.balance_slips.slip(counter.members["张龚强"])
    assert [(p.owner, p.points) for p in slip.purses] == [("own", 200)]
    assert [m.kind for m in slip.movements] == ["grant"]


def test_it_waits_in_the_queue_is_counted_and_drawn(counter: Counter) -> None:
    clerk, member = counter.shop.clerk, counter.members["张龚强"]
    assert clerk.balance_slips.print(member) == "张龚强"
    (job,) = clerk.printing.waiting()
    assert (job.document, job.subject, job.voucher) == ("balance", str(member), None)
    for width in (72, 48):
        paper = Paper(clerk.printing.render(job, width_mm=width))
        assert len(paper) == 1
        assert paper.codes() == []
        assert paper.outside() == []
        for words in ("积分余额", "张*强", "1200", "本人账户", "200分", "家庭账户", "1000分"):
            assert words in paper.text(), words
        assert "张龚强" not in paper.text()
    assert clerk.printing.number(job) == "张*强"
    (event,) = counter.rows(text("SELECT subject FROM audit_event WHERE act = 'balance-slip'"))
    assert event == (f"member:{member}",)


def test_who_may_ask_for_one(counter: Counter) -> None:
    member = counter.members["周尧全"]
    assert counter.shop.card_officer.balance_slips.print(member) == "周尧全"
    for session in (counter.shop.auditor, counter.shop.storekeeper):
        with refused("permission.denied"):
            session.balance_slips.print(member)
    with refused("balance.unknown"):
        counter.shop.clerk.balance_slips.print(99_999)


def test_a_proxys_redemption_is_a_movement_like_any_other(counter: Counter) -> None:
    basket = again(counter.basket("周尧全", 食盐=1), proxy_name="王大爷", proxy_relation="邻居")
    counter.redeem(basket)
    slip = counter.shop.clerk.balance_slips.slip(counter.members["周尧全"])
    assert slip.movements[0].points == -3
