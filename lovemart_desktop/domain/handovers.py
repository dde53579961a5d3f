"""The codes of hand-over lists: which list and which page a signed sheet is."""

from __future__ import annotations

_PREFIX = "8"
_ID_DIGITS = 7
_NUMBER_DIGITS = 10
MOST_PAGES = 99


def list_number(list_id: int) -> str:
    """Ten digits for a list: '8', its id, two check digits (ISO 7064 MOD 97-10).

    Raises ValueError for an id of more than seven digits.
    """
    body = f"{_PREFIX}{list_id:0{_ID_DIGITS}d}"
    if not 0 < list_id < 10**_ID_DIGITS:
        raise ValueError("a list's id has up to seven digits")
    return f"{body}{98 - int(body) * 100 % 97:02d}"


def read_page_code(scanned: str) -> tuple[int, int] | None:
    """(list, page from 1) of the barcode on a page; None where it is something else."""
    text = "".join(scanned.split())
    if len(text) != _NUMBER_DIGITS + 2 or not (text.isascii() and text.isdigit()):
        return None
    number, page = text[:_NUMBER_DIGITS], int(text[_NUMBER_DIGITS:])
    if not number.startswith(_PREFIX) or int(number) % 97 != 1 or not page:
        return None
    return int(number[1 : 1 + _ID_DIGITS]), page
