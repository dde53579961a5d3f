"""How a fund's life goes on: its last day announced and put off, the fund closed.

Append-only (guards/*.sql). The fund's own row holds what is in force; these say how it came
to be.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
)

from lovemart_desktop.persistence.schema.base import day, digest, metadata, ref, whole, words

# A last day is announced once; printed again it is still the first notice that counts.
fund_announcement = Table(
    "fund_announcement",
    metadata,
    ref("fund_id", "fund.id"),
    day("expires_on"),
    day("posted_on"),
    whole("recorded_at"),
    ref("operator_id", "staff.id"),
    PrimaryKeyConstraint("fund_id", "expires_on"),
)

fund_extension = Table(
    "fund_extension",
    metadata,
    ref("fund_id", "fund.id"),
    whole("nth"),
    # the last day until then, and from then on
    day("before"),
    day("until"),
    words("document"),
    whole("recorded_at"),
    ref("operator_id", "staff.id"),
    ref("confirmer_id", "staff.id"),
    Column("request_key", String(36), nullable=False, unique=True),
    digest("request_digest"),
    PrimaryKeyConstraint("fund_id", "nth"),
    CheckConstraint("nth > 0 AND until > before", name="later"),
    CheckConstraint("confirmer_id <> operator_id", name="two_persons"),
)

fund_closing = Table(
    "fund_closing",
    metadata,
    ref("fund_id", "fund.id", primary_key=True),
    ref("voucher_id", "voucher.id"),
    words("document"),
    UniqueConstraint("voucher_id"),
)
