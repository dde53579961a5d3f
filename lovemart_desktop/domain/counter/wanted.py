"""Wanted but missing: what people asked for and the store did not have. Pure rules."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from lovemart_desktop.domain.errors import Refusal

WISH_LENGTH = 40


class WishState(StrEnum):
    OPEN = "open"
    ORDERED = "ordered"
    NOT_POSSIBLE = "not-possible"


@dataclass(frozen=True, slots=True)
class Wish:
    """All open notes of one wish together. `first` and `last` are ISO dates.

    `holders`: names of those who were known when they asked, newest first.
    """

    words: str
    times: int
    first: str
    last: str
    holders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """A wish that was answered: how, by whom, when (ISO date)."""

    words: str
    times: int
    state: WishState
    answer: str
    day: str
    by: str


def tidy_wish(words: str) -> str:
    """One line, single spaces, full-width letters and digits as plain ones.

    Raises Refusal 'wanted.words_missing' (most).
    """
    tidy = " ".join(unicodedata.normalize("NFKC", words).split())
    printable = "".join(c for c in tidy if c.isprintable())
    if not 0 < len(printable) <= WISH_LENGTH:
        raise Refusal("wanted.words_missing", most=WISH_LENGTH)
    return printable
