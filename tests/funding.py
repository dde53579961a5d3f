"""Deeds at the desk of the funds, each with its second person, for tests.

seen = extend(shop, fund, date(2026, 9, 30))
voucher = expire(shop, fund)
"""

from __future__ import annotations

from datetime import date

from lovemart_desktop.domain.funds.fund_life import FundLife
from lovemart_desktop.domain.funds.reversals import Credit
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session
from tests.shop import Shop

DOCUMENT = "青府办〔2026〕18号"


def fund_named(shop: Shop, name: str) -> int:
    return next(fund.id for fund in shop.auditor.funds.all() if fund.name == name)


def extend(shop: Shop, fund: int, until: date) -> FundLife:
    desk, key = shop.award_officer.fund_life, new_key()
    seen = desk.look(fund)
    shop.confirm(shop.award_officer, Act.EXTEND_FUND, desk.extension_request(seen, until, key))
    return desk.extend(seen, until, DOCUMENT, key)


def expire(shop: Shop, fund: int, by: Session | None = None) -> int:
    """Lets the points expire that the screen shows now; `by` is an award officer's session."""
    author, key = by or shop.award_officer, new_key()
    seen = author.fund_life.look(fund)
    shop.confirm(author, Act.EXPIRE_POINTS, author.fund_life.expiry_request(seen, key))
    return author.fund_life.expire(seen, DOCUMENT, key)


def close(shop: Shop, fund: int, by: Session | None = None) -> int:
    author, key = by or shop.award_officer, new_key()
    seen = author.fund_life.look(fund)
    shop.confirm(author, Act.CLOSE_FUND, author.fund_life.closing_request(seen, key))
    return author.fund_life.close(seen, DOCUMENT, key)


def reverse(shop: Shop, seen: Credit, by: Session | None = None) -> int:
    author, key = by or shop.award_officer, new_key()
    shop.confirm(author, Act.REVERSE_CREDIT, author.reversals.request_of(seen, key))
    return author.reversals.reverse(seen, "重复评选", key)
