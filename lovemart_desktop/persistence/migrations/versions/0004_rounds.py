"""The award round's whole life, and grants outside rounds.

Revision 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:

    op.create_table(
        "activity",
        sa.Column("round_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("held_on", sa.String(length=10), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.CheckConstraint("name <> '' AND place <> ''", name=op.f("ck_activity_told")),
        sa.ForeignKeyConstraint(
            ["round_id"], ["award_round.id"], name=op.f("fk_activity_round_id")
        ),
        sa.PrimaryKeyConstraint("round_id", name=op.f("pk_activity")),
    )
    op.create_table(
        "criterion",
        sa.Column("round_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("weight", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("most", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "weight > 0 AND weight <= 100 AND most > 0", name=op.f("ck_criterion_numbers")
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["award_round.id"], name=op.f("fk_criterion_round_id")
        ),
        sa.PrimaryKeyConstraint("round_id", "seq", name=op.f("pk_criterion")),
        sa.UniqueConstraint("round_id", "name", name=op.f("uq_criterion_round_id_name")),
    )
    op.create_table(
        "paper_approval",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("round_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("leader", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("approved_on", sa.String(length=10), nullable=False),
        sa.Column("at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "confirmer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "confirmer_id <> operator_id", name=op.f("ck_paper_approval_two_persons")
        ),
        sa.ForeignKeyConstraint(
            ["confirmer_id"], ["staff.id"], name=op.f("fk_paper_approval_confirmer_id")
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_paper_approval_operator_id")
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["award_round.id"], name=op.f("fk_paper_approval_round_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_approval")),
    )
    op.create_index("ix_paper_approval_round", "paper_approval", ["round_id"], unique=False)
    op.create_table(
        "round_rules",
        sa.Column("round_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("review", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("meetings", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("notice", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "notice_days", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("notice_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("cut_kind", sa.String(length=10), nullable=False),
        sa.Column("cut_value", sa.Text(), server_default="", nullable=False),
        sa.Column("basis", sa.String(length=10), nullable=False),
        sa.Column("credits", sa.String(length=10), nullable=False),
        sa.Column("occasion", sa.String(length=12), nullable=False),
        sa.Column("festival", sa.String(length=20), nullable=True),
        sa.Column(
            "lunar_year", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("late_reason", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "copied_from", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("frozen_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.CheckConstraint("basis IN ('each', 'per-head')", name=op.f("ck_round_rules_basis")),
        sa.CheckConstraint(
            "credits IN ('household', 'member')", name=op.f("ck_round_rules_credits")
        ),
        sa.CheckConstraint(
            "cut_kind IN ('none', 'places', 'score')", name=op.f("ck_round_rules_cut_kind")
        ),
        sa.CheckConstraint(
            "occasion IN ('award-round', 'party-care', 'per-head', 'festival', 'activity')",
            name=op.f("ck_round_rules_occasion"),
        ),
        sa.CheckConstraint("notice_days > 0", name=op.f("ck_round_rules_notice_days")),
        sa.CheckConstraint(
            "review IN (0, 1) AND meetings IN (0, 1) AND notice IN (0, 1)",
            name=op.f("ck_round_rules_steps"),
        ),
        sa.ForeignKeyConstraint(
            ["copied_from"], ["award_round.id"], name=op.f("fk_round_rules_copied_from")
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["award_round.id"], name=op.f("fk_round_rules_round_id")
        ),
        sa.PrimaryKeyConstraint("round_id", name=op.f("pk_round_rules")),
    )
    op.create_table(
        "list_review",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("list_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("cut_kind", sa.String(length=10), nullable=False),
        sa.Column("cut_value", sa.Text(), server_default="", nullable=False),
        sa.Column("ties", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("list_digest", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "cut_kind IN ('none', 'places', 'score')", name=op.f("ck_list_review_cut_kind")
        ),
        sa.CheckConstraint(
            "ties IN ('none', 'take-all', 'take-none', 'by-name')", name=op.f("ck_list_review_ties")
        ),
        sa.ForeignKeyConstraint(
            ["list_id"], ["village_list.id"], name=op.f("fk_list_review_list_id")
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_list_review_operator_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_list_review")),
    )
    op.create_index("ix_list_review_list", "list_review", ["list_id"], unique=False)
    op.create_table(
        "list_step",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("list_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("before", sa.String(length=10), nullable=False),
        sa.Column("after", sa.String(length=10), nullable=False),
        sa.Column("at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "confirmer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "confirmer_id IS NULL OR confirmer_id <> operator_id",
            name=op.f("ck_list_step_two_persons"),
        ),
        sa.ForeignKeyConstraint(
            ["confirmer_id"], ["staff.id"], name=op.f("fk_list_step_confirmer_id")
        ),
        sa.ForeignKeyConstraint(
            ["list_id"], ["village_list.id"], name=op.f("fk_list_step_list_id")
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_list_step_operator_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_list_step")),
    )
    op.create_index("ix_list_step_list", "list_step", ["list_id"], unique=False)
    op.create_table(
        "meeting",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("list_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=14), nullable=False),
        sa.Column("nth", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("held_on", sa.String(length=10), nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("chair", sa.Text(), nullable=False),
        sa.Column("entitled", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("attended", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "votes_for", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "votes_against", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "abstained", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("minutes", sa.Text(), server_default="", nullable=False),
        sa.Column("list_digest", sa.String(length=64), nullable=False),
        sa.Column(
            "after_change", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "after_step", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "kind IN ('branch', 'committees', 'party-members', 'villagers')",
            name=op.f("ck_meeting_kind"),
        ),
        sa.CheckConstraint(
            "votes_for >= 0 AND votes_against >= 0 AND abstained >= 0 AND attended > 0 AND votes_for + votes_against + abstained <= attended AND attended <= entitled",
            name=op.f("ck_meeting_votes"),
        ),
        sa.ForeignKeyConstraint(["list_id"], ["village_list.id"], name=op.f("fk_meeting_list_id")),
        sa.ForeignKeyConstraint(["operator_id"], ["staff.id"], name=op.f("fk_meeting_operator_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("list_id", "kind", "nth", name=op.f("uq_meeting_list_id_kind_nth")),
    )
    op.create_table(
        "notice",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("list_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("nth", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("posted_on", sa.String(length=10), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("days", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint("kind IN ('first', 'result')", name=op.f("ck_notice_kind")),
        sa.CheckConstraint("days > 0", name=op.f("ck_notice_days")),
        sa.ForeignKeyConstraint(["list_id"], ["village_list.id"], name=op.f("fk_notice_list_id")),
        sa.ForeignKeyConstraint(["operator_id"], ["staff.id"], name=op.f("fk_notice_operator_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sa.UniqueConstraint("list_id", "kind", "nth", name=op.f("uq_notice_list_id_kind_nth")),
    )
    op.create_table(
        "paper_approval_list",
        sa.Column(
            "approval_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("list_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("list_digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["approval_id"], ["paper_approval.id"], name=op.f("fk_paper_approval_list_approval_id")
        ),
        sa.ForeignKeyConstraint(
            ["list_id"], ["village_list.id"], name=op.f("fk_paper_approval_list_list_id")
        ),
        sa.PrimaryKeyConstraint("approval_id", "list_id", name=op.f("pk_paper_approval_list")),
    )
    op.create_table(
        "list_change",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("list_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "nomination_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column(
            "published", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "confirmer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "kind IN ('struck', 'restored', 'added')", name=op.f("ck_list_change_kind")
        ),
        sa.CheckConstraint(
            "confirmer_id IS NULL OR confirmer_id <> operator_id",
            name=op.f("ck_list_change_two_persons"),
        ),
        sa.ForeignKeyConstraint(
            ["confirmer_id"], ["staff.id"], name=op.f("fk_list_change_confirmer_id")
        ),
        sa.ForeignKeyConstraint(
            ["list_id"], ["village_list.id"], name=op.f("fk_list_change_list_id")
        ),
        sa.ForeignKeyConstraint(
            ["nomination_id"], ["nomination.id"], name=op.f("fk_list_change_nomination_id")
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_list_change_operator_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_list_change")),
    )
    op.create_index("ix_list_change_list", "list_change", ["list_id"], unique=False)
    op.create_table(
        "notice_row",
        sa.Column(
            "notice_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "nomination_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("group_name", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "headcount", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("points", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["nomination_id"], ["nomination.id"], name=op.f("fk_notice_row_nomination_id")
        ),
        sa.ForeignKeyConstraint(["notice_id"], ["notice.id"], name=op.f("fk_notice_row_notice_id")),
        sa.PrimaryKeyConstraint("notice_id", "nomination_id", name=op.f("pk_notice_row")),
    )
    op.create_table(
        "objection",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column(
            "notice_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "nomination_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("received_on", sa.String(length=10), nullable=False),
        sa.Column("objector", sa.Text(), server_default="", nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["nomination_id"], ["nomination.id"], name=op.f("fk_objection_nomination_id")
        ),
        sa.ForeignKeyConstraint(["notice_id"], ["notice.id"], name=op.f("fk_objection_notice_id")),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_objection_operator_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objection")),
    )
    op.create_index("ix_objection_notice", "objection", ["notice_id"], unique=False)
    op.create_table(
        "objection_outcome",
        sa.Column(
            "objection_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("upheld", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("found", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.String(length=10), nullable=False),
        sa.Column("at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint("upheld IN (0, 1)", name=op.f("ck_objection_outcome_upheld")),
        sa.ForeignKeyConstraint(
            ["objection_id"], ["objection.id"], name=op.f("fk_objection_outcome_objection_id")
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["staff.id"], name=op.f("fk_objection_outcome_operator_id")
        ),
        sa.PrimaryKeyConstraint("objection_id", name=op.f("pk_objection_outcome")),
    )
    op.add_column("nomination", sa.Column("struck_why", sa.String(length=10), nullable=True))
    op.add_column(
        "village_list",
        sa.Column(
            "given_up_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
    )
