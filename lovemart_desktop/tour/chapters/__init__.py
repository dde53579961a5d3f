"""What the tour shows, in its order. A chapter is a function that plays on a stage."""

from __future__ import annotations

from typing import Protocol

from lovemart_desktop.tour.chapters import (
    baskets,
    board,
    cards,
    counter,
    customer,
    dossier,
    first_day,
    first_start,
    funds,
    grants,
    holders,
    imports,
    joining,
    keeper,
    looks,
    office,
    overviews,
    people,
    returns,
    rounds,
    shifts,
)
from lovemart_desktop.tour.stage import Stage


class Chapter(Protocol):
    """Raises StepFailed where the program does not show what it should."""

    __name__: str
    __module__: str

    def __call__(self, stage: Stage) -> None: ...


def of_a_new_town() -> tuple[Chapter, ...]:
    """With books that do not exist yet."""
    return (
        first_start.place,
        first_start.administrator,
        first_start.officers,
        first_start.ready,
        first_day.roster_in,
        first_day.goods_in,
        first_day.budget,
        first_day.award,
        first_day.cards_out,
        first_day.first_slip,
    )


def of_the_demonstration() -> tuple[Chapter, ...]:
    """With the demonstration's books."""
    return (
        looks.door,
        board.proof,
        cards.record,
        cards.life,
        cards.papers,
        people.events,
        people.lists,
        dossier.household,
        joining.one_person,
        imports.newer_roster,
        rounds.villages_at_their_steps,
        rounds.objection_decided,
        rounds.struck_after_the_notice,
        rounds.signed_lists,
        office.late_village,
        grants.festival_pack,
        grants.per_head,
        overviews.what_is_due,
        overviews.rounds_compared,
        office.statement,
        funds.statement_on_a_day,
        funds.term,
        funds.reversal,
        office.shelf,
        counter.redemption,
        counter.own_household,
        counter.refusals,
        counter.lookups,
        keeper.keys,
        keeper.jam,
        keeper.practice,
        keeper.scanner,
        returns.taken_back,
        returns.all_of_it,
        baskets.held,
        baskets.split,
        baskets.tiles,
        baskets.arranging,
        holders.proxy,
        holders.balance,
        holders.no_card,
        holders.paper_day,
        holders.countersigned,
        customer.second_screen,
        customer.overlay,
        shifts.closing,
        shifts.missing,
        looks.settings,
        looks.sizes,
    )
