"""What the desk asks before a card changes: who, what will happen, and why."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.cards.cards import CardChange, tail
from lovemart_desktop.domain.people.dossiers import Dossier, HeldCard
from lovemart_desktop.gui.desks.cards.reason import Asked, Attempt, ReasonDialog
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session


class ChangeQuestions:
    """Makes the dialog for each change; the request's key is made with it."""

    def __init__(self, parent: QWidget, session: Session, tasks: Tasks) -> None:
        self._parent = parent
        self._session = session
        self._cards = session.cards
        self._tasks = tasks

    def ask(self, dossier: Dossier, change: CardChange) -> ReasonDialog:
        """The question for a change of the live card, or for a first card."""
        member, live = dossier.person.member, dossier.live_card
        attempt: Attempt
        if change is CardChange.ISSUE:
            attempt = partial(_issue, self._cards.issue, member, new_key())
        else:
            assert live is not None
            if change is CardChange.REPLACE:
                attempt = partial(_with_key, self._cards.replace, live.id, new_key())
            else:
                acts: dict[CardChange, Callable[..., None]] = {
                    CardChange.REPORT_LOST: self._cards.report_lost,
                    CardChange.RESTORE: self._cards.restore,
                    CardChange.FREEZE: self._cards.freeze,
                    CardChange.UNFREEZE: self._cards.unfreeze,
                    CardChange.CLOSE: self._cards.close,
                }
                attempt = partial(_plain, acts[change], live.id)
        return ReasonDialog(self._parent, self._tasks, _asked(dossier, change), attempt)

    def ask_bind(self, dossier: Dossier, number: str) -> ReasonDialog:
        """The question whether a blank that was scanned is for the person in view."""
        person, live = dossier.person, dossier.live_card
        if live is None:
            text = QCoreApplication.translate(
                "CardChanges",
                "The blank card ending in {tail} becomes the card of {name}; it works at once.",
            )
            reasons = _ask_issue().reasons
        else:
            text = QCoreApplication.translate(
                "CardChanges",
                "{name} has a card ending in {old}: it is dead for ever then, and the blank card "
                "ending in {tail} takes its place; all points stay.",
            )
            reasons = _ask_replace().reasons
        asked = Asked(
            title=QCoreApplication.translate(
                "CardChanges", "Give this blank card to {name}"
            ).format(name=person.name),
            text=text.format(
                name=person.name, tail=tail(number), old=tail(live.number) if live else ""
            ),
            yes=QCoreApplication.translate("CardChanges", "Give it"),
            reasons=reasons,
            danger=live is not None,
            slip_choice=True,
            household_choice=(live is None and dossier.household is not None and not person.head),
        )
        attempt = partial(_bind, self._session.blanks.bind, number, person.member, new_key())
        return ReasonDialog(self._parent, self._tasks, asked, attempt)

    def ask_opens(self, dossier: Dossier, card: HeldCard, opens: bool) -> ReasonDialog:
        """The question whether a card is to open the household's account."""
        name = dossier.person.name
        text = (
            QCoreApplication.translate(
                "CardChanges", "With this card {name} may spend the household's points too."
            )
            if opens
            else QCoreApplication.translate(
                "CardChanges", "With this card {name} may spend only points of their own."
            )
        )
        asked = Asked(
            title=QCoreApplication.translate(
                "CardChanges", "Accounts of the card ending in {tail}"
            ).format(tail=tail(card.number)),
            text=text.format(name=name),
            yes=QCoreApplication.translate("CardChanges", "Change it"),
            slip_choice=True,
            reasons=(
                QCoreApplication.translate("CardChanges", "the head agrees"),
                QCoreApplication.translate("CardChanges", "at the head's wish"),
            ),
        )
        attempt = partial(_opens, self._cards.set_opens_household, card.id, opens)
        return ReasonDialog(self._parent, self._tasks, asked, attempt)


def _issue(
    issue: Callable[..., object], member: int, key: str, reason: str, household: bool
) -> object:
    marked = (member,) if household else ()
    return issue((member,), key, reason=reason, opens_household=marked)


def _bind(
    bind: Callable[..., object], number: str, member: int, key: str, reason: str, household: bool
) -> object:
    return bind(number, member, key, reason=reason, opens_household=household)


def _with_key(
    act: Callable[..., object], card: int, key: str, reason: str, _household: bool
) -> object:
    return act(card, key, reason=reason)


def _plain(act: Callable[..., object], card: int, reason: str, _household: bool) -> object:
    return act(card, reason=reason)


def _opens(
    act: Callable[..., object], card: int, opens: bool, reason: str, _household: bool
) -> object:
    return act(card, opens, reason=reason)


def _asked(dossier: Dossier, change: CardChange) -> Asked:
    person, live = dossier.person, dossier.live_card
    made = _QUESTIONS[change]()
    number = tail(live.number) if live else ""
    return Asked(
        title=made.title.format(name=person.name),
        text=made.text.format(name=person.name, tail=number),
        yes=made.yes,
        reasons=made.reasons,
        danger=made.danger,
        slip_choice=True,
        household_choice=(
            change is CardChange.ISSUE and dossier.household is not None and not person.head
        ),
    )


def _ask_issue() -> Asked:
    return Asked(
        title=QCoreApplication.translate("CardChanges", "Issue a card to {name}"),
        text=QCoreApplication.translate(
            "CardChanges", "{name} gets a card with a new number; it works at once."
        ),
        yes=QCoreApplication.translate("CardChanges", "Issue"),
        reasons=(
            QCoreApplication.translate("CardChanges", "elderly party member"),
            QCoreApplication.translate("CardChanges", "head of an awarded household"),
            QCoreApplication.translate("CardChanges", "registered household"),
        ),
    )


def _ask_replace() -> Asked:
    return Asked(
        title=QCoreApplication.translate("CardChanges", "Replace the card of {name}"),
        text=QCoreApplication.translate(
            "CardChanges",
            "{name} gets a new number. The old card, ending in {tail}, is dead for ever; all "
            "points stay.",
        ),
        yes=QCoreApplication.translate("CardChanges", "Replace"),
        reasons=(
            QCoreApplication.translate("CardChanges", "lost"),
            QCoreApplication.translate("CardChanges", "worn out"),
            QCoreApplication.translate("CardChanges", "misprinted"),
        ),
    )


def _ask_lost() -> Asked:
    return Asked(
        title=QCoreApplication.translate("CardChanges", "Report the card of {name} lost"),
        text=QCoreApplication.translate(
            "CardChanges",
            "The card ending in {tail} stops working at once. All points stay; it can be "
            "restored or replaced.",
        ),
        yes=QCoreApplication.translate("CardChanges", "Report lost"),
        reasons=(
            QCoreApplication.translate("CardChanges", "reported by the holder"),
            QCoreApplication.translate("CardChanges", "reported by family"),
        ),
    )


def _ask_restore() -> Asked:
    return Asked(
        title=QCoreApplication.translate("CardChanges", "Restore the card of {name}"),
        text=QCoreApplication.translate(
            "CardChanges", "The card ending in {tail} works again at once."
        ),
        yes=QCoreApplication.translate("CardChanges", "Restore"),
        reasons=(QCoreApplication.translate("CardChanges", "found again"),),
    )


def _ask_freeze() -> Asked:
    return Asked(
        title=QCoreApplication.translate("CardChanges", "Freeze the card of {name}"),
        text=QCoreApplication.translate(
            "CardChanges",
            "The card ending in {tail} stops working until an officer unfreezes it. All points "
            "stay.",
        ),
        yes=QCoreApplication.translate("CardChanges", "Freeze"),
        reasons=(
            QCoreApplication.translate("CardChanges", "identity to be checked"),
            QCoreApplication.translate("CardChanges", "holder deceased"),
        ),
        danger=True,
    )


def _ask_unfreeze() -> Asked:
    return Asked(
        title=QCoreApplication.translate("CardChanges", "Unfreeze the card of {name}"),
        text=QCoreApplication.translate(
            "CardChanges",
            "The card ending in {tail} is again what it was before: a lost one stays lost.",
        ),
        yes=QCoreApplication.translate("CardChanges", "Unfreeze"),
        reasons=(QCoreApplication.translate("CardChanges", "checked, all in order"),),
    )


def _ask_close() -> Asked:
    return Asked(
        title=QCoreApplication.translate("CardChanges", "Close the card of {name} for ever"),
        text=QCoreApplication.translate(
            "CardChanges",
            "The card ending in {tail} never works again, and no other takes its place. All "
            "points stay on the account.",
        ),
        yes=QCoreApplication.translate("CardChanges", "Close for ever"),
        reasons=(
            QCoreApplication.translate("CardChanges", "moved away"),
            QCoreApplication.translate("CardChanges", "holder deceased"),
            QCoreApplication.translate("CardChanges", "issued by mistake"),
        ),
        danger=True,
    )


_QUESTIONS: dict[CardChange, Callable[[], Asked]] = {
    CardChange.ISSUE: _ask_issue,
    CardChange.REPLACE: _ask_replace,
    CardChange.REPORT_LOST: _ask_lost,
    CardChange.RESTORE: _ask_restore,
    CardChange.FREEZE: _ask_freeze,
    CardChange.UNFREEZE: _ask_unfreeze,
    CardChange.CLOSE: _ask_close,
}
