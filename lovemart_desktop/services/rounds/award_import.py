"""What the reading of an award workbook looks up: the roster, and the lists as they are."""

from __future__ import annotations

from collections.abc import Iterable

from lovemart_desktop.domain.people.id_numbers import IdState
from lovemart_desktop.persistence.rounds.nominations import Living, Placed
from lovemart_desktop.services.exchange.award import AwardBooks, Nominated, Nominee


def books_for_import(living: Iterable[Living], placed: Iterable[Placed]) -> AwardBooks:
    """Living members, and the households that stand on a list of the round."""
    return AwardBooks.of(
        (
            Nominee(
                member_id=one.member,
                household_id=one.household,
                household_no=one.registration_no,
                village=one.village,
                group=one.group,
                name=one.name,
                id_number=one.id_number,
                id_state=IdState(one.id_state),
            )
            for one in living
        ),
        (
            Nominated(row.household, row.member, row.scores)
            for row in placed
            if row.household is not None and not row.struck
        ),
    )
