"""The counter that clerks keep, and the card desk: what they need beyond the first books.

Revision 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:

    op.create_table(
        "finder",
        sa.Column("kind", sa.String(length=1), nullable=False),
        sa.Column(
            "text", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False
        ),
        sa.Column("gone", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "village_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.PrimaryKeyConstraint("kind", "text", "gone", "member_id", name=op.f("pk_finder")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "status_label",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("position", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "offered",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="1",
            nullable=False,
        ),
        sa.CheckConstraint("offered IN (0, 1)", name=op.f("ck_status_label_offered")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_status_label")),
        sa.UniqueConstraint("name", name=op.f("uq_status_label_name")),
    )
    op.create_table(
        "quick_page",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("store_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["store_id"], ["store.id"], name=op.f("fk_quick_page_store_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quick_page")),
        sa.UniqueConstraint("store_id", "place", name=op.f("uq_quick_page_store_id_place")),
    )
    op.create_table(
        "quick_tile",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("page_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("goods_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["goods_id"], ["goods.id"], name=op.f("fk_quick_tile_goods_id")),
        sa.ForeignKeyConstraint(["page_id"], ["quick_page.id"], name=op.f("fk_quick_tile_page_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quick_tile")),
        sa.UniqueConstraint("page_id", "goods_id", name=op.f("uq_quick_tile_page_id_goods_id")),
        sa.UniqueConstraint("page_id", "place", name=op.f("uq_quick_tile_page_id_place")),
    )
    op.create_table(
        "card_series",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("made_on", sa.String(length=10), nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "recorded_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_card_series_operator_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_series")),
    )
    op.create_table(
        "card_template",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("paper", sa.String(length=10), nullable=False),
        sa.Column(
            "card_columns", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "card_rows", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "card_width", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "card_height", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "margin_left", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "margin_top", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("gap_x", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("gap_y", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("colour", sa.String(length=10), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("small_line", sa.Text(), server_default="", nullable=False),
        sa.Column("loss_line", sa.Text(), server_default="", nullable=False),
        sa.Column("back_rules", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "backs",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column(
            "crop_marks",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        sa.Column(
            "active",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="1",
            nullable=False,
        ),
        sa.Column(
            "changed_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "changed_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint("paper IN ('card', 'a4')", name=op.f("ck_card_template_paper")),
        sa.ForeignKeyConstraint(
            ["changed_by"], ["staff.id"], name=op.f("fk_card_template_changed_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_template")),
    )
    op.create_index("ix_card_template_name", "card_template", ["name"], unique=False)
    op.create_table(
        "day_close",
        sa.Column("store_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_date", sa.String(length=10), nullable=False),
        sa.Column("till_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "closed_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "closed_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["closed_by"], ["staff.id"], name=op.f("fk_day_close_closed_by")),
        sa.ForeignKeyConstraint(["store_id"], ["store.id"], name=op.f("fk_day_close_store_id")),
        sa.ForeignKeyConstraint(["till_id"], ["till.id"], name=op.f("fk_day_close_till_id")),
        sa.PrimaryKeyConstraint("store_id", "business_date", name=op.f("pk_day_close")),
    )
    op.create_table(
        "fund_announcement",
        sa.Column("fund_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("expires_on", sa.String(length=10), nullable=False),
        sa.Column("posted_on", sa.String(length=10), nullable=False),
        sa.Column(
            "recorded_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["fund_id"], ["fund.id"], name=op.f("fk_fund_announcement_fund_id")
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_fund_announcement_operator_id")
        ),
        sa.PrimaryKeyConstraint("fund_id", "expires_on", name=op.f("pk_fund_announcement")),
    )
    op.create_table(
        "fund_extension",
        sa.Column("fund_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("nth", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("before", sa.String(length=10), nullable=False),
        sa.Column("until", sa.String(length=10), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column(
            "recorded_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "confirmer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("request_key", sa.String(length=36), nullable=False),
        sa.Column("request_digest", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(
            "confirmer_id <> operator_id", name=op.f("ck_fund_extension_two_persons")
        ),
        sa.CheckConstraint("nth > 0 AND until > before", name=op.f("ck_fund_extension_later")),
        sa.ForeignKeyConstraint(
            ["confirmer_id"], ["staff.id"], name=op.f("fk_fund_extension_confirmer_id")
        ),
        sa.ForeignKeyConstraint(["fund_id"], ["fund.id"], name=op.f("fk_fund_extension_fund_id")),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_fund_extension_operator_id")
        ),
        sa.PrimaryKeyConstraint("fund_id", "nth", name=op.f("pk_fund_extension")),
        sa.UniqueConstraint("request_key", name=op.f("uq_fund_extension_request_key")),
    )
    op.create_table(
        "goods_limit",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("goods_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column(
            "category_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("pieces", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("period", sa.String(length=10), nullable=False),
        sa.Column(
            "active",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="1",
            nullable=False,
        ),
        sa.Column("set_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("set_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "period IN ('day', 'week', 'month', 'quarter', 'half-year', 'year')",
            name=op.f("ck_goods_limit_period"),
        ),
        sa.CheckConstraint(
            "(goods_id IS NULL) <> (category_id IS NULL)", name=op.f("ck_goods_limit_what")
        ),
        sa.CheckConstraint("pieces > 0", name=op.f("ck_goods_limit_pieces")),
        sa.ForeignKeyConstraint(
            ["category_id"], ["category.id"], name=op.f("fk_goods_limit_category_id")
        ),
        sa.ForeignKeyConstraint(["goods_id"], ["goods.id"], name=op.f("fk_goods_limit_goods_id")),
        sa.ForeignKeyConstraint(["set_by"], ["staff.id"], name=op.f("fk_goods_limit_set_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goods_limit")),
    )
    op.create_index(
        "uq_goods_limit_category",
        "goods_limit",
        ["category_id", "period"],
        unique=True,
        sqlite_where=sa.text("active = 1 AND category_id IS NOT NULL"),
        postgresql_where=sa.text("active = 1 AND category_id IS NOT NULL"),
    )
    op.create_index(
        "uq_goods_limit_goods",
        "goods_limit",
        ["goods_id", "period"],
        unique=True,
        sqlite_where=sa.text("active = 1 AND goods_id IS NOT NULL"),
        postgresql_where=sa.text("active = 1 AND goods_id IS NOT NULL"),
    )
    op.create_table(
        "handover_list",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("made_on", sa.String(length=10), nullable=False),
        sa.Column(
            "recorded_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_handover_list_operator_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover_list")),
    )
    op.create_table(
        "not_same",
        sa.Column("one_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("other_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column(
            "recorded_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint("one_id < other_id", name=op.f("ck_not_same_order")),
        sa.ForeignKeyConstraint(["one_id"], ["member.id"], name=op.f("fk_not_same_one_id")),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_not_same_operator_id")
        ),
        sa.ForeignKeyConstraint(["other_id"], ["member.id"], name=op.f("fk_not_same_other_id")),
        sa.PrimaryKeyConstraint("one_id", "other_id", name=op.f("pk_not_same")),
    )
    op.create_table(
        "open_basket",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("till_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("request_key", sa.String(length=36), nullable=False),
        sa.Column(
            "held",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "pieces",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column(
            "points",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("kept_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kept_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("held IN (0, 1)", name=op.f("ck_open_basket_held")),
        sa.ForeignKeyConstraint(["kept_by"], ["staff.id"], name=op.f("fk_open_basket_kept_by")),
        sa.ForeignKeyConstraint(["till_id"], ["till.id"], name=op.f("fk_open_basket_till_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_open_basket")),
        sa.UniqueConstraint("request_key", name=op.f("uq_open_basket_request_key")),
    )
    op.create_index("ix_open_basket_till", "open_basket", ["till_id"], unique=False)
    op.create_index(
        "uq_open_basket_current",
        "open_basket",
        ["till_id"],
        unique=True,
        sqlite_where=sa.text("held = 0"),
        postgresql_where=sa.text("held = 0"),
    )
    op.create_table(
        "paper_batch",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("first_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("last_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("made_on", sa.String(length=10), nullable=False),
        sa.Column("made_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("till_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("made_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "first_no > 0 AND last_no >= first_no", name=op.f("ck_paper_batch_numbers")
        ),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name=op.f("fk_paper_batch_made_by")),
        sa.ForeignKeyConstraint(["till_id"], ["till.id"], name=op.f("fk_paper_batch_till_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_batch")),
        sa.UniqueConstraint("first_no", name=op.f("uq_paper_batch_first_no")),
        sa.UniqueConstraint("last_no", name=op.f("uq_paper_batch_last_no")),
    )
    op.create_table(
        "paper_note",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("nth", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column(
            "points",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column(
            "recorded_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_paper_note_member_id")),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_paper_note_operator_id")
        ),
        sa.PrimaryKeyConstraint("number", "nth", name=op.f("pk_paper_note")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "print_run",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("business_date", sa.String(length=10), nullable=False),
        sa.Column(
            "recorded_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("cards", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_print_run_operator_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_run")),
    )
    op.create_table(
        "proxy",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column(
            "member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("telephone", sa.Text(), server_default="", nullable=False),
        sa.Column("id_tail", sa.String(length=4), server_default="", nullable=False),
        sa.Column("valid_from", sa.String(length=10), nullable=False),
        sa.Column("valid_until", sa.String(length=10), nullable=False),
        sa.Column(
            "most_points", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("made_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("made_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "most_points IS NULL OR most_points > 0", name=op.f("ck_proxy_most_points")
        ),
        sa.CheckConstraint("valid_from <= valid_until", name=op.f("ck_proxy_period")),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name=op.f("fk_proxy_made_by")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_proxy_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proxy")),
    )
    op.create_index("ix_proxy_member", "proxy", ["member_id"], unique=False)
    op.create_table(
        "shift",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("till_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("clerk_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_date", sa.String(length=10), nullable=False),
        sa.Column("of_day", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "opened_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "opened_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("opened_head", sa.LargeBinary(), nullable=False),
        sa.Column(
            "opened_receipt", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("closed_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("closed_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("closed_head", sa.LargeBinary(), nullable=True),
        sa.Column(
            "closed_receipt", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("closed_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "CASE WHEN closed_at IS NULL THEN closed_no IS NULL AND closed_head IS NULL AND closed_receipt IS NULL AND closed_by IS NULL AND words = '' ELSE closed_no >= opened_no AND closed_receipt >= opened_receipt AND closed_head IS NOT NULL AND closed_by IS NOT NULL AND words <> '' END",
            name=op.f("ck_shift_closed"),
        ),
        sa.ForeignKeyConstraint(["clerk_id"], ["staff.id"], name=op.f("fk_shift_clerk_id")),
        sa.ForeignKeyConstraint(["closed_by"], ["staff.id"], name=op.f("fk_shift_closed_by")),
        sa.ForeignKeyConstraint(["till_id"], ["till.id"], name=op.f("fk_shift_till_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift")),
        sa.UniqueConstraint(
            "till_id", "business_date", "of_day", name=op.f("uq_shift_till_id_business_date_of_day")
        ),
    )
    op.create_index("ix_shift_business_date", "shift", ["business_date"], unique=False)
    op.create_index(
        "uq_shift_open",
        "shift",
        ["till_id"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "unknown_card",
        sa.Column("till_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("clerk_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_date", sa.String(length=10), nullable=False),
        sa.Column("scans", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["clerk_id"], ["staff.id"], name=op.f("fk_unknown_card_clerk_id")),
        sa.ForeignKeyConstraint(["till_id"], ["till.id"], name=op.f("fk_unknown_card_till_id")),
        sa.PrimaryKeyConstraint(
            "till_id", "clerk_id", "business_date", name=op.f("pk_unknown_card")
        ),
    )
    op.create_table(
        "wanted_note",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("till_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("wish", sa.Text(), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("business_date", sa.String(length=10), nullable=False),
        sa.Column("noted_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("noted_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("answer", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "settled_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column(
            "settled_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.CheckConstraint(
            "(state = 'open') = (settled_at IS NULL)", name=op.f("ck_wanted_note_settled")
        ),
        sa.CheckConstraint(
            "state IN ('open', 'ordered', 'not-possible')", name=op.f("ck_wanted_note_state")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_wanted_note_member_id")
        ),
        sa.ForeignKeyConstraint(["noted_by"], ["staff.id"], name=op.f("fk_wanted_note_noted_by")),
        sa.ForeignKeyConstraint(
            ["settled_by"], ["staff.id"], name=op.f("fk_wanted_note_settled_by")
        ),
        sa.ForeignKeyConstraint(["till_id"], ["till.id"], name=op.f("fk_wanted_note_till_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wanted_note")),
    )
    op.create_index("ix_wanted_note_state", "wanted_note", ["state", "noted_at"], unique=False)
    op.create_table(
        "card_print",
        sa.Column("card_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("nth", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("run_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["card_id"], ["card.id"], name=op.f("fk_card_print_card_id")),
        sa.ForeignKeyConstraint(["run_id"], ["print_run.id"], name=op.f("fk_card_print_run_id")),
        sa.PrimaryKeyConstraint("card_id", "nth", name=op.f("pk_card_print")),
        sa.UniqueConstraint("run_id", "seq", name=op.f("uq_card_print_run_id_seq")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "card_series_item",
        sa.Column(
            "series_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("card_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["card_id"], ["card.id"], name=op.f("fk_card_series_item_card_id")),
        sa.ForeignKeyConstraint(
            ["series_id"], ["card_series.id"], name=op.f("fk_card_series_item_series_id")
        ),
        sa.PrimaryKeyConstraint("series_id", "no", name=op.f("pk_card_series_item")),
        sa.UniqueConstraint("card_id", name=op.f("uq_card_series_item_card_id")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "countersign_due",
        sa.Column(
            "voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("reasons", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["voucher.id"], name=op.f("fk_countersign_due_voucher_id")
        ),
        sa.PrimaryKeyConstraint("voucher_id", name=op.f("pk_countersign_due")),
    )
    op.create_table(
        "disposition",
        sa.Column(
            "voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("target", sa.String(length=10), nullable=False),
        sa.Column("document", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("target IN ('household', 'fund')", name=op.f("ck_disposition_target")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_disposition_member_id")
        ),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["voucher.id"], name=op.f("fk_disposition_voucher_id")
        ),
        sa.PrimaryKeyConstraint("voucher_id", name=op.f("pk_disposition")),
    )
    op.create_index("ix_disposition_member", "disposition", ["member_id"], unique=False)
    op.create_table(
        "fund_closing",
        sa.Column("fund_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("document", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["fund_id"], ["fund.id"], name=op.f("fk_fund_closing_fund_id")),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["voucher.id"], name=op.f("fk_fund_closing_voucher_id")
        ),
        sa.PrimaryKeyConstraint("fund_id", name=op.f("pk_fund_closing")),
        sa.UniqueConstraint("voucher_id", name=op.f("uq_fund_closing_voucher_id")),
    )
    op.create_table(
        "handover_item",
        sa.Column("list_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("card_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("group_name", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["card_id"], ["card.id"], name=op.f("fk_handover_item_card_id")),
        sa.ForeignKeyConstraint(
            ["list_id"], ["handover_list.id"], name=op.f("fk_handover_item_list_id")
        ),
        sa.PrimaryKeyConstraint("list_id", "no", name=op.f("pk_handover_item")),
        sa.UniqueConstraint("card_id", name=op.f("uq_handover_item_card_id")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "paper_outcome",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column(
            "voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "recorded_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "(voucher_id IS NULL) = (reason <> '')", name=op.f("ck_paper_outcome_reason")
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_paper_outcome_operator_id")
        ),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["voucher.id"], name=op.f("fk_paper_outcome_voucher_id")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_paper_outcome")),
        sa.UniqueConstraint("voucher_id", name=op.f("uq_paper_outcome_voucher_id")),
    )
    op.create_table(
        "paper_print",
        sa.Column("batch_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("nth", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "printed_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "printed_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["paper_batch.id"], name=op.f("fk_paper_print_batch_id")
        ),
        sa.ForeignKeyConstraint(
            ["printed_by"], ["staff.id"], name=op.f("fk_paper_print_printed_by")
        ),
        sa.PrimaryKeyConstraint("batch_id", "nth", name=op.f("pk_paper_print")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "proxy_end",
        sa.Column("proxy_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("ended_on", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column(
            "recorded_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_proxy_end_operator_id")
        ),
        sa.ForeignKeyConstraint(["proxy_id"], ["proxy.id"], name=op.f("fk_proxy_end_proxy_id")),
        sa.PrimaryKeyConstraint("proxy_id", name=op.f("pk_proxy_end")),
    )
    op.create_table(
        "roster_event",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "recorded_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "confirmer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column(
            "household_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column(
            "voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("undone_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("request_key", sa.String(length=36), nullable=True),
        sa.Column("request_digest", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "confirmer_id IS NULL OR confirmer_id <> operator_id",
            name=op.f("ck_roster_event_two_persons"),
        ),
        sa.ForeignKeyConstraint(
            ["confirmer_id"], ["staff.id"], name=op.f("fk_roster_event_confirmer_id")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_roster_event_household_id")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_roster_event_member_id")
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_roster_event_operator_id")
        ),
        sa.ForeignKeyConstraint(
            ["undone_by"], ["roster_event.id"], name=op.f("fk_roster_event_undone_by")
        ),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["voucher.id"], name=op.f("fk_roster_event_voucher_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster_event")),
        sa.UniqueConstraint("request_key", name=op.f("uq_roster_event_request_key")),
    )
    op.create_index("ix_roster_event_household", "roster_event", ["household_id"], unique=False)
    op.create_index("ix_roster_event_member", "roster_event", ["member_id"], unique=False)
    op.create_index("ix_roster_event_voucher", "roster_event", ["voucher_id"], unique=False)
    op.create_table(
        "signed_copy",
        sa.Column(
            "voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("till_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "recorded_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("way", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("(way = 'hand') = (reason <> '')", name=op.f("ck_signed_copy_reason")),
        sa.CheckConstraint("way IN ('scan', 'hand')", name=op.f("ck_signed_copy_way")),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_signed_copy_operator_id")
        ),
        sa.ForeignKeyConstraint(["till_id"], ["till.id"], name=op.f("fk_signed_copy_till_id")),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["voucher.id"], name=op.f("fk_signed_copy_voucher_id")
        ),
        sa.PrimaryKeyConstraint("voucher_id", name=op.f("pk_signed_copy")),
    )
    op.create_table(
        "countersignature",
        sa.Column(
            "voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "signed_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "signed_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["signed_by"], ["staff.id"], name=op.f("fk_countersignature_signed_by")
        ),
        sa.ForeignKeyConstraint(
            ["voucher_id"],
            ["countersign_due.voucher_id"],
            name=op.f("fk_countersignature_voucher_id"),
        ),
        sa.PrimaryKeyConstraint("voucher_id", name=op.f("pk_countersignature")),
    )
    op.create_table(
        "handover_mark",
        sa.Column("list_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("nth", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("signed", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_date", sa.String(length=10), nullable=False),
        sa.Column(
            "recorded_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("collector", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("signed IN (0, 1)", name=op.f("ck_handover_mark_signed")),
        sa.ForeignKeyConstraint(
            ["list_id", "no"],
            ["handover_item.list_id", "handover_item.no"],
            name="fk_handover_mark_item",
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_handover_mark_operator_id")
        ),
        sa.PrimaryKeyConstraint("list_id", "no", "nth", name=op.f("pk_handover_mark")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "household_period",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column(
            "household_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("event_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("starts_on", sa.String(length=10), nullable=False),
        sa.Column("ends_on", sa.String(length=10), nullable=True),
        sa.Column("ended_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("voided_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column(
            "village_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("group_name", sa.Text(), server_default="", nullable=False),
        sa.Column("registration_no", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("officer_name", sa.Text(), server_default="", nullable=False),
        sa.Column("officer_telephone", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "ended_by IS NULL OR ends_on IS NOT NULL", name=op.f("ck_household_period_ended")
        ),
        sa.CheckConstraint(
            "ends_on IS NULL OR ends_on >= starts_on", name=op.f("ck_household_period_order")
        ),
        sa.ForeignKeyConstraint(
            ["ended_by"], ["roster_event.id"], name=op.f("fk_household_period_ended_by")
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["roster_event.id"], name=op.f("fk_household_period_event_id")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_household_period_household_id")
        ),
        sa.ForeignKeyConstraint(
            ["village_id"], ["village.id"], name=op.f("fk_household_period_village_id")
        ),
        sa.ForeignKeyConstraint(
            ["voided_by"], ["roster_event.id"], name=op.f("fk_household_period_voided_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household_period")),
    )
    op.create_index("ix_household_period_ended", "household_period", ["ended_by"], unique=False)
    op.create_index("ix_household_period_event", "household_period", ["event_id"], unique=False)
    op.create_index(
        "ix_household_period_household", "household_period", ["household_id"], unique=False
    )
    op.create_index(
        "uq_household_period_now",
        "household_period",
        ["household_id"],
        unique=True,
        sqlite_where=sa.text("ends_on IS NULL AND voided_by IS NULL"),
        postgresql_where=sa.text("ends_on IS NULL AND voided_by IS NULL"),
    )
    op.create_table(
        "member_merge",
        sa.Column(
            "voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "merged_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "survivor_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("event_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.CheckConstraint("merged_id <> survivor_id", name=op.f("ck_member_merge_two_records")),
        sa.ForeignKeyConstraint(
            ["event_id"], ["roster_event.id"], name=op.f("fk_member_merge_event_id")
        ),
        sa.ForeignKeyConstraint(
            ["merged_id"], ["member.id"], name=op.f("fk_member_merge_merged_id")
        ),
        sa.ForeignKeyConstraint(
            ["survivor_id"], ["member.id"], name=op.f("fk_member_merge_survivor_id")
        ),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["voucher.id"], name=op.f("fk_member_merge_voucher_id")
        ),
        sa.PrimaryKeyConstraint("voucher_id", name=op.f("pk_member_merge")),
        sa.UniqueConstraint("merged_id", name=op.f("uq_member_merge_merged_id")),
    )
    op.create_index("ix_member_merge_survivor", "member_merge", ["survivor_id"], unique=False)
    op.create_table(
        "member_period",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column(
            "member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("event_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("starts_on", sa.String(length=10), nullable=False),
        sa.Column("ends_on", sa.String(length=10), nullable=True),
        sa.Column("ended_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("voided_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column(
            "household_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column(
            "village_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("group_name", sa.Text(), server_default="", nullable=False),
        sa.Column("relation", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "is_head",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.CheckConstraint(
            "ended_by IS NULL OR ends_on IS NOT NULL", name=op.f("ck_member_period_ended")
        ),
        sa.CheckConstraint(
            "ends_on IS NULL OR ends_on >= starts_on", name=op.f("ck_member_period_order")
        ),
        sa.ForeignKeyConstraint(
            ["ended_by"], ["roster_event.id"], name=op.f("fk_member_period_ended_by")
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["roster_event.id"], name=op.f("fk_member_period_event_id")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_member_period_household_id")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_member_period_member_id")
        ),
        sa.ForeignKeyConstraint(
            ["village_id"], ["village.id"], name=op.f("fk_member_period_village_id")
        ),
        sa.ForeignKeyConstraint(
            ["voided_by"], ["roster_event.id"], name=op.f("fk_member_period_voided_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_period")),
    )
    op.create_index("ix_member_period_ended", "member_period", ["ended_by"], unique=False)
    op.create_index("ix_member_period_event", "member_period", ["event_id"], unique=False)
    op.create_index("ix_member_period_household", "member_period", ["household_id"], unique=False)
    op.create_index("ix_member_period_member", "member_period", ["member_id"], unique=False)
    op.create_index(
        "uq_member_period_now",
        "member_period",
        ["member_id"],
        unique=True,
        sqlite_where=sa.text("ends_on IS NULL AND voided_by IS NULL"),
        postgresql_where=sa.text("ends_on IS NULL AND voided_by IS NULL"),
    )
    op.create_table(
        "proxy_use",
        sa.Column(
            "voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("proxy_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["proxy_id"], ["proxy.id"], name=op.f("fk_proxy_use_proxy_id")),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["receipt.voucher_id"], name=op.f("fk_proxy_use_voucher_id")
        ),
        sa.PrimaryKeyConstraint("voucher_id", name=op.f("pk_proxy_use")),
    )
    op.create_index("ix_proxy_use_proxy", "proxy_use", ["proxy_id"], unique=False)
    op.create_table(
        "receipt_return",
        sa.Column(
            "voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "receipt_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("nth", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("pieces", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("points", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("purses", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "nth > 0 AND pieces > 0 AND points >= 0", name=op.f("ck_receipt_return_amounts")
        ),
        sa.ForeignKeyConstraint(
            ["receipt_id"], ["receipt.voucher_id"], name=op.f("fk_receipt_return_receipt_id")
        ),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["voucher.id"], name=op.f("fk_receipt_return_voucher_id")
        ),
        sa.PrimaryKeyConstraint("voucher_id", name=op.f("pk_receipt_return")),
        sa.UniqueConstraint("receipt_id", "nth", name=op.f("uq_receipt_return_receipt_id_nth")),
        sa.UniqueConstraint(
            "voucher_id", "receipt_id", name=op.f("uq_receipt_return_voucher_id_receipt_id")
        ),
    )
    op.create_table(
        "reversal",
        sa.Column(
            "voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "reversed_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "reversed_seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("points", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "uncollected", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "points >= 0 AND uncollected >= 0 AND points + uncollected > 0",
            name=op.f("ck_reversal_amounts"),
        ),
        sa.ForeignKeyConstraint(
            ["reversed_id", "reversed_seq"],
            ["transfer.voucher_id", "transfer.seq"],
            name="fk_reversal_transfer",
        ),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["voucher.id"], name=op.f("fk_reversal_voucher_id")
        ),
        sa.PrimaryKeyConstraint("voucher_id", "seq", name=op.f("pk_reversal")),
        sa.UniqueConstraint(
            "reversed_id", "reversed_seq", name=op.f("uq_reversal_reversed_id_reversed_seq")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "village_successor",
        sa.Column(
            "village_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "successor_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("event_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["roster_event.id"], name=op.f("fk_village_successor_event_id")
        ),
        sa.ForeignKeyConstraint(
            ["successor_id"], ["village.id"], name=op.f("fk_village_successor_successor_id")
        ),
        sa.ForeignKeyConstraint(
            ["village_id"], ["village.id"], name=op.f("fk_village_successor_village_id")
        ),
        sa.PrimaryKeyConstraint("village_id", "successor_id", name=op.f("pk_village_successor")),
    )
    op.create_table(
        "purse_revival",
        sa.Column(
            "voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("until", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_purse_revival_account_id")
        ),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["receipt_return.voucher_id"], name=op.f("fk_purse_revival_voucher_id")
        ),
        sa.PrimaryKeyConstraint("voucher_id", "seq", name=op.f("pk_purse_revival")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_purse_revival_account", "purse_revival", ["account_id", "until"], unique=False
    )
    op.create_table(
        "return_line",
        sa.Column(
            "voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "receipt_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("line", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("pieces", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("damaged", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "pieces > 0 AND damaged BETWEEN 0 AND pieces", name=op.f("ck_return_line_amounts")
        ),
        sa.ForeignKeyConstraint(
            ["receipt_id", "line"],
            ["receipt_line.voucher_id", "receipt_line.seq"],
            name="fk_return_line_line",
        ),
        sa.ForeignKeyConstraint(
            ["voucher_id", "receipt_id"],
            ["receipt_return.voucher_id", "receipt_return.receipt_id"],
            name="fk_return_line_return",
        ),
        sa.PrimaryKeyConstraint("voucher_id", "seq", name=op.f("pk_return_line")),
        sa.UniqueConstraint("voucher_id", "line", name=op.f("uq_return_line_voucher_id_line")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_return_line_line", "return_line", ["receipt_id", "line"], unique=False)
    op.add_column(
        "card_event",
        sa.Column(
            "opens_household", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
    )
    op.add_column("household", sa.Column("ended_on", sa.String(length=10), nullable=True))
    op.add_column("member", sa.Column("left_on", sa.String(length=10), nullable=True))
    op.add_column("member", sa.Column("pinyin", sa.Text(), server_default="", nullable=False))
    op.add_column(
        "member", sa.Column("id_hash", sa.String(length=64), server_default="", nullable=False)
    )
    op.add_column(
        "member",
        sa.Column(
            "merged_into", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
    )
    op.create_index("ix_member_id_hash", "member", ["id_hash"], unique=False)
    op.create_index(
        "uq_member_id_hash",
        "member",
        ["id_hash"],
        unique=True,
        sqlite_where=sa.text("id_state = 'verified' AND id_hash <> ''"),
        postgresql_where=sa.text("id_state = 'verified' AND id_hash <> ''"),
    )
    op.add_column(
        "remark", sa.Column("settled_reason", sa.Text(), server_default="", nullable=False)
    )
    op.add_column(
        "till",
        sa.Column(
            "shift_clerk",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
    )
