"""What becomes of a dead person's points, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select, update

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.cards.disposition import Estate, Target
from lovemart_desktop.domain.ledger import AccountKind, Entry, Transfer, VoucherKind
from lovemart_desktop.domain.people.household_asks import Death
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.schema import account, disposition, fund, voucher
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session
from tests.databases import Builder
from tests.services.test_at_once import at_once
from tests.shop import TODAY, Shop, refused
from tests.templates import roster_of, rostered_shop

POINTS = 120


@pytest.fixture
def built() -> Builder:
    return rostered_shop


@pytest.fixture
def roster(shop: Shop) -> dict[str, int]:
    return roster_of(shop)


def funded(shop: Shop, name: str = "党员关怀") -> int:
    with shop.store.books.write() as work:
        made = work.connection.execute(
            fund.insert().values(name=name, starts_on="2026-01-01", state="open", created_at=0)
        ).inserted_primary_key
        assert made is not None
        ledger, number = Ledger(work), int(made[0])
        source = ledger.fund_account(number, AccountKind.SOURCE)
        budget = ledger.fund_account(number, AccountKind.BUDGET)
        _post(shop, ledger, VoucherKind.APPROPRIATION, Transfer(number, source, budget, 1000))
        work.commit()
    return number


def _post(shop: Shop, ledger: Ledger, kind: VoucherKind, *transfers: Transfer) -> None:
    officer = shop.operators["award_officer"].id
    key = new_key()
    entry = Entry(kind, "2026-06-18", officer, key, key.encode()[:32], transfers=transfers)
    ledger.post(shop.store.till.id, entry, shop.clock.now())


def give(shop: Shop, number: int, member: int, points: int = POINTS) -> None:
    with shop.store.books.write() as work:
        ledger = Ledger(work)
        holder = ledger.holder_account(member=member)
        purse = ledger.purses(number, [holder])[holder]
        budget = ledger.fund_account(number, AccountKind.BUDGET)
        _post(shop, ledger, VoucherKind.GRANT, Transfer(number, budget, purse, points))
        work.commit()


def bury(shop: Shop, member: int, heir: int | None = None) -> None:
    ask = Death(member, TODAY, "死亡证明", new_head=heir)
    shop.card_officer.households.carry_out(ask, new_key())


def dispose(
    session: Session, shop: Shop, estate: Estate, target: Target, *, by: Session | None = None
) -> int:
    key = new_key()
    shop.confirm(session, Act.DISPOSE, session.disposition.request_of(estate, target, key), by)
    return session.disposition.dispose(estate, target, key, document="申请书12号")


def held(shop: Shop, number: int) -> dict[str, int]:
    """{kind of account: points of the fund in it}."""
    with shop.store.books.read() as work:
        rows = work.connection.execute(
            select(account.c.kind, account.c.balance).where(account.c.fund_id == number)
        )
        found: dict[str, int] = {}
        for kind, balance in rows:
            found[kind] = found.get(kind, 0) + balance
    return found


@pytest.fixture
def dead(shop: Shop, roster: dict[str, int]) -> Estate:
    """张龚强 with points of two funds and a card, dead; 张玉琴 is the new head."""
    for name in ("党员关怀", "节日"):
        give(shop, funded(shop, name), roster["张龚强"])
    shop.card_officer.cards.issue([roster["张龚强"]], new_key(), reason="发卡")
    bury(shop, roster["张龚强"], roster["张玉琴"])
    return shop.card_officer.disposition.estate(roster["张龚强"])


def test_a_death_freezes_until_the_points_are_disposed_of(
    shop: Shop, roster: dict[str, int], dead: Estate
) -> None:
    assert shop.auditor.disposition.waiting() == [dead]
    assert dead.points == 2 * POINTS
    assert [(one.fund_name, one.points) for one in dead.left] == [
        ("党员关怀", POINTS),
        ("节日", POINTS),
    ]
    assert dead.heirs is not None
    assert (dead.heirs.head, dead.heirs.living) == ("张玉琴", 2)
    record = shop.card_officer.people.record(roster["张龚强"])
    assert record.live_card is not None
    assert record.live_card.state is CardState.FROZEN


def test_to_the_household(shop: Shop, roster: dict[str, int], dead: Estate) -> None:
    number = dispose(shop.card_officer, shop, dead, Target.HOUSEHOLD)
    assert shop.auditor.disposition.waiting() == []
    household = shop.card_officer.people.record(roster["张玉琴"])
    (own,) = [one for one in household.accounts if not one.own]
    assert own.points == 2 * POINTS
    gone = shop.card_officer.people.record(roster["张龚强"])
    assert gone.live_card is None
    assert gone.cards[0].state is CardState.CLOSED
    assert sum(one.points for one in gone.accounts if one.own) == 0
    with shop.store.books.read() as work:
        row = work.connection.execute(select(voucher).where(voucher.c.id == number)).one()
        kept = work.connection.execute(select(disposition)).one()
    assert (row.kind, row.note) == ("disposition", "申请书12号")
    assert row.confirmer_id == shop.operators["auditor"].id
    assert (kept.member_id, kept.target, kept.document) == (dead.member, "household", "申请书12号")
    assert shop.auditor.proof.verify().faults == ()


def test_back_to_the_funds(shop: Shop, dead: Estate) -> None:
    before = [held(shop, one.fund) for one in dead.left]
    dispose(shop.award_officer, shop, dead, Target.FUND, by=shop.card_officer)
    for one, was in zip(dead.left, before, strict=True):
        now = held(shop, one.fund)
        assert now["budget"] == was["budget"] + POINTS
        assert now["purse"] == was["purse"] - POINTS
        assert sum(now.values()) == 0
    assert shop.auditor.proof.verify().faults == ()


def test_never_alone(shop: Shop, dead: Estate) -> None:
    desk = shop.card_officer.disposition
    with refused("confirmation.missing"):
        desk.dispose(dead, Target.FUND, new_key(), document="申请书")
    key = new_key()
    # a yes to the one way is none to the other
    shop.confirm(shop.card_officer, Act.DISPOSE, desk.request_of(dead, Target.FUND, key))
    with refused("confirmation.missing"):
        desk.dispose(dead, Target.HOUSEHOLD, key, document="申请书")
    with refused("confirmation.same_person"):
        shop.confirm(
            shop.card_officer,
            Act.DISPOSE,
            desk.request_of(dead, Target.FUND, new_key()),
            shop.card_officer,
        )
    assert desk.waiting() == [dead]


def test_the_same_request_again_books_nothing(shop: Shop, dead: Estate) -> None:
    desk, key = shop.card_officer.disposition, new_key()
    shop.confirm(shop.card_officer, Act.DISPOSE, desk.request_of(dead, Target.FUND, key))
    first = desk.dispose(dead, Target.FUND, key, document="申请书")
    assert desk.dispose(dead, Target.FUND, key, document="申请书") == first
    with refused("disposition.settled"):
        desk.dispose(dead, Target.FUND, new_key(), document="申请书")


def test_points_that_came_meanwhile_are_not_moved_unseen(
    shop: Shop, roster: dict[str, int], dead: Estate
) -> None:
    give(shop, dead.left[0].fund, roster["张龚强"], 5)
    with refused("disposition.changed"):
        dispose(shop.card_officer, shop, dead, Target.FUND)
    fresh = shop.card_officer.disposition.estate(dead.member)
    dispose(shop.card_officer, shop, fresh, Target.FUND)


def test_two_officers_dispose_at_once(shop: Shop, dead: Estate) -> None:
    sessions = [shop.card_officer, shop.award_officer]
    keys = [new_key(), new_key()]
    targets = [Target.FUND, Target.HOUSEHOLD]
    for session, key, target in zip(sessions, keys, targets, strict=True):
        request = session.disposition.request_of(dead, target, key)
        shop.confirm(session, Act.DISPOSE, request)
    codes = at_once(
        lambda: sessions[0].disposition.dispose(dead, targets[0], keys[0], document="甲"),
        lambda: sessions[1].disposition.dispose(dead, targets[1], keys[1], document="乙"),
    )
    assert sorted(codes) == ["", "disposition.settled"]
    assert shop.auditor.proof.verify().faults == ()


def test_what_cannot_be(shop: Shop, roster: dict[str, int]) -> None:
    desk = shop.card_officer.disposition
    number = funded(shop)
    give(shop, number, roster["张大"])
    alive = desk.estate(roster["张大"])
    with refused("disposition.alive"):
        desk.dispose(alive, Target.FUND, new_key(), document="申请书")
    bury(shop, roster["张大"])
    single = desk.estate(roster["张大"])
    with refused("disposition.no_household"):
        desk.dispose(single, Target.HOUSEHOLD, new_key(), document="申请书")
    with refused("disposition.document_missing"):
        desk.dispose(single, Target.FUND, new_key(), document=" ")
    give(shop, number, roster["郑雨晴"])
    bury(shop, roster["郑雨晴"])
    last = desk.estate(roster["郑雨晴"])
    with refused("disposition.nobody_left"):
        desk.dispose(last, Target.HOUSEHOLD, new_key(), document="申请书")
    with refused("person.unknown"):
        desk.estate(4711)
    with refused("person.unknown"):
        desk.dispose(replace(last, member=4711), Target.FUND, new_key(), document="申请书")
    assert [one.name for one in desk.waiting()] == ["郑雨晴", "张大"]


def test_a_card_without_points_is_settled_too(shop: Shop, roster: dict[str, int]) -> None:
    (card,) = shop.card_officer.cards.issue([roster["张大"]], new_key(), reason="发卡")
    bury(shop, roster["张大"])
    (estate,) = shop.card_officer.disposition.waiting()
    assert (estate.points, estate.card_tail) == (0, card.number[-4:])
    dispose(shop.card_officer, shop, estate, Target.FUND)
    assert shop.card_officer.disposition.waiting() == []
    assert shop.auditor.proof.verify().faults == ()


def test_who_disposes(shop: Shop, dead: Estate) -> None:
    for session in (shop.auditor, shop.clerk, shop.storekeeper, shop.administrator):
        with refused("permission.denied"):
            session.disposition.dispose(dead, Target.FUND, new_key(), document="申请书")


def test_points_follow_a_household_that_was_merged(
    shop: Shop, roster: dict[str, int], dead: Estate
) -> None:
    assert dead.heirs is not None
    with shop.store.books.write() as work:
        ledger = Ledger(work)
        old = ledger.holder_account(household=dead.heirs.household)
        other = shop.card_officer.people.record(roster["周尧全"]).household
        assert other is not None
        new = ledger.holder_account(household=other.id)
        points_account = account.metadata.tables["points_account"]
        work.connection.execute(
            update(points_account)
            .where(points_account.c.id == old)
            .values(state="merged", merged_into=new)
        )
        work.commit()
    fresh = shop.card_officer.disposition.estate(dead.member)
    assert fresh.heirs is not None
    assert (fresh.heirs.household, fresh.heirs.head) == (other.id, "周尧全")
    assert fresh.died_on == date(2026, 6, 18)
