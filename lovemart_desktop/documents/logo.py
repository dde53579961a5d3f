"""A town's own logo on its cards."""

from __future__ import annotations

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
