"""The administrator's desk for accounts, on both databases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.services.store import Session
from tests.shop import PIN, SECRET, Shop, refused

CLERK = "06"


def names(shop: Shop) -> list[str]:
    return [a.operator.name for a in shop.administrator.staff.all() if a.active]


def test_only_the_administrator_manages_accounts(shop: Shop) -> None:
    others: list[Session] = [
        shop.award_officer,
        shop.card_officer,
        shop.storekeeper,
        shop.clerk,
        shop.auditor,
    ]
    for session in others:
        desk = session.staff
        for call in (
            desk.all,
            lambda d=desk: d.add("新人", [Role.CLERK], PIN),
            lambda d=desk: d.set_roles(CLERK, [Role.CLERK]),
            lambda d=desk: d.link(CLERK, None),
            lambda d=desk: d.set_active(CLERK, False),
            lambda d=desk: d.set_secret(CLERK, PIN),
        ):
            with refused("permission.denied"):
                call()
    assert len(names(shop)) == 7


def test_numbers_follow_one_another(shop: Shop) -> None:
    desk = shop.administrator.staff
    assert desk.add("甲", [Role.CLERK], PIN).number == "08"
    assert desk.add("乙", [Role.CLERK, Role.STOREKEEPER], SECRET).number == "09"


def test_what_an_account_may_not_be(shop: Shop) -> None:
    add = shop.administrator.staff.add
    for name, roles, secret, code in (
        ("", [Role.CLERK], PIN, "staff.name_missing"),
        (" \x00\u200b ", [Role.CLERK], PIN, "staff.name_missing"),
        ("营小美", [Role.CLERK], PIN, "staff.name_taken"),
        ("营 小 美", [Role.CLERK], PIN, "staff.name_taken"),
        ("新人", [], PIN, "staff.no_role"),
        ("新人", [Role.AUDITOR, Role.CLERK], SECRET, "staff.roles_apart"),
        ("新人", [Role.CLERK], SECRET, "staff.pin_form"),
        ("新人", [Role.AUDITOR], PIN, "staff.password_short"),
    ):
        with refused(code):
            add(name, roles, secret)
    assert len(names(shop)) == 7


def test_a_name_keeps_to_itself(shop: Shop) -> None:
    add = shop.administrator.staff.add
    assert add("'; DROP TABLE staff; --", [Role.CLERK], PIN).name == "'; DROP TABLE staff; --"
    assert add("欧阳 娜娜", [Role.CLERK], PIN).name == "欧阳娜娜"
    assert add("  Anna   Li ", [Role.CLERK], PIN).name == "Anna Li"


def test_other_roles_and_another_kind_of_secret(shop: Shop) -> None:
    desk = shop.administrator.staff
    both = [Role.CLERK, Role.STOREKEEPER]
    with refused("staff.secret_kind_changes"):
        desk.set_roles(CLERK, both)
    with refused("staff.password_short"):
        desk.set_roles(CLERK, both, PIN)
    desk.set_roles(CLERK, both, "long-enough")
    assert shop.store.sign_in(CLERK, "long-enough").operator.roles == set(both)
    desk.set_roles(CLERK, [Role.STOREKEEPER])
    assert shop.store.sign_in(CLERK, "long-enough").operator.roles == {Role.STOREKEEPER}


def test_nobody_changes_their_own_account(shop: Shop) -> None:
    desk = shop.administrator.staff
    calls: tuple[Callable[[], object], ...] = (
        lambda: desk.set_roles("01", [Role.AUDITOR]),
        lambda: desk.set_active("01", False),
        lambda: desk.set_secret("01", "new-secret"),
    )
    for call in calls:
        with refused("staff.own_account"):
            call()


def test_two_administrators_cannot_close_each_other(shop: Shop) -> None:
    second = shop.administrator.staff.add("管二理", [Role.ADMINISTRATOR], SECRET)
    session = shop.store.sign_in(second.number, SECRET)
    shop.administrator.staff.set_active(second.number, False)
    with refused("account.closed"):
        session.staff.set_active("01", False)
    assert shop.store.sign_in("01", SECRET).operator.number == "01"


def test_a_closed_account_comes_back_unless_its_name_is_taken(shop: Shop) -> None:
    desk = shop.administrator.staff
    desk.set_active(CLERK, False)
    desk.set_active(CLERK, True)
    assert shop.store.sign_in(CLERK, PIN).operator.number == CLERK
    desk.set_active(CLERK, False)
    desk.add("营小美", [Role.CLERK], PIN)
    with refused("staff.name_taken"):
        desk.set_active(CLERK, True)


def test_a_secret_set_anew_frees_the_account(shop: Shop) -> None:
    for _ in range(5):
        with pytest.raises(Refusal):
            shop.store.sign_in(CLERK, "wrong")
    shop.administrator.staff.set_secret(CLERK, "975318")
    assert shop.store.sign_in(CLERK, "975318").operator.number == CLERK


def test_own_secret_needs_the_old_one_and_tries_count(shop: Shop) -> None:
    desk = shop.clerk.staff
    desk.change_own_secret(PIN, "975318")
    assert shop.store.sign_in(CLERK, "975318").operator.number == CLERK
    for _ in range(4):
        with refused("sign_in.wrong"):
            desk.change_own_secret("wrong", "135799")
    with refused("sign_in.locked"):
        desk.change_own_secret("wrong", "135799")
    with refused("sign_in.locked"):
        shop.store.sign_in(CLERK, "975318")


def test_an_account_is_linked_to_a_person_on_the_roster(shop: Shop) -> None:
    member = shop.add_person("营小美")
    shop.administrator.staff.link(CLERK, member)
    assert shop.store.sign_in(CLERK, PIN).operator.member == member
    with refused("staff.member_unknown"):
        shop.administrator.staff.link(CLERK, 999_999)
    with refused("staff.member_unknown"):
        shop.administrator.staff.add("新人", [Role.CLERK], PIN, member=999_999)
    shop.administrator.staff.link(CLERK, None)
    assert shop.store.sign_in(CLERK, PIN).operator.member is None


def test_the_administrator_finds_roster_persons_by_the_beginning_of_a_name(shop: Shop) -> None:
    desk = shop.administrator.staff
    first, second = shop.add_person("营小美"), shop.add_person("营小明", "石桥村")
    shop.add_person("赵营小")
    found = desk.roster_persons(" 营 小")
    assert {(p.member, p.village) for p in found} == {(second, "石桥村"), (first, "永丰村")}
    assert desk.roster_persons("%") == desk.roster_persons("_") == desk.roster_persons("\x00") == []
    assert desk.linked_persons() == {}
    desk.link(CLERK, first)
    assert [p.name for p in desk.linked_persons().values()] == ["营小美"]
    with refused("permission.denied"):
        shop.clerk.staff.roster_persons("营")
