"""What a grant for an activity is given for: the activity itself.

Who took part stands on the lists of its round; the photos that show it are attachments.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Table

from lovemart_desktop.persistence.schema.base import day, metadata, ref, words

activity = Table(
    "activity",
    metadata,
    ref("round_id", "award_round.id", primary_key=True),
    words("name"),
    day("held_on"),
    words("place"),
    CheckConstraint("name <> '' AND place <> ''", name="told"),
)
