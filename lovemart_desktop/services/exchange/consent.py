"""What a newer roster may overwrite: asked before, kind by kind and row by row.

What fills a gap in the books overwrites nothing and is never asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lovemart_desktop.domain.people.people import HEAD
from lovemart_desktop.services.exchange.outcomes import Change


class Overwrite(StrEnum):
    """What a yes is asked for; the order is that of the questions.

    ABSENT overwrites nothing: it notes on a record that the roster names the person no more.
    """

    MOVE = "move"
    HEAD = "head"
    NAME = "name"
    IDENTITY = "identity"
    PARTY = "party"
    DETAILS = "details"
    ABSENT = "absent"


_KINDS: Final = {
    "village": Overwrite.MOVE,
    "household": Overwrite.MOVE,
    "is_head": Overwrite.HEAD,
    "name": Overwrite.NAME,
    "id_number": Overwrite.IDENTITY,
    "sex": Overwrite.IDENTITY,
    "birth_date": Overwrite.IDENTITY,
    "party_member": Overwrite.PARTY,
    "party_joined": Overwrite.PARTY,
}


@dataclass(frozen=True, slots=True)
class Consent:
    """The kinds that may be overwritten, and the rows, as (sheet, number), that may not."""

    kinds: frozenset[Overwrite]
    kept: frozenset[tuple[str, int]] = frozenset()

    def allows(self, kind: Overwrite, sheet: str, number: int) -> bool:
        return kind in self.kinds and (sheet, number) not in self.kept


EVERYTHING: Final = Consent(frozenset(Overwrite) - {Overwrite.ABSENT})
USUAL: Final = Consent(frozenset({Overwrite.IDENTITY, Overwrite.PARTY, Overwrite.DETAILS}))
"""What a newer roster is believed in without a look at it: who somebody is, where they belong
and who heads a household are asked for."""


def kind_of(change: Change) -> Overwrite | None:
    """The yes that a change of a record needs, None where it fills a gap only."""
    if change.field == "relation" and HEAD in (change.before, change.after) and change.before:
        return Overwrite.HEAD
    if change.before == "" or change.before == change.after:
        return None
    if change.field == "party_member" and change.before == "0":
        return None
    return _KINDS.get(change.field, Overwrite.DETAILS)
