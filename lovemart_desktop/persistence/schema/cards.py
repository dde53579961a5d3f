"""Shopping cards. A number is never used twice; a person has one live card."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, PrimaryKeyConstraint, String, Table

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

_LIVE = where("state IN ('active', 'lost', 'frozen')")

card = Table(
    "card",
    metadata,
    key(),
    Column("number", String(14), nullable=False, unique=True),
    ref("member_id", "member.id", null=True),
    whole("opens_household", default=0),
    code("state", 10),
    day("state_since"),
    words("state_reason", default=""),
    day("issued_on", null=True),
    ref("replaced_by", "card.id", null=True),
    CheckConstraint(
        "state IN ('blank', 'active', 'lost', 'frozen', 'replaced', 'closed')", name="state"
    ),
    CheckConstraint("(state = 'blank') <= (member_id IS NULL)", name="blank"),
    CheckConstraint("state IN ('blank', 'closed') OR member_id IS NOT NULL", name="holder"),
    Index("ix_card_member", "member_id"),
    Index("uq_card_live", "member_id", unique=True, info=_LIVE),
)

card_event = Table(
    "card_event",
    metadata,
    ref("card_id", "card.id"),
    whole("no"),
    whole("recorded_at"),
    day("business_date"),
    ref("operator_id", "staff.id"),
    code("from_state", 10),
    code("to_state", 10),
    words("reason", default=""),
    # what the card opened from then on; NULL where it was not asked
    whole("opens_household", null=True),
    PrimaryKeyConstraint("card_id", "no"),
    sqlite_with_rowid=False,
)
