"""Several tills at the door at the same moment, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.persistence.staff import Staff
from lovemart_desktop.services.store import open_store
from tests.shop import PIN, SECRET, TOWN, FixedClock, Shop


def at_once(*calls: Callable[[], object]) -> list[str]:
    """The code of each call's refusal; "" for one that went well."""
    gate = Barrier(len(calls))

    def run(call: Callable[[], object]) -> str:
        gate.wait()
        try:
            call()
        except Refusal as refusal:
            return refusal.code
        return ""

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def test_wrong_tries_are_all_counted(shop: Shop) -> None:
    def wrong() -> object:
        return shop.store.sign_in("06", "wrong")

    codes = at_once(*[wrong] * 4)
    assert codes == ["sign_in.wrong"] * 4
    with shop.store.books.read() as work:
        account = Staff(work).by_number("06")
    assert account is not None
    assert account.wrong_tries == 4
    assert set(at_once(*[wrong] * 4)) == {"sign_in.locked"}


def test_new_accounts_get_numbers_of_their_own(shop: Shop) -> None:
    desk = shop.administrator.staff
    codes = at_once(
        lambda: desk.add("甲", [Role.CLERK], PIN),
        lambda: desk.add("乙", [Role.CLERK], PIN),
        lambda: desk.add("丙", [Role.CLERK], PIN),
        lambda: desk.add("丙", [Role.CLERK], PIN),
    )
    assert sorted(codes) == ["", "", "", "staff.name_taken"]
    assert [a.operator.number for a in desk.all()][7:] == ["08", "09", "10"]


def test_two_computers_join_as_two_tills(shop: Shop) -> None:
    url = shop.store.books.engine.url.render_as_string(hide_password=False)
    others = [open_store(url, till="", clock=shop.clock) for _ in range(3)]
    try:
        calls = [
            (lambda store=store, name=name: store.join(name, counter=True))
            for store, name in zip(others, ("甲", "乙", "乙"), strict=True)
        ]
        assert sorted(at_once(*calls)) == ["", "", "till.name_taken"]
        assert shop.store.tills()[0] == "T1"
        assert sorted(shop.store.tills()[1:]) == sorted(["甲", "乙"])
    finally:
        for store in others:
            store.close()


def test_a_town_is_founded_once(database_url: str) -> None:
    stores = [open_store(database_url, clock=FixedClock()) for _ in range(2)]
    try:
        calls = [(lambda store=store: store.found(TOWN, "管小理", SECRET)) for store in stores]
        codes = sorted(at_once(*calls))
        assert codes[0] == ""
        assert codes[1] in ("store.founded", "till.made_meanwhile")
        assert len(stores[0].tiles()) == 1
        assert stores[0].tills() == ["T1"]
    finally:
        for store in stores:
            store.close()


def test_a_recovery_code_opens_one_account(shop: Shop) -> None:
    code = shop.administrator.staff.renew_recovery()
    entrance = shop.store.entrance
    codes = at_once(
        lambda: entrance.recover("02", code, SECRET),
        lambda: entrance.recover("03", code, SECRET),
    )
    assert sorted(codes) == ["", "recovery.wrong"]
