"""The books: funds, accounts, vouchers and their transfers.

A transfer moves a positive number of points from one account to another of the same
fund, so an unbalanced entry cannot be written. Guards (guards/*.sql) keep the balances,
the till's last number and head, and refuse change and removal.
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
    digest,
    key,
    metadata,
    ref,
    where,
    whole,
    words,
)

fund = Table(
    "fund",
    metadata,
    key(),
    words("name"),
    words("source_document", default=""),
    day("starts_on"),
    day("ends_on", null=True),
    day("expires_on", null=True),
    code("state", 10),
    whole("created_at"),
    CheckConstraint("state IN ('open', 'closed')", name="state"),
    UniqueConstraint("name"),
)

# No row: the fund pays for everything.
fund_category = Table(
    "fund_category",
    metadata,
    ref("fund_id", "fund.id"),
    ref("category_id", "category.id"),
    PrimaryKeyConstraint("fund_id", "category_id"),
)

points_account = Table(
    "points_account",
    metadata,
    key(),
    ref("household_id", "household.id", null=True),
    ref("member_id", "member.id", null=True),
    code("state", 10),
    ref("merged_into", "points_account.id", null=True),
    whole("touch", default=0),
    CheckConstraint("(household_id IS NULL) <> (member_id IS NULL)", name="one_holder"),
    CheckConstraint("state IN ('open', 'frozen', 'merged')", name="state"),
    CheckConstraint("(state = 'merged') = (merged_into IS NOT NULL)", name="merged"),
    UniqueConstraint("household_id"),
    UniqueConstraint("member_id"),
    Index(
        "ix_points_account_merged_into",
        "merged_into",
        info=where("merged_into IS NOT NULL"),
    ),
)

account = Table(
    "account",
    metadata,
    key(),
    ref("fund_id", "fund.id"),
    code("kind", 10),
    ref("till_id", "till.id", null=True),
    ref("points_account_id", "points_account.id", null=True),
    whole("balance", default=0),
    CheckConstraint(
        "CASE kind WHEN 'source' THEN balance <= 0"
        " WHEN 'budget' THEN balance >= 0 WHEN 'expired' THEN balance >= 0"
        " WHEN 'redeemed' THEN balance >= 0 WHEN 'purse' THEN balance >= 0"
        " ELSE 1 = 0 END",
        name="balance",
    ),
    CheckConstraint("(kind = 'redeemed') = (till_id IS NOT NULL)", name="till"),
    CheckConstraint("(kind = 'purse') = (points_account_id IS NOT NULL)", name="purse"),
    UniqueConstraint("id", "fund_id"),
    Index(
        "uq_account_of_fund",
        "fund_id",
        "kind",
        unique=True,
        info=where("kind IN ('source', 'budget', 'expired')"),
    ),
    Index(
        "uq_account_of_till",
        "fund_id",
        "till_id",
        unique=True,
        info=where("kind = 'redeemed'"),
    ),
    Index(
        "uq_account_of_holder",
        "points_account_id",
        "fund_id",
        unique=True,
        info=where("kind = 'purse'"),
    ),
)

voucher = Table(
    "voucher",
    metadata,
    key(),
    ref("till_id", "till.id"),
    whole("no"),
    code("kind", 15),
    day("business_date"),
    whole("recorded_at"),
    ref("operator_id", "staff.id"),
    ref("confirmer_id", "staff.id", null=True),
    Column("request_key", String(36), nullable=False, unique=True),
    digest("request_digest"),
    words("note"),
    # versioned canonical text of all the columns above; what the hash covers
    words("words"),
    digest("prev"),
    digest("hash"),
    CheckConstraint("id = till_id * 1000000000 + no", name="id"),
    CheckConstraint("confirmer_id IS NULL OR confirmer_id <> operator_id", name="two_persons"),
    UniqueConstraint("till_id", "no"),
    Index("ix_voucher_business_date", "business_date"),
)

transfer = Table(
    "transfer",
    metadata,
    ref("voucher_id", "voucher.id"),
    whole("seq"),
    whole("fund_id"),
    whole("source_id"),
    whole("target_id"),
    whole("points"),
    PrimaryKeyConstraint("voucher_id", "seq"),
    ForeignKeyConstraint(
        ["source_id", "fund_id"], ["account.id", "account.fund_id"], name="fk_transfer_source"
    ),
    ForeignKeyConstraint(
        ["target_id", "fund_id"], ["account.id", "account.fund_id"], name="fk_transfer_target"
    ),
    CheckConstraint("points > 0", name="points"),
    CheckConstraint("source_id <> target_id", name="two_accounts"),
    Index("ix_transfer_source", "source_id"),
    Index("ix_transfer_target", "target_id"),
    sqlite_with_rowid=False,
)

receipt = Table(
    "receipt",
    metadata,
    ref("voucher_id", "voucher.id", primary_key=True),
    ref("till_id", "till.id"),
    whole("number"),
    ref("member_id", "member.id"),
    ref("card_id", "card.id", null=True),
    whole("pieces"),
    whole("points"),
    words("proxy_name", default=""),
    words("proxy_relation", default=""),
    # what every purse of the card held before: 'account:points', joined by commas
    words("purses"),
    UniqueConstraint("till_id", "number"),
    Index("ix_receipt_member", "member_id"),
)

receipt_line = Table(
    "receipt_line",
    metadata,
    ref("voucher_id", "receipt.voucher_id"),
    whole("seq"),
    ref("goods_id", "goods.id"),
    whole("pieces"),
    whole("price"),
    PrimaryKeyConstraint("voucher_id", "seq"),
    CheckConstraint("pieces > 0 AND price >= 0", name="amounts"),
    sqlite_with_rowid=False,
)

stock_move = Table(
    "stock_move",
    metadata,
    ref("voucher_id", "voucher.id"),
    whole("seq"),
    ref("lot_id", "lot.id"),
    whole("pieces"),
    PrimaryKeyConstraint("voucher_id", "seq"),
    CheckConstraint("pieces <> 0", name="pieces"),
    Index("ix_stock_move_lot", "lot_id"),
    sqlite_with_rowid=False,
)
