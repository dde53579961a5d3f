"""The histories of members and households begin with what the books hold now.

Revision 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# the labels that offices use; those already in the books join them
_LABELS = ("脱贫户", "监测户", "低保户", "特困户", "一般户")


def upgrade() -> None:
    op.execute(
        """
        INSERT INTO household_period (household_id, starts_on, village_id, group_name,
            registration_no, status, officer_name, officer_telephone)
        SELECT id, '', village_id, group_name, registration_no, status, officer_name,
            officer_telephone
        FROM household ORDER BY id
        """
    )
    op.execute(
        """
        INSERT INTO member_period (member_id, starts_on, ends_on, household_id, village_id,
            group_name, relation, is_head)
        SELECT id, '', deceased_on, household_id, village_id, group_name, relation, is_head
        FROM member ORDER BY id
        """
    )
    books = op.get_bind()
    found = books.execute(
        sa.text("SELECT DISTINCT status FROM household WHERE status <> '' ORDER BY status")
    ).scalars()
    labels = list(dict.fromkeys([*_LABELS, *found]))
    for position, label in enumerate(labels, 1):
        books.execute(
            sa.text("INSERT INTO status_label (name, position) VALUES (:name, :position)"),
            {"name": label, "position": position},
        )
