"""Who has signed for the points that a list credited."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, PrimaryKeyConstraint, Table, UniqueConstraint

from lovemart_desktop.persistence.schema.base import code, day, metadata, ref, whole, words

# Marks and withdrawals of a row in turn; the last one counts. A row stands on the same page
# for ever, since nobody leaves a credited list.
award_signature = Table(
    "award_signature",
    metadata,
    ref("nomination_id", "nomination.id"),
    whole("nth"),
    whole("signed"),
    whole("page"),
    day("business_date"),
    whole("recorded_at"),
    ref("operator_id", "staff.id"),
    # who signed, and their relation, where it was not the holder
    words("collector", default=""),
    # why a mark was withdrawn
    words("reason", default=""),
    code("request_key", 36),
    PrimaryKeyConstraint("nomination_id", "nth"),
    UniqueConstraint("request_key", "nomination_id"),
    CheckConstraint("nth > 0 AND page > 0", name="numbers"),
    CheckConstraint("signed = nth % 2", name="in_turn"),
    CheckConstraint("(signed = 0) = (reason <> '')", name="reason"),
    CheckConstraint("signed = 1 OR collector = ''", name="collector"),
    sqlite_with_rowid=False,
)
