"""The house itself: settings, stores, tills, staff, and what was done (audit)."""

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
    digest,
    key,
    metadata,
    ref,
    where,
    whole,
    words,
)

setting = Table("setting", metadata, Column("name", String(60), primary_key=True), words("value"))

store = Table("store", metadata, key(), words("name"))

# One installation. `last_no`, `last_receipt`, `head` and the audit pair move only by trigger.
till = Table(
    "till",
    metadata,
    key(),
    Column("code", String(8), nullable=False, unique=True),
    words("name", default=""),
    code("kind", 10),
    ref("store_id", "store.id"),
    whole("last_no", default=0),
    whole("last_receipt", default=0),
    digest("head"),
    whole("audit_no", default=0),
    digest("audit_head"),
    # a clerk's database role may update only this one, to lock the row
    whole("touch", default=0),
    # whose shift is open here; 0: nobody's. Moves only by the guards of `shift`
    whole("shift_clerk", default=0),
    CheckConstraint("kind IN ('counter', 'office', 'command', 'system')", name="kind"),
)

staff = Table(
    "staff",
    metadata,
    key(),
    Column("number", String(10), nullable=False, unique=True),
    words("name"),
    code("secret_kind", 10),
    words("secret_hash", default=""),
    ref("member_id", "member.id", null=True),
    # says that nobody on the roster is this person
    whole("off_roster", default=0),
    whole("active", default=1),
    whole("wrong_tries", default=0),
    whole("locked_until", default=0),
    whole("created_at"),
    CheckConstraint("secret_kind IN ('pin', 'password')", name="secret_kind"),
    CheckConstraint("member_id IS NULL OR off_roster = 0", name="one_person"),
    Index(
        "uq_staff_name_active",
        "name",
        unique=True,
        info=where("active = 1"),
    ),
)

staff_role = Table(
    "staff_role",
    metadata,
    ref("staff_id", "staff.id"),
    code("role", 20),
    PrimaryKeyConstraint("staff_id", "role"),
    CheckConstraint(
        "role IN ('clerk', 'card-officer', 'award-officer', 'storekeeper', 'auditor',"
        " 'administrator')",
        name="role",
    ),
)

recovery_code = Table(
    "recovery_code",
    metadata,
    key(),
    words("secret_hash"),
    whole("made_at"),
    whole("used_at", null=True),
)

# A second person's yes to one act. Used once, by the act it was given for.
confirmation = Table(
    "confirmation",
    metadata,
    key(),
    code("act", 40),
    Column("request_key", String(36), nullable=False, unique=True),
    ref("author_id", "staff.id"),
    ref("confirmer_id", "staff.id"),
    whole("confirmed_at"),
    whole("used_at", null=True),
    CheckConstraint("author_id <> confirmer_id", name="two_persons"),
)

audit_event = Table(
    "audit_event",
    metadata,
    ref("till_id", "till.id"),
    whole("no"),
    whole("recorded_at"),
    ref("operator_id", "staff.id", null=True),
    code("act", 40),
    words("subject", default=""),
    # versioned canonical text of the whole event; what the hash covers
    words("words"),
    digest("prev"),
    digest("hash"),
    PrimaryKeyConstraint("till_id", "no"),
    Index("ix_audit_event_recorded_at", "recorded_at"),
    Index("ix_audit_event_act", "act"),
)

print_job = Table(
    "print_job",
    metadata,
    key(),
    ref("till_id", "till.id"),
    code("printer", 10),
    code("document", 20),
    ref("voucher_id", "voucher.id", null=True),
    whole("copy_no", default=0),
    Column("content", LargeBinary, nullable=True),
    code("state", 10),
    whole("queued_at"),
    whole("printed_at", null=True),
    whole("attempts", default=0),
    words("last_error", default=""),
    ref("queued_by", "staff.id"),
    CheckConstraint("state IN ('queued', 'printed', 'dropped')", name="state"),
    Index(
        "ix_print_job_waiting",
        "till_id",
        "id",
        info=where("state = 'queued'"),
    ),
    Index("ix_print_job_voucher", "voucher_id"),
)

backup_taken = Table(
    "backup_taken",
    metadata,
    key(),
    whole("taken_at"),
    words("place"),
    whole("size"),
    day("business_date"),
)
