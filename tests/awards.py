"""A round in a shop with a roster, for tests of lists, crediting and their windows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lovemart_desktop.domain.funds.funds import FundTerms
from lovemart_desktop.domain.rounds.awards import AwardRound, Nominee, ProgrammeKind, RoundTerms
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.rounds.award_lists import ACTS
from lovemart_desktop.services.store import Session
from tests.roster import write_roster
from tests.round_steps import publish
from tests.shop import TODAY, Shop

HEADS = ("张龚强", "周尧全", "郑雨晴")
"""The heads of the roster's three households: two of 石桥村, one of 柳林村."""


@dataclass(slots=True)
class Town:
    """A shop with a roster and a fund of 5,000 points; people by name."""

    shop: Shop
    people: dict[str, int]
    fund: int

    @property
    def officer(self) -> Session:
        return self.shop.award_officer

    def terms(self, **changes: object) -> RoundTerms:
        values: dict[str, object] = {
            "programme": "诚信勤劳",
            "kind": ProgrammeKind.AWARD,
            "period": "2026-06",
            "fund": self.fund,
            "points_each": 1_000,
            "reference_date": date(2026, 5, 31),
        }
        return RoundTerms(**{**values, **changes})  # type: ignore[arg-type]  # values of one kind each

    def nominees(self, *names: str) -> list[Nominee]:
        """Rows as a workbook gives them, the first with the best scores."""
        return [
            Nominee(self.people[name], (("诚信", Decimal(90 - place)), ("勤劳", Decimal("80.5"))))
            for place, name in enumerate(names)
        ]

    def drafted(self, *names: str) -> AwardRound:
        """A round with these people's households on its lists."""
        made = self.officer.awards.open_round(self.terms())
        self.officer.awards.load_draft(made.id, self.nominees(*(names or HEADS)))
        return self.officer.awards.round(made.id)

    def published(self, *names: str) -> AwardRound:
        """As `drafted`, with every list so far that it waits for approval."""
        return publish(self.officer, self.drafted(*names))

    def strike(self, nomination: int, reason: str) -> AwardRound:
        """Takes a row off; the auditor confirms it where the list was published."""
        awards, key = self.officer.awards, new_key()
        if awards.second_person_needed(nomination):
            request = awards.strike_request(nomination, reason, key)
            self.shop.confirm(self.officer, Act.STRIKE_PUBLISHED, request)
        return awards.strike(nomination, reason, key)

    def approve(self, found: AwardRound, by: Session | None = None) -> AwardRound:
        """All lists of the round, confirmed by the second award officer unless named.

        They are reviewed, met on and published first, where they are not.
        """
        found = publish(self.officer, found)
        key = new_key()
        act = ACTS[found.terms.kind].approve
        request = self.officer.awards.approval_of(found, lists(found), key)
        self.shop.confirm(self.officer, act, request, by or self.shop.second_award_officer)
        return self.officer.awards.approve(found.id, lists(found), key)


def lists(found: AwardRound) -> list[int]:
    return [each.id for each in found.lists]


def settle(shop: Shop, points: int = 5_000) -> Town:
    """Writes the roster and opens a fund with a budget."""
    fund = shop.award_officer.funds.create(
        FundTerms("诚信勤劳奖励", "青府发〔2026〕3号", date(2026, 1, 1), TODAY.replace(month=12))
    ).id
    if points:
        key = new_key()
        shop.confirm(shop.award_officer, Act.APPROPRIATE, key)
        shop.award_officer.funds.appropriate(fund, points, key)
    return Town(shop, write_roster(shop), fund)
