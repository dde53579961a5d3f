"""The screen names of roles, acts and states."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.gui.kit.wording.baskets import PERIODS
from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

ROLES: Final = {
    "clerk": QT_TRANSLATE_NOOP("Names", "clerk"),
    "card-officer": QT_TRANSLATE_NOOP("Names", "card officer"),
    "award-officer": QT_TRANSLATE_NOOP("Names", "award officer"),
    "storekeeper": QT_TRANSLATE_NOOP("Names", "storekeeper"),
    "auditor": QT_TRANSLATE_NOOP("Names", "auditor"),
    "administrator": QT_TRANSLATE_NOOP("Names", "administrator"),
}

ACTS: Final = {
    "redeem": QT_TRANSLATE_NOOP("Names", "redeem points"),
    "return-goods": QT_TRANSLATE_NOOP("Names", "take goods back"),
    "look-up-balance": QT_TRANSLATE_NOOP("Names", "look up a balance"),
    "reprint": QT_TRANSLATE_NOOP("Names", "reprint a slip"),
    "reprint-any": QT_TRANSLATE_NOOP("Names", "reprint anybody's slip"),
    "keep-shift": QT_TRANSLATE_NOOP("Names", "open and close a shift"),
    "see-shifts": QT_TRANSLATE_NOOP("Names", "see shifts and closed days"),
    "settle-signature": QT_TRANSLATE_NOOP("Names", "settle a missing signature"),
    "close-day": QT_TRANSLATE_NOOP("Names", "close the day"),
    "see-people": QT_TRANSLATE_NOOP("Names", "see the roster"),
    "edit-people": QT_TRANSLATE_NOOP("Names", "change the roster"),
    "merge-households": QT_TRANSLATE_NOOP("Names", "merge households"),
    "merge-people": QT_TRANSLATE_NOOP("Names", "join two records of one person"),
    "divide-points": QT_TRANSLATE_NOOP("Names", "divide a household's points"),
    "dispose": QT_TRANSLATE_NOOP("Names", "dispose of a dead person's points"),
    "see-id-number": QT_TRANSLATE_NOOP("Names", "see a full ID number"),
    "import-roster": QT_TRANSLATE_NOOP("Names", "import the roster"),
    "issue-card": QT_TRANSLATE_NOOP("Names", "issue a card"),
    "change-card": QT_TRANSLATE_NOOP("Names", "change a card's state"),
    "print-card": QT_TRANSLATE_NOOP("Names", "print cards"),
    "see-funds": QT_TRANSLATE_NOOP("Names", "see the funds"),
    "appropriate": QT_TRANSLATE_NOOP("Names", "appropriate a budget"),
    "extend-fund": QT_TRANSLATE_NOOP("Names", "put off the expiry of a fund"),
    "expire-points": QT_TRANSLATE_NOOP("Names", "let points expire"),
    "close-fund": QT_TRANSLATE_NOOP("Names", "close a fund"),
    "reverse-credit": QT_TRANSLATE_NOOP("Names", "reverse credited points"),
    "see-rounds": QT_TRANSLATE_NOOP("Names", "see award rounds"),
    "edit-round": QT_TRANSLATE_NOOP("Names", "enter an award round"),
    "approve-round": QT_TRANSLATE_NOOP("Names", "approve an award list"),
    "credit-round": QT_TRANSLATE_NOOP("Names", "credit an award round"),
    "strike-published": QT_TRANSLATE_NOOP("Names", "strike off a posted list"),
    "edit-grant": QT_TRANSLATE_NOOP("Names", "grant points"),
    "see-goods": QT_TRANSLATE_NOOP("Names", "see the goods"),
    "edit-goods": QT_TRANSLATE_NOOP("Names", "change the goods"),
    "import-goods": QT_TRANSLATE_NOOP("Names", "import goods"),
    "receive-goods": QT_TRANSLATE_NOOP("Names", "receive goods"),
    "see-reports": QT_TRANSLATE_NOOP("Names", "see reports"),
    "verify": QT_TRANSLATE_NOOP("Names", "verify the books"),
    "see-audit": QT_TRANSLATE_NOOP("Names", "see the audit events"),
    "manage-staff": QT_TRANSLATE_NOOP("Names", "manage staff accounts"),
    "unlock-account": QT_TRANSLATE_NOOP("Names", "unlock an account"),
    "change-settings": QT_TRANSLATE_NOOP("Names", "change the settings"),
    "back-up": QT_TRANSLATE_NOOP("Names", "back up the books"),
    "see-attachments": QT_TRANSLATE_NOOP("Names", "see attached documents"),
    "attach": QT_TRANSLATE_NOOP("Names", "attach a document"),
    "print-balance": QT_TRANSLATE_NOOP("Names", "print a balance slip"),
    "keep-paper": QT_TRANSLATE_NOOP("Names", "print and void paper vouchers"),
    "countersign": QT_TRANSLATE_NOOP("Names", "countersign a redemption"),
    "edit-proxy": QT_TRANSLATE_NOOP("Names", "record who may collect for a holder"),
    "note-wanted": QT_TRANSLATE_NOOP("Names", "note what is wanted"),
}

CARD_STATES: Final = {
    "blank": QT_TRANSLATE_NOOP("Names", "blank"),
    "active": QT_TRANSLATE_NOOP("Names", "active"),
    "lost": QT_TRANSLATE_NOOP("Names", "reported lost"),
    "replaced": QT_TRANSLATE_NOOP("Names", "replaced"),
    "frozen": QT_TRANSLATE_NOOP("Names", "frozen"),
    "closed": QT_TRANSLATE_NOOP("Names", "closed"),
}

SECRETS: Final = {
    "pin": QT_TRANSLATE_NOOP("Names", "PIN"),
    "password": QT_TRANSLATE_NOOP("Names", "password"),
}

MEETINGS: Final = {
    "branch": QT_TRANSLATE_NOOP("Names", "party branch's proposal"),
    "committees": QT_TRANSLATE_NOOP("Names", "two committees' consultation"),
    "party-members": QT_TRANSLATE_NOOP("Names", "party members' assembly"),
    "villagers": QT_TRANSLATE_NOOP("Names", "villagers' assembly"),
}

SEXES: Final = {
    "male": QT_TRANSLATE_NOOP("Names", "male"),
    "female": QT_TRANSLATE_NOOP("Names", "female"),
}


def role_name(code: str) -> str:
    """The screen name of a role, such as "clerk"."""
    return _name(ROLES, code)


def role_names(codes: Iterable[str]) -> str:
    """The names of several roles in the order of the product, on one line."""
    wanted = set(codes)
    comma = QCoreApplication.translate("Names", ", ")
    return comma.join(role_name(code) for code in ROLES if code in wanted)


def act_name(code: str) -> str:
    """The screen name of an act, such as "credit-round"."""
    return _name(ACTS, code)


def card_state_name(code: str) -> str:
    """The screen name of a card's state, such as "lost"."""
    return _name(CARD_STATES, code)


def meeting_name(code: str) -> str:
    """The screen name of one of the four meetings, such as "villagers"."""
    return _name(MEETINGS, code)


def period_name(code: str) -> str:
    """The screen name of a limit's period, such as "half-year"."""
    return _name(PERIODS, code)


def secret_name(kind: str) -> str:
    """What an account is asked for: "pin" or "password"."""
    return _name(SECRETS, kind)


def account_locked() -> str:
    """The word on the tile of an account that too many wrong tries have locked."""
    return QCoreApplication.translate("Names", "locked")


def sex_name(code: str) -> str:
    """The screen name of a sex, "male" or "female"."""
    return _name(SEXES, code)


def _name(names: dict[str, str], code: str) -> str:
    known = names.get(code)
    return QCoreApplication.translate("Names", known) if known else code
