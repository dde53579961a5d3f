"""What is refused at the door, of accounts, and at the first start."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "sign_in.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no open account with this number. Check the number, or ask the "
        "administrator whether the account is closed.",
    ),
    "sign_in.wrong": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is not the password or PIN of {name}. Tries left: {left}; then the account is "
        "locked for a quarter of an hour.",
    ),
    "sign_in.locked": QT_TRANSLATE_NOOP(
        "Refusals",
        "The account of {name} is locked after wrong tries; minutes left: {minutes}. Wait, "
        "or have a colleague unlock it with their own account.",
    ),
    "unlock.self": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} cannot unlock their own account. Ask a colleague, or use the recovery sheet.",
    ),
    "recovery.wrong": QT_TRANSLATE_NOOP(
        "Refusals",
        "This recovery code does not fit, or it was used before. Check number and code "
        "against the newest recovery sheet.",
    ),
    "clock.behind": QT_TRANSLATE_NOOP(
        "Refusals",
        "This computer's clock is {minutes} minutes behind the newest entry in the books. "
        "Check date and time of the computer before you go on.",
    ),
    "confirmation.used": QT_TRANSLATE_NOOP(
        "Refusals",
        "This confirmation belongs to another request. Open the form again and have it "
        "confirmed anew.",
    ),
    "staff.password_long": QT_TRANSLATE_NOOP(
        "Refusals",
        "The password is too long. Use at most {length} characters.",
    ),
    "staff.name_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "An account needs the person's name. Type it.",
    ),
    "staff.name_taken": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is an open account for {name} already. Write the name so that the two can be "
        "told apart.",
    ),
    "staff.own_account": QT_TRANSLATE_NOOP(
        "Refusals",
        "You cannot do this to your own account. Another administrator has to.",
    ),
    "staff.secret_kind_changes": QT_TRANSLATE_NOOP(
        "Refusals",
        "With these roles {name} signs in with another kind of secret: clerks have a PIN, "
        "all others a password. Set a new one together with the roles.",
    ),
    "store.facts_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "The names of town and store are needed; they are printed on cards and slips. Type both.",
    ),
    "store.not_founded": QT_TRANSLATE_NOOP(
        "Refusals",
        "These books are still empty: nobody has set up the store. Start the program on the "
        "administrator's computer and set it up.",
    ),
    "store.founded": QT_TRANSLATE_NOOP(
        "Refusals",
        "This store is set up already. Close the set-up and sign in.",
    ),
    "till.name_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "This till needs a name, such as the place where it stands. Type one.",
    ),
    "till.made_meanwhile": QT_TRANSLATE_NOOP(
        "Refusals",
        "Another computer was set up at the same moment. Nothing was made here; start again.",
    ),
    "till.name_taken": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is a till called “{till}” already. Choose another name.",
    ),
    "staff.secrets_differ": QT_TRANSLATE_NOOP(
        "Refusals",
        "The two do not match. Type the second one again.",
    ),
    "settings.unwritable": QT_TRANSLATE_NOOP(
        "Refusals",
        "The settings file {path} cannot be written. The choice holds until the program is "
        "closed; ask the administrator to look at disk and permissions.",
    ),
}
