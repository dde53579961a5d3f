"""Award rounds and grants: who was chosen, by which list, and what was credited.

A grant outside the rounds is a round of a programme of kind 'grant', so that both share
lists, approval and crediting.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    PrimaryKeyConstraint,
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

programme = Table(
    "programme",
    metadata,
    key(),
    words("name"),
    code("kind", 10),
    CheckConstraint("kind IN ('award', 'grant')", name="kind"),
    UniqueConstraint("name"),
)

award_round = Table(
    "award_round",
    metadata,
    key(),
    ref("programme_id", "programme.id"),
    # '2026-06' or '2026-12' for an award round; the occasion for a grant
    words("period"),
    ref("fund_id", "fund.id"),
    whole("points_each"),
    day("reference_date"),
    code("state", 10),
    ref("author_id", "staff.id"),
    whole("created_at"),
    CheckConstraint("points_each > 0", name="points_each"),
    CheckConstraint("state IN ('open', 'archived', 'cancelled')", name="state"),
    Index(
        "uq_award_round_once",
        "programme_id",
        "period",
        unique=True,
        info=where("state <> 'cancelled'"),
    ),
)

village_list = Table(
    "village_list",
    metadata,
    key(),
    ref("round_id", "award_round.id"),
    ref("village_id", "village.id"),
    code("state", 10),
    ref("author_id", "staff.id"),
    ref("approved_by", "staff.id", null=True),
    whole("approved_at", null=True),
    # hash of what was approved; crediting is refused if the list no longer matches it
    Column("approved_digest", String(64), nullable=True),
    ref("voucher_id", "voucher.id", null=True),
    # the other lists go on without it
    whole("given_up_at", null=True),
    CheckConstraint(
        "state IN ('draft', 'reviewed', 'meetings', 'notice', 'ready', 'credited')", name="state"
    ),
    CheckConstraint("(state = 'credited') = (voucher_id IS NOT NULL)", name="credited"),
    CheckConstraint("approved_by IS NULL OR approved_by <> author_id", name="two_persons"),
    UniqueConstraint("round_id", "village_id"),
)

# One row of a list. Names and head-counts are frozen as of the reference date.
nomination = Table(
    "nomination",
    metadata,
    key(),
    ref("list_id", "village_list.id"),
    ref("round_id", "award_round.id"),
    ref("household_id", "household.id", null=True),
    ref("member_id", "member.id"),
    words("name"),
    words("group_name", default=""),
    whole("headcount"),
    whole("points"),
    # 'criterion=score' joined by ';', as the workbook named them
    words("scores", default=""),
    whole("struck", default=0),
    # 'below-cut' where the review struck it, not a person
    code("struck_why", 10, null=True),
    CheckConstraint("points > 0", name="points"),
    Index("ix_nomination_list", "list_id"),
    Index(
        "uq_nomination_household",
        "round_id",
        "household_id",
        unique=True,
        info=where("struck = 0 AND household_id IS NOT NULL"),
    ),
    Index(
        "uq_nomination_member",
        "round_id",
        "member_id",
        unique=True,
        info=where("struck = 0"),
    ),
)

# The proof of an award: one per account and round, whatever happens to the lists.
credited = Table(
    "credited",
    metadata,
    ref("round_id", "award_round.id"),
    ref("points_account_id", "points_account.id"),
    whole("voucher_id"),
    whole("seq"),
    ref("nomination_id", "nomination.id"),
    PrimaryKeyConstraint("round_id", "points_account_id"),
    UniqueConstraint("voucher_id", "seq"),
    UniqueConstraint("nomination_id"),
    ForeignKeyConstraint(
        ["voucher_id", "seq"], ["transfer.voucher_id", "transfer.seq"], name="fk_credited_transfer"
    ),
)
