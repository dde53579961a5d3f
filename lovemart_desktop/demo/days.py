"""The demonstration's calendar: it always ends yesterday, and its clock is set by its staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from lovemart_desktop.domain.rounds.awards import half_year, half_year_of

OPENED_BEFORE = timedelta(days=40)
"""How long before the first crediting the books were made."""
CREDITED_BEFORE_END = timedelta(days=9)
BUSY_DAYS = 26
QUIET_EVERY = 4


@dataclass(slots=True)
class DemoClock:
    """Stands where it was set."""

    instant: datetime

    @classmethod
    def on(cls, day: date) -> DemoClock:
        clock = cls(datetime.min)
        clock.set(day)
        return clock

    def now(self) -> int:
        return round(self.instant.timestamp() * 1000)

    def today(self) -> date:
        return self.instant.date()

    def set(self, day: date, hour: int = 9, minute: int = 0) -> None:
        """A time of day on a later day, or a later time of the same day."""
        self.instant = datetime(day.year, day.month, day.day, hour, minute).astimezone()

    def wait(self, seconds: int) -> None:
        self.instant += timedelta(seconds=seconds)


@dataclass(frozen=True, slots=True)
class Calendar:
    """When things happened. `periods` are the last two half-years whose points can be spent."""

    today: date
    periods: tuple[str, str]

    @classmethod
    def of(cls, today: date) -> Calendar:
        """Half-years that were credited long enough ago for a month of redemptions."""
        month_ago = today - timedelta(days=45)
        last = half_year_of(half_year(half_year_of(month_ago))[0] - timedelta(days=1))
        before = half_year_of(half_year(last)[0] - timedelta(days=1))
        return cls(today, (before, last))

    @property
    def running(self) -> str:
        """The half-year after the last of `periods`: its round is under way."""
        return half_year_of(half_year(self.periods[1])[1] + timedelta(days=1))

    def credited_on(self, period: str) -> date:
        return weekday_from(half_year(period)[1] - CREDITED_BEFORE_END)

    @property
    def opened(self) -> date:
        return weekday_from(self.credited_on(self.periods[0]) - OPENED_BEFORE)

    @property
    def busy_days(self) -> list[date]:
        """The last business days before today."""
        return weekdays_before(self.today, BUSY_DAYS)

    def quiet_days(self) -> list[date]:
        """Some days between the first crediting and the busy month."""
        days: list[date] = []
        day = weekday_from(self.credited_on(self.periods[0]) + timedelta(days=7))
        while day < self.busy_days[0]:
            days.append(day)
            day = weekday_from(day + timedelta(days=QUIET_EVERY))
        return days


def weekday_from(day: date) -> date:
    """The day itself, or the Monday after it."""
    return day + timedelta(days=(7 - day.weekday()) if day.weekday() > 4 else 0)


def weekdays_before(day: date, count: int) -> list[date]:
    found: list[date] = []
    while len(found) < count:
        day -= timedelta(days=1)
        if day.weekday() < 5:
            found.insert(0, day)
    return found
