"""What the counter counts to raise an alarm: cards scanned that nobody has."""

from __future__ import annotations

from sqlalchemy import PrimaryKeyConstraint, Table

from lovemart_desktop.persistence.schema.base import day, metadata, ref, whole

# By till, clerk and day: that is a shift. The alarm itself stands in the audit chain.
unknown_card = Table(
    "unknown_card",
    metadata,
    ref("till_id", "till.id"),
    ref("clerk_id", "staff.id"),
    day("business_date"),
    whole("scans"),
    PrimaryKeyConstraint("till_id", "clerk_id", "business_date"),
)
