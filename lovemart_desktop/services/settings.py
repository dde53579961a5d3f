"""What the town has settled for all its tills: its facts, and when a window locks.

What one computer chose for itself (printers, text size, language) is not here; it lies in
that computer's own settings file.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.house import House
from lovemart_desktop.services.desk import Desk

IDLE_CHOICES = (0, 2, 5, 10, 15, 30)
IDLE_MINUTES = 5
_IDLE = "idle_minutes"
_LOGO = "slip_logo"


@dataclass(frozen=True, slots=True)
class TownFacts:
    """What the wizard asks about the place; printed on cards and slips."""

    town: str
    store: str
    telephone: str
    address: str = ""
    hours: str = ""


class SettingsDesk(Desk):
    """The administrator's settings, and the papers that go with them."""

    def facts(self) -> TownFacts:
        with self._books.read() as work:
            return town_facts(House(work))

    def set_facts(self, facts: TownFacts) -> None:
        """Raises Refusal 'store.facts_missing', 'permission.denied'."""
        self._require(Act.CHANGE_SETTINGS)
        check_facts(facts)
        with self._books.write() as work:
            house = House(work)
            house.rename_store(facts.store.strip())
            set_town_facts(house, facts)
            self._record(work, "town-facts")
            work.commit()

    def idle_minutes(self) -> int:
        """After how many minutes without a key the window locks; 0: never."""
        with self._books.read() as work:
            return idle_minutes(House(work))

    def set_idle_minutes(self, minutes: int) -> None:
        """Raises ValueError for a number that is not among `IDLE_CHOICES`."""
        self._require(Act.CHANGE_SETTINGS)
        if minutes not in IDLE_CHOICES:
            raise ValueError(f"idle lock after {minutes} minutes is none of {IDLE_CHOICES}")
        with self._books.write() as work:
            House(work).set_setting(_IDLE, str(minutes))
            self._record(work, "idle-lock", minutes=minutes)
            work.commit()

    def has_slip_logo(self) -> bool:
        with self._books.read() as work:
            return bool(slip_logo(House(work)))

    def set_slip_logo(self, picture: bytes) -> None:
        """The logo on top of slips, from a PNG or JPEG file; nothing takes it away.

        Raises Refusal 'template.logo_large', 'template.logo_unreadable',
        'template.logo_shape', 'permission.denied'.
        """
        self._require(Act.CHANGE_SETTINGS)
        from lovemart_desktop.documents.slips import logo

        kept = base64.b64encode(logo.slip_logo(picture)).decode() if picture else ""
        with self._books.write() as work:
            House(work).set_setting(_LOGO, kept)
            self._record(work, "slip-logo", "set" if kept else "none")
            work.commit()

    def recovery_pdf(self, code: str) -> bytes:
        """The recovery sheet with a code that was just made; the books keep only its hash."""
        self._require(Act.MANAGE_STAFF)
        return recovery_pdf(self.facts(), code, self._place.clock.today())

    def slip_test_pdf(self, paper_mm: int) -> bytes:
        """A page for the slip printer, `paper_mm` 80 or 58, to see that nothing is cut off."""
        from lovemart_desktop.documents.cards.trial_page import slip_test_pdf

        return slip_test_pdf(self.facts().store, paper_mm)

    def key_card_pdf(
        self, title: str, rows: Sequence[tuple[str, str, str]], *, paper: Literal["A5", "A4"] = "A5"
    ) -> bytes:
        """The counter's keys on paper; `rows` are key, name and what it does, as the screen
        says them."""
        from lovemart_desktop.documents.slips.key_card import KeyCard, KeyRow, key_card_pdf

        card = KeyCard(title, self.facts().store, tuple(KeyRow(*row) for row in rows))
        return key_card_pdf(card, paper)

    def card_test_pdf(self) -> bytes:
        """A card of nobody, for the card printer."""
        from lovemart_desktop.documents.cards.trial_page import card_test_pdf

        facts = self.facts()
        return card_test_pdf(facts.store, facts.telephone)

    def sheet_test_pdf(self) -> bytes:
        """An A4 page with crosses and scales."""
        from lovemart_desktop.documents.cards.card_sheet import calibration_pdf

        return calibration_pdf()


def slip_logo(house: House) -> bytes:
    """The slips' logo as it is printed; empty where the town has none."""
    return base64.b64decode(house.setting(_LOGO))


def recovery_pdf(facts: TownFacts, code: str, made_on: date) -> bytes:
    """The sheet on paper; loads the PDF library when it is first needed."""
    from lovemart_desktop.documents.recovery import RecoverySheet, recovery_pdf

    return recovery_pdf(RecoverySheet(facts.town, facts.store, code, made_on))


def check_facts(facts: TownFacts) -> None:
    """Raises Refusal 'store.facts_missing'."""
    if not (facts.town.strip() and facts.store.strip()):
        raise Refusal("store.facts_missing")


def town_facts(house: House) -> TownFacts:
    """Raises Refusal 'store.not_founded'."""
    values, store = house.settings(), house.first_store()
    if store is None:
        raise Refusal("store.not_founded")
    return TownFacts(
        town=values.get("town", ""),
        store=store[1],
        telephone=values.get("telephone", ""),
        address=values.get("address", ""),
        hours=values.get("hours", ""),
    )


def set_town_facts(house: House, facts: TownFacts) -> None:
    for name in ("town", "telephone", "address", "hours"):
        house.set_setting(name, str(getattr(facts, name)).strip())


def idle_minutes(house: House) -> int:
    kept = house.setting(_IDLE)
    return int(kept) if kept.isdecimal() else IDLE_MINUTES
