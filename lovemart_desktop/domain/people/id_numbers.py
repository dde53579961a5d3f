"""Chinese ID numbers: what can be read off one, and how far it can be trusted.

Eighteen digits carry a check digit (GB 11643), a birth date and the sex. The old
numbers of fifteen digits have no check digit, so they are never verified. Area
codes are not judged: many that are still carried by the living were abolished.
"""

from __future__ import annotations

import hmac
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import mul

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"
_EIGHTEEN = re.compile(r"[0-9]{17}[0-9X]")
_FIFTEEN = re.compile(r"[0-9]{15}")
# inside other words: apart, with full-width digits, or rounded by a spreadsheet
_SOMEWHERE = re.compile(r"[0-9０-９](?:[\s-]?[0-9０-９]){13,16}[\s-]?[0-9０-９XxＸｘ]")
_ROUNDED = re.compile(r"[0-9]\.[0-9]{7,}(?=[Ee]\+?1[0-9])")
_OLDEST = 130
_LONGEST_TEXT = 18


class Sex(StrEnum):
    MALE = "male"
    FEMALE = "female"


class IdState(StrEnum):
    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    MISSING = "missing"


class IdFault(StrEnum):
    """Why a number is not verified."""

    MISSING = "id_missing"
    FORM = "id_form"
    FIFTEEN_DIGITS = "id_fifteen_digits"
    BIRTH_DATE = "id_birth_date"
    CHECK_DIGIT = "id_check_digit"


ID_REMARKS = tuple(f"person.{fault}" for fault in IdFault)
"""Codes of the remarks that say so of somebody's record."""


@dataclass(frozen=True, slots=True)
class IdNumber:
    """One person's ID number as written, normalised.

    `birth_date` is given wherever the number holds a possible one, verified or not.
    """

    text: str
    state: IdState
    fault: IdFault | None
    birth_date: date | None
    sex: Sex | None

    @property
    def tail(self) -> str:
        """The last four characters, all that most desks may see."""
        return self.text[-4:]

    @property
    def masked(self) -> str:
        """All but the last four characters starred out; empty where there is no number."""
        return "*" * (len(self.text) - 4) + self.tail

    @property
    def key(self) -> str | None:
        """What one person's numbers have in common: see `key_of`."""
        return key_of(self.text)


MISSING = IdNumber("", IdState.MISSING, IdFault.MISSING, None, None)
_NOTHING = frozenset(
    {"", "无", "暂无", "没有", "不详", "未知", "缺", "NULL", "NONE", "-", "--", "/"}
)


def normalise_id_text(raw: str) -> str:
    """Half-width digits, upper-case X, no spaces of any width, no other invisible characters."""
    if raw.isascii() and raw.isalnum():
        return raw.upper()
    text = unicodedata.normalize("NFKC", raw)
    kept = (char for char in text if not char.isspace() and unicodedata.category(char)[0] != "C")
    return "".join(kept).upper().strip("'’`")


def check_character(first_seventeen: str) -> str:
    """The eighteenth character that belongs to seventeen digits."""
    total = sum(map(mul, map(int, first_seventeen), _WEIGHTS))
    return _CHECK_CHARACTERS[total % 11]


def lengthened(fifteen: str) -> str:
    """The number of eighteen that replaced a number of fifteen digits."""
    body = fifteen[:6] + "19" + fifteen[6:]
    return body + check_character(body)


def key_of(text: str) -> str | None:
    """What tells a person apart in a normalised number, or None where the text does not.

    A number of fifteen digits and its successor of eighteen have the same key.
    """
    if _EIGHTEEN.fullmatch(text):
        return text
    return lengthened(text) if _FIFTEEN.fullmatch(text) else None


def keyed_hash(key: bytes, text: str) -> str:
    """What books look a number up by: HMAC-SHA256 of `key_of`, in hex; '' where there is no key.

    A number of fifteen digits and its successor of eighteen have the same hash.
    """
    identity = key_of(text)
    return hmac.digest(key, identity.encode(), "sha256").hex() if identity is not None else ""


def holds_number(text: str) -> bool:
    """Whether an ID number may stand somewhere in a text, where none belongs."""
    return _SOMEWHERE.search(text) is not None


def tails_only(text: str) -> str:
    """A text for everybody: of whatever may be an ID number in it, the last four characters."""
    return _ROUNDED.sub("…", _SOMEWHERE.sub(_tail_of, text))


def _tail_of(found: re.Match[str]) -> str:
    return f"…{normalise_id_text(found[0])[-4:]}"


def parse_id_number(raw: str, today: date) -> IdNumber:
    """Read an ID number as people type it; never fails.

    `today` bounds the birth date: nobody is born after it or more than 130 years before.
    """
    text = normalise_id_text(raw)
    if text in _NOTHING:
        return MISSING
    if _EIGHTEEN.fullmatch(text):
        return _read_eighteen(text, today)
    if _FIFTEEN.fullmatch(text):
        born = _possible_date("19" + text[6:12], today)
        fault = IdFault.FIFTEEN_DIGITS if born else IdFault.BIRTH_DATE
        return IdNumber(text, IdState.UNVERIFIED, fault, born, _sex_of(text[14]))
    return IdNumber(_shortened(text), IdState.UNVERIFIED, IdFault.FORM, None, None)


def _read_eighteen(text: str, today: date) -> IdNumber:
    born = _possible_date(text[6:14], today)
    sex = _sex_of(text[16])
    if born is None:
        return IdNumber(text, IdState.UNVERIFIED, IdFault.BIRTH_DATE, None, sex)
    if check_character(text[:17]) != text[17]:
        return IdNumber(text, IdState.UNVERIFIED, IdFault.CHECK_DIGIT, born, sex)
    return IdNumber(text, IdState.VERIFIED, None, born, sex)


def _possible_date(digits: str, today: date) -> date | None:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
    return born if today.year - _OLDEST <= born.year and born <= today else None


def _sex_of(digit: str) -> Sex:
    return Sex.MALE if int(digit) % 2 else Sex.FEMALE


def _shortened(text: str) -> str:
    """Text that fits a record and can no longer be taken for a number that was cut to fit."""
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"
