"""Pinyin, so that a name is found by its letters: initials, or syllables in full.

pypinyin takes long to load, so it is imported when the first name needs it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import islice, product

_MOST_ALTERNATIVES = 8
_MOST_STARTS = 8
_MOST_SOUNDS = 4
INNER = "+"
"""Marks a sound that begins within the name."""
_DOUBLE_SURNAMES = {
    "万俟": "mq", "尉迟": "yc", "长孙": "zs", "澹台": "tt", "单于": "cy", "令狐": "lh",
    "宰父": "zf", "夏侯": "xh", "鲜于": "xy",
}  # fmt: skip
_SURNAMES = {
    "单": "s", "曾": "z", "仇": "q", "解": "x", "任": "r", "查": "z", "区": "o", "盖": "g",
    "覃": "q", "朴": "p", "翟": "z", "乐": "y", "冼": "x", "缪": "m", "员": "y", "召": "s",
    "种": "c", "重": "c", "秘": "b", "折": "s", "黑": "h", "祭": "z", "繁": "p", "牟": "m",
    "句": "g", "谌": "c", "臧": "z", "都": "d", "车": "c", "沈": "s", "石": "s", "盛": "s",
    "尹": "y", "隗": "w", "晟": "c", "那": "n", "能": "n", "宓": "m", "曲": "q", "柏": "b",
    "贾": "j", "阚": "k", "郇": "x", "褚": "c", "訾": "z", "逄": "p", "佴": "n",
}  # fmt: skip


def initials(name: str) -> str:
    """The initials of a name or of goods: the likeliest first, other readings after it.

    曾乐 gives "zl zy cl cy": a surname is read as a surname first, then every other way, eight
    at most. Latin letters and digits stand for themselves; other signs are passed over.
    """
    letters = _read_as_name(name)
    if max(map(len, letters), default=0) <= 1:
        return "".join(letters)
    readings = ("".join(choice) for choice in product(*_kept_few(letters)))
    return " ".join(list(dict.fromkeys(readings))[:_MOST_ALTERNATIVES])


def sounds(name: str) -> str:
    """A name in full pinyin without tones, then from each later character on, marked.

    单秀 gives "shanxiu danxiu +xiu": a surname is read as a surname first. Two readings of a
    character count, four of the whole: a third is hardly anybody's.
    """
    syllables = _syllables_of_name(name)
    found = [
        mark + "".join(reading)
        for start in range(min(len(syllables), _MOST_STARTS))
        for mark in (INNER if start else "",)
        for reading in islice(product(*_kept_few(syllables[start:])), _MOST_SOUNDS)
    ]
    return " ".join(dict.fromkeys(found))


def _syllables_of_name(name: str) -> list[Sequence[str]]:
    """The syllables that each character can have, those that suit a surname first."""
    found = [_syllables_of(char) for char in name]
    surname = _DOUBLE_SURNAMES.get(name[:2]) or _SURNAMES.get(name[:1], "")
    for place, letter in enumerate(surname):
        # the surname's own reading begins with its letter
        found[place] = tuple(sorted(found[place], key=partial(_begins_otherwise, letter)))
    return [choices[:2] for choices in found if choices]


def _begins_otherwise(letter: str, syllable: str) -> bool:
    return not syllable.startswith(letter)


@lru_cache(maxsize=8192)
def _syllables_of(char: str) -> tuple[str, ...]:
    """The syllables a character can have without their tones, the usual one first."""
    if char.isascii():
        return (char.lower(),) if char.isalnum() else ()
    from pypinyin import Style, pinyin

    readings = pinyin(char, style=Style.NORMAL, heteronym=True, errors="ignore")
    found = readings[0] if readings else []
    return tuple(dict.fromkeys(r for r in found if r.isascii() and r.isalpha()))


def _read_as_name(name: str) -> list[str]:
    """The letters each character can have, a surname's own reading before its others."""
    letters = [_letters_of(char) for char in name]
    surname = _DOUBLE_SURNAMES.get(name[:2]) or _SURNAMES.get(name[:1], "")
    for place, letter in enumerate(surname):
        letters[place] = letter + letters[place].replace(letter, "")
    return [choices for choices in letters if choices]


def _kept_few(letters: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """All readings of the first characters, the usual one of the rest: names may be long."""
    count, kept = 1, list[Sequence[str]]()
    for choices in letters:
        count *= len(choices)
        kept.append(choices if count <= _MOST_ALTERNATIVES * 4 else choices[:1])
    return kept


@lru_cache(maxsize=8192)
def _letters_of(char: str) -> str:
    """The initials a character can have, the usual one first."""
    if char.isascii():
        return char.lower() if char.isalnum() else ""
    from pypinyin import Style, pinyin

    readings = pinyin(char, style=Style.FIRST_LETTER, heteronym=True, errors="ignore")
    found = readings[0] if readings else []
    return "".join(dict.fromkeys(r for r in found if len(r) == 1 and r.isascii() and r.isalpha()))
