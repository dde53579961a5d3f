"""Who signs for the points of a credited list: a row each, marked when the paper is back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import RoundTerms


@dataclass(frozen=True, slots=True)
class SigningList:
    """A credited list, and how many of its rows lack a signature.

    Rows whose points were taken back are not waited for. `waited_for`: the board asks for what
    is missing; nobody asks for the signatures of lists that were credited before signatures
    were marked.
    """

    id: int
    round_id: int
    terms: RoundTerms
    village: str
    credited_on: date
    rows: int
    missing: int
    waited_for: bool = True


@dataclass(frozen=True, slots=True)
class SigningRow:
    """A row as its list prints it, and its last mark.

    `no`, `page`: its place on paper, from 1; `signed_on` None: not signed; `collector`: who
    signed where it was not the holder; `taken_back`: the award was reversed.
    """

    nomination: int
    no: int
    page: int
    name: str
    group: str
    card_tail: str
    points: int
    signed_on: date | None = None
    collector: str = ""
    marked_by: str = ""
    taken_back: bool = False

    @property
    def waited_for(self) -> bool:
        return self.signed_on is None and not self.taken_back


def to_mark(
    rows: Iterable[SigningRow], wanted: Sequence[int], *, signed: bool
) -> tuple[SigningRow, ...]:
    """Those of the wanted nominations whose mark changes: whoever signed already is not marked
    again, and nobody signs for what was taken back.
    """
    chosen = frozenset(wanted)
    return tuple(
        row
        for row in rows
        if row.nomination in chosen and (row.waited_for if signed else row.signed_on is not None)
    )


def check_same_request(kept: Mapping[int, bool], wanted: Sequence[int], *, signed: bool) -> None:
    """`kept`: {nomination: whether signed} of the rows that this request's key has marked.

    Raises Refusal 'request.twice' where the key was used for something else.
    """
    if not kept.keys() <= set(wanted) or any(mark is not signed for mark in kept.values()):
        raise Refusal("request.twice")
