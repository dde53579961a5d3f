"""The time, as a thing that can be handed in: tests and the demo bring their own."""

from __future__ import annotations

import time
from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> int:
        """Milliseconds since 1970, UTC."""
        ...

    def today(self) -> date:
        """The local day."""
        ...


class SystemClock:
    def now(self) -> int:
        return time.time_ns() // 1_000_000

    def today(self) -> date:
        return date.today()  # the till's own local day is meant


def local_time(milliseconds: int) -> datetime:
    """An instant as this machine's local time, with its zone."""
    return datetime.fromtimestamp(milliseconds / 1000).astimezone()
