"""What the town has settled about people at the counter.

Whether a clerk may go on alone with a signed slip, when somebody collects for remarkably
many, and after how long an unused card is worth a second look.
"""

from __future__ import annotations

from dataclasses import dataclass

from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.house import House
from lovemart_desktop.services.desk import Desk

HOLDERS_CHOICES = (2, 3, 5, 10, 20)
PERIOD_CHOICES = (30, 90, 180, 365)
WAKE_CHOICES = (0, 90, 180, 365)


@dataclass(frozen=True, slots=True)
class HolderRules:
    """`alone`: a counter event may go on with one person and wait for a countersignature.

    `proxy_holders`, `proxy_days`: who collects for more holders than that within so many days
    is reported; `wake_days`: a card unused for so long is pointed out, 0: never.
    """

    alone: bool = True
    proxy_holders: int = 5
    proxy_days: int = 30
    wake_days: int = 180


class HolderRulesDesk(Desk):
    """Read at the counter, set by the administrator."""

    def rules(self) -> HolderRules:
        self._require_any(Act.REDEEM, Act.CHANGE_SETTINGS)
        with self._books.read() as work:
            return holder_rules(House(work))

    def set_rules(self, rules: HolderRules) -> None:
        """Raises ValueError for numbers that are not among the choices."""
        self._require(Act.CHANGE_SETTINGS)
        for chosen, choices in (
            (rules.proxy_holders, HOLDERS_CHOICES),
            (rules.proxy_days, PERIOD_CHOICES),
            (rules.wake_days, WAKE_CHOICES),
        ):
            if chosen not in choices:
                raise ValueError(f"{chosen} is none of {choices}")
        with self._books.write() as work:
            house = House(work)
            house.set_setting("countersign_alone", str(int(rules.alone)))
            house.set_setting("proxy_holders", str(rules.proxy_holders))
            house.set_setting("proxy_days", str(rules.proxy_days))
            house.set_setting("wake_days", str(rules.wake_days))
            self._record(
                work,
                "holder-rules",
                alone=int(rules.alone),
                proxy_holders=rules.proxy_holders,
                proxy_days=rules.proxy_days,
                wake_days=rules.wake_days,
            )
            work.commit()


def holder_rules(house: House) -> HolderRules:
    """The rules in force; what was never set is as the product has it."""
    usual = HolderRules()
    return HolderRules(
        alone=bool(_number(house, "countersign_alone", int(usual.alone))),
        proxy_holders=_number(house, "proxy_holders", usual.proxy_holders),
        proxy_days=_number(house, "proxy_days", usual.proxy_days),
        wake_days=_number(house, "wake_days", usual.wake_days),
    )


def _number(house: House, name: str, usual: int) -> int:
    kept = house.setting(name)
    return int(kept) if kept.isdecimal() else usual
