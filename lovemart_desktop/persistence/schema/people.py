"""Who: villages, households, members, and what an import noticed about them."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
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

village = Table(
    "village",
    metadata,
    key(),
    words("name"),
    day("valid_from", null=True),
    day("valid_to", null=True),
    ref("predecessor_id", "village.id", null=True),
    Index(
        "uq_village_name_now",
        "name",
        unique=True,
        info=where("valid_to IS NULL"),
    ),
)

household = Table(
    "household",
    metadata,
    key(),
    ref("village_id", "village.id"),
    words("group_name", default=""),
    words("registration_no"),
    words("status", default=""),
    words("officer_name", default=""),
    words("officer_telephone", default=""),
    # merged into another, or gone with its last member
    day("ended_on", null=True),
    UniqueConstraint("village_id", "registration_no"),
)

member = Table(
    "member",
    metadata,
    key(),
    ref("household_id", "household.id", null=True),
    ref("village_id", "village.id"),
    words("group_name", default=""),
    words("name"),
    words("initials", default=""),
    words("relation", default=""),
    whole("is_head", default=0),
    # as given, normalised; '' where none was given
    Column("id_number", String(18), nullable=False, server_default=""),
    code("id_state", 10),
    Column("id_tail", String(4), nullable=False, server_default=""),
    words("sex", default=""),
    day("birth_date", null=True),
    words("telephone", default=""),
    whole("party_member", default=0),
    day("party_joined", null=True),
    day("deceased_on", null=True),
    # out of the township; comes back by a new period
    day("left_on", null=True),
    # the name in full pinyin, every way to read it
    words("pinyin", default=""),
    # keyed hash of what tells the person apart in the ID number; '' where there is nothing
    Column("id_hash", String(64), nullable=False, server_default=""),
    # the record of the same person that took this one's place
    whole("merged_into", null=True),
    CheckConstraint("id_state IN ('verified', 'unverified', 'missing')", name="id_state"),
    CheckConstraint("is_head IN (0, 1) AND party_member IN (0, 1)", name="flags"),
    Index("ix_member_household", "household_id"),
    Index("ix_member_name", "name"),
    Index("ix_member_initials", "initials"),
    Index("ix_member_id_tail", "id_tail"),
    Index("ix_member_telephone", "telephone"),
    Index("ix_member_id_hash", "id_hash"),
    Index(
        "uq_member_id_hash",
        "id_hash",
        unique=True,
        info=where("id_state = 'verified' AND id_hash <> ''"),
    ),
    Index(
        "uq_member_id_number",
        "id_number",
        unique=True,
        info=where("id_state = 'verified'"),
    ),
    Index(
        "uq_member_head",
        "household_id",
        unique=True,
        info=where("is_head = 1 AND deceased_on IS NULL"),
    ),
)

# Stays on the record until somebody settles it.
remark = Table(
    "remark",
    metadata,
    key(),
    ref("member_id", "member.id"),
    code("code", 40),
    words("detail", default=""),
    day("raised_on"),
    day("settled_on", null=True),
    ref("settled_by", "staff.id", null=True),
    words("settled_reason", default=""),
    Index("ix_remark_member", "member_id"),
)

# The same picture added twice is kept once.
attachment_content = Table(
    "attachment_content",
    metadata,
    key(),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("content", LargeBinary, nullable=False),
)

attachment = Table(
    "attachment",
    metadata,
    key(),
    code("subject", 20),
    whole("subject_id"),
    words("name"),
    code("media_type", 40),
    whole("size"),
    whole("added_at"),
    ref("added_by", "staff.id"),
    ref("content_id", "attachment_content.id"),
    Index("ix_attachment_subject", "subject", "subject_id"),
)
