"""The codes on a village list's papers: scanned, they lead back to the list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lovemart_desktop.domain.page_codes import paper_number, read_page_code


class ListPaper(StrEnum):
    """The papers of a list that come back to the office."""

    NOMINATION = "nomination"
    SCORES = "scores"
    SIGNATURES = "signatures"


_KINDS = {ListPaper.NOMINATION: "5", ListPaper.SCORES: "6", ListPaper.SIGNATURES: "7"}


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page that was scanned."""

    paper: ListPaper
    list_id: int
    page: int


def list_paper_number(paper: ListPaper, list_id: int) -> str:
    """Ten digits. Raises ValueError for an id of more than seven digits."""
    return paper_number(_KINDS[paper], list_id)


def read_list_page(scanned: str) -> ListPage | None:
    """The page whose barcode this is; None where it is something else."""
    for paper, kind in _KINDS.items():
        found = read_page_code(kind, scanned)
        if found is not None:
            return ListPage(paper, *found)
    return None
