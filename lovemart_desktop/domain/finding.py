"""What somebody types to find a person, cut into words and what each can mean.

Words that are separated by spaces must all fit. Digits are the end of an ID number, a
telephone from its beginning or from one of its groups, a whole ID number or a card; letters
are pinyin, initials or in full; anything else is a name or a part of one, or a village.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lovemart_desktop.domain.cards import read_number
from lovemart_desktop.domain.id_numbers import key_of
from lovemart_desktop.domain.people import normalise_name

_TAIL = 4


class Rank(StrEnum):
    """How well a word fits, the best first."""

    EXACT = "0"
    BEGINNING = "1"
    INSIDE = "2"
    VILLAGE = "3"


class Kind(StrEnum):
    """What the finder's index holds of a person; each is looked up by its beginning."""

    NAME = "N"
    NAME_INSIDE = "M"
    SOUND = "S"
    SOUND_INSIDE = "T"
    ID_TAIL = "I"
    TELEPHONE = "P"
    TELEPHONE_END = "Q"
    VILLAGE = "V"


@dataclass(frozen=True, slots=True)
class Word:
    """One word: `text` as the index has it, and the kinds it can be, the best first.

    `place`: it may be a village too. `card`: the card number that it is, `identity`: the key
    of the ID number that it is; '' where it is none.
    """

    text: str
    kinds: tuple[Kind, ...]
    place: bool = False
    card: str = ""
    identity: str = ""


def read_words(typed: str) -> tuple[Word, ...]:
    """What was typed, as words; digits that are written in groups stay one word."""
    parts = typed.replace("　", " ").split()
    if parts and all(part.isascii() and part.replace("-", "").isdigit() for part in parts):
        parts = ["".join(parts).replace("-", "")]
    return tuple(_read(part) for part in parts)


def _read(part: str) -> Word:
    if part.isascii() and part.rstrip("Xx").isdigit():
        digits = part.upper()
        kinds: list[Kind] = [Kind.ID_TAIL] if len(digits) <= _TAIL else []
        if digits.isdigit():
            kinds += [Kind.TELEPHONE, Kind.TELEPHONE_END]
        return Word(
            digits, tuple(kinds), card=read_number(digits) or "", identity=key_of(digits) or ""
        )
    if part.isascii() and part.isalpha():
        # a Latin name is found by its letters too
        return Word(
            part.lower(), (Kind.SOUND, Kind.SOUND_INSIDE, Kind.NAME, Kind.NAME_INSIDE), place=True
        )
    # letters of other alphabets keep their case: databases do not agree on theirs
    name = "".join(c.lower() if c.isascii() else c for c in normalise_name(part))
    return Word(name, (Kind.NAME, Kind.NAME_INSIDE), place=True)


def rank_of(word: Word, kind: Kind, text: str) -> Rank:
    """How well `word` fits an entry of the index."""
    if kind is Kind.VILLAGE:
        return Rank.VILLAGE
    if text == word.text and kind not in (Kind.NAME_INSIDE, Kind.SOUND_INSIDE):
        return Rank.EXACT
    if kind in (Kind.NAME, Kind.SOUND, Kind.ID_TAIL, Kind.TELEPHONE):
        return Rank.BEGINNING
    return Rank.INSIDE
