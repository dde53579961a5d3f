"""Pictures and scans: what may be kept, told from the content and not from the file's name.

Only JPEG, PNG and PDF, whole, within limits of bytes and pixels.
"""

from __future__ import annotations

from enum import StrEnum

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act

LARGEST_BYTES = 5 * 1024 * 1024
LARGEST_PIXELS = 60_000_000
NAME_LENGTH = 120

JPEG, PNG, PDF = "image/jpeg", "image/png", "application/pdf"

_PNG_BEGIN = b"\x89PNG\r\n\x1a\n"
_PNG_END = b"IEND\xaeB`\x82"
# start-of-frame markers of JPEG: C0 to CF without C4, C8 and CC
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD8)})


class Subject(StrEnum):
    """What a picture or scan belongs to."""

    PHOTO = "photo"  # of a member, shown at the counter
    MEMBER = "member"
    HOUSEHOLD = "household"
    FUND = "fund"
    VOUCHER = "voucher"
    ROUND = "round"
    ACTIVITY = "activity"  # photos of it, under its round
    VILLAGE_LIST = "village-list"
    MEETING = "meeting"
    NOTICE = "notice"  # photos of it as posted
    GOODS = "goods"
    LOT = "lot"


SEEN_WITH: dict[Subject, Act] = {
    Subject.PHOTO: Act.LOOK_UP_BALANCE,
    Subject.MEMBER: Act.SEE_PEOPLE,
    Subject.HOUSEHOLD: Act.SEE_PEOPLE,
    Subject.FUND: Act.SEE_FUNDS,
    Subject.VOUCHER: Act.SEE_FUNDS,
    Subject.ROUND: Act.SEE_ROUNDS,
    Subject.ACTIVITY: Act.SEE_ROUNDS,
    Subject.VILLAGE_LIST: Act.SEE_ROUNDS,
    Subject.MEETING: Act.SEE_ROUNDS,
    Subject.NOTICE: Act.SEE_ROUNDS,
    Subject.GOODS: Act.SEE_GOODS,
    Subject.LOT: Act.SEE_GOODS,
}
"""What somebody must be permitted to do to look at the attachments of a subject."""


def check_content(name: str, content: bytes, *, largest: int = LARGEST_BYTES) -> str:
    """The media type of a picture or scan that may be kept. `largest` in bytes.

    Raises Refusal 'attachment.empty', 'attachment.too_large' (with the limit in `megabytes`),
    'attachment.not_a_picture', 'attachment.cut_short', 'attachment.too_many_pixels'.
    """
    if not content:
        raise Refusal("attachment.empty", file=name)
    if len(content) > largest:
        raise Refusal("attachment.too_large", file=name, megabytes=largest // 1024**2)
    media_type = _media_type(content)
    if media_type is None:
        raise Refusal("attachment.not_a_picture", file=name)
    if not _whole(media_type, content):
        raise Refusal("attachment.cut_short", file=name)
    size = _pixels(media_type, content)
    if size is None:
        raise Refusal("attachment.not_a_picture", file=name)
    if size > LARGEST_PIXELS:
        raise Refusal("attachment.too_many_pixels", file=name)
    return media_type


def tidy_name(name: str) -> str:
    """A file's own name without folders and without what cannot be printed."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(c for c in last if c.isprintable()).strip(" .")
    return kept[-NAME_LENGTH:] or "-"


def _media_type(content: bytes) -> str | None:
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(_PNG_BEGIN):
        return PNG
    if content.startswith(b"%PDF-"):
        return PDF
    return None


def _whole(media_type: str, content: bytes) -> bool:
    """Whether the file's end is there; cameras and printers may add a little after it."""
    end = {JPEG: b"\xff\xd9", PNG: _PNG_END, PDF: b"%%EOF"}[media_type]
    return end in content[-4096:]


def _pixels(media_type: str, content: bytes) -> int | None:
    """Width × height; 0 of a PDF, None where a picture does not say it."""
    if media_type == PDF:
        return 0
    if media_type == PNG:
        width, height = content[16:20], content[20:24]
        found = int.from_bytes(width) * int.from_bytes(height)
        return found if content[12:16] == b"IHDR" and found else None
    return _jpeg_pixels(content)


def _jpeg_pixels(content: bytes) -> int | None:
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF or marker in _STANDALONE:
            at += 1 if marker == 0xFF else 2
            continue
        if marker in _FRAMES:
            height, width = content[at + 5 : at + 7], content[at + 7 : at + 9]
            return (int.from_bytes(height) * int.from_bytes(width)) or None
        at += 2 + int.from_bytes(content[at + 2 : at + 4])
    return None
