"""The counter that clerks keep, and the card desk: what they need beyond the first books.

Revision 0002
"""

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:

    pass
