"""A town's own logo on its cards."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from lovemart_desktop.domain.errors import Refusal

MOST_BYTES = 1024 * 1024
MOST_PIXELS = 16_000_000
_KEPT = 480  # pixels on the longer side: 600 dots an inch on two centimetres
_SQUAT = 6  # the most that one side is of the other


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture as it goes on paper. `ratio`: its width for a height of one."""

    picture: Image.Image
    ratio: float


@lru_cache(maxsize=8)
def read_logo(data: bytes, *, colour: bool = True) -> Logo:
    """The logo in a PNG or JPEG file; in black and white alone where there is no colour.

    Raises Refusal 'template.logo_large' (kilobytes or pixels beyond reason),
    'template.logo_unreadable', 'template.logo_shape' (a stripe rather than a logo).
    """
    if len(data) > MOST_BYTES:
        raise Refusal("template.logo_large", kilobytes=MOST_BYTES // 1024)
    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise Refusal("template.logo_large", kilobytes=MOST_BYTES // 1024)
            if max(opened.size) > _SQUAT * min(opened.size):
                raise Refusal("template.logo_shape", times=_SQUAT)
            opened.thumbnail((_KEPT, _KEPT))
            drawn = opened.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        # Pillow's words for a file that is cut short or no picture differ by kind
        raise Refusal("template.logo_unreadable") from error
    flat = Image.new("RGB", drawn.size, "white")
    flat.paste(drawn, mask=drawn.getchannel("A"))
    if not colour:
        # no grey: a printer would make dots of it
        flat = flat.convert("L").point([0] * 160 + [255] * 96).convert("RGB")
    return Logo(flat, flat.width / flat.height)


@dataclass(frozen=True, slots=True)
class Dots:
    """A picture for a slip printer's head: its size in dots, and its runs of black as the
    rectangles of a path, counted from the bottom left; packed as a PDF file holds them, since
    every slip has the same."""

    width: int
    height: int
    packed: bytes


HEAD_DOTS = (320, 120)
"""The most that a logo takes of a slip: 40 by 15 mm, in dots of the head."""


def slip_logo(data: bytes) -> bytes:
    """The logo for a slip printer's head: black dots alone, one for one, as a PNG file.

    Raises Refusal as `read_logo`.
    """
    drawn = read_logo(data).picture.copy()
    grow = min(HEAD_DOTS[0] / drawn.width, HEAD_DOTS[1] / drawn.height)
    size = (max(1, round(drawn.width * grow)), max(1, round(drawn.height * grow)))
    # greys become a pattern of dots here, at the head's own size: no printer does it better
    dots = drawn.convert("L").resize(size).convert("1")
    kept = BytesIO()
    dots.save(kept, "PNG")
    return kept.getvalue()


@lru_cache(maxsize=2)
def slip_dots(png: bytes) -> Dots:
    """What `slip_logo` made, ready to be drawn."""
    with Image.open(BytesIO(png), formats=("PNG",)) as opened:
        drawn = opened.convert("L")
    width, height = drawn.size
    rows = [drawn.crop((0, y, width, y + 1)).tobytes() for y in range(height)]
    runs = [
        f"{start} {height - 1 - y} {length} 1 re"
        for y, row in enumerate(rows)
        for start, length in _black(row)
    ]
    return Dots(width, height, zlib.compress(f"{' '.join(runs)} f\n".encode("ascii")))


def _black(row: bytes) -> Iterator[tuple[int, int]]:
    """Start and length of each run of black in a row."""
    start = row.find(0)
    while start >= 0:
        end = row.find(255, start)
        end = len(row) if end < 0 else end
        yield start, end - start
        start = row.find(0, end)
