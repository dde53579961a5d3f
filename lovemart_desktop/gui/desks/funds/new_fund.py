"""Opens a fund: name, document, period, expiry, and what it pays for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.funds import Fund, FundTerms
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.fields import DateBox
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.picking import Picking
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import relabel
from lovemart_desktop.services.funds.funds import Category, FundsDesk


class NewFundDialog(Dialog):
    """Enter goes on to the next field; the fund is opened by its button or Ctrl+S."""

    opened = Signal(object)
    """The Fund."""

    name_edit: QLineEdit
    document_edit: QLineEdit
    starts_edit: DateBox
    ends_edit: DateBox
    expiry_box: QComboBox
    expires_edit_caption: QLabel
    expires_edit: DateBox
    goods_box: QComboBox
    categories_table: ObjectTable
    band: MessageBand
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(
        self,
        parent: QWidget,
        funds: FundsDesk,
        tasks: Tasks,
        categories: Sequence[Category],
        today: date,
    ) -> None:
        super().__init__(parent)
        # widgets
        self._funds = funds
        self._tasks = tasks
        self._busy = False
        forms.load(self, "fund_new.ui")
        self.setWindowTitle(self.tr("New fund"))
        relabel(self.save_button, self.tr("Open the fund"), "Ctrl+S")
        self.save_button.setAutoDefault(False)
        self.cancel_button.setAutoDefault(False)
        self.band.hide()
        self.starts_edit.set_value(date(today.year, 1, 1))
        self.ends_edit.set_value(date(today.year, 12, 31))
        self.expires_edit.set_value(date(today.year, 12, 31))
        self.expiry_box.addItems([self.tr("never"), self.tr("after a day")])
        self.goods_box.addItems([self.tr("all goods"), self.tr("some categories only")])
        self.goods_box.setEnabled(bool(categories))
        self._picking = Picking(self.categories_table, _columns(), key=_id, open_to=_always)
        self._picking.show_rows(categories)
        self._picking.pick_none()
        self.setMinimumWidth(min(theme.current().px(640), parent.window().width() - 32))
        # signals
        self.expiry_box.currentIndexChanged.connect(self._show)
        self.goods_box.currentIndexChanged.connect(self._show)
        self.ends_edit.dateChanged.connect(self._on_end)
        self.name_edit.returnPressed.connect(self.document_edit.setFocus)
        self.document_edit.returnPressed.connect(self.starts_edit.setFocus)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        self._show()
        self.name_edit.setFocus()

    @Slot()
    def save(self) -> None:
        """Opens the fund; what is refused stands in the dialog."""
        if self._busy:
            return
        self._busy = True
        self._show()
        expires = self.expiry_box.currentIndex() == 1
        some = self.goods_box.currentIndex() == 1
        terms = FundTerms(
            name=self.name_edit.text(),
            source_document=self.document_edit.text(),
            starts_on=self.starts_edit.value(),
            ends_on=self.ends_edit.value(),
            expires_on=self.expires_edit.value() if expires else None,
            categories=frozenset(row.id for row in self._picking.picked) if some else frozenset(),
        )
        if some and not terms.categories:
            self._on_refused(Refusal("fund.categories_none"))
            return
        self._tasks.run(partial(self._funds.create, terms), self._on_done, self._on_refused)

    @Slot()
    def reject(self) -> None:
        if not self._busy:
            super().reject()

    @Slot()
    def _on_end(self) -> None:
        if self.expires_edit.value() < self.ends_edit.value():
            self.expires_edit.set_value(self.ends_edit.value())

    @Slot()
    def _show(self) -> None:
        expires = self.expiry_box.currentIndex() == 1
        self.expires_edit.setVisible(expires)
        self.expires_edit_caption.setVisible(expires)
        self.categories_table.setVisible(self.goods_box.currentIndex() == 1)
        self.save_button.setEnabled(not self._busy)

    def _on_done(self, fund: Fund) -> None:
        self._busy = False
        self.opened.emit(fund)
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self.band.show()
        self._show()
        wrong = {
            "fund.document_missing": self.document_edit,
            "fund.period_backwards": self.ends_edit,
            "fund.expiry_too_early": self.expires_edit,
            "fund.categories_none": self.categories_table,
        }
        wrong.get(refusal.code, self.name_edit).setFocus()


def _columns() -> tuple[Column, ...]:
    return (Column("name", _title, _name, bold=True),)


def _title() -> str:
    return QCoreApplication.translate("Funds", "Goods category")


def _name(category: Category) -> str:
    return category.name


def _id(category: Category) -> int:
    return category.id


def _always(_category: Category) -> bool:
    return True
