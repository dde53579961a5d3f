"""Says in words what was refused, and what roles, acts and states are called.

    band.latch(wording.word(refusal))
    label.setText(wording.role_name("clerk"))

A sentence says what happened, to whom, and what to do next. The sentences stand
in this package, a file a room, as translatable templates: ``{name}`` is filled
from the refusal's facts. Whole numbers get thousands separators; the facts
`role`, `act` and `state` are filled with their names, not their codes; facts
that are missing or None become "-".

Whoever raises a new code adds its sentence; tests/gui/kit/test_wording.py reads
the whole package and fails on a code without words, or words whose facts the
refusal does not carry.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.errors import Fact, Refusal
from lovemart_desktop.gui.kit.wording import (
    archive,
    attachments,
    baskets,
    cards,
    counter,
    database,
    dossiers,
    duplicates,
    entrance,
    exchange,
    files,
    funds,
    grants,
    holders,
    households,
    ledger,
    paper,
    pasting,
    people,
    printing,
    returns,
    rounds,
    shifts,
    staff,
)
from lovemart_desktop.gui.kit.wording.exchange import field_name, kind_name
from lovemart_desktop.gui.kit.wording.names import (
    account_locked,
    act_name,
    card_state_name,
    meeting_name,
    period_name,
    role_name,
    role_names,
    secret_name,
    sex_name,
)
from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

__all__ = [
    "SENTENCES",
    "account_locked",
    "act_name",
    "card_state_name",
    "meeting_name",
    "period_name",
    "role_name",
    "role_names",
    "secret_name",
    "sex_name",
    "word",
]

SENTENCES: Final[Mapping[str, str]] = {
    **archive.SENTENCES,
    **attachments.SENTENCES,
    **cards.SENTENCES,
    **baskets.SENTENCES,
    **counter.SENTENCES,
    **database.SENTENCES,
    **dossiers.SENTENCES,
    **duplicates.SENTENCES,
    **entrance.SENTENCES,
    **exchange.SENTENCES,
    **files.SENTENCES,
    **funds.SENTENCES,
    **grants.SENTENCES,
    **households.SENTENCES,
    **holders.SENTENCES,
    **ledger.SENTENCES,
    **paper.SENTENCES,
    **pasting.SENTENCES,
    **people.SENTENCES,
    **printing.SENTENCES,
    **returns.SENTENCES,
    **rounds.SENTENCES,
    **shifts.SENTENCES,
    **staff.SENTENCES,
}
"""English template by code; Chinese is looked up in the context "Refusals"."""

_UNWORDED = QT_TRANSLATE_NOOP(
    "Refusals",
    "This was not done, and nothing was changed. Tell the administrator the words “{code}”.",
)

_NAMED = {
    "role": role_name,
    "act": act_name,
    "field": field_name,
    "kind": kind_name,
    "state": card_state_name,
    "meeting": meeting_name,
    "other_meeting": meeting_name,
    "period": period_name,
}


class _Facts(dict[str, str]):
    """A fact that nobody gave leaves a dash, never a stack trace over a message."""

    def __missing__(self, key: str) -> str:
        return "-"


def word(refusal: Refusal) -> str:
    """The whole sentence for a refusal, in the language of the window."""
    template = SENTENCES.get(refusal.code, _UNWORDED)
    facts = _Facts({name: _shown(name, fact) for name, fact in refusal.facts.items()})
    facts.setdefault("code", refusal.code)
    return QCoreApplication.translate("Refusals", template).format_map(facts)


def _shown(name: str, fact: Fact) -> str:
    if fact is None or fact == "":
        return "-"
    if isinstance(fact, int):
        # a slip's number is a name, not an amount
        return str(fact) if name == "number" else f"{fact:,}"
    named = _NAMED.get(name)
    return named(fact) if named else fact
