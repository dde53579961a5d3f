"""The door, on both databases: wrong tries, locks, recovery, and the clock."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import LOCK_MILLISECONDS, WRONG_TRIES, Role
from lovemart_desktop.persistence.schema import audit_event, recovery_code, staff
from lovemart_desktop.services import secrets
from lovemart_desktop.services.store import open_store
from tests.shop import PIN, SECRET, TOWN, FixedClock, Shop, found_shop

CLERK = "06"
AUDITOR = "07"


def refused(call: Callable[..., object], *arguments: Any, **named: Any) -> Refusal:
    with pytest.raises(Refusal) as caught:
        call(*arguments, **named)
    return caught.value


def lock(shop: Shop, number: str = CLERK) -> None:
    for _ in range(WRONG_TRIES):
        refused(shop.store.sign_in, number, "wrong")


def acts(shop: Shop) -> list[str]:
    with shop.store.books.read() as work:
        rows = work.connection.execute(
            select(audit_event.c.act).order_by(audit_event.c.till_id, audit_event.c.no)
        )
        return [str(row[0]) for row in rows]


def test_wrong_tries_count_down_and_lock(shop: Shop) -> None:
    left = [refused(shop.store.sign_in, CLERK, "wrong") for _ in range(WRONG_TRIES)]
    assert [r.code for r in left] == ["sign_in.wrong"] * 4 + ["sign_in.locked"]
    assert [r.facts.get("left") for r in left[:4]] == [4, 3, 2, 1]
    assert left[4].facts == {"name": "营小美", "minutes": 15}
    assert acts(shop)[-5:] == ["wrong-secret"] * 4 + ["lock-out"]


def test_the_right_secret_does_not_open_a_locked_account(shop: Shop) -> None:
    lock(shop)
    shop.clock.move(minutes=5)
    refusal = refused(shop.store.sign_in, CLERK, PIN)
    assert (refusal.code, refusal.facts["minutes"]) == ("sign_in.locked", 10)
    shop.clock.move(minutes=9, milliseconds=59_999)
    assert refused(shop.store.sign_in, CLERK, PIN).code == "sign_in.locked"
    shop.clock.move(milliseconds=1)
    assert shop.store.sign_in(CLERK, PIN).operator.number == CLERK


def test_after_a_lock_the_count_begins_anew(shop: Shop) -> None:
    lock(shop)
    shop.clock.move(milliseconds=LOCK_MILLISECONDS)
    assert refused(shop.store.sign_in, CLERK, "wrong").facts["left"] == 4


def test_the_right_secret_clears_the_count(shop: Shop) -> None:
    for _ in range(2):
        for _ in range(WRONG_TRIES - 1):
            refused(shop.store.sign_in, CLERK, "wrong")
        shop.store.sign_in(CLERK, PIN)


def test_a_lock_outlives_a_restart(shop: Shop) -> None:
    lock(shop)
    url = shop.store.books.engine.url.render_as_string(hide_password=False)
    shop.close()
    again = found_shop(url, shop.clock)
    try:
        assert refused(again.store.sign_in, CLERK, PIN).code == "sign_in.locked"
    finally:
        again.close()


def test_a_clock_set_back_does_not_make_the_lock_longer(shop: Shop) -> None:
    lock(shop)
    shop.clock.move(days=-365)
    assert refused(shop.store.sign_in, CLERK, PIN).facts["minutes"] == 15
    shop.clock.move(milliseconds=LOCK_MILLISECONDS)
    assert shop.store.sign_in(CLERK, PIN).operator.number == CLERK


def test_a_lock_made_while_the_secret_was_compared_holds(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A right secret that was on its way when another till locked the account."""
    compare = secrets.matches

    def compare_while_others_guess(hashed: str, secret: str) -> bool:
        monkeypatch.setattr(secrets, "matches", compare)
        lock(shop)
        return compare(hashed, secret)

    monkeypatch.setattr(secrets, "matches", compare_while_others_guess)
    assert refused(shop.store.sign_in, CLERK, PIN).code == "sign_in.locked"


@pytest.mark.parametrize("number", ["", "99", "6", "' OR 1=1 --", "0\x006", "\ud800", "０６"])
def test_numbers_that_nobody_has(shop: Shop, number: str) -> None:
    assert refused(shop.store.sign_in, number, PIN).code == "sign_in.unknown"


def test_a_secret_of_broken_bytes_is_only_wrong(shop: Shop) -> None:
    assert refused(shop.store.sign_in, CLERK, "\udcff\x00").code == "sign_in.wrong"


def test_a_closed_account_is_unknown(shop: Shop) -> None:
    shop.administrator.staff.set_active(CLERK, False)
    assert refused(shop.store.sign_in, CLERK, PIN).code == "sign_in.unknown"
    assert CLERK not in {tile.number for tile in shop.store.tiles()}


def test_names_open_the_command_line(shop: Shop) -> None:
    assert shop.store.sign_in_by_name(" 管小理 ", SECRET).operator.number == "01"
    assert shop.store.sign_in_by_name("01", SECRET).operator.name == "管小理"
    assert refused(shop.store.sign_in_by_name, "无此人", SECRET).code == "sign_in.unknown"


def test_a_colleague_unlocks(shop: Shop) -> None:
    lock(shop)
    assert [t.number for t in shop.store.tiles() if t.locked] == [CLERK]
    shop.storekeeper.staff.unlock(CLERK)
    assert not any(t.locked for t in shop.store.tiles())
    assert shop.store.sign_in(CLERK, PIN).operator.number == CLERK


def test_a_colleague_unlocks_at_the_door(shop: Shop) -> None:
    lock(shop)
    entrance = shop.store.entrance
    assert refused(entrance.unlock_with, CLERK, AUDITOR, "wrong").code == "sign_in.wrong"
    assert entrance.unlock_with(CLERK, AUDITOR, SECRET).number == AUDITOR
    assert shop.store.sign_in(CLERK, PIN).operator.number == CLERK
    assert "unlock" in acts(shop)


def test_nobody_unlocks_themselves(shop: Shop) -> None:
    lock(shop)
    assert refused(shop.clerk.staff.unlock, CLERK).code == "unlock.self"
    assert refused(shop.store.entrance.unlock_with, CLERK, CLERK, PIN).code == "sign_in.locked"


def test_the_recovery_sheet_opens_one_account_once(database_url: str) -> None:
    clock = FixedClock()
    store = open_store(database_url, clock=clock)
    try:
        code = store.found(TOWN, "管小理", SECRET)
        for _ in range(WRONG_TRIES):
            refused(store.sign_in, "01", "wrong")
        entrance = store.entrance
        assert refused(entrance.recover, "01", "ABCDE-" * 4, "new-secret").code == "recovery.wrong"
        assert refused(entrance.recover, "02", code, "new-secret").code == "recovery.wrong"
        assert refused(entrance.recover, "01", code, "short").code == "staff.password_short"
        fresh = entrance.recover("01", code.lower().replace("-", " "), "new-secret")
        assert store.sign_in("01", "new-secret").operator.number == "01"
        assert refused(entrance.recover, "01", code, "third-secret").code == "recovery.wrong"
        assert fresh != code
        entrance.recover("01", fresh, "third-secret")
        assert refused(store.sign_in, "01", "new-secret").code == "sign_in.wrong"
        with store.books.read() as work:
            kept = work.connection.execute(select(recovery_code.c.secret_hash)).scalars().all()
        assert len(kept) == 3
        assert all(h.startswith("$argon2id$") for h in kept)
    finally:
        store.close()


def test_a_closed_account_is_not_recovered(database_url: str) -> None:
    store = open_store(database_url, clock=FixedClock())
    try:
        code = store.found(TOWN, "管小理", SECRET)
        clerk = store.sign_in("01", SECRET).staff.add("营小美", [Role.CLERK], PIN)
        store.sign_in("01", SECRET).staff.set_active(clerk.number, False)
        refusal = refused(store.entrance.recover, clerk.number, code, PIN)
        assert refusal.code == "recovery.wrong"
        # the sheet was not spent on it
        store.entrance.recover("01", code, "new-secret")
    finally:
        store.close()


def test_a_clock_behind_the_books_is_told_and_recorded(shop: Shop) -> None:
    assert shop.store.sign_in(CLERK, PIN).warnings == ()
    shop.clock.move(minutes=-2)
    assert shop.store.sign_in(CLERK, PIN).warnings == ()
    shop.clock.move(minutes=-58)
    (warning,) = shop.store.sign_in(CLERK, PIN).warnings
    assert (warning.code, warning.facts) == ("clock.behind", {"minutes": 60})
    assert acts(shop)[-1] == "clock-behind"
    # still behind: told again, and the books go on
    assert shop.store.sign_in_by_name("营小美", PIN).warnings[0].facts == {"minutes": 60}
    shop.clock.move(minutes=61)
    assert shop.store.sign_in(CLERK, PIN).warnings == ()


def test_secrets_are_kept_as_argon2id_of_full_cost(
    shop: Shop, full_cost_hasher: Callable[[], Any]
) -> None:
    with shop.store.books.read() as work:
        hashes = work.connection.execute(select(staff.c.secret_hash)).scalars().all()
    assert len(set(hashes)) == len(hashes) == 7
    assert all(h.startswith("$argon2id$") for h in hashes)
    hasher = full_cost_hasher()
    cost = (hasher.time_cost, hasher.memory_cost, hasher.parallelism, hasher.type.name)
    assert cost == (2, 19456, 1, "ID")
