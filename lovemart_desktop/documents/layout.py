"""How Chinese is set: one line, several lines, a name that has to fit.

Widths are in em (1 em is the type size) unless a parameter says points, so that a
line is measured once and drawn at any size. The rules:

- `·` advances half an em and `×` a little less than one;
- of two adjacent marks the blank halves between them close up;
- a quarter-space parts Han from Latin, whether or not a space was typed there;
- no line begins with a closing mark or ends with an opening one, and no break falls
  inside a date, a number or a number with its unit;
- a closing mark at the right edge hangs its blank half outside.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lovemart_desktop.documents.typeface import typeface
from lovemart_desktop.domain.errors import Refusal

GAP = 0.16  # between Han and Latin
HALF = 0.5
CLOSING = frozenset("，。、；：！？）》〉」』】〕”’…%")
OPENING = frozenset("（《〈「『【〔“‘")
_TRAILS_BLANK = frozenset("，。、；：）》〉」』】〕”’")  # ink in the left half
_NARROW = {"·": 0.5, "•": 0.5, "×": 0.72}
_STICKS = CLOSING | frozenset("·•")

_ATOM = re.compile(
    r"(?:\d{4} ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?日"  # a date
    r"|\d{4} ?年 ?\d{1,2} ?月"
    r"|[−-]?\d[\d.,]* ?(?:kg|g|mL|ml|L|mm|cm|m)(?![A-Za-z])"  # a measure
    r"|[−-]?\d[\d.,:/×−–-]* ?[\u4e00-\u9fff]"  # a number with its measure word
    r"|[0-9A-Za-z][0-9A-Za-z.,:/%+×−–_-]*"
    r"|."
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one face drawn in one go, `x` em from the start of the line.

    `index` counts the characters before it, for spreading a line out.
    """

    face: str
    text: str
    x: float
    index: int


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line set at size 1. `hang` is the blank that a closing mark leaves at its end."""

    pieces: tuple[Piece, ...]
    width: float
    hang: float
    length: int

    @property
    def ink(self) -> float:
        """The width without the hanging blank."""
        return self.width - self.hang


@dataclass(frozen=True, slots=True)
class FittedName:
    """A name as it goes on paper: its lines, and the one size for all of them."""

    lines: tuple[str, ...]
    size: float


@lru_cache(maxsize=1024)
def set_line(text: str, bold: bool = False) -> SetLine:
    """`text` as one line; characters that draw nothing of their own are left out."""
    return _compose(_plain(text), bold)


def opening_blank(text: str) -> float:
    """The blank half, in em, of an opening mark that begins a line: headings hang it outside."""
    return HALF if text[:1] in OPENING else 0.0


def points_text(points: int) -> str:
    """A number of points as paper writes it: 9200, 10,000, −45."""
    digits = f"{abs(points):,}" if abs(points) >= 10_000 else str(abs(points))
    return f"−{digits}" if points < 0 else digits


def date_text(day: date) -> str:
    """A date in words: 2026年6月18日."""
    return f"{day.year}年{day.month}月{day.day}日"


@lru_cache(maxsize=512)
def break_lines(text: str, width: float, bold: bool = False) -> tuple[str, ...]:
    """`text` in lines of at most `width` em; a hanging mark may stand outside.

    Only what cannot be held by one line (a long word) is broken where it should not.
    """
    plain = _plain(text)
    if _fits(plain, width, bold):
        return (plain,)
    lines: list[str] = []
    current = ""
    for atom in _atoms(plain):
        if _fits(current + atom, width, bold):
            current += atom
            continue
        if current.strip():
            lines.append(current.strip())
        current = atom.lstrip()
        while not _fits(current, width, bold):
            head = _longest_head(current, width, bold)
            lines.append(current[:head])
            current = current[head:]
    if current.strip():
        lines.append(current.strip())
    return tuple(lines)


def even_lines(text: str, width: float, bold: bool = False) -> tuple[str, ...]:
    """As `break_lines`, with the same number of lines as even as they can be: for headings."""
    lines = break_lines(text, width, bold)
    narrow = set_line(text, bold).ink / len(lines)
    while len(lines) > 1 and narrow < width:
        even = break_lines(text, narrow, bold)
        if len(even) == len(lines):
            return even
        narrow += HALF
    return lines


def fit_size(text: str, width: float, ideal: float, floor: float, *, bold: bool = False) -> float:
    """The largest size from `ideal` down by half points at which `text` fits `width` points.

    Refuses (`paper.text_too_long`) what does not fit at `floor`.
    """
    size = _largest(set_line(text, bold).ink, width, ideal, floor)
    if size is None:
        raise Refusal("paper.text_too_long", text=text)
    return size


def fit_name(
    name: str,
    width: float,
    ideal: float,
    floor: float,
    *,
    last_width: float | None = None,
    broken_size: float | None = None,
    bold: bool = True,
) -> FittedName:
    """`name` within `width` points: on one line, else on two, never cut.

    One line shrinks from `ideal` by half points to `floor`. Two lines, broken after a
    dot or else in halves, begin at `broken_size` (the floor when not given).
    `last_width` is what the last line may take where something stands beside it.
    Refuses (`paper.name_too_long`) what is too long for two lines at the floor.
    """
    last = width if last_width is None else last_width
    one = _largest(set_line(name, bold).ink, last, ideal, floor)
    if one is not None:
        return FittedName((name,), one)
    for head in _name_breaks(name):
        lines = (name[:head], name[head:])
        first_size = _largest(set_line(lines[0], bold).ink, width, broken_size or floor, floor)
        last_size = _largest(set_line(lines[1], bold).ink, last, broken_size or floor, floor)
        if first_size is not None and last_size is not None:
            return FittedName(lines, min(first_size, last_size))
    raise Refusal("paper.name_too_long", name=name, characters=len(name))


def _plain(text: str) -> str:
    """Spaces for line ends and tabs; no invisible characters; no space at either end."""
    if text.isascii() and text.isprintable():
        return text.strip(" ")
    spaced = re.sub(r"[\t\r\n\v\f]+", " ", text)
    return "".join(char for char in spaced if not _is_invisible(char)).strip(" ")


def _is_invisible(char: str) -> bool:
    variation_selector = "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
    return variation_selector or unicodedata.category(char) in {"Cc", "Cf", "Cs"}


def _is_han(char: str) -> bool:
    return char >= "\u3005" and unicodedata.category(char) in {"Lo", "Nl"}


def _is_latin(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char == "%")


def _parted(before: str, after: str) -> bool:
    return (_is_han(before) and _is_latin(after)) or (_is_latin(before) and _is_han(after))


def _closes_up(before: str, after: str) -> bool:
    """Whether half an em of blank goes between two neighbours."""
    if before in _TRAILS_BLANK:
        return after in OPENING or after in _TRAILS_BLANK
    return before in OPENING and after in OPENING


def _compose(text: str, bold: bool) -> SetLine:
    faces = typeface()
    pieces: list[Piece] = []
    x = 0.0  # where the next character's box begins
    end = None  # where the last piece ends by its face's own advances
    previous = ""
    for index, face, char in _faced(text, bold):
        if previous and _closes_up(previous, char):
            x -= HALF
        elif previous and _parted(previous, char):
            x += GAP
        full = faces.advance(face, char)
        advance = _NARROW.get(char, full)
        start = x - (full - advance) / 2
        last = pieces[-1] if pieces else None
        if last and end is not None and last.face == face and abs(end - start) < 1e-6:
            pieces[-1] = Piece(face, last.text + char, last.x, last.index)
        else:
            pieces.append(Piece(face, char, start, index))
        end = start + full
        x += advance
        previous = char
    hang = HALF if previous in _TRAILS_BLANK else 0.0
    return SetLine(tuple(pieces), x, hang, len(text))


def _faced(text: str, bold: bool) -> list[tuple[int, str, str]]:
    """(index, face, character) of all that is drawn: not the spaces between Han and Latin."""
    faced = [(face, char) for face, chars in typeface().runs(text, bold=bold) for char in chars]
    return [
        (index, face, char)
        for index, (face, char) in enumerate(faced)
        if not (char == " " and _parted(text[index - 1], text[index + 1]))
    ]


def _atoms(text: str) -> list[str]:
    """What a line break may not cut, marks joined to what they belong to."""
    atoms: list[str] = []
    glue = False
    for match in _ATOM.finditer(text):
        atom = match.group()
        if atom in _STICKS and len(atoms) > 1 and atoms[-1].isspace():
            typed = atoms.pop()  # a space before a closing mark is no place to break
            atoms[-1] += typed
        if atoms and (glue or atom in _STICKS):
            atoms[-1] += atom
        else:
            atoms.append(atom)
        glue = atom in OPENING or (glue and atom.isspace())
    return atoms


def _fits(text: str, width: float, bold: bool) -> bool:
    return _compose(text.strip(" "), bold).ink <= width + 1e-6


def _longest_head(text: str, width: float, bold: bool) -> int:
    """How many characters of an unbreakable text fit; at least one, so that it ends."""
    head = 1
    while head < len(text) and _fits(text[: head + 1], width, bold):
        head += 1
    return head


def _largest(ems: float, width: float, ideal: float, floor: float) -> float | None:
    size = ideal
    while size >= floor:
        if ems * size <= width + 1e-6:
            return size
        size -= 0.5
    return None


def _name_breaks(name: str) -> list[int]:
    """Where a name may be broken, best first: after a dot, evenly; then in halves."""
    dots = [at + 1 for at, char in enumerate(name[:-1]) if char in "·•"]
    middle = (len(name) + 1) // 2
    return [*sorted(dots, key=lambda at: abs(2 * at - len(name))), middle]
