"""Who works in the demonstration, and with which secrets: they stand on its sign-in page."""

from __future__ import annotations

from lovemart_desktop.domain.staff import Role

PIN = "482915"
PASSWORD = "qingshi-2026"
STAFF: tuple[tuple[str, Role], ...] = (
    ("管向前", Role.ADMINISTRATOR),
    ("周穗", Role.CLERK),
    ("李素禾", Role.CARD_OFFICER),
    ("陈立新", Role.AWARD_OFFICER),
    ("吴晓岚", Role.AWARD_OFFICER),
    ("马有田", Role.STOREKEEPER),
    ("赵公明", Role.AUDITOR),
)
"""Staff numbers follow this order, from 01."""
CLERK = "02"
