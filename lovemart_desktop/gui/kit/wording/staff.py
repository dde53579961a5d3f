"""What is refused of accounts, permissions and confirmations."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "permission.denied": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} may not do this: {act}. Ask a colleague whose role permits it, or the "
        "administrator.",
    ),
    "account.changed": QT_TRANSLATE_NOOP(
        "Refusals",
        "The administrator has just changed the account of {name}. Nothing was booked. Try again; "
        "if it is refused, sign out and in again.",
    ),
    "account.closed": QT_TRANSLATE_NOOP(
        "Refusals",
        "The administrator has closed the account of {name}. Nothing was booked. Sign out, and "
        "let a colleague go on.",
    ),
    "staff.no_role": QT_TRANSLATE_NOOP(
        "Refusals",
        "An account needs at least one role. Choose one.",
    ),
    "staff.roles_apart": QT_TRANSLATE_NOOP(
        "Refusals",
        "Auditor and administrator stand alone: an account with one of them has no other "
        "role. Make two accounts for two persons.",
    ),
    "staff.member_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This person is not on the roster. Search again, or state that the account "
        "belongs to nobody on the roster.",
    ),
    "staff.pin_form": QT_TRANSLATE_NOOP(
        "Refusals",
        "A PIN is {digits} digits. Type {digits} digits.",
    ),
    "staff.pin_simple": QT_TRANSLATE_NOOP(
        "Refusals",
        "This PIN is too easy to guess. Choose digits that are not all the same and not in a row.",
    ),
    "staff.password_short": QT_TRANSLATE_NOOP(
        "Refusals",
        "The password is too short. Use at least {length} characters.",
    ),
    "confirmation.same_person": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} entered this and cannot confirm it too. Somebody else has to confirm.",
    ),
    "confirmation.not_permitted": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} may not confirm this: {act}. Ask an auditor, or another officer of this desk.",
    ),
    "confirmation.missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "A second person has to confirm this: {act}. Nothing was booked.",
    ),
}
