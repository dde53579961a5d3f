"""Dates as township offices write them, read into one form."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_EXCEL_DAY_ZERO = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 2_500, 73_415
_CHINESE_DIGITS = str.maketrans("〇零○Ｏ一二三四五六七八九", "0000123456789")
_PARTS = re.compile(
    r"([0-9]{4}|[0-9]{2})(?:[-./年\\,_](?:([0-9]{1,2})(?:[-./月\\,_](?:([0-9]{1,2})[日号]?)?|月)?)?)?"
)
_TIME = re.compile(r"[T ]?[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?Z?$")


def read_date(raw: object) -> date | None:
    """The date that a cell means, or None where it means none or cannot be told.

    Takes 1974-06, 1974.6, 197406, 1974年6月1日, 74年6月, 一九七四年六月, real dates and Excel's
    day numbers. A missing day or month counts as the first. The number 1974.1 is not taken:
    Excel drops the nought of 1974.10, so January and October look alike.
    """
    if isinstance(raw, datetime):
        return _in_range(raw.date())
    if isinstance(raw, date):
        return _in_range(raw)
    if isinstance(raw, bool):
        return None
    if isinstance(raw, (int, float)):
        return _read_number(raw)
    if isinstance(raw, str) and raw:
        return _read_text(raw)
    return None


def _read_number(number: float) -> date | None:
    if number != number or abs(number) > 99_999_999:
        return None
    if number == int(number):
        return _read_digits(str(int(number)))
    if _FIRST_YEAR <= number <= _LAST_YEAR:
        tenths = f"{number:.2f}"
        return None if tenths.endswith("10") else _read_text(tenths.rstrip("0"))
    return _from_serial(int(number))


def _read_text(raw: str) -> date | None:
    text = unicodedata.normalize("NFKC", raw).strip()
    text = re.sub(r"\s+", "", _TIME.sub("", text)).replace("。", ".").replace("·", ".")
    text = text.replace("–", "-").replace("—", "-").rstrip("起")
    text = _arabic(text)
    if text.isascii() and text.isdigit():
        return _read_digits(text)
    parts = _PARTS.fullmatch(text)
    if parts is None:
        return None
    year, month, day = (int(part) if part else 1 for part in parts.groups())
    if len(parts[1]) == 2:
        year += 2000 if year <= 20 else 1900
    return _build(year, month, day)


def _read_digits(digits: str) -> date | None:
    if len(digits) == 4:
        if _FIRST_YEAR <= int(digits) <= _LAST_YEAR:
            return _build(int(digits), 1, 1)
        return _from_serial(int(digits))
    if len(digits) == 5:
        return _from_serial(int(digits))
    if len(digits) == 6:
        return _build(int(digits[:4]), int(digits[4:]), 1)
    if len(digits) == 8:
        return _build(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    return None


def _arabic(text: str) -> str:
    """Chinese numerals of a date as digits: 十月二十一日 becomes 10月21日."""
    text = re.sub(r"(?<![一二三四五六七八九])十", "一十", text)
    text = re.sub(r"十(?![一二三四五六七八九])", "十〇", text).replace("十", "")
    return text.translate(_CHINESE_DIGITS)


def _from_serial(days: int) -> date | None:
    if not _FIRST_SERIAL <= days <= _LAST_SERIAL:
        return None
    return _EXCEL_DAY_ZERO + timedelta(days=days)


def _build(year: int, month: int, day: int) -> date | None:
    try:
        return _in_range(date(year, month, day))
    except ValueError:
        return None


def _in_range(day: date) -> date | None:
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def age_on(born: date, day: date) -> int:
    """Completed years on `day`; somebody born on 29 February completes theirs on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
