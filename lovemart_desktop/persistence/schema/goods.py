"""What is on the shelf: categories, goods, barcodes, lots."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, String, Table, UniqueConstraint

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

category = Table(
    "category",
    metadata,
    key(),
    words("name"),
    ref("parent_id", "category.id", null=True),
    UniqueConstraint("name"),
)

goods = Table(
    "goods",
    metadata,
    key(),
    # the in-store code, also printed on shelf labels
    Column("code", String(13), nullable=False, unique=True),
    words("name"),
    words("spec", default=""),
    words("unit", default=""),
    words("initials", default=""),
    ref("category_id", "category.id"),
    whole("points"),
    whole("active", default=1),
    CheckConstraint("points >= 0", name="points"),
    UniqueConstraint("name", "spec", "unit"),
    Index("ix_goods_initials", "initials"),
)

goods_barcode = Table(
    "goods_barcode",
    metadata,
    Column("barcode", String(32), primary_key=True),
    ref("goods_id", "goods.id"),
    Index("ix_goods_barcode_goods", "goods_id"),
)

# One purchase or one donation. `remaining` is the only stock figure and moves by trigger.
lot = Table(
    "lot",
    metadata,
    key(),
    ref("goods_id", "goods.id"),
    ref("store_id", "store.id"),
    code("origin", 10),
    # supplier or donor
    words("source", default=""),
    words("document", default=""),
    whole("cost_fen", null=True),
    day("received_on"),
    day("expires_on", null=True),
    whole("remaining", default=0),
    whole("touch", default=0),
    CheckConstraint("origin IN ('purchase', 'donation', 'opening', 'shortage')", name="origin"),
    CheckConstraint(
        "(origin <> 'shortage' AND remaining >= 0) OR (origin = 'shortage' AND remaining <= 0)",
        name="remaining",
    ),
    Index(
        "ix_lot_on_shelf",
        "goods_id",
        "expires_on",
        "id",
        info=where("remaining <> 0"),
    ),
    Index("ix_lot_goods", "goods_id"),
)
