"""The registration numbers of the households on village lists."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from lovemart_desktop.persistence.schema import household, nomination
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


def registration_numbers(work: UnitOfWork, list_ids: Sequence[int]) -> dict[int, str]:
    """{nomination: its household's own number}; who has none is left out."""
    rows = work.connection.execute(
        select(nomination.c.id, household.c.registration_no)
        .join(household, household.c.id == nomination.c.household_id)
        .where(nomination.c.list_id.in_(list_ids), household.c.registration_no != "")
    )
    return {int(number): str(registration) for number, registration in rows}
