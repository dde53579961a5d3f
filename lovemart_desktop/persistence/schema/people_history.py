"""Who belonged where, from when until when: the histories of members and households.

`member` and `household` hold what is true now; each of their periods holds what was true
for some days, from `starts_on` on and until the day before `ends_on`. `starts_on` '' is
"since before these books began". An event opens the periods that follow from it and closes
those that it ends. Guards keep a member's and a household's periods apart from each other;
a period that was entered by mistake is voided by the event that corrects it, never removed.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
)

from lovemart_desktop.persistence.schema.base import (
    code,
    day,
    key,
    metadata,
    ref,
    where,
    whole,
    words,
)

_OPEN = where("ends_on IS NULL AND voided_by IS NULL")

roster_event = Table(
    "roster_event",
    metadata,
    key(),
    code("kind", 20),
    day("day"),
    words("reason", default=""),
    whole("recorded_at"),
    ref("operator_id", "staff.id"),
    ref("confirmer_id", "staff.id", null=True),
    # of whom it tells first of all; an import or a reorganisation tells of many
    ref("member_id", "member.id", null=True),
    ref("household_id", "household.id", null=True),
    # points that moved with it
    ref("voucher_id", "voucher.id", null=True),
    ref("undone_by", "roster_event.id", null=True),
    Column("request_key", String(36), nullable=True, unique=True),
    Column("request_digest", LargeBinary, nullable=True),
    CheckConstraint("confirmer_id IS NULL OR confirmer_id <> operator_id", name="two_persons"),
    Index("ix_roster_event_member", "member_id"),
    Index("ix_roster_event_household", "household_id"),
    # a voucher's foreign keys are looked up by it
    Index("ix_roster_event_voucher", "voucher_id"),
)

member_period = Table(
    "member_period",
    metadata,
    key(),
    ref("member_id", "member.id"),
    # none: as the books knew it when they began to keep histories
    ref("event_id", "roster_event.id", null=True),
    Column("starts_on", String(10), nullable=False),
    day("ends_on", null=True),
    ref("ended_by", "roster_event.id", null=True),
    ref("voided_by", "roster_event.id", null=True),
    ref("household_id", "household.id", null=True),
    ref("village_id", "village.id"),
    words("group_name", default=""),
    words("relation", default=""),
    whole("is_head", default=0),
    CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name="order"),
    CheckConstraint("ended_by IS NULL OR ends_on IS NOT NULL", name="ended"),
    Index("ix_member_period_member", "member_id"),
    Index("ix_member_period_household", "household_id"),
    Index("ix_member_period_event", "event_id"),
    Index("ix_member_period_ended", "ended_by"),
    Index(
        "uq_member_period_now",
        "member_id",
        unique=True,
        info=_OPEN,
    ),
)

household_period = Table(
    "household_period",
    metadata,
    key(),
    ref("household_id", "household.id"),
    ref("event_id", "roster_event.id", null=True),
    Column("starts_on", String(10), nullable=False),
    day("ends_on", null=True),
    ref("ended_by", "roster_event.id", null=True),
    ref("voided_by", "roster_event.id", null=True),
    ref("village_id", "village.id"),
    words("group_name", default=""),
    words("registration_no"),
    words("status", default=""),
    words("officer_name", default=""),
    words("officer_telephone", default=""),
    CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name="order"),
    CheckConstraint("ended_by IS NULL OR ends_on IS NOT NULL", name="ended"),
    Index("ix_household_period_household", "household_id"),
    Index("ix_household_period_event", "event_id"),
    Index("ix_household_period_ended", "ended_by"),
    Index(
        "uq_household_period_now",
        "household_id",
        unique=True,
        info=_OPEN,
    ),
)

# What a household may be registered as; the town edits the words.
status_label = Table(
    "status_label",
    metadata,
    key(),
    Column("name", String(40), nullable=False, unique=True),
    whole("position"),
    whole("offered", default=1),
    CheckConstraint("offered IN (0, 1)", name="offered"),
)

# Which village took the place of which: several may become one.
village_successor = Table(
    "village_successor",
    metadata,
    ref("village_id", "village.id"),
    ref("successor_id", "village.id"),
    ref("event_id", "roster_event.id"),
    PrimaryKeyConstraint("village_id", "successor_id"),
)
