"""What the card desk still has to do, for the board."""

from __future__ import annotations

from lovemart_desktop.domain.board import CardDues
from lovemart_desktop.persistence.cards.dispositions import Dispositions
from lovemart_desktop.persistence.cards.handovers import Handovers
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


def card_dues(work: UnitOfWork) -> CardDues:
    """Missing signatures of hand-over lists, and dead people who are not settled."""
    open_lists = Handovers(work).heads(only_missing=True)
    return CardDues(
        unsigned=sum(head.missing for head in open_lists),
        since=min((head.made_on for head in open_lists), default=""),
        unsettled=Dispositions(work).count_waiting(),
    )
