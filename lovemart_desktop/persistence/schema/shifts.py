"""Shifts, the signed store copies of their slips, and the closes of a store's days."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, PrimaryKeyConstraint, Table, UniqueConstraint

from lovemart_desktop.persistence.schema.base import (
    code,
    day,
    digest,
    key,
    metadata,
    ref,
    where,
    whole,
    words,
)

# One clerk at one till: the vouchers after `opened_no`, up to `closed_no`. Opened by an insert
# and closed by one update; guards keep `till.shift_clerk`, refuse what does not fit the till's
# chain, and let nothing change afterwards.
shift = Table(
    "shift",
    metadata,
    key(),
    ref("till_id", "till.id"),
    ref("clerk_id", "staff.id"),
    # the day whose close takes the shift in
    day("business_date"),
    whole("of_day"),
    whole("opened_at"),
    whole("opened_no"),
    digest("opened_head"),
    whole("opened_receipt"),
    whole("closed_at", null=True),
    whole("closed_no", null=True),
    digest("closed_head", null=True),
    whole("closed_receipt", null=True),
    ref("closed_by", "staff.id", null=True),
    words("note", default=""),
    # what its slip says, as canonical text
    words("words", default=""),
    CheckConstraint(
        "CASE WHEN closed_at IS NULL"
        " THEN closed_no IS NULL AND closed_head IS NULL AND closed_receipt IS NULL"
        " AND closed_by IS NULL AND words = ''"
        " ELSE closed_no >= opened_no AND closed_receipt >= opened_receipt"
        " AND closed_head IS NOT NULL AND closed_by IS NOT NULL AND words <> '' END",
        name="closed",
    ),
    UniqueConstraint("till_id", "business_date", "of_day"),
    Index(
        "uq_shift_open",
        "till_id",
        unique=True,
        info=where("closed_at IS NULL"),
    ),
    Index("ix_shift_business_date", "business_date"),
)

# A store copy that came back signed, or was settled by hand with a reason.
signed_copy = Table(
    "signed_copy",
    metadata,
    ref("voucher_id", "voucher.id", primary_key=True),
    ref("till_id", "till.id"),
    whole("recorded_at"),
    ref("operator_id", "staff.id"),
    code("way", 10),
    words("reason", default=""),
    CheckConstraint("way IN ('scan', 'hand')", name="way"),
    CheckConstraint("(way = 'hand') = (reason <> '')", name="reason"),
)

day_close = Table(
    "day_close",
    metadata,
    ref("store_id", "store.id"),
    day("business_date"),
    ref("till_id", "till.id"),
    whole("closed_at"),
    ref("closed_by", "staff.id"),
    words("words"),
    PrimaryKeyConstraint("store_id", "business_date"),
)
