"""Words about shifts, days and slips that several windows share."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.shifts import Shift
from lovemart_desktop.services.clock import local_time


def day_words(day: date) -> str:
    """Month and day, as '6/18', in the language of the window."""
    return QCoreApplication.translate("Shifts", "{month}/{day}").format(
        month=day.month, day=day.day
    )


def shift_words(shift: Shift) -> str:
    """Which shift it is: day and number."""
    words = QCoreApplication.translate("Shifts", "shift {number} of {day}")
    return words.format(day=day_words(shift.day), number=shift.of_day)


def time_words(milliseconds: int, day: date) -> str:
    """A time of day; with the date where it is another day's."""
    moment = local_time(milliseconds)
    return f"{moment:%H:%M}" if moment.date() == day else f"{moment:%m-%d %H:%M}"


def points_words(points: int) -> str:
    return f"{points:,}"
