"""Who has signed on award lists; and accounts that gave way are found by those they gave way to.

Lists that were credited before are not waited for: nobody could mark them. The last day of
theirs is kept; lists of later days lack what is not marked.

Revision 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    whole = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "award_signature",
        sa.Column("nomination_id", whole, nullable=False),
        sa.Column("nth", whole, nullable=False),
        sa.Column("signed", whole, nullable=False),
        sa.Column("page", whole, nullable=False),
        sa.Column("business_date", sa.String(length=10), nullable=False),
        sa.Column("recorded_at", whole, nullable=False),
        sa.Column("operator_id", whole, nullable=False),
        sa.Column("collector", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("request_key", sa.String(length=36), nullable=False),
        sa.CheckConstraint("nth > 0 AND page > 0", name=op.f("ck_award_signature_numbers")),
        sa.CheckConstraint("signed = nth % 2", name=op.f("ck_award_signature_in_turn")),
        sa.CheckConstraint("(signed = 0) = (reason <> '')", name=op.f("ck_award_signature_reason")),
        sa.CheckConstraint(
            "signed = 1 OR collector = ''", name=op.f("ck_award_signature_collector")
        ),
        sa.ForeignKeyConstraint(
            ["nomination_id"], ["nomination.id"], name=op.f("fk_award_signature_nomination_id")
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_award_signature_operator_id")
        ),
        sa.PrimaryKeyConstraint("nomination_id", "nth", name=op.f("pk_award_signature")),
        sa.UniqueConstraint(
            "request_key",
            "nomination_id",
            name=op.f("uq_award_signature_request_key_nomination_id"),
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_points_account_merged_into",
        "points_account",
        ["merged_into"],
        unique=False,
        sqlite_where=sa.text("merged_into IS NOT NULL"),
        postgresql_where=sa.text("merged_into IS NOT NULL"),
    )
    op.execute(
        """
        INSERT INTO setting (name, value)
        SELECT 'signatures_after', newest.day
        FROM (
            SELECT max(v.business_date) AS day
            FROM village_list l JOIN voucher v ON v.id = l.voucher_id
            WHERE l.state = 'credited'
        ) AS newest
        WHERE newest.day IS NOT NULL
        """
    )
