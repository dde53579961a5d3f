"""Who may do what, and what takes two persons: the whole table, role by role."""

from __future__ import annotations

import itertools

import pytest

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import (
    FOUR_EYES,
    OPERATING,
    PERMITTED,
    Act,
    Operator,
    Role,
    check_confirmer,
    check_roles,
    check_secret,
    same_person,
    secret_kind,
)
from tests.shop import refused

# One column a role: clerk, card officer, award officer, storekeeper, auditor, administrator.
_COLUMNS = (
    Role.CLERK,
    Role.CARD_OFFICER,
    Role.AWARD_OFFICER,
    Role.STOREKEEPER,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
)
_TABLE = """
                   K C A S U D
redeem             x . . . . .
return-goods       x . . . . .
look-up-balance    x x x . x .
reprint            x . . . . .
reprint-any        . . . x x .
keep-shift         x . . . . .
see-shifts         x x x x x .
settle-signature   x . . x . .
close-day          x . . x . .
see-people         . x x . x .
edit-people        . x . . . .
merge-households   . x . . . .
divide-points      . x . . . .
merge-people       . x . . . .
dispose            . x x . . .
see-id-number      . x . . x .
import-roster      . x . . . .
issue-card         . x . . . .
change-card        . x . . . .
print-card         . x . . . .
see-funds          . x x . x .
appropriate        . . x . . .
extend-fund        . . x . . .
expire-points      . . x . . .
close-fund         . . x . . .
reverse-credit     . . x . . .
see-rounds         . x x . x .
edit-round         . . x . . .
approve-round      . . x . . .
credit-round       . . x . . .
strike-published   . x x . . .
edit-grant         . x x . . .
see-goods          x x x x x .
edit-goods         . . . x . .
import-goods       . . . x . .
receive-goods      . . . x . .
see-reports        . x x x x .
verify             . x x x x x
see-audit          . . . . x x
manage-staff       . . . . . x
unlock-account     x x x x x x
change-settings    . . . . . x
back-up            . . . . . x
attach             x x x x . .
edit-proxy         . x . . . .
countersign        . x x x x x
keep-paper         x . . x . .
print-balance      x x x . . .
note-wanted        x . . x . .
"""


def _cells() -> dict[tuple[Role, Act], bool]:
    rows = [line.split() for line in _TABLE.strip().splitlines()[1:]]
    return {
        (role, Act(act)): mark == "x"
        for act, *marks in rows
        for role, mark in zip(_COLUMNS, marks, strict=True)
    }


CELLS = _cells()


def operator(*roles: Role, staff_id: int = 1, member: int | None = None) -> Operator:
    return Operator(staff_id, f"{staff_id:02d}", "某人", frozenset(roles), member)


def test_table_names_every_act_for_every_role() -> None:
    assert set(CELLS) == set(itertools.product(Role, Act))
    assert set(PERMITTED) == set(Act)


@pytest.mark.parametrize(("role", "act"), list(CELLS), ids=str)
def test_role_may_do_exactly_what_the_table_says(role: Role, act: Act) -> None:
    person = operator(role)
    assert person.may(act) is CELLS[role, act]
    if CELLS[role, act]:
        person.require(act)
    else:
        with pytest.raises(Refusal) as refused:
            person.require(act)
        assert refused.value.code == "permission.denied"
        assert refused.value.facts == {"act": str(act), "name": "某人"}


def test_auditor_and_administrator_touch_neither_points_nor_stock() -> None:
    changing = {
        Act.REDEEM,
        Act.RETURN_GOODS,
        Act.EDIT_PEOPLE,
        Act.MERGE_HOUSEHOLDS,
        Act.DIVIDE_POINTS,
        Act.MERGE_PEOPLE,
        Act.IMPORT_ROSTER,
        Act.ISSUE_CARD,
        Act.CHANGE_CARD,
        Act.APPROPRIATE,
        Act.EXTEND_FUND,
        Act.EXPIRE_POINTS,
        Act.CLOSE_FUND,
        Act.REVERSE_CREDIT,
        Act.EDIT_ROUND,
        Act.APPROVE_ROUND,
        Act.CREDIT_ROUND,
        Act.STRIKE_PUBLISHED,
        Act.EDIT_GRANT,
        Act.EDIT_GOODS,
        Act.IMPORT_GOODS,
        Act.RECEIVE_GOODS,
        Act.ATTACH,
    }
    for act in changing:
        assert PERMITTED[act] <= OPERATING


def test_several_roles_may_do_what_each_may() -> None:
    both = operator(Role.CLERK, Role.STOREKEEPER)
    for act in Act:
        assert both.may(act) is (CELLS[Role.CLERK, act] or CELLS[Role.STOREKEEPER, act])


@pytest.mark.parametrize(
    "roles", [c for n in range(7) for c in itertools.combinations(Role, n)], ids=str
)
def test_which_roles_one_account_may_hold(roles: tuple[Role, ...]) -> None:
    alone = {Role.AUDITOR, Role.ADMINISTRATOR} & set(roles)
    if not roles:
        expected = "staff.no_role"
    elif alone and len(roles) > 1:
        expected = "staff.roles_apart"
    else:
        assert check_roles(roles) == frozenset(roles)
        return
    with refused(expected):
        check_roles(roles)


CONFIRMERS = {
    Act.APPROPRIATE: {Role.AUDITOR, Role.AWARD_OFFICER},
    Act.APPROVE_ROUND: {Role.AUDITOR, Role.AWARD_OFFICER},
    Act.STRIKE_PUBLISHED: {Role.AUDITOR, Role.AWARD_OFFICER},
    Act.EDIT_GRANT: {Role.AUDITOR, Role.AWARD_OFFICER, Role.CARD_OFFICER},
    Act.MERGE_PEOPLE: {Role.AUDITOR, Role.AWARD_OFFICER, Role.CARD_OFFICER},
    Act.EXTEND_FUND: {Role.AUDITOR, Role.AWARD_OFFICER},
    Act.EXPIRE_POINTS: {Role.AUDITOR, Role.AWARD_OFFICER},
    Act.CLOSE_FUND: {Role.AUDITOR, Role.AWARD_OFFICER},
    Act.REVERSE_CREDIT: {Role.AUDITOR, Role.AWARD_OFFICER},
    Act.MERGE_HOUSEHOLDS: {Role.AUDITOR, Role.CARD_OFFICER},
    Act.DIVIDE_POINTS: {Role.AUDITOR, Role.CARD_OFFICER},
    Act.MERGE_PEOPLE: {Role.AUDITOR, Role.AWARD_OFFICER, Role.CARD_OFFICER},
    Act.DISPOSE: {Role.AUDITOR, Role.AWARD_OFFICER, Role.CARD_OFFICER},
    Act.REDEEM: set(Role) - {Role.CLERK},
    Act.RETURN_GOODS: set(Role) - {Role.CLERK},
}


@pytest.mark.parametrize(("act", "confirmers"), list(CONFIRMERS.items()))
def test_who_confirms(act: Act, confirmers: set[Role]) -> None:
    author = operator(Role.AWARD_OFFICER, staff_id=1)
    for role in Role:
        second = operator(role, staff_id=2)
        if role in confirmers:
            check_confirmer(act, author, second)
        else:
            with refused("confirmation.not_permitted"):
                check_confirmer(act, author, second)


def test_four_eyes_names_only_the_acts_tested_here() -> None:
    assert set(FOUR_EYES) == set(CONFIRMERS)


def test_nobody_confirms_their_own() -> None:
    author = operator(Role.AWARD_OFFICER, staff_id=1, member=7)
    two_hats = operator(Role.AUDITOR, staff_id=2, member=7)
    for second in (author, two_hats):
        with refused("confirmation.same_person"):
            check_confirmer(Act.APPROPRIATE, author, second)


def test_two_accounts_off_the_roster_are_two_persons() -> None:
    assert not same_person(operator(Role.CLERK, staff_id=1), operator(Role.CLERK, staff_id=2))


def test_only_a_clerk_alone_has_a_pin() -> None:
    assert secret_kind([Role.CLERK]) == "pin"
    assert secret_kind([Role.CLERK, Role.STOREKEEPER]) == "password"
    assert secret_kind([Role.ADMINISTRATOR]) == "password"


@pytest.mark.parametrize(
    ("pin", "code"),
    [
        ("48291", "staff.pin_form"),
        ("4829155", "staff.pin_form"),
        ("48291x", "staff.pin_form"),
        ("４８２９１５", "staff.pin_form"),
        ("", "staff.pin_form"),
        ("111111", "staff.pin_simple"),
        ("123456", "staff.pin_simple"),
        ("654321", "staff.pin_simple"),
        ("890123", "staff.pin_simple"),
    ],
)
def test_pins_that_are_refused(pin: str, code: str) -> None:
    with refused(code):
        check_secret("pin", pin)


def test_secrets_that_are_taken() -> None:
    check_secret("pin", "482915")
    check_secret("pin", "135791")
    check_secret("password", "八个字符的密码吧")
    check_secret("password", "x" * 128)


@pytest.mark.parametrize(
    ("password", "code"), [("1234567", "staff.password_short"), ("x" * 129, "staff.password_long")]
)
def test_passwords_that_are_refused(password: str, code: str) -> None:
    with refused(code):
        check_secret("password", password)
