"""What the tour has to know of the demonstration's town: some cards, some barcodes.

It looks through the services as officers may; whatever is done, is done by keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lovemart_desktop.demo import CLERK, PASSWORD, PIN
from lovemart_desktop.demo.goods import shelves
from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.people.dossiers import Dossier, HeldCard
from lovemart_desktop.services.store import Store

LOOKED_AT = 60
"""Holders among whom the richest and the poorest are found."""
STAPLES = ("五常大米", "大豆油", "食盐", "毛巾")
DEAR = "电热水壶"


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody with a card. `points`: what it can spend in all."""

    member: int
    name: str
    number: str
    state: CardState
    points: int


@dataclass(frozen=True, slots=True)
class Known:
    """Who and what the steps use. `own` is the clerk's; `folder` takes the printed papers."""

    rich: Holder
    own: Holder
    poor: Holder
    lost: Holder
    barcodes: tuple[str, ...]
    dear: str
    folder: Path

    def slips(self) -> list[Path]:
        """The slips printed so far."""
        return sorted(p for p in self.folder.glob("*.pdf") if "0000" in p.name)


def look_up(store: Store, folder: Path) -> Known:
    """Finds them in the books."""
    people = store.sign_in("03", PASSWORD).people
    rows = people.search("", limit=10_000).rows
    active = [row.member for row in rows if row.card is CardState.ACTIVE][:LOOKED_AT]
    lost = next(row.member for row in rows if row.card is CardState.LOST)
    clerk = store.sign_in(CLERK, PIN).operator.member
    assert clerk is not None
    others = (_holder(people.record(member)) for member in active if member != clerk)
    holders = sorted(others, key=lambda holder: holder.points)
    codes = {article.name: article.barcode for article in shelves()}
    return Known(
        rich=holders[-1],
        own=_holder(people.record(clerk)),
        poor=next(holder for holder in holders if holder.points > 20),
        lost=_holder(people.record(lost)),
        barcodes=tuple(codes[name] for name in STAPLES),
        dear=codes[DEAR],
        folder=folder,
    )


def _holder(dossier: Dossier) -> Holder:
    card = dossier.live_card
    assert isinstance(card, HeldCard)
    points = sum(
        purse.points
        for account in dossier.accounts
        if account.own or card.opens_household
        for purse in account.purses
    )
    return Holder(dossier.person.member, dossier.person.name, card.number, card.state, points)
