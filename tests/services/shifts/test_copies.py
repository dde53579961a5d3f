"""Signed store copies: handed in by scanning, settled by hand, or missing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import text

from lovemart_desktop.domain.ledger import receipt_code
from lovemart_desktop.domain.proof import Check
from lovemart_desktop.domain.shifts import Copy
from lovemart_desktop.services.shifts.shifts import ShiftsDesk
from lovemart_desktop.services.store import Session, open_store
from tests.counter import Counter
from tests.shop import refused


def names(copies: tuple[Copy, ...] | list[Copy]) -> list[str]:
    return [copy.name for copy in copies]


@pytest.fixture
def served(counter: Counter) -> ShiftsDesk:
    """Three slips are out: T1-1, T1-2 and T1-3."""
    for name in ("张龚强", "周尧全", "郑雨晴"):
        counter.redeem(counter.basket(name, 食盐=1))
    return counter.shop.clerk.shifts


def test_copies_are_handed_in_one_by_one(served: ShiftsDesk) -> None:
    assert names(served.look().missing) == ["T1-1", "T1-2", "T1-3"]
    settled = served.scan_copy(receipt_code(1, 2))
    assert (settled.copy.name, settled.copy.holder, settled.earlier) == ("T1-2", "周尧全", False)
    looked = served.look()
    assert (names(looked.handed_in), names(looked.missing), looked.due) == (
        ["T1-2"], ["T1-1", "T1-3"], 3,
    )  # fmt: skip


def test_a_copy_is_handed_in_once(counter: Counter, served: ShiftsDesk) -> None:
    served.scan_copy(receipt_code(1, 1))
    tries: tuple[Callable[[], object], ...] = (
        lambda: served.scan_copy(receipt_code(1, 1)),
        lambda: served.settle_by_hand(served.look().handed_in[0].voucher, "丢了"),
    )
    for again in tries:
        with refused("signature.already") as caught:
            again()
        assert caught.value.facts == {"number": "T1-1"}
    assert counter.rows(text("SELECT way, reason FROM signed_copy")) == [("scan", "")]


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("", "signature.no_slip"),
        ("86034917426852", "signature.no_slip"),
        ("6901234500016", "signature.no_slip"),
        ("001000000010", "signature.no_slip"),
        (receipt_code(1, 99), "receipt.unknown"),
        (receipt_code(7, 1), "receipt.unknown"),
    ],
    ids=["nothing", "card", "goods", "check digit", "number", "till"],
)
def test_what_is_no_copy_of_this_store_is_told(served: ShiftsDesk, code: str, says: str) -> None:
    with refused(says):
        served.scan_copy(code)
    assert len(served.look().missing) == 3


def test_a_copy_of_another_tills_open_shift_is_handed_in_there(counter: Counter) -> None:
    elsewhere = open_store(counter.url, till="T2", clock=counter.shop.clock)
    session = elsewhere.session(counter.shop.operators["clerk"])
    session.shifts.open()
    voucher = counter.redeem(counter.basket("张龚强", 食盐=1), session).voucher
    code = receipt_code(session.till.id, 1)
    with refused("signature.other_till") as caught:
        counter.shop.clerk.shifts.scan_copy(code)
    assert caught.value.facts == {"number": "T2-1", "till": "T2"}
    session.shifts.close(session.shifts.look().shift.id)
    # once that shift is closed, whoever finds the slip may hand it in
    settled = counter.shop.clerk.shifts.scan_copy(code)
    assert (settled.copy.voucher, settled.earlier) == (voucher, True)
    elsewhere.close()


def test_missing_copies_stay_open_after_the_close(counter: Counter, served: ShiftsDesk) -> None:
    served.scan_copy(receipt_code(1, 1))
    # an open shift's copies are still with the clerk
    assert served.missing() == []
    closed = served.close(served.look().shift.id)
    assert [copy.number for copy in closed.missing] == [2, 3]
    assert names(served.missing()) == ["T1-2", "T1-3"]
    counter.shop.clock.move(days=2)
    served.open()
    assert served.scan_copy(receipt_code(1, 2)).earlier
    assert names(served.missing()) == ["T1-3"]
    # the slip says what was missing when it was printed
    assert served.look().due == 0


def test_a_copy_is_settled_by_hand_with_a_reason(counter: Counter, served: ShiftsDesk) -> None:
    voucher = served.look().missing[0].voucher
    for reason, says in (
        ("", "signature.reason_missing"),
        (" \n", "signature.reason_missing"),
        ("长" * 101, "signature.reason_long"),
    ):
        with refused(says):
            served.settle_by_hand(voucher, reason)
    served.settle_by_hand(voucher, " 老人手抖,\n村干部代签 ")
    assert counter.rows(text("SELECT way, reason FROM signed_copy")) == [
        ("hand", "老人手抖, 村干部代签")
    ]
    told = counter.rows(text("SELECT act, subject FROM audit_event ORDER BY no DESC LIMIT 1"))
    assert told == [("settle-signature", f"voucher:{voucher}")]
    with refused("receipt.unknown"):
        served.settle_by_hand(4_711, "不见了")


def test_slips_from_before_there_were_shifts_are_not_missed(counter: Counter) -> None:
    """Books of the first revision have receipts that no shift holds."""
    desk = counter.shop.clerk.shifts
    counter.redeem(counter.basket("张龚强", 食盐=1))
    first = desk.close(desk.look().shift.id)
    assert (first.due, names(desk.missing())) == (1, ["T1-1"])
    _forget_shifts(counter)
    desk.open()
    counter.redeem(counter.basket("张龚强", 食盐=1))
    closed = desk.close(desk.look().shift.id)
    assert (closed.first_receipt, closed.due) == (2, 1)
    assert names(desk.missing()) == ["T1-2"]
    # one of them can be handed in all the same
    assert desk.scan_copy(receipt_code(1, 1)).earlier


def _forget_shifts(counter: Counter) -> None:
    """What an upgrade of the first books finds: receipts, and no shift."""
    counter.unproved.add(Check.SHIFTS)
    if counter.shop.store.books.dialect == "sqlite":
        (sql,) = counter.rows(text("SELECT sql FROM sqlite_master WHERE name = 'shift_no_delete'"))[
            0
        ]
        counter.change("DROP TRIGGER shift_no_delete")
        counter.change("DELETE FROM shift")
        counter.change(str(sql))
    else:
        counter.change("ALTER TABLE shift DISABLE TRIGGER shift_no_delete")
        counter.change("DELETE FROM shift")
        counter.change("ALTER TABLE shift ENABLE TRIGGER shift_no_delete")


def test_who_may_see_and_settle(counter: Counter, served: ShiftsDesk) -> None:
    shop = counter.shop
    acts: dict[str, Callable[[Session], object]] = {
        "state": lambda s: s.shifts.state(),
        "look": lambda s: s.shifts.look(),
        "open": lambda s: s.shifts.open(),
        "missing": lambda s: s.shifts.missing(),
        "settle": lambda s: s.shifts.settle_by_hand(served.look().missing[0].voucher, "补签"),
    }
    allowed = {
        "clerk": set(acts),
        "storekeeper": {"missing", "settle"},
        "auditor": {"missing"},
        "card_officer": {"missing"},
        "administrator": set(),
    }
    for name, may in allowed.items():
        session = shop.store.session(shop.operators[name])
        for act, call in acts.items():
            if act in may:
                call(session)
            else:
                with refused("permission.denied"):
                    call(session)
