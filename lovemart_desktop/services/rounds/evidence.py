"""Whether an activity that points are given for is shown by a photo."""

from __future__ import annotations

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import AwardRound
from lovemart_desktop.domain.rounds.rules import Occasion
from lovemart_desktop.persistence.rounds.grants import Grants
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


def is_shown(work: UnitOfWork, found: AwardRound) -> bool:
    """Of anything but an activity no photo is asked."""
    return found.rules.occasion is not Occasion.ACTIVITY or Grants(work).photos(found.id) > 0


def check_evidence(work: UnitOfWork, found: AwardRound) -> None:
    """Raises Refusal 'grant.no_evidence' (activity)."""
    if not is_shown(work, found):
        held = Grants(work).activity(found.id)
        raise Refusal("grant.no_evidence", activity=held.name if held else found.terms.period)
