"""What the page of the funds calls things."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.funds.funds import Fund, FundTerms


def movement_word(kind: str) -> str:
    """The screen name of a voucher's kind."""
    known = {
        "appropriation": QCoreApplication.translate("Funds", "budget"),
        "award": QCoreApplication.translate("Funds", "award"),
        "grant": QCoreApplication.translate("Funds", "grant"),
        "redemption": QCoreApplication.translate("Funds", "redemption"),
        "return": QCoreApplication.translate("Funds", "return"),
        "reversal": QCoreApplication.translate("Funds", "reversal"),
        "expiry": QCoreApplication.translate("Funds", "expiry"),
        "disposition": QCoreApplication.translate("Funds", "disposition"),
        "merge": QCoreApplication.translate("Funds", "merge"),
        "withdrawal": QCoreApplication.translate("Funds", "closing"),
    }
    return known.get(kind, kind)


def period_word(terms: FundTerms) -> str:
    """'2026-01-01 to 2026-12-31', or 'from 2026-01-01'."""
    first = terms.starts_on.isoformat()
    if terms.ends_on is None:
        return QCoreApplication.translate("Funds", "from {first}").format(first=first)
    told = QCoreApplication.translate("Funds", "{first} to {last}")
    return told.format(first=first, last=terms.ends_on.isoformat())


def expiry_word(expires_on: date | None) -> str:
    """When the points of a fund expire."""
    if expires_on is None:
        return QCoreApplication.translate("Funds", "never")
    told = QCoreApplication.translate("Funds", "after {day}")
    return told.format(day=expires_on.isoformat())


def state_chip(fund: Fund, today: date) -> tuple[str, str]:
    """(tone, words) of how a fund stands."""
    expires = fund.terms.expires_on
    if fund.closed:
        return "neutral", QCoreApplication.translate("Funds", "closed")
    if expires is not None and expires < today:
        return "warning", QCoreApplication.translate("Funds", "expired")
    if fund.balance.appropriated == 0:
        return "info", QCoreApplication.translate("Funds", "no budget yet")
    return "success", QCoreApplication.translate("Funds", "open")


def points(number: int) -> str:
    """Points with thousands separators and their unit."""
    return QCoreApplication.translate("Funds", "{points} points").format(points=f"{number:,}")
