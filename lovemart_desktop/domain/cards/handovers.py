"""The codes of hand-over lists: which list and which page a signed sheet is."""

from __future__ import annotations

from lovemart_desktop.domain import page_codes
from lovemart_desktop.domain.page_codes import MOST_PAGES

__all__ = ["MOST_PAGES", "list_number", "read_page_code"]

_KIND = "8"


def list_number(list_id: int) -> str:
    """Ten digits for a list. Raises ValueError for an id of more than seven digits."""
    return page_codes.paper_number(_KIND, list_id)


def read_page_code(scanned: str) -> tuple[int, int] | None:
    """(list, page from 1) of the barcode on a page; None where it is something else."""
    return page_codes.read_page_code(_KIND, scanned)
