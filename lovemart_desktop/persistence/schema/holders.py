"""Who stands at the counter for whom, what goes on alone, and vouchers written on paper.

Nothing here is ever changed: an authorisation ends by a row of its own, and so does what
waits for a countersignature.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
)

from lovemart_desktop.persistence.schema.base import code, day, key, metadata, ref, whole, words

# Somebody who may collect for a holder until further notice. most_points: of all receipts
# together; NULL: no limit.
proxy = Table(
    "proxy",
    metadata,
    key(),
    ref("member_id", "member.id"),
    words("name"),
    words("relation"),
    words("telephone", default=""),
    Column("id_tail", String(4), nullable=False, server_default=""),
    day("valid_from"),
    day("valid_until"),
    whole("most_points", null=True),
    whole("made_at"),
    ref("made_by", "staff.id"),
    CheckConstraint("valid_from <= valid_until", name="period"),
    CheckConstraint("most_points IS NULL OR most_points > 0", name="most_points"),
    Index("ix_proxy_member", "member_id"),
)

# Taken back before its time.
proxy_end = Table(
    "proxy_end",
    metadata,
    ref("proxy_id", "proxy.id", primary_key=True),
    day("ended_on"),
    words("reason"),
    whole("recorded_at"),
    ref("operator_id", "staff.id"),
)

# Which receipts were collected under a standing authorisation. Who collected, one-off
# proxies included, stands on the receipt itself.
proxy_use = Table(
    "proxy_use",
    metadata,
    ref("voucher_id", "receipt.voucher_id", primary_key=True),
    ref("proxy_id", "proxy.id"),
    Index("ix_proxy_use_proxy", "proxy_id"),
)

# A counter event that took two persons and had only one: signed on paper, and waiting for
# somebody to sign it here. reasons: codes joined by commas.
countersign_due = Table(
    "countersign_due",
    metadata,
    ref("voucher_id", "voucher.id", primary_key=True),
    code("reasons", 60),
)

countersignature = Table(
    "countersignature",
    metadata,
    ref("voucher_id", "countersign_due.voucher_id", primary_key=True),
    ref("signed_by", "staff.id"),
    whole("signed_at"),
    words("note", default=""),
)

# Numbered forms for days without electricity, printed ahead. Numbers run through the town.
paper_batch = Table(
    "paper_batch",
    metadata,
    key(),
    whole("first_no"),
    whole("last_no"),
    day("made_on"),
    whole("made_at"),
    ref("till_id", "till.id"),
    ref("made_by", "staff.id"),
    CheckConstraint("first_no > 0 AND last_no >= first_no", name="numbers"),
    UniqueConstraint("first_no"),
    UniqueConstraint("last_no"),
)

# nth 1 is the first print; every further one is marked on the paper.
paper_print = Table(
    "paper_print",
    metadata,
    ref("batch_id", "paper_batch.id"),
    whole("nth"),
    whole("printed_at"),
    ref("printed_by", "staff.id"),
    words("reason", default=""),
    PrimaryKeyConstraint("batch_id", "nth"),
    sqlite_with_rowid=False,
)

# What became of a number: booked, or void. Each number once, at whichever till.
paper_outcome = Table(
    "paper_outcome",
    metadata,
    Column("number", whole("number").type, primary_key=True, autoincrement=False),
    ref("voucher_id", "voucher.id", null=True),
    words("reason", default=""),
    whole("recorded_at"),
    ref("operator_id", "staff.id"),
    CheckConstraint("(voucher_id IS NULL) = (reason <> '')", name="reason"),
    UniqueConstraint("voucher_id"),
)

# Why a number could not be booked yet: it stays out.
paper_note = Table(
    "paper_note",
    metadata,
    whole("number"),
    whole("nth"),
    code("reason", 40),
    ref("member_id", "member.id", null=True),
    whole("points", default=0),
    whole("recorded_at"),
    ref("operator_id", "staff.id"),
    PrimaryKeyConstraint("number", "nth"),
    sqlite_with_rowid=False,
)
