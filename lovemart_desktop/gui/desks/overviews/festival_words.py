"""What festivals are called, and a grant's period where it names one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.rounds.festivals import Festival, read_period


def festival_word(festival: Festival) -> str:
    return {
        Festival.SPRING: QCoreApplication.translate("Overviews", "Spring Festival"),
        Festival.LANTERN: QCoreApplication.translate("Overviews", "Lantern Festival"),
        Festival.DRAGON_BOAT: QCoreApplication.translate("Overviews", "Dragon Boat Festival"),
        Festival.PARTY_DAY: QCoreApplication.translate("Overviews", "1 July, Party Day"),
        Festival.ARMY_DAY: QCoreApplication.translate("Overviews", "1 August, Army Day"),
        Festival.MID_AUTUMN: QCoreApplication.translate("Overviews", "Mid-Autumn Festival"),
        Festival.NATIONAL_DAY: QCoreApplication.translate("Overviews", "National Day"),
        Festival.DOUBLE_NINTH: QCoreApplication.translate("Overviews", "Double Ninth Festival"),
    }[festival]


def occasion_words(period: str) -> str:
    """A festival with its year in the language of the window; any other occasion as written."""
    read = read_period(period)
    if read is None:
        return period
    told = QCoreApplication.translate("Overviews", "{festival} {year}")
    return told.format(festival=festival_word(read[0]), year=read[1])
