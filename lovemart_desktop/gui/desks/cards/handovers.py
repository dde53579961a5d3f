"""Hand-over lists: which lack signatures, and marking what was signed on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.cards.cards import tail
from lovemart_desktop.domain.staff import Act
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
from lovemart_desktop.services.cards.handovers import HandoverHead, HandoverItem, ScannedPage
from lovemart_desktop.services.store import Session


class HandoversDialog(SigningDialog):
    """The card desk's lists, on which people sign for their cards."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        scanner: Scanner,
        scanned: str = "",
    ) -> None:
        super().__init__(parent, HandoverLists(session), tasks, printers, scanner, scanned)


class HandoverLists:
    """Hand-over lists as the dialog marks them; see `SignedLists`."""

    scoped = False

    def __init__(self, session: Session) -> None:
        self._handovers = session.handovers
        self._operator = session.operator

    def title(self) -> str:
        return QCoreApplication.translate("Handovers", "Hand-over lists")

    def told_of(self, page: ScannedPage) -> str:
        told = QCoreApplication.translate(
            "Handovers",
            "{village}, sheet {page} of {pages}: untick who has not signed, then press Enter.",
        )
        return told.format(village=page.head.village, page=page.page, pages=page.pages)

    def not_ours(self) -> str:
        return QCoreApplication.translate(
            "Handovers", "This is neither the code of a hand-over list nor a card on one."
        )

    def list_columns(self) -> Sequence[Column]:
        return list_columns(_made_on, _missing)

    def row_columns(self) -> Sequence[Column]:
        return row_columns("holder", _card, _signed)

    def heading(self, head: HandoverHead) -> str:
        return f"{head.village}　{head.made_on}"

    def key(self, row: HandoverItem) -> int:
        return row.no

    def lacks(self, row: HandoverItem) -> bool:
        return not row.signed_on

    def signed(self, row: HandoverItem) -> bool:
        return bool(row.signed_on)

    def may_mark(self, head: HandoverHead) -> bool:
        return self._operator.may(Act.PRINT_CARD)

    def lists(self, *, only_missing: bool, one_round: bool) -> list[HandoverHead]:
        return self._handovers.all(only_missing=only_missing)

    def rows(self, list_id: int) -> list[HandoverItem]:
        return self._handovers.rows(list_id)

    def scanned(self, code: str) -> ScannedPage | None:
        return self._handovers.scanned(code)

    def find(self, text: str) -> list[tuple[int, int]]:
        return self._handovers.find(text)

    def sign(self, list_id: int, keys: Sequence[int], collector: str, request: str) -> int:
        return self._handovers.sign(list_id, keys, collector=collector)

    def withdraw(self, list_id: int, key: int, reason: str) -> int:
        return self._handovers.withdraw(list_id, [key], reason=reason)

    def paper(self, head: HandoverHead) -> tuple[str, bytes]:
        named = QCoreApplication.translate("Handovers", "hand-over list {village}")
        return named.format(village=head.village), self._handovers.again(head.id).pdf


def _made_on(head: HandoverHead) -> str:
    return head.made_on


def _missing(head: HandoverHead) -> str:
    return missing_word(head.missing, head.cards, cards=True)


def _card(item: HandoverItem) -> str:
    return tail(item.card_number)


def _signed(item: HandoverItem) -> str:
    return signed_word(item.signed_on, item.collector)
