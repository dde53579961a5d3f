"""What somebody types to find a person, cut into words and what each can mean.

Words that are separated by spaces must all fit. Digits are the end of an ID number, the end of
a card's number, a telephone from its beginning or four digits and more anywhere in it, a whole
ID number or card; letters are pinyin, initials or in full; anything else is a name or a part of
one, or a village, or a village with a name behind it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lovemart_desktop.domain.cards.cards import read_number
from lovemart_desktop.domain.people.id_numbers import key_of
from lovemart_desktop.domain.people.people import normalise_name

_TAIL = 4
SHORTEST_PLACE = 2
"""A single character is rather of a name than of a village."""


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
    CARD_TAIL = "C"
    """The last four digits of the card that somebody has, then those before them."""
    TELEPHONE = "P"
    TELEPHONE_END = "Q"
    """From any digit on that has three and more behind it."""
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
            long = len(digits) >= _TAIL
            kinds += (
                [Kind.CARD_TAIL, Kind.TELEPHONE, Kind.TELEPHONE_END] if long else [Kind.TELEPHONE]
            )
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


def beginning(word: Word, kind: Kind) -> str:
    """What the entries of this kind begin with that may fit."""
    return word.text[-_TAIL:] if kind is Kind.CARD_TAIL else word.text


def fits(word: Word, kind: Kind, text: str) -> bool:
    """Whether an entry that begins so fits the whole of `word`."""
    return kind is not Kind.CARD_TAIL or text[_TAIL:].endswith(word.text[:-_TAIL])


def behind_village(text: str, village: str) -> Word | None:
    """The word behind the name of a village, or the beginning of that name, where `text` begins
    with one: 石桥张大 is 张大 of 石桥村. None where it does not."""
    common = 0
    while common < min(len(text), len(village)) and text[common] == village[common]:
        common += 1
    if common < SHORTEST_PLACE or common == len(text):
        return None
    return _read(text[common:])


def rank_of(word: Word, kind: Kind, text: str) -> Rank:
    """How well `word` fits an entry of the index."""
    if kind is Kind.VILLAGE:
        return Rank.VILLAGE
    if kind is Kind.CARD_TAIL:
        return Rank.EXACT
    if text == word.text and kind not in (Kind.NAME_INSIDE, Kind.SOUND_INSIDE):
        return Rank.EXACT
    if kind in (Kind.NAME, Kind.SOUND, Kind.ID_TAIL, Kind.TELEPHONE):
        return Rank.BEGINNING
    return Rank.INSIDE
