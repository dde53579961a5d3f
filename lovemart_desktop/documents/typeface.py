"""The three faces that paper is set in, and which of them has which character.

Noto Sans SC in two weights sets nearly everything. HanaMinB, one weight, has the
characters of CJK Extensions B to F that names hold; in a bold line it stays as it
is. Each face is read when it is first needed: they are large, and most slips never
need the third.
"""

from __future__ import annotations

import atexit
import mmap
import threading
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics, ttfonts

from lovemart_desktop import assets

REGULAR = "NotoSansSC-Regular"
BOLD = "NotoSansSC-Bold"
RARE = "HanaMinB"

PLACEHOLDER = "〓"
"""Printed for a character that no face has: a box to write it into by hand."""

_FILES = {
    REGULAR: "NotoSansSC_400Regular.ttf",
    BOLD: "NotoSansSC_700Bold.ttf",
    RARE: "HanaMinB.ttf",
}
_GLYPHS = 2_000  # how many are remembered: half a megabyte a face
_BLOCK = 100  # the most entries that one bfchar block may hold


def to_unicode_cmap(fontname: str, subset: Sequence[int]) -> str:
    """The ToUnicode map of one font subset: code in the subset → UTF-16BE.

    reportlab's own writes a character beyond the BMP as one number of five digits
    and all entries in one block; readers then find, copy and read out nothing.
    """
    entries = [
        f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>"
        for code, point in enumerate(subset)
    ]
    blocks = [entries[start : start + _BLOCK] for start in range(0, len(entries), _BLOCK)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo",
            f"<< /Registry ({fontname}) /Ordering ({fontname}) /Supplement 0 >> def",
            f"/CMapName /{fontname} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            f"<00> <{len(subset) - 1:02X}>",
            "endcodespacerange",
            *(
                line
                for block in blocks
                for line in (f"{len(block)} beginbfchar", *block, "endbfchar")
            ),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


class _File:
    """A file that is mapped while a face is being read."""

    def __init__(self, path: Path) -> None:
        self.name = str(path)

    def read(self) -> mmap.mmap:
        with Path(self.name).open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


class _Glyphs:
    """The same file afterwards: read where it is asked for, a few hundred bytes a glyph.

    The map would keep 64 kB in memory for each glyph that was drawn.
    """

    def __init__(self, name: str) -> None:
        self._file = Path(name).open("rb", buffering=0)  # noqa: SIM115  # as long as the face
        atexit.register(self._file.close)
        self._lock = threading.Lock()
        # one slip has much the same glyphs as the next
        self._read = lru_cache(_GLYPHS)(self._seek_and_read)

    def __getitem__(self, part: slice) -> bytes:
        return self._read(part.start, part.stop)

    def _seek_and_read(self, start: int, stop: int) -> bytes:
        with self._lock:
            self._file.seek(start)
            return self._file.read(stop - start)


class _Window:
    """Part of a file, cut out only where it is read."""

    def __init__(self, data: _Glyphs, start: int) -> None:
        self._data = data
        self._start = start

    def __getitem__(self, part: slice) -> bytes:
        return self._data[self._start + part.start : self._start + part.stop]


class _Codes(Mapping[int, int]):
    """Glyph by character, as reportlab's dictionary of 31,000 entries, in a tenth of its room."""

    def __init__(self, glyphs: Mapping[int, int]) -> None:
        self._codes = array("I", sorted(glyphs))
        self._glyphs = array("I", (glyphs[code] for code in self._codes))

    def __getitem__(self, code: int) -> int:
        place = bisect_left(self._codes, code)
        if place == len(self._codes) or self._codes[place] != code:
            raise KeyError(code)
        return self._glyphs[place]

    def __contains__(self, code: object) -> bool:
        # the dictionary that this stands for is asked so much more often than read
        if not isinstance(code, int):
            return False
        place = bisect_left(self._codes, code)
        return place < len(self._codes) and self._codes[place] == code

    def __iter__(self) -> Iterator[int]:
        return iter(self._codes)

    def __len__(self) -> int:
        return len(self._codes)


class _Metrics:
    """(advance, left bearing) by glyph, as the file has them."""

    def __init__(self, metrics: Sequence[tuple[int, int]]) -> None:
        self._advances = array("H", (int(advance) for advance, _ in metrics))
        self._bearings = array("H", (bearing for _, bearing in metrics))

    def __getitem__(self, glyph: int) -> tuple[int, int]:
        return self._advances[glyph], self._bearings[glyph]


class _Face(ttfonts.TTFontFace):
    """A face whose glyphs are read in place.

    reportlab copies the whole table of outlines, 10 MB, once for each document and face,
    which costs a slip as much time as drawing it.
    """

    def getCharWidth(self, code: int) -> bytes:  # noqa: N802  # reportlab's name
        """The width as a PDF has it, which is all that reportlab asks it for: its own writing
        of numbers takes a sixth of the time of a slip."""
        return _written(self.charWidths.get(code, self.defaultWidth))

    def get_table(self, tag: str) -> bytes | _Window:
        if tag == "glyf":
            start = self.get_table_pos(tag)[0]
            return _Window(self._ttf_data, start)  # type: ignore[attr-defined]  # not in its stubs
        return super().get_table(tag)  # type: ignore[no-any-return, no-untyped-call]  # as above


@lru_cache(1_000)
def _written(width: float) -> bytes:
    return f"{width:g}".encode()


def _slim(face: Any) -> None:
    """Keep in memory only what drawing asks for: the counter runs on cheap computers.

    Lists of numbers become arrays, and of the widths only those are kept that are not the
    usual one.
    """
    # from glyph to character: only for shaping, which no face here has
    face.glyphToChar = {}
    face.hmetrics = _Metrics(face.hmetrics)
    face.glyphPos = array("I", face.glyphPos)
    usual = face.defaultWidth
    face.charWidths = {code: width for code, width in face.charWidths.items() if width != usual}
    face.charToGlyph = _Codes(face.charToGlyph)
    face._ttf_data.close()
    face._ttf_data = _Glyphs(face.filename)


class Typeface:
    """The faces that are loaded so far. Ask `typeface()` for the process's one."""

    def __init__(self) -> None:
        self._fonts: dict[str, ttfonts.TTFont] = {}
        # reportlab looks this name up in its module each time it writes a font
        ttfonts.makeToUnicodeCMap = to_unicode_cmap

    def runs(self, text: str, *, bold: bool) -> Iterator[tuple[str, str]]:
        """`text` cut into (face, characters), characters nobody has replaced by a box."""
        main = BOLD if bold else REGULAR
        if all(map(self._glyphs(main).__contains__, map(ord, text))):
            if text:
                yield main, text
            return
        faced = ((self._face_of(char, main), char) for char in text)
        drawn = ((face, char) if face else (main, PLACEHOLDER) for face, char in faced)
        for face, group in groupby(drawn, key=lambda pair: pair[0]):
            yield face, "".join(char for _, char in group)

    def font(self, face: str) -> ttfonts.TTFont:
        """reportlab's font for `face`, read and registered on first need."""
        font = self._fonts.get(face)
        if font is None:
            # only the glyphs in use are embedded, not all of ASCII besides
            file = _File(assets.font(_FILES[face]))
            font = ttfonts.TTFont(face, file, asciiReadable=False, shapable=False)
            font.face.__class__ = _Face
            _slim(font.face)
            pdfmetrics.registerFont(font)
            self._fonts[face] = font
        return font

    def advance(self, face: str, char: str) -> float:
        """How far `char` moves on in `face`, in em."""
        drawn = self.font(face).face
        width: float = drawn.charWidths.get(ord(char), drawn.defaultWidth)
        return width / 1000

    def missing(self, text: str) -> str:
        """The characters of `text` that none of the faces has, each once, in order."""
        return "".join(char for char in dict.fromkeys(text) if self._face_of(char, REGULAR) is None)

    def _face_of(self, char: str, main: str) -> str | None:
        code = ord(char)
        if code in self._glyphs(main):
            return main
        return RARE if code in self._glyphs(RARE) else None

    def _glyphs(self, face: str) -> Mapping[int, int]:
        glyphs: Mapping[int, int] = self.font(face).face.charToGlyph
        return glyphs


@cache
def typeface() -> Typeface:
    """The process's typeface; faces are loaded as texts ask for them."""
    return Typeface()


def missing(text: str) -> str:
    """The characters of `text` that no shipped face has: to be flagged on the record."""
    return typeface().missing(text)
