"""What the card desk calls things: states of people and cards, reasons, kinds of movements."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.cards.cards import CardState, Ground
from lovemart_desktop.gui.kit.icons import TONE_ICONS


def card_word(state: CardState | None, deceased_on: date | None = None) -> str:
    """How a person stands with a card: "card active", "no card", "unsettled"."""
    if deceased_on is not None:
        live = state is not None
        return (
            QCoreApplication.translate("Cards", "unsettled")
            if live
            else QCoreApplication.translate("Cards", "deceased")
        )
    if state is None:
        return QCoreApplication.translate("Cards", "no card")
    return {
        CardState.BLANK: QCoreApplication.translate("Cards", "blank"),
        CardState.ACTIVE: QCoreApplication.translate("Cards", "card active"),
        CardState.LOST: QCoreApplication.translate("Cards", "lost"),
        CardState.FROZEN: QCoreApplication.translate("Cards", "frozen"),
        CardState.REPLACED: QCoreApplication.translate("Cards", "replaced"),
        CardState.CLOSED: QCoreApplication.translate("Cards", "closed"),
    }[state]


def card_tone(state: CardState | None, deceased_on: date | None = None) -> str:
    """The tone that goes with `card_word`."""
    if deceased_on is not None:
        return "neutral" if state is None else "warning"
    return {
        CardState.ACTIVE: "success",
        CardState.LOST: "error",
        CardState.FROZEN: "warning",
        CardState.REPLACED: "neutral",
        CardState.CLOSED: "neutral",
    }.get(state or CardState.BLANK, "neutral")


def card_icon(state: CardState | None, deceased_on: date | None = None) -> str:
    """The icon that goes with `card_word`."""
    return TONE_ICONS[card_tone(state, deceased_on)]


def ink(tone: str) -> str:
    """The tone of words in a table."""
    return "muted" if tone == "neutral" else tone


def movement_word(kind: str) -> str:
    """What moved points: the screen name of a voucher's kind."""
    known = {
        "appropriation": QCoreApplication.translate("Cards", "appropriation"),
        "award": QCoreApplication.translate("Cards", "award"),
        "grant": QCoreApplication.translate("Cards", "grant"),
        "redemption": QCoreApplication.translate("Cards", "redemption"),
        "return": QCoreApplication.translate("Cards", "return"),
        "reversal": QCoreApplication.translate("Cards", "reversal"),
        "expiry": QCoreApplication.translate("Cards", "expiry"),
        "disposition": QCoreApplication.translate("Cards", "disposition"),
        "merge": QCoreApplication.translate("Cards", "merge"),
    }
    return known.get(kind, kind)


def ground_word(ground: Ground | None) -> str:
    """Why somebody gets a card by rule."""
    if ground is Ground.AGE:
        return QCoreApplication.translate("Cards", "by age")
    if ground is Ground.PARTY_YEARS:
        return QCoreApplication.translate("Cards", "by years in the Party")
    return QCoreApplication.translate("Cards", "awarded household")


def account_word(own: bool) -> str:
    return (
        QCoreApplication.translate("Cards", "own account")
        if own
        else QCoreApplication.translate("Cards", "household's account")
    )


def template_name(template: str) -> str:
    """A template's screen name: a built-in one's by its id, else as the town called it."""
    known = {
        "card": QCoreApplication.translate("Templates", "Single card"),
        "a4-2x5": QCoreApplication.translate("Templates", "A4, 2 × 5 cards to cut"),
        "label-3x8": QCoreApplication.translate("Templates", "Labels 3 × 8, 70 × 37 mm"),
        "label-2x7": QCoreApplication.translate("Templates", "Labels 2 × 7, 99.1 × 38.1 mm"),
        "label-3x7": QCoreApplication.translate("Templates", "Labels 3 × 7, 63.5 × 38.1 mm"),
        "label-2x5": QCoreApplication.translate("Templates", "Labels 2 × 5, 99.1 × 57 mm"),
    }
    return known.get(template, template)
