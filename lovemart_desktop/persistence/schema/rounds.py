"""The award round's whole life: its rules, and what review, meetings and notice decided.

What was decided is only ever added (guards/*.sql): a meeting held again, a notice posted anew
and a list reviewed once more are rows of their own, and the newest counts.
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

# One a round; frozen when its first list leaves the draft. Rounds of older books have none.
round_rules = Table(
    "round_rules",
    metadata,
    ref("round_id", "award_round.id", primary_key=True),
    # whether each list needs the step
    whole("review"),
    whole("meetings"),
    whole("notice"),
    whole("notice_days"),
    # why there is no notice, or a shorter one
    words("notice_reason", default=""),
    code("cut_kind", 10),
    # places, or the least score as decimal text
    words("cut_value", default=""),
    code("basis", 10),
    code("credits", 10),
    code("occasion", 12),
    code("festival", 20, null=True),
    whole("lunar_year", null=True),
    # why a step was taken after the half-year; asked once
    words("late_reason", default=""),
    ref("copied_from", "award_round.id", null=True),
    whole("frozen_at", null=True),
    CheckConstraint("review IN (0, 1) AND meetings IN (0, 1) AND notice IN (0, 1)", name="steps"),
    CheckConstraint("notice_days > 0", name="notice_days"),
    CheckConstraint("cut_kind IN ('none', 'places', 'score')", name="cut_kind"),
    CheckConstraint("basis IN ('each', 'per-head')", name="basis"),
    CheckConstraint("credits IN ('household', 'member')", name="credits"),
    CheckConstraint(
        "occasion IN ('award-round', 'party-care', 'per-head', 'festival', 'activity')",
        name="occasion",
    ),
)

criterion = Table(
    "criterion",
    metadata,
    ref("round_id", "award_round.id"),
    whole("seq"),
    words("name"),
    # in per cent
    whole("weight"),
    # the greatest score
    whole("most"),
    PrimaryKeyConstraint("round_id", "seq"),
    UniqueConstraint("round_id", "name"),
    CheckConstraint("weight > 0 AND weight <= 100 AND most > 0", name="numbers"),
)

# The whole history of a list. `after` may also be 'given-up' or 'taken-up'.
list_step = Table(
    "list_step",
    metadata,
    key(),
    ref("list_id", "village_list.id"),
    code("before", 10),
    code("after", 10),
    whole("at"),
    ref("operator_id", "staff.id"),
    ref("confirmer_id", "staff.id", null=True),
    words("reason", default=""),
    Index("ix_list_step_list", "list_id"),
    CheckConstraint("confirmer_id IS NULL OR confirmer_id <> operator_id", name="two_persons"),
)

# Rows struck, restored and added one by one, with reasons; in drafts too.
list_change = Table(
    "list_change",
    metadata,
    key(),
    ref("list_id", "village_list.id"),
    ref("nomination_id", "nomination.id"),
    code("kind", 10),
    # whether the list's notice was posted then
    whole("published"),
    whole("at"),
    ref("operator_id", "staff.id"),
    ref("confirmer_id", "staff.id", null=True),
    words("reason", default=""),
    Index("ix_list_change_list", "list_id"),
    CheckConstraint("kind IN ('struck', 'restored', 'added')", name="kind"),
    CheckConstraint("confirmer_id IS NULL OR confirmer_id <> operator_id", name="two_persons"),
)

list_review = Table(
    "list_review",
    metadata,
    key(),
    ref("list_id", "village_list.id"),
    code("cut_kind", 10),
    words("cut_value", default=""),
    # what was done with equal totals at the cut-off
    code("ties", 10),
    words("reason", default=""),
    # of the list as reviewed
    Column("list_digest", String(64), nullable=False),
    whole("at"),
    ref("operator_id", "staff.id"),
    Index("ix_list_review_list", "list_id"),
    CheckConstraint("cut_kind IN ('none', 'places', 'score')", name="cut_kind"),
    CheckConstraint("ties IN ('none', 'take-all', 'take-none', 'by-name')", name="ties"),
)

meeting = Table(
    "meeting",
    metadata,
    key(),
    ref("list_id", "village_list.id"),
    code("kind", 14),
    whole("nth"),
    day("held_on"),
    words("place", default=""),
    words("chair"),
    # how many might have come, and how many came
    whole("entitled"),
    whole("attended"),
    whole("votes_for"),
    whole("votes_against"),
    whole("abstained"),
    words("minutes", default=""),
    # of the list that the meeting decided on
    Column("list_digest", String(64), nullable=False),
    # the list's newest change and step then: rows struck since leave the decision as it is
    whole("after_change"),
    whole("after_step"),
    whole("at"),
    ref("operator_id", "staff.id"),
    UniqueConstraint("list_id", "kind", "nth"),
    CheckConstraint("kind IN ('branch', 'committees', 'party-members', 'villagers')", name="kind"),
    CheckConstraint(
        "votes_for >= 0 AND votes_against >= 0 AND abstained >= 0 AND attended > 0"
        " AND votes_for + votes_against + abstained <= attended AND attended <= entitled",
        name="votes",
    ),
)

notice = Table(
    "notice",
    metadata,
    key(),
    ref("list_id", "village_list.id"),
    code("kind", 10),
    whole("nth"),
    day("posted_on"),
    words("place"),
    whole("days"),
    # the hash of its list: the version printed on it
    Column("version", String(64), nullable=False),
    whole("at"),
    ref("operator_id", "staff.id"),
    UniqueConstraint("list_id", "kind", "nth"),
    CheckConstraint("kind IN ('first', 'result')", name="kind"),
    CheckConstraint("days > 0", name="days"),
)

# The rows as they were published.
notice_row = Table(
    "notice_row",
    metadata,
    ref("notice_id", "notice.id"),
    ref("nomination_id", "nomination.id"),
    words("name"),
    words("group_name", default=""),
    whole("headcount"),
    whole("points"),
    PrimaryKeyConstraint("notice_id", "nomination_id"),
)

objection = Table(
    "objection",
    metadata,
    key(),
    ref("notice_id", "notice.id"),
    # none: it is about the whole list
    ref("nomination_id", "nomination.id", null=True),
    day("received_on"),
    # '' where the objector gave no name
    words("objector", default=""),
    words("told"),
    whole("at"),
    ref("operator_id", "staff.id"),
    Index("ix_objection_notice", "notice_id"),
)

objection_outcome = Table(
    "objection_outcome",
    metadata,
    ref("objection_id", "objection.id", primary_key=True),
    whole("upheld"),
    words("found"),
    day("decided_on"),
    whole("at"),
    ref("operator_id", "staff.id"),
    CheckConstraint("upheld IN (0, 1)", name="upheld"),
)

# A leader approved on paper: entered by one, confirmed by another.
paper_approval = Table(
    "paper_approval",
    metadata,
    key(),
    ref("round_id", "award_round.id"),
    words("leader"),
    words("document"),
    day("approved_on"),
    whole("at"),
    ref("operator_id", "staff.id"),
    ref("confirmer_id", "staff.id"),
    CheckConstraint("confirmer_id <> operator_id", name="two_persons"),
    Index("ix_paper_approval_round", "round_id"),
)

paper_approval_list = Table(
    "paper_approval_list",
    metadata,
    ref("approval_id", "paper_approval.id"),
    ref("list_id", "village_list.id"),
    Column("list_digest", String(64), nullable=False),
    PrimaryKeyConstraint("approval_id", "list_id"),
)
