"""The card desk's own papers: blanks, templates, print runs, hand-over lists, dispositions."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
)
from sqlalchemy.schema import CheckConstraint

from lovemart_desktop.persistence.schema.base import code, day, key, metadata, ref, whole, words

# Cards that were printed before anybody held them.
card_series = Table(
    "card_series",
    metadata,
    key(),
    day("made_on"),
    words("note", default=""),
    whole("recorded_at"),
    ref("operator_id", "staff.id"),
)

card_series_item = Table(
    "card_series_item",
    metadata,
    ref("series_id", "card_series.id"),
    whole("no"),
    ref("card_id", "card.id"),
    PrimaryKeyConstraint("series_id", "no"),
    UniqueConstraint("card_id"),
    sqlite_with_rowid=False,
)

# Measures in tenths of a millimetre; texts left empty take the words of `domain.templates`.
card_template = Table(
    "card_template",
    metadata,
    key(),
    words("name"),
    code("paper", 10),
    whole("card_columns"),
    whole("card_rows"),
    whole("card_width"),
    whole("card_height"),
    whole("margin_left"),
    whole("margin_top"),
    whole("gap_x"),
    whole("gap_y"),
    code("colour", 10),
    words("title", default=""),
    words("small_line", default=""),
    words("loss_line", default=""),
    words("back_rules", default=""),
    whole("backs", default=0),
    whole("crop_marks", default=0),
    Column("logo", LargeBinary, nullable=True),
    whole("active", default=1),
    whole("changed_at"),
    ref("changed_by", "staff.id"),
    CheckConstraint("paper IN ('card', 'a4')", name="paper"),
    Index("ix_card_template_name", "name"),
)

print_run = Table(
    "print_run",
    metadata,
    key(),
    day("business_date"),
    whole("recorded_at"),
    ref("operator_id", "staff.id"),
    words("template"),
    whole("cards"),
    words("reason", default=""),
)

# Each time that a card went to paper.
card_print = Table(
    "card_print",
    metadata,
    ref("card_id", "card.id"),
    whole("nth"),
    ref("run_id", "print_run.id"),
    whole("seq"),
    PrimaryKeyConstraint("card_id", "nth"),
    UniqueConstraint("run_id", "seq"),
    sqlite_with_rowid=False,
)

handover_list = Table(
    "handover_list",
    metadata,
    key(),
    words("village"),
    day("made_on"),
    whole("recorded_at"),
    ref("operator_id", "staff.id"),
)

# As it was printed: names and groups of that day.
handover_item = Table(
    "handover_item",
    metadata,
    ref("list_id", "handover_list.id"),
    whole("no"),
    ref("card_id", "card.id"),
    words("name"),
    words("group_name", default=""),
    words("reason", default=""),
    PrimaryKeyConstraint("list_id", "no"),
    UniqueConstraint("card_id"),
    sqlite_with_rowid=False,
)

# The last one counts; a mark made by mistake is withdrawn by another.
handover_mark = Table(
    "handover_mark",
    metadata,
    whole("list_id"),
    whole("no"),
    whole("nth"),
    whole("signed"),
    day("business_date"),
    whole("recorded_at"),
    ref("operator_id", "staff.id"),
    words("collector", default=""),
    words("note", default=""),
    PrimaryKeyConstraint("list_id", "no", "nth"),
    ForeignKeyConstraint(
        ["list_id", "no"],
        ["handover_item.list_id", "handover_item.no"],
        name="fk_handover_mark_item",
    ),
    CheckConstraint("signed IN (0, 1)", name="signed"),
    sqlite_with_rowid=False,
)

# Where a dead person's points went; one voucher, maybe without points.
disposition = Table(
    "disposition",
    metadata,
    ref("voucher_id", "voucher.id", primary_key=True),
    ref("member_id", "member.id"),
    code("target", 10),
    words("document", default=""),
    CheckConstraint("target IN ('household', 'fund')", name="target"),
    Index("ix_disposition_member", "member_id"),
)
