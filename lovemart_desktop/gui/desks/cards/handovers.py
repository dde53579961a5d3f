"""Hand-over lists: which lack signatures, and marking what was signed on paper.

A scan of a signed sheet's code ticks its rows; Enter marks what is ticked.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from lovemart_desktop.domain.cards.cards import tail
from lovemart_desktop.gui.desks.cards.desk_dialog import DeskDialog
from lovemart_desktop.gui.desks.cards.reason import Asked, ReasonDialog
from lovemart_desktop.gui.kit.picking import Picking
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.cards.handovers import (
    HandoverHead,
    HandoverItem,
    HandoverSheet,
    ScannedPage,
)
from lovemart_desktop.services.store import Session


class HandoversDialog(DeskDialog):
    """Lists at the left, the people of one list at the right."""

    missing_box: QCheckBox
    lists_table: ObjectTable
    list_label: QLabel
    all_button: QPushButton
    none_button: QPushButton
    rows_table: ObjectTable
    collector_edit: QLineEdit
    withdraw_button: QPushButton
    again_button: QPushButton
    sign_button: QPushButton
    close_button: QPushButton

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        scanner: Scanner,
        scanned: str = "",
    ) -> None:
        super().__init__(parent, tasks, printers, "cards_handovers.ui")
        # widgets
        self._handovers = session.handovers
        self._scanned: ScannedPage | None = None
        self.setWindowTitle(self.tr("Hand-over lists"))
        self.lists_table.set_kind("people")
        self.lists_table.set_columns(_list_columns())
        self.rows_table.set_kind("grid")
        self._picking = Picking(self.rows_table, _row_columns(), key=_no, open_to=_unsigned)
        # signals
        self.missing_box.toggled.connect(self.look)
        self.lists_table.row_chosen.connect(self._on_list)
        self.rows_table.row_activated.connect(self._on_enter)
        self.rows_table.row_chosen.connect(self._on_row)
        self._picking.changed.connect(self.show_state)
        self.all_button.clicked.connect(self._picking.pick_all)
        self.none_button.clicked.connect(self._picking.pick_none)
        self.collector_edit.returnPressed.connect(self.sign)
        self.sign_button.clicked.connect(self.sign)
        self.withdraw_button.clicked.connect(self.withdraw)
        self.again_button.clicked.connect(self.print_again)
        self.close_button.clicked.connect(self.reject)
        scanner.listen(self, self.on_scan)
        if scanned:
            self.on_scan(scanned)
        else:
            self.look()
        self.lists_table.setFocus()

    @Slot()
    def look(self) -> None:
        """Reads the lists again; the chosen one stays chosen."""
        only = self.missing_box.isChecked()
        self.work(partial(self._handovers.all, only_missing=only), self._on_lists)

    @Slot(str)
    def on_scan(self, code: str) -> None:
        """A signed sheet lies on the desk."""
        self.work(partial(self._handovers.scanned, code), self._on_page)

    @Slot()
    def sign(self) -> None:
        """Marks the ticked rows as signed."""
        head, rows = self._head(), [item.no for item in self._picking.picked]
        if head is not None and rows and self.sign_button.isEnabled():
            collector = self.collector_edit.text()
            self.work(
                partial(self._handovers.sign, head.id, rows, collector=collector), self._on_marked
            )

    @Slot()
    def withdraw(self) -> None:
        """Asks why the mark of the row in view is taken back."""
        head, item = self._head(), self.rows_table.current_row()
        if head is None or item is None or not item.signed_on:
            return
        asked = Asked(
            title=self.tr("Take back the mark of {name}").format(name=item.name),
            text=self.tr("The list then says again that the signature is missing."),
            yes=self.tr("Take it back"),
            reasons=(self.tr("wrong row"), self.tr("not signed after all")),
        )
        attempt = partial(_withdraw, self._handovers.withdraw, head.id, item.no)
        dialog = ReasonDialog(self, self._tasks, asked, attempt)
        dialog.done_with.connect(self._on_withdrawn)
        dialog.open()

    @Slot()
    def print_again(self) -> None:
        head = self._head()
        if head is not None:
            self.work(partial(self._handovers.again, head.id), self._on_sheet)

    # inside

    def show_state(self) -> None:
        head, item = self._head(), self.rows_table.current_row()
        picked = len(self._picking.picked)
        self.sign_button.setText(self.tr("Mark %n row(s) as signed", "", picked))
        self.sign_button.setEnabled(not self._busy and head is not None and picked > 0)
        signed = item is not None and bool(item.signed_on)
        self.withdraw_button.setEnabled(not self._busy and signed)
        self.again_button.setEnabled(not self._busy and head is not None)

    def _head(self) -> HandoverHead | None:
        head: HandoverHead | None = self.lists_table.current_row()
        return head

    def _on_lists(self, heads: list[HandoverHead]) -> None:
        self.settle()
        self.lists_table.set_empty_text(
            self.tr("Every list is signed.")
            if self.missing_box.isChecked()
            else self.tr("No list was printed yet.")
        )
        self.lists_table.set_rows(heads, keep=_list_id)
        if heads and self._head() is None:
            self.lists_table.choose_row(0)
        elif not heads:
            self._on_rows([])
        else:
            self._on_list(self._head())

    @Slot(object)
    def _on_list(self, head: HandoverHead | None) -> None:
        self.list_label.setText("" if head is None else f"{head.village}　{head.made_on}")
        if head is not None:
            self._tasks.run(partial(self._rows, head.id), self._on_rows_of, self.on_refused)

    def _rows(self, list_id: int) -> tuple[int, list[HandoverItem]]:
        return list_id, self._handovers.rows(list_id)

    def _on_rows_of(self, found: tuple[int, list[HandoverItem]]) -> None:
        head = self._head()
        if head is not None and head.id == found[0]:
            self._on_rows(found[1])

    def _on_rows(self, items: Sequence[HandoverItem]) -> None:
        self._picking.show_rows(items)
        self._picking.pick_none()
        page = self._scanned
        head = self._head()
        if page is not None and head is not None and head.id == page.head.id:
            self._scanned = None
            self._picking.pick(set(page.rows))
            self.rows_table.choose_row(page.rows[0] - 1)
            self.rows_table.setFocus()
        self.show_state()

    def _on_page(self, page: ScannedPage | None) -> None:
        self.settle()
        if page is None:
            self.say("error", self.tr("This is not the code of a hand-over list."))
            return
        told = self.tr(
            "{village}, sheet {page} of {pages}: untick who has not signed, then press Enter."
        )
        self.say("info", told.format(village=page.head.village, page=page.page, pages=page.pages))
        self._scanned = page
        if page.head.missing == 0 and self.missing_box.isChecked():
            # a list that is signed whole is not shown otherwise; this reads the lists anew
            self.missing_box.setChecked(False)
            return
        heads = self.lists_table.values
        at = next((n for n, head in enumerate(heads) if head.id == page.head.id), None)
        if at is None:
            self.work(partial(self._handovers.all), self._on_all)
        elif self._head() == heads[at]:
            self._on_list(heads[at])
        else:
            self.lists_table.choose_row(at)

    def _on_all(self, heads: list[HandoverHead]) -> None:
        self._on_lists(heads)
        page = self._scanned
        if page is not None:
            at = next(n for n, head in enumerate(heads) if head.id == page.head.id)
            self.lists_table.choose_row(at)

    @Slot(object)
    def _on_enter(self, _item: object) -> None:
        self.sign()

    @Slot(object)
    def _on_row(self, _item: object) -> None:
        self.show_state()

    def _on_marked(self, count: int) -> None:
        self.settle()
        self.collector_edit.clear()
        self.say("success", self.tr("%n row(s) marked as signed.", "", count))
        self.look()

    @Slot(object)
    def _on_withdrawn(self, _count: int) -> None:
        self.say("success", self.tr("The mark is taken back."))
        self.look()

    def _on_sheet(self, sheet: HandoverSheet) -> None:
        self.settle()
        self.print(sheet.pdf, self.tr("hand-over list {village}").format(village=sheet.village))


def _withdraw(act: object, list_id: int, no: int, reason: str, _household: bool) -> object:
    assert callable(act)
    return act(list_id, [no], reason=reason)


def _no(item: HandoverItem) -> int:
    return item.no


def _list_id(head: HandoverHead) -> int:
    return head.id


def _unsigned(item: HandoverItem) -> bool:
    return not item.signed_on


def _list_columns() -> tuple[Column, ...]:
    return (
        Column("village", partial(_title, "village"), _village, second=_made_on, bold=True),
        Column(
            "missing",
            partial(_title, "missing"),
            _missing,
            width=160,
            icon=_missing_icon,
            tone=_missing_tone,
        ),
    )


def _row_columns() -> tuple[Column, ...]:
    return (
        Column("no", partial(_title, "no"), _no_text, width=56, right=True),
        Column("name", partial(_title, "name"), _name, bold=True, weight=3),
        Column("card", partial(_title, "card"), _card, width=88),
        Column(
            "signed", partial(_title, "signed"), _signed, weight=2, icon=_signed_icon, tone=_tone
        ),
    )


def _title(key: str) -> str:
    return {
        "village": QCoreApplication.translate("Handovers", "Village"),
        "missing": QCoreApplication.translate("Handovers", "Signatures"),
        "no": QCoreApplication.translate("Handovers", "No."),
        "name": QCoreApplication.translate("Handovers", "Holder"),
        "card": QCoreApplication.translate("Handovers", "Card"),
        "signed": QCoreApplication.translate("Handovers", "Signed"),
    }[key]


def _village(head: HandoverHead) -> str:
    return head.village


def _made_on(head: HandoverHead) -> str:
    return head.made_on


def _missing(head: HandoverHead) -> str:
    if not head.missing:
        return QCoreApplication.translate("Handovers", "complete")
    told = QCoreApplication.translate("Handovers", "{missing} of {cards} missing")
    return told.format(missing=head.missing, cards=head.cards)


def _missing_icon(head: HandoverHead) -> str:
    return "warning" if head.missing else "tick"


def _missing_tone(head: HandoverHead) -> str:
    return "warning" if head.missing else "success"


def _no_text(item: HandoverItem) -> str:
    return str(item.no)


def _name(item: HandoverItem) -> str:
    return item.name


def _card(item: HandoverItem) -> str:
    return tail(item.card_number)


def _signed(item: HandoverItem) -> str:
    if not item.signed_on:
        return QCoreApplication.translate("Handovers", "missing")
    if not item.collector:
        return item.signed_on
    told = QCoreApplication.translate("Handovers", "{day}, collected by {collector}")
    return told.format(day=item.signed_on, collector=item.collector)


def _signed_icon(item: HandoverItem) -> str | None:
    return "tick" if item.signed_on else None


def _tone(item: HandoverItem) -> str | None:
    return None if item.signed_on else "muted"
