"""What came back: returns of receipts, purses that they revive, and reversed transfers.

All are rows of a voucher, covered by its hash. Guards (guards/*.sql) see to it that never
more comes back than was taken.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    ForeignKeyConstraint,
    Index,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
)

from lovemart_desktop.persistence.schema.base import day, metadata, ref, whole, words

# Numbered: of two tills that return one receipt at once, the second collides and tries again.
receipt_return = Table(
    "receipt_return",
    metadata,
    ref("voucher_id", "voucher.id", primary_key=True),
    ref("receipt_id", "receipt.voucher_id"),
    whole("nth"),
    whole("pieces"),
    whole("points"),
    words("reason"),
    # what every purse that gets points held before: 'account:points', joined by commas
    words("purses"),
    CheckConstraint("nth > 0 AND pieces > 0 AND points >= 0", name="amounts"),
    UniqueConstraint("receipt_id", "nth"),
    UniqueConstraint("voucher_id", "receipt_id"),
)

return_line = Table(
    "return_line",
    metadata,
    whole("voucher_id"),
    whole("seq"),
    whole("receipt_id"),
    whole("line"),
    whole("pieces"),
    # of these pieces: written off instead of put on the shelf
    whole("damaged"),
    PrimaryKeyConstraint("voucher_id", "seq"),
    ForeignKeyConstraint(
        ["voucher_id", "receipt_id"],
        ["receipt_return.voucher_id", "receipt_return.receipt_id"],
        name="fk_return_line_return",
    ),
    ForeignKeyConstraint(
        ["receipt_id", "line"],
        ["receipt_line.voucher_id", "receipt_line.seq"],
        name="fk_return_line_line",
    ),
    CheckConstraint("pieces > 0 AND damaged BETWEEN 0 AND pieces", name="amounts"),
    UniqueConstraint("voucher_id", "line"),
    Index("ix_return_line_line", "receipt_id", "line"),
    sqlite_with_rowid=False,
)

# A purse of an expired fund that got points back may be spent until that day.
purse_revival = Table(
    "purse_revival",
    metadata,
    ref("voucher_id", "receipt_return.voucher_id"),
    whole("seq"),
    ref("account_id", "account.id"),
    day("until"),
    PrimaryKeyConstraint("voucher_id", "seq"),
    Index("ix_purse_revival_account", "account_id", "until"),
    sqlite_with_rowid=False,
)

reversal = Table(
    "reversal",
    metadata,
    ref("voucher_id", "voucher.id"),
    whole("seq"),
    whole("reversed_id"),
    whole("reversed_seq"),
    whole("points"),
    # what had been spent already and stays a memo: no purse goes below zero
    whole("uncollected"),
    PrimaryKeyConstraint("voucher_id", "seq"),
    ForeignKeyConstraint(
        ["reversed_id", "reversed_seq"],
        ["transfer.voucher_id", "transfer.seq"],
        name="fk_reversal_transfer",
    ),
    CheckConstraint(
        "points >= 0 AND uncollected >= 0 AND points + uncollected > 0", name="amounts"
    ),
    UniqueConstraint("reversed_id", "reversed_seq"),
    sqlite_with_rowid=False,
)
