"""Merged points accounts, and histories against what is true now."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Table, func, or_, select

from lovemart_desktop.domain.proof import Check, Found
from lovemart_desktop.persistence.schema import (
    account,
    household,
    household_period,
    member,
    member_period,
    points_account,
)
from lovemart_desktop.persistence.verify.view import View


def check_histories(view: View, found: Found) -> int:
    """Returns how many periods were looked at."""
    db = view.connection
    _merged(view, found)
    count = 0
    for period, owner, facts in _HISTORIES:
        key = period.c[f"{owner.name}_id"]
        differs = or_(*(period.c[fact].is_distinct_from(owner.c[fact]) for fact in facts))
        query = (
            select(owner.c.id)
            .select_from(period.join(owner, owner.c.id == key))
            .where(period.c.ends_on.is_(None), period.c.voided_by.is_(None), differs)
            .order_by(owner.c.id)
        )
        for number in db.execute(query).scalars():
            subject = f"{owner.name} {number}"
            found.add(Check.HISTORIES, f"history.{owner.name}", subject, number=str(number))
        count += int(db.execute(select(func.count()).select_from(period)).scalar() or 0)
    return count


def _merged(view: View, found: Found) -> None:
    """Whoever was merged has nothing left, and following it one comes to an account that was
    not."""
    held = (
        select(points_account.c.id)
        .join(account, account.c.points_account_id == points_account.c.id)
        .where(points_account.c.merged_into.is_not(None), account.c.balance != 0)
        .order_by(points_account.c.id)
        .distinct()
    )
    for number in view.connection.execute(held).scalars():
        _fault(found, "merged.holds_points", int(number))
    rows = view.connection.execute(
        select(points_account.c.id, points_account.c.merged_into)
        .where(points_account.c.merged_into.is_not(None))
        .order_by(points_account.c.id)
    )
    successors = {int(number): int(into) for number, into in rows}
    for number in successors:
        seen: set[int] = set()
        at = number
        while at in successors and at not in seen:
            seen.add(at)
            at = successors[at]
        if at in successors:
            _fault(found, "merged.in_a_circle", number)


def _fault(found: Found, code: str, number: int) -> None:
    found.add(Check.HISTORIES, code, f"points account {number}", account=str(number))


_HISTORIES: Final[tuple[tuple[Table, Table, tuple[str, ...]], ...]] = (
    (
        member_period,
        member,
        ("household_id", "village_id", "group_name", "relation", "is_head"),
    ),
    (
        household_period,
        household,
        (
            "village_id",
            "group_name",
            "registration_no",
            "status",
            "officer_name",
            "officer_telephone",
        ),
    ),
)
