"""Headings and words that the tables of a dossier share."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.people.dossier_parts import Signature
from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

_TITLES: Final = {
    "name": QT_TRANSLATE_NOOP("Dossier", "Name"),
    "id": QT_TRANSLATE_NOOP("Dossier", "ID tail"),
    "card": QT_TRANSLATE_NOOP("Dossier", "Card"),
    "account": QT_TRANSLATE_NOOP("Dossier", "Account"),
    "points": QT_TRANSLATE_NOOP("Dossier", "Points"),
    "day": QT_TRANSLATE_NOOP("Dossier", "Day"),
    "what": QT_TRANSLATE_NOOP("Dossier", "What moved them"),
    "by": QT_TRANSLATE_NOOP("Dossier", "By"),
    "purse": QT_TRANSLATE_NOOP("Dossier", "Purse after"),
    "total": QT_TRANSLATE_NOOP("Dossier", "All after"),
    "round": QT_TRANSLATE_NOOP("Dossier", "Round or grant"),
    "notice": QT_TRANSLATE_NOOP("Dossier", "Notice"),
    "goods": QT_TRANSLATE_NOOP("Dossier", "Goods"),
    "pieces": QT_TRANSLATE_NOOP("Dossier", "Pieces"),
    "receipt": QT_TRANSLATE_NOOP("Dossier", "Receipt"),
    "state": QT_TRANSLATE_NOOP("Dossier", "State"),
    "handover": QT_TRANSLATE_NOOP("Dossier", "Handed over"),
    "prints": QT_TRANSLATE_NOOP("Dossier", "Prints"),
    "paper": QT_TRANSLATE_NOOP("Dossier", "Paper"),
    "note": QT_TRANSLATE_NOOP("Dossier", "Note"),
    "signature": QT_TRANSLATE_NOOP("Dossier", "Signature"),
    "event": QT_TRANSLATE_NOOP("Dossier", "What happened"),
    "reason": QT_TRANSLATE_NOOP("Dossier", "Reason, by whom"),
    "remark": QT_TRANSLATE_NOOP("Dossier", "Remark"),
    "proxy": QT_TRANSLATE_NOOP("Dossier", "May collect"),
    "file": QT_TRANSLATE_NOOP("Dossier", "File"),
}


def holder_word(holder: str, *, joined: bool = False) -> str:
    """Whose account: a person's, or the household's; `joined`: of what was joined to it."""
    if not joined:
        return holder or QCoreApplication.translate("Dossier", "the household")
    if not holder:
        return QCoreApplication.translate("Dossier", "a household joined to it")
    return QCoreApplication.translate("Dossier", "{name} (joined record)").format(name=holder)


def signature_word(state: Signature) -> str:
    return {
        Signature.MISSING: QCoreApplication.translate("Dossier", "not back"),
        Signature.SIGNED: QCoreApplication.translate("Dossier", "signed"),
        Signature.SETTLED: QCoreApplication.translate("Dossier", "settled"),
    }[state]


def title(key: str) -> partial[str]:
    """What gives the heading of a column in the language of now."""
    return partial(_told, key)


def _told(key: str) -> str:
    return QCoreApplication.translate("Dossier", _TITLES[key])
