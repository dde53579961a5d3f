"""A list of people as an office has it, pasted or from a workbook: who is meant by each line.

A line may hold a name, a village, an ID number or its last four characters, in any order and
parted by spaces, tabs, commas. What stands before it (1. 2、) is passed over.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lovemart_desktop.domain.people.id_numbers import key_of, normalise_id_text

MOST_LINES = 5000
_PARTS = re.compile(r"[\s,;、,;|/]+")
_NUMBERING = re.compile(r"^\s*[((]?\d{1,4}[))]?[.、.,\s)]\s*(?=\D)")
_TAIL = re.compile(r"\d{3}[\dX]")


class Outcome(StrEnum):
    """What a line leads to."""

    FOUND = "found"
    HAS_CARD = "has-card"
    DECEASED = "deceased"
    UNKNOWN = "unknown"
    SEVERAL = "several"
    """More than one person fits: a village or the end of the ID number would tell them apart."""
    TWICE = "twice"
    """Named on a line before."""


@dataclass(frozen=True, slots=True)
class WantedLine:
    """One line as it is understood. `text` shows no more of an ID number than its end.

    `id_key`: what ID numbers are compared by, '' where none is given; `words`: everything
    that is neither an ID number nor the end of one.
    """

    no: int
    text: str
    words: tuple[str, ...]
    id_key: str
    id_tail: str


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody on the roster whom a line could mean."""

    member: int
    name: str
    village: str
    id_tail: str


def read_lines(text: str) -> list[WantedLine]:
    """The lines that say something, at most `MOST_LINES`; their numbers count from 1."""
    found = []
    for no, raw in enumerate(text.splitlines(), 1):
        line = unicodedata.normalize("NFKC", raw).strip()
        if line:
            found.append(_read_line(no, line))
        if len(found) == MOST_LINES:
            break
    return found


def choose(line: WantedLine, people: Sequence[Named], villages: Collection[str]) -> list[Named]:
    """Who of those with a right name or ID number is meant; one person, several or nobody.

    `villages`: the names that villages have, so that a word can be told from a name.
    """
    if line.id_key:
        return list(people)
    fitting = [one for one in people if one.name in line.words]
    places = [word for word in line.words if word in villages]
    if places:
        fitting = [one for one in fitting if one.village in places]
    if line.id_tail:
        fitting = [one for one in fitting if one.id_tail == line.id_tail]
    return fitting


def _read_line(no: int, line: str) -> WantedLine:
    stripped = _NUMBERING.sub("", line)
    words: list[str] = []
    shown: list[str] = []
    id_key = id_tail = ""
    for part in filter(None, _PARTS.split(stripped)):
        upper = normalise_id_text(part)
        key = key_of(upper) if len(upper) >= 15 else None
        if key is not None:
            id_key, id_tail = key, upper[-4:]
            shown.append(f"…{id_tail}")
        elif _TAIL.fullmatch(upper):
            id_tail = upper
            shown.append(upper)
        elif sum(c.isdigit() for c in part) > 6:
            # a telephone or a broken ID number: never shown whole
            shown.append(f"…{part[-4:]}")
        else:
            words.append(part)
            shown.append(part)
    return WantedLine(no, " ".join(shown)[:60], tuple(words), id_key, id_tail)
