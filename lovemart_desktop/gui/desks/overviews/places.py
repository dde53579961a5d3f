"""Where a due is done, as the window takes it: a page's id and, behind a colon, the place on it.

place_of(due)            # 'awards:5/12', 'funds:3', 'awards', ''
read_place('5/12')       # (5, 12)
"""

from __future__ import annotations

from lovemart_desktop.domain.dues.due import Due, DueKind

SIGNATURES = "signatures"
"""The place on the awards page where lists are marked as signed."""


def place_of(due: Due) -> str:
    """'' where there is no page for it."""
    if due.place.fund:
        return f"funds:{due.place.fund}"
    if due.place.round:
        return f"awards:{due.place.round}/{due.place.list_id}"
    return "" if due.kind is DueKind.MONTHLY_REPORT else "awards"


def read_place(place: str) -> tuple[int, int]:
    """The two numbers of a place, 0 where there is none."""
    first, _, second = place.partition("/")
    return (
        int(first) if first.isdecimal() else 0,
        int(second) if second.isdecimal() else 0,
    )
