"""Lists that come back signed: which lack signatures, and marking who has signed.

A scan of a signed sheet's code ticks its rows; Enter marks what is ticked. A scanned card, or a
name in the field, ticks one person's row. Hand-over lists and award lists are marked alike: what
they are, `SignedLists` says.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from lovemart_desktop.gui.desks.cards.desk_dialog import DeskDialog
from lovemart_desktop.gui.desks.cards.reason import Asked, ReasonDialog
from lovemart_desktop.gui.desks.signing.lists import Head, Page, SignedLists, SigningCounts
from lovemart_desktop.gui.kit.dialogs import Rows
from lovemart_desktop.gui.kit.picking import Picking
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.desk import new_key


class SigningDialog(DeskDialog):
    """Lists at the left, the people of one list at the right."""

    marked = Signal()
    """Signatures were marked or taken back."""

    title_label: QLabel
    scope_box: QCheckBox
    missing_box: QCheckBox
    find_edit: QLineEdit
    lists_table: ObjectTable
    list_label: QLabel
    unsigned_box: QCheckBox
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
        kind: SignedLists,
        tasks: Tasks,
        printers: Printers,
        scanner: Scanner,
        scanned: str = "",
    ) -> None:
        super().__init__(parent, tasks, printers, "signing.ui")
        # widgets
        self._kind = kind
        self._items: list[Any] = []
        self._wanted: tuple[int, frozenset[Hashable]] | None = None
        self._found: list[tuple[int, int]] = []
        self._request = new_key()
        self.setWindowTitle(kind.title())
        self.title_label.setText(kind.title())
        self.scope_box.setVisible(kind.scoped)
        self.scope_box.setChecked(kind.scoped)
        self.lists_table.set_kind("people")
        self.lists_table.set_columns(kind.list_columns())
        self.rows_table.set_kind("grid")
        self._picking = Picking(
            self.rows_table, kind.row_columns(), key=kind.key, open_to=kind.lacks
        )
        # signals
        self.scope_box.toggled.connect(self.look)
        self.missing_box.toggled.connect(self.look)
        self.unsigned_box.toggled.connect(self._show_rows)
        self.lists_table.row_chosen.connect(self._on_list)
        self.rows_table.row_activated.connect(self._on_enter)
        self.rows_table.row_chosen.connect(self._on_row)
        self._picking.changed.connect(self.show_state)
        self.all_button.clicked.connect(self._picking.pick_all)
        self.none_button.clicked.connect(self._picking.pick_none)
        self.find_edit.returnPressed.connect(self.find_row)
        self.collector_edit.returnPressed.connect(self.sign)
        self.sign_button.clicked.connect(self.sign)
        self.withdraw_button.clicked.connect(self.withdraw)
        self.again_button.clicked.connect(self.print_again)
        self.close_button.clicked.connect(self.reject)
        for keys, slot in (("Ctrl+F", self.go_to_find), ("F3", self.find_next)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        scanner.listen(self, self.on_scan)
        if scanned:
            self.on_scan(scanned)
        else:
            self.look()
        self.lists_table.setFocus()

    def help_rows(self) -> Rows:
        return (
            *super().help_rows(),
            (self.tr("Space"), self.tr("Ticks a row, or takes its tick away.")),
            ("Ctrl+F", self.tr("To the field for a name; a scanned card is found everywhere.")),
            ("F3", self.tr("The next row of the same people.")),
        )

    @Slot()
    def look(self) -> None:
        """Reads the lists again; the chosen one stays chosen."""
        self.work(self._read_lists, self._on_lists)

    @Slot(str)
    def on_scan(self, code: str) -> None:
        """A signed sheet lies on the desk, or somebody's card."""
        self.work(partial(self._read_scan, code), self._on_scanned)

    @Slot()
    def go_to_find(self) -> None:
        self.find_edit.setFocus()
        self.find_edit.selectAll()

    @Slot()
    def find_row(self) -> None:
        """Ticks the row of whoever is named in the field."""
        text = self.find_edit.text().strip()
        if text:
            self.work(partial(self._kind.find, text), self._on_found)

    @Slot()
    def find_next(self) -> None:
        """The next row that was found: of a namesake, or on an older list."""
        if self._found:
            self._found = [*self._found[1:], self._found[0]]
            self._go_to(*self._found[0])

    @Slot()
    def sign(self) -> None:
        """Marks the ticked rows as signed."""
        head, rows = self._head(), [self._kind.key(row) for row in self._picking.picked]
        if head is not None and rows and self.sign_button.isEnabled():
            collector = self.collector_edit.text()
            work = partial(self._kind.sign, head.id, rows, collector, self._request)
            self.work(work, self._on_marked)

    @Slot()
    def withdraw(self) -> None:
        """Asks why the mark of the row in view is taken back."""
        head, row = self._head(), self.rows_table.current_row()
        if head is None or row is None or not self._kind.signed(row):
            return
        asked = Asked(
            title=self.tr("Take back the mark of {name}").format(name=row.name),
            text=self.tr("The list then says again that the signature is missing."),
            yes=self.tr("Take it back"),
            reasons=(self.tr("wrong row"), self.tr("not signed after all")),
        )
        attempt = partial(_withdraw, self._kind.withdraw, head.id, self._kind.key(row))
        dialog = ReasonDialog(self, self._tasks, asked, attempt)
        dialog.done_with.connect(self._on_withdrawn)
        dialog.open()

    @Slot()
    def print_again(self) -> None:
        head = self._head()
        if head is not None:
            self.work(partial(self._kind.paper, head), self._on_paper)

    # inside

    def show_state(self) -> None:
        head, row = self._head(), self.rows_table.current_row()
        picked = len(self._picking.picked)
        may = not self._busy and head is not None and self._kind.may_mark(head)
        told = SigningCounts().to_mark(picked) if picked else self.tr("Mark as signed")
        self.sign_button.setText(told)
        self.sign_button.setEnabled(may and picked > 0)
        self.withdraw_button.setEnabled(may and row is not None and self._kind.signed(row))
        self.again_button.setEnabled(not self._busy and head is not None)

    def _head(self) -> Any:
        return self.lists_table.current_row()

    def _read_lists(self) -> Sequence[Any]:
        return self._kind.lists(
            only_missing=self.missing_box.isChecked(), one_round=self.scope_box.isChecked()
        )

    def _on_lists(self, heads: Sequence[Any]) -> None:
        self.settle()
        self.lists_table.set_empty_text(
            self.tr("Every list is signed.")
            if self.missing_box.isChecked()
            else self.tr("There is no list to sign yet.")
        )
        self.lists_table.set_rows(heads, keep=_list_id)
        wanted = self._wanted[0] if self._wanted is not None else None
        filtered = self.scope_box.isChecked() or self.missing_box.isChecked()
        if wanted is not None and filtered and all(head.id != wanted for head in heads):
            self._show_all_lists()
        elif not heads:
            self.list_label.clear()
            self._on_rows([])
        elif not self._choose(wanted) and not self._choose_first():
            self._on_list(self._head())

    def _choose(self, list_id: int | None) -> bool:
        """Brings a list into view; False where it is there already, or is not shown."""
        heads = self.lists_table.values
        at = next((n for n, head in enumerate(heads) if head.id == list_id), None)
        if at is None or self._head() is heads[at]:
            return False
        self.lists_table.choose_row(at)
        return True

    def _choose_first(self) -> bool:
        """Brings the first list into view where there is none; its rows are read then."""
        if self._head() is not None:
            return False
        self.lists_table.choose_row(0)
        return True

    @Slot(object)
    def _on_list(self, head: Any) -> None:
        self.list_label.setText("" if head is None else self._kind.heading(head))
        if head is not None:
            self._tasks.run(partial(self._rows, head.id), self._on_rows_of, self.on_refused)

    def _rows(self, list_id: int) -> tuple[int, Sequence[Any]]:
        return list_id, self._kind.rows(list_id)

    def _on_rows_of(self, found: tuple[int, Sequence[Any]]) -> None:
        head = self._head()
        if head is not None and head.id == found[0]:
            self._on_rows(found[1])

    def _on_rows(self, items: Sequence[Any]) -> None:
        self._items = list(items)
        self._request = new_key()
        self._show_rows()

    @Slot()
    def _show_rows(self) -> None:
        only = self.unsigned_box.isChecked()
        wanted, head = self._wanted, self._head()
        if wanted is not None and (head is None or head.id != wanted[0]):
            wanted = None
        keys = wanted[1] if wanted is not None else frozenset()
        kept = [
            row
            for row in self._items
            if not only or not self._kind.signed(row) or self._kind.key(row) in keys
        ]
        before = self.rows_table.current_row()
        self._picking.show_rows(kept)
        self._picking.pick_none()
        if wanted is not None:
            self._wanted = None
            self._picking.pick(set(keys))
            self._bring_rows(keys)
            self.rows_table.setFocus()
        elif before is not None:
            self._bring_rows({self._kind.key(before)})
        self.show_state()

    def _bring_rows(self, keys: Collection[Hashable]) -> None:
        """Brings all of them into view; the first one is chosen."""
        rows = self.rows_table.values
        places = [n for n, row in enumerate(rows) if self._kind.key(row) in keys]
        for place in (*places[-1:], *places[:1]):
            self.rows_table.choose_row(place)

    def _read_scan(self, code: str) -> tuple[Page | None, Sequence[tuple[int, int]]]:
        page = self._kind.scanned(code)
        return page, () if page is not None else self._kind.find(code)

    def _on_scanned(self, read: tuple[Page | None, Sequence[tuple[int, int]]]) -> None:
        page, found = read
        if page is None and found:
            self._on_found(found)
            return
        self.settle()
        if page is None:
            self.say("error", self._kind.not_ours())
            return
        self.say("info", self._kind.told_of(page))
        self._bring(page.head.id, frozenset(page.rows))

    def _on_found(self, found: Sequence[tuple[int, int]]) -> None:
        self.settle()
        self._found = list(found)
        if not found:
            self.say("error", self.tr("Nobody of this name or card is on a list."))
            return
        more = len(found) - 1
        if more:
            self.say("info", SigningCounts().found(more))
        else:
            self.say("info", self.tr("Found. Enter marks the row."))
        self._go_to(*found[0])

    def _go_to(self, list_id: int, key: int) -> None:
        self._bring(list_id, frozenset((key,)))

    def _bring(self, list_id: int, keys: frozenset[Hashable]) -> None:
        """Brings a list into view and ticks these rows of it."""
        self._wanted = list_id, keys
        if self._choose(list_id):
            return
        head = self._head()
        if head is not None and head.id == list_id:
            self._on_list(head)
        else:
            self.look()

    def _show_all_lists(self) -> None:
        """A list of another round, or one that is signed whole, is not shown otherwise."""
        for box in (self.scope_box, self.missing_box):
            box.blockSignals(True)
            box.setChecked(False)
            box.blockSignals(False)
        self.look()

    @Slot(object)
    def _on_enter(self, _row: object) -> None:
        self.sign()

    @Slot(object)
    def _on_row(self, _row: object) -> None:
        self.show_state()

    def _on_marked(self, count: int) -> None:
        self.settle()
        self.collector_edit.clear()
        self.say("success", SigningCounts().marked(count))
        self.marked.emit()
        self.look()

    @Slot(object)
    def _on_withdrawn(self, _count: int) -> None:
        self.say("success", self.tr("The mark is taken back."))
        self.marked.emit()
        self.look()

    def _on_paper(self, made: tuple[str, bytes]) -> None:
        self.settle()
        title, pdf = made
        self.print(pdf, title)


def _withdraw(
    act: Callable[[int, int, str], object], list_id: int, key: int, reason: str, _household: bool
) -> object:
    return act(list_id, key, reason)


def _list_id(head: Head) -> int:
    return head.id
