"""Award and grant lists: which lack signatures, and marking what was signed on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.desks.signing.dialog import SigningDialog
from lovemart_desktop.gui.desks.signing.lists import (
    list_columns,
    missing_word,
    row_columns,
    signed_word,
)
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tables import Column
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.rounds.round_desk import ACTS
from lovemart_desktop.services.rounds.signatures import SignedPage, SigningList, SigningRow
from lovemart_desktop.services.store import Session


class AwardSigningDialog(SigningDialog):
    """The lists on which people sign for their points: of one round, or (0) of all."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        scanner: Scanner,
        *,
        round_id: int = 0,
        scanned: str = "",
    ) -> None:
        lists = AwardLists(session, round_id)
        super().__init__(parent, lists, tasks, printers, scanner, scanned)


class AwardLists:
    """Credited lists as the dialog marks them; see `SignedLists`."""

    def __init__(self, session: Session, round_id: int) -> None:
        self._signatures, self._papers = session.signatures, session.award_papers
        self._operator = session.operator
        self._round = round_id
        self.scoped = bool(round_id)

    def title(self) -> str:
        return QCoreApplication.translate("AwardLists", "Signatures for points")

    def told_of(self, page: SignedPage) -> str:
        told = QCoreApplication.translate(
            "AwardLists",
            "{village}, sheet {page} of {pages}, check word {check}: untick who has not signed, "
            "then press Enter.",
        )
        return told.format(
            village=page.head.village, page=page.page, pages=page.pages, check=page.check
        )

    def not_ours(self) -> str:
        return QCoreApplication.translate(
            "AwardLists", "This is neither the code of a signed list nor a card of anybody on one."
        )

    def list_columns(self) -> Sequence[Column]:
        return list_columns(_round, _missing)

    def row_columns(self) -> Sequence[Column]:
        return row_columns("name", _card, _signed)

    def heading(self, head: SigningList) -> str:
        told = QCoreApplication.translate("AwardLists", "of {day}")
        return f"{head.village}　{told.format(day=head.credited_on.isoformat())}"

    def key(self, row: SigningRow) -> int:
        return row.nomination

    def lacks(self, row: SigningRow) -> bool:
        return row.waited_for

    def signed(self, row: SigningRow) -> bool:
        return row.signed_on is not None

    def may_mark(self, head: SigningList) -> bool:
        return self._operator.may(ACTS[head.terms.kind].edit)

    def lists(self, *, only_missing: bool, one_round: bool) -> list[SigningList]:
        return self._signatures.lists(self._round if one_round else 0, only_missing=only_missing)

    def rows(self, list_id: int) -> list[SigningRow]:
        return self._signatures.rows(list_id)

    def scanned(self, code: str) -> SignedPage | None:
        return self._signatures.scanned(code)

    def find(self, text: str) -> list[tuple[int, int]]:
        return self._signatures.find(text)

    def sign(self, list_id: int, keys: Sequence[int], collector: str, request: str) -> int:
        return self._signatures.sign(list_id, keys, collector=collector, key=request)

    def withdraw(self, list_id: int, key: int, reason: str) -> int:
        return self._signatures.withdraw(list_id, [key], reason=reason)

    def paper(self, head: SigningList) -> tuple[str, bytes]:
        named = QCoreApplication.translate("AwardLists", "{village} list")
        pdf = self._papers.list_pdf(head.round_id, head.id)
        return named.format(village=head.village), pdf


def _round(head: SigningList) -> str:
    return f"{words.period_word(head.terms)}  {head.terms.programme}"


def _missing(head: SigningList) -> str:
    return missing_word(head.missing, head.rows, cards=False)


def _card(row: SigningRow) -> str:
    return row.card_tail


def _signed(row: SigningRow) -> str:
    if row.taken_back and row.signed_on is None:
        return QCoreApplication.translate("AwardLists", "taken back")
    return signed_word(row.signed_on.isoformat() if row.signed_on else "", row.collector)
