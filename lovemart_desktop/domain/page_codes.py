"""The codes on papers that come back to the office: which paper and which page it is.

Ten digits name the paper: a kind, its id, two check digits (ISO 7064 MOD 97-10); the page
makes twelve of them.
"""

from __future__ import annotations

_ID_DIGITS = 7
_NUMBER_DIGITS = 10
MOST_PAGES = 99


def paper_number(kind: str, paper: int) -> str:
    """Ten digits for the paper with this id; `kind` is one digit.

    Raises ValueError for an id of more than seven digits.
    """
    if not 0 < paper < 10**_ID_DIGITS:
        raise ValueError("a paper's id has up to seven digits")
    body = f"{kind}{paper:0{_ID_DIGITS}d}"
    return f"{body}{98 - int(body) * 100 % 97:02d}"


def read_page_code(kind: str, scanned: str) -> tuple[int, int] | None:
    """(paper's id, page from 1) of the barcode on a page; None where it is something else."""
    text = "".join(scanned.split())
    if len(text) != _NUMBER_DIGITS + 2 or not (text.isascii() and text.isdigit()):
        return None
    number, page = text[:_NUMBER_DIGITS], int(text[_NUMBER_DIGITS:])
    if not number.startswith(kind) or int(number) % 97 != 1 or not page:
        return None
    return int(number[1 : 1 + _ID_DIGITS]), page
