"""Who may do what, and what takes two persons.

Two tables in code: `PERMITTED` (every act and the roles that may do it) and `FOUR_EYES`
(acts that a second person confirms). Source: the product's rules for roles and four eyes.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from lovemart_desktop.domain.errors import Refusal

WRONG_TRIES = 5
LOCK_MILLISECONDS = 15 * 60 * 1000
PIN_DIGITS = 6
PASSWORD_LENGTH = 8
PASSWORD_LONGEST = 128


class Role(StrEnum):
    CLERK = "clerk"
    CARD_OFFICER = "card-officer"
    AWARD_OFFICER = "award-officer"
    STOREKEEPER = "storekeeper"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


OPERATING = frozenset({Role.CLERK, Role.CARD_OFFICER, Role.AWARD_OFFICER, Role.STOREKEEPER})


class Act(StrEnum):
    REDEEM = "redeem"
    RETURN_GOODS = "return-goods"
    LOOK_UP_BALANCE = "look-up-balance"
    REPRINT = "reprint"
    REPRINT_ANY = "reprint-any"
    KEEP_SHIFT = "keep-shift"
    SEE_SHIFTS = "see-shifts"
    SETTLE_SIGNATURE = "settle-signature"
    CLOSE_DAY = "close-day"
    SEE_PEOPLE = "see-people"
    EDIT_PEOPLE = "edit-people"
    MERGE_HOUSEHOLDS = "merge-households"
    MERGE_PEOPLE = "merge-people"
    DIVIDE_POINTS = "divide-points"
    DISPOSE = "dispose"
    SEE_ID_NUMBER = "see-id-number"
    IMPORT_ROSTER = "import-roster"
    ISSUE_CARD = "issue-card"
    CHANGE_CARD = "change-card"
    PRINT_CARD = "print-card"
    SEE_FUNDS = "see-funds"
    APPROPRIATE = "appropriate"
    EXTEND_FUND = "extend-fund"
    EXPIRE_POINTS = "expire-points"
    CLOSE_FUND = "close-fund"
    REVERSE_CREDIT = "reverse-credit"
    SEE_ROUNDS = "see-rounds"
    EDIT_ROUND = "edit-round"
    APPROVE_ROUND = "approve-round"
    CREDIT_ROUND = "credit-round"
    STRIKE_PUBLISHED = "strike-published"
    EDIT_GRANT = "edit-grant"
    SEE_GOODS = "see-goods"
    EDIT_GOODS = "edit-goods"
    IMPORT_GOODS = "import-goods"
    RECEIVE_GOODS = "receive-goods"
    SEE_REPORTS = "see-reports"
    VERIFY = "verify"
    SEE_AUDIT = "see-audit"
    MANAGE_STAFF = "manage-staff"
    UNLOCK_ACCOUNT = "unlock-account"
    CHANGE_SETTINGS = "change-settings"
    BACK_UP = "back-up"
    ATTACH = "attach"
    EDIT_PROXY = "edit-proxy"
    COUNTERSIGN = "countersign"
    KEEP_PAPER = "keep-paper"
    PRINT_BALANCE = "print-balance"
    NOTE_WANTED = "note-wanted"


_OFFICERS = frozenset({Role.CARD_OFFICER, Role.AWARD_OFFICER})
_ALL = frozenset(Role)

PERMITTED: dict[Act, frozenset[Role]] = {
    Act.REDEEM: frozenset({Role.CLERK}),
    Act.RETURN_GOODS: frozenset({Role.CLERK}),
    Act.LOOK_UP_BALANCE: frozenset({Role.CLERK, Role.AUDITOR}) | _OFFICERS,
    Act.REPRINT: frozenset({Role.CLERK}),
    Act.REPRINT_ANY: frozenset({Role.STOREKEEPER, Role.AUDITOR}),
    Act.KEEP_SHIFT: frozenset({Role.CLERK}),
    Act.SEE_SHIFTS: _OFFICERS | {Role.CLERK, Role.STOREKEEPER, Role.AUDITOR},
    Act.SETTLE_SIGNATURE: frozenset({Role.CLERK, Role.STOREKEEPER}),
    # whoever is left in the shop in the evening
    Act.CLOSE_DAY: frozenset({Role.CLERK, Role.STOREKEEPER}),
    Act.SEE_PEOPLE: _OFFICERS | {Role.AUDITOR},
    Act.EDIT_PEOPLE: frozenset({Role.CARD_OFFICER}),
    Act.MERGE_HOUSEHOLDS: frozenset({Role.CARD_OFFICER}),
    Act.MERGE_PEOPLE: frozenset({Role.CARD_OFFICER}),
    Act.DIVIDE_POINTS: frozenset({Role.CARD_OFFICER}),
    Act.DISPOSE: _OFFICERS,
    Act.SEE_ID_NUMBER: frozenset({Role.CARD_OFFICER, Role.AUDITOR}),
    Act.IMPORT_ROSTER: frozenset({Role.CARD_OFFICER}),
    Act.ISSUE_CARD: frozenset({Role.CARD_OFFICER}),
    Act.CHANGE_CARD: frozenset({Role.CARD_OFFICER}),
    Act.PRINT_CARD: frozenset({Role.CARD_OFFICER}),
    Act.SEE_FUNDS: _OFFICERS | {Role.AUDITOR},
    Act.APPROPRIATE: frozenset({Role.AWARD_OFFICER}),
    Act.EXTEND_FUND: frozenset({Role.AWARD_OFFICER}),
    Act.EXPIRE_POINTS: frozenset({Role.AWARD_OFFICER}),
    Act.CLOSE_FUND: frozenset({Role.AWARD_OFFICER}),
    Act.REVERSE_CREDIT: frozenset({Role.AWARD_OFFICER}),
    Act.SEE_ROUNDS: _OFFICERS | {Role.AUDITOR},
    Act.EDIT_ROUND: frozenset({Role.AWARD_OFFICER}),
    Act.APPROVE_ROUND: frozenset({Role.AWARD_OFFICER}),
    Act.CREDIT_ROUND: frozenset({Role.AWARD_OFFICER}),
    # of a round or of a grant, by whoever may enter it
    Act.STRIKE_PUBLISHED: _OFFICERS,
    Act.EDIT_GRANT: _OFFICERS,
    Act.SEE_GOODS: _OFFICERS | {Role.CLERK, Role.STOREKEEPER, Role.AUDITOR},
    Act.EDIT_GOODS: frozenset({Role.STOREKEEPER}),
    Act.IMPORT_GOODS: frozenset({Role.STOREKEEPER}),
    Act.RECEIVE_GOODS: frozenset({Role.STOREKEEPER}),
    Act.SEE_REPORTS: _OFFICERS | {Role.STOREKEEPER, Role.AUDITOR},
    Act.VERIFY: _OFFICERS | {Role.STOREKEEPER, Role.AUDITOR, Role.ADMINISTRATOR},
    Act.SEE_AUDIT: frozenset({Role.AUDITOR, Role.ADMINISTRATOR}),
    Act.MANAGE_STAFF: frozenset({Role.ADMINISTRATOR}),
    # Anybody signed in may free a colleague at the screen; it is recorded who did.
    Act.UNLOCK_ACCOUNT: _ALL,
    Act.CHANGE_SETTINGS: frozenset({Role.ADMINISTRATOR}),
    Act.BACK_UP: frozenset({Role.ADMINISTRATOR}),
    Act.ATTACH: OPERATING,
    Act.EDIT_PROXY: frozenset({Role.CARD_OFFICER}),
    # later, and only by somebody else than the clerk who went on alone
    Act.COUNTERSIGN: _ALL - {Role.CLERK},
    Act.KEEP_PAPER: frozenset({Role.CLERK, Role.STOREKEEPER}),
    Act.PRINT_BALANCE: frozenset({Role.CLERK}) | _OFFICERS,
    Act.NOTE_WANTED: frozenset({Role.CLERK, Role.STOREKEEPER}),
}

# Act → who may confirm it, besides having to be somebody else.
FOUR_EYES: dict[Act, frozenset[Role]] = {
    Act.APPROPRIATE: frozenset({Role.AUDITOR, Role.AWARD_OFFICER}),
    Act.EXTEND_FUND: frozenset({Role.AUDITOR, Role.AWARD_OFFICER}),
    # whoever holds points loses them, or a fund ends: never by one person alone
    Act.EXPIRE_POINTS: frozenset({Role.AUDITOR, Role.AWARD_OFFICER}),
    Act.CLOSE_FUND: frozenset({Role.AUDITOR, Role.AWARD_OFFICER}),
    Act.REVERSE_CREDIT: frozenset({Role.AUDITOR, Role.AWARD_OFFICER}),
    Act.APPROVE_ROUND: frozenset({Role.AUDITOR, Role.AWARD_OFFICER}),
    Act.STRIKE_PUBLISHED: frozenset({Role.AUDITOR, Role.AWARD_OFFICER}),
    Act.EDIT_GRANT: frozenset({Role.AUDITOR, Role.AWARD_OFFICER, Role.CARD_OFFICER}),
    Act.DISPOSE: frozenset({Role.AUDITOR, Role.AWARD_OFFICER, Role.CARD_OFFICER}),
    Act.MERGE_HOUSEHOLDS: frozenset({Role.AUDITOR, Role.CARD_OFFICER}),
    Act.MERGE_PEOPLE: frozenset({Role.AUDITOR, Role.AWARD_OFFICER, Role.CARD_OFFICER}),
    Act.DIVIDE_POINTS: frozenset({Role.AUDITOR, Role.CARD_OFFICER}),
    # own household, or no card: any second account that is not a clerk's alone
    Act.REDEEM: _ALL - {Role.CLERK},
    # above the limit, or of the clerk's own household
    Act.RETURN_GOODS: _ALL - {Role.CLERK},
}


@dataclass(frozen=True, slots=True)
class Operator:
    """A staff account as the services see it. `member` is the roster person, if any."""

    id: int
    number: str
    name: str
    roles: frozenset[Role]
    member: int | None = None

    def may(self, act: Act) -> bool:
        return not self.roles.isdisjoint(PERMITTED[act])

    def require(self, act: Act) -> None:
        """Raises Refusal 'permission.denied'."""
        if not self.may(act):
            raise Refusal("permission.denied", act=str(act), name=self.name)


def check_roles(roles: Iterable[Role]) -> frozenset[Role]:
    """The roles as a set, if one account may hold them together.

    Operating roles go together; auditor and administrator stand alone.
    Raises Refusal 'staff.no_role', 'staff.roles_apart'.
    """
    chosen = frozenset(roles)
    if not chosen:
        raise Refusal("staff.no_role")
    if len(chosen) > 1 and not chosen <= OPERATING:
        raise Refusal("staff.roles_apart")
    return chosen


def check_confirmer(act: Act, author: Operator, confirmer: Operator) -> None:
    """Raises Refusal 'confirmation.same_person' or 'confirmation.not_permitted'."""
    if same_person(author, confirmer):
        raise Refusal("confirmation.same_person", name=confirmer.name)
    if confirmer.roles.isdisjoint(FOUR_EYES[act]):
        raise Refusal("confirmation.not_permitted", name=confirmer.name, act=str(act))


def same_person(one: Operator, other: Operator) -> bool:
    """Two accounts of one roster person are one person."""
    return one.id == other.id or (one.member is not None and one.member == other.member)


def secret_kind(roles: Iterable[Role]) -> str:
    """Clerks have a PIN; whoever holds any other role has a password."""
    return "pin" if frozenset(roles) == {Role.CLERK} else "password"


def check_secret(kind: str, secret: str) -> None:
    """Raises Refusal 'staff.pin_form', 'staff.pin_simple' of a PIN,
    'staff.password_short', 'staff.password_long' of a password."""
    if kind == "pin":
        if len(secret) != PIN_DIGITS or not (secret.isascii() and secret.isdigit()):
            raise Refusal("staff.pin_form", digits=PIN_DIGITS)
        steps = {(int(b) - int(a)) % 10 for a, b in itertools.pairwise(secret)}
        if len(steps) == 1 and steps <= {0, 1, 9}:
            raise Refusal("staff.pin_simple")
    elif len(secret) < PASSWORD_LENGTH:
        raise Refusal("staff.password_short", length=PASSWORD_LENGTH)
    elif len(secret) > PASSWORD_LONGEST:
        raise Refusal("staff.password_long", length=PASSWORD_LONGEST)
