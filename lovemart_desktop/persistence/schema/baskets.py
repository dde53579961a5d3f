"""What the counter keeps besides the books: open baskets, quick keys, limits, wishes.

None of it is booked: baskets come and go, tiles are moved about. What somebody decided
(a limit, a basket given up, a wish settled) stands in the audit chain as well.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
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

# A basket of which nothing is booked. held = 0: the one that is open at the till.
open_basket = Table(
    "open_basket",
    metadata,
    key(),
    ref("till_id", "till.id"),
    Column("request_key", String(36), nullable=False, unique=True),
    whole("held", default=0),
    # card, lines and split as versioned text
    words("content"),
    words("label", default=""),
    whole("pieces", default=0),
    whole("points", default=0),
    whole("kept_at"),
    ref("kept_by", "staff.id"),
    CheckConstraint("held IN (0, 1)", name="held"),
    Index(
        "uq_open_basket_current",
        "till_id",
        unique=True,
        info=where("held = 0"),
    ),
    Index("ix_open_basket_till", "till_id"),
)

quick_page = Table(
    "quick_page",
    metadata,
    key(),
    ref("store_id", "store.id"),
    whole("place"),
    words("name"),
    UniqueConstraint("store_id", "place"),
)

quick_tile = Table(
    "quick_tile",
    metadata,
    key(),
    ref("page_id", "quick_page.id"),
    whole("place"),
    ref("goods_id", "goods.id"),
    UniqueConstraint("page_id", "place"),
    UniqueConstraint("page_id", "goods_id"),
)

# At most so many pieces for a household in a period. A limit that ends stays, inactive.
goods_limit = Table(
    "goods_limit",
    metadata,
    key(),
    ref("goods_id", "goods.id", null=True),
    ref("category_id", "category.id", null=True),
    whole("pieces"),
    code("period", 10),
    whole("active", default=1),
    whole("set_at"),
    ref("set_by", "staff.id"),
    CheckConstraint("(goods_id IS NULL) <> (category_id IS NULL)", name="what"),
    CheckConstraint("pieces > 0", name="pieces"),
    CheckConstraint(
        "period IN ('day', 'week', 'month', 'quarter', 'half-year', 'year')", name="period"
    ),
    Index(
        "uq_goods_limit_goods",
        "goods_id",
        "period",
        unique=True,
        info=where("active = 1 AND goods_id IS NOT NULL"),
    ),
    Index(
        "uq_goods_limit_category",
        "category_id",
        "period",
        unique=True,
        info=where("active = 1 AND category_id IS NOT NULL"),
    ),
)

# What somebody asked for and the store did not have.
wanted_note = Table(
    "wanted_note",
    metadata,
    key(),
    ref("till_id", "till.id"),
    words("wish"),
    ref("member_id", "member.id", null=True),
    day("business_date"),
    whole("noted_at"),
    ref("noted_by", "staff.id"),
    code("state", 12),
    words("answer", default=""),
    whole("settled_at", null=True),
    ref("settled_by", "staff.id", null=True),
    CheckConstraint("state IN ('open', 'ordered', 'not-possible')", name="state"),
    CheckConstraint("(state = 'open') = (settled_at IS NULL)", name="settled"),
    Index("ix_wanted_note_state", "state", "noted_at"),
)
