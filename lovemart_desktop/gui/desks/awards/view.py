"""What the awards page reads at once: the rounds, and the one in view."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    CreditPreview,
    ListState,
    ProgrammeKind,
    Step,
    may_be_approved,
)
from lovemart_desktop.domain.rounds.papers import ListPaper
from lovemart_desktop.domain.staff import Operator
from lovemart_desktop.gui.desks.awards.new_round import Offers
from lovemart_desktop.services.rounds.award_lists import ACTS, RoundTitle
from lovemart_desktop.services.store import Session

STEP_OF_PAPER = {
    ListPaper.NOMINATION: Step.NOMINATION,
    ListPaper.SCORES: Step.REVIEW,
    ListPaper.SIGNATURES: Step.CREDITING,
}
"""Where what stands on a paper is entered."""


@dataclass(frozen=True, slots=True)
class View:
    """All rounds by title, and one of them with its lists and what crediting would do."""

    titles: tuple[RoundTitle, ...] = ()
    found: AwardRound | None = None
    preview: CreditPreview | None = None

    def with_round(self, found: AwardRound) -> View:
        """The same, with the round as it stands now."""
        return replace(self, found=found)


def look(session: Session, wanted: int | None) -> View:
    """Reads the rounds; brings the wanted one, else the newest that was not given up."""
    titles = tuple(session.awards.rounds())
    numbers = [title.id for title in titles]
    going_on = [title.id for title in titles if not title.cancelled]
    if wanted not in numbers:
        wanted = next(iter(going_on or numbers), None)
    if wanted is None:
        return View(titles)
    return View(titles, session.awards.round(wanted), session.awards.preview(wanted))


@dataclass(frozen=True, slots=True)
class CodePlace:
    """What a scanned code leads to: a list and the step that its paper is for, or `list_id` 0
    for a card. `to_sign`: the paper is the signature list of a credited list."""

    code: str
    round_id: int = 0
    list_id: int = 0
    step: Step = Step.NOMINATION
    to_sign: bool = False


def find_by_code(session: Session, code: str) -> CodePlace:
    """The list whose form was scanned."""
    page = session.award_papers.find_page(code)
    if page is None:
        return CodePlace(code)
    credited = page.paper is ListPaper.SIGNATURES and any(
        each.id == page.list_id for each in session.signatures.lists(page.round_id)
    )
    return CodePlace(code, page.round_id, page.list_id, STEP_OF_PAPER[page.paper], credited)


def kinds_of(operator: Operator) -> tuple[ProgrammeKind, ...]:
    """What this operator may open."""
    return tuple(kind for kind in ProgrammeKind if operator.may(ACTS[kind].edit))


def offers(session: Session) -> Offers:
    """What a new round may be opened with."""
    awards = session.awards
    today = awards.today()
    return Offers(
        programmes=tuple(awards.programmes(ProgrammeKind.AWARD)),
        funds=tuple(fund for fund in session.funds.all() if not fund.over(today)),
        today=today,
    )


@dataclass(frozen=True, slots=True)
class Allowed:
    """What this operator may do with the round in view, as it stands."""

    edit: bool = False
    approve: bool = False
    credit: bool = False


def allowed(operator: Operator, found: AwardRound | None) -> Allowed:
    if found is None or found.cancelled or found.archived:
        return Allowed()
    acts = ACTS[found.terms.kind]
    ready = [each for each in found.lists if may_be_approved(each, found.rules)]
    return Allowed(
        edit=operator.may(acts.edit),
        approve=operator.may(acts.approve) and any(each.accounts for each in ready),
        credit=operator.may(acts.credit) and bool(found.in_state(ListState.APPROVED)),
    )


def may_give_up(operator: Operator, view: View, title: RoundTitle) -> bool:
    """Whether the round of this title is the one in view and nothing of it is credited."""
    found = view.found
    return (
        found is not None
        and found.id == title.id
        and allowed(operator, found).edit
        and not found.in_state(ListState.CREDITED)
    )
