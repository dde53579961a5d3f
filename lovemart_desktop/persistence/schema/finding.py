"""How people are found, which records are of one person, and which are not.

`finder` is kept by guards: whoever writes `member` or `card` keeps it up to date without
knowing. It holds nothing that they do not hold, and can be made anew at any time.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from lovemart_desktop.persistence.schema.base import code, metadata, ref, whole, words

# ranges of the beginning need an order by characters, not by a language
Ordered = Text().with_variant(Text(collation="C"), "postgresql")

# kind: N name, M name from a later character on, S sound, T sound from a later syllable on,
# I end of the ID number, C end of the live card's number, P telephone, Q telephone from a later
# digit on, V village.
finder = Table(
    "finder",
    metadata,
    code("kind", 1),
    Column("text", Ordered, nullable=False),
    # dead, or left the township: behind the others who are called the same
    whole("gone"),
    whole("member_id"),
    whole("village_id"),
    PrimaryKeyConstraint("kind", "text", "gone", "member_id"),
    sqlite_with_rowid=False,
)

# Two records that turned out to be one person's: `merged_id` gave way to `survivor_id`.
member_merge = Table(
    "member_merge",
    metadata,
    ref("voucher_id", "voucher.id", primary_key=True),
    ref("merged_id", "member.id"),
    ref("survivor_id", "member.id"),
    ref("event_id", "roster_event.id"),
    words("document"),
    CheckConstraint("merged_id <> survivor_id", name="two_records"),
    UniqueConstraint("merged_id"),
    Index("ix_member_merge_survivor", "survivor_id"),
)

# Two records that look alike and are two persons'.
not_same = Table(
    "not_same",
    metadata,
    ref("one_id", "member.id"),
    ref("other_id", "member.id"),
    words("reason"),
    whole("recorded_at"),
    ref("operator_id", "staff.id"),
    PrimaryKeyConstraint("one_id", "other_id"),
    CheckConstraint("one_id < other_id", name="order"),
)
