"""The points accounts of a person: own and household's, each with its purses by fund."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from lovemart_desktop.domain.people.dossiers import HeldAccount
from lovemart_desktop.gui.desks.cards import words
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.widgets import IconLabel
from lovemart_desktop.gui.kit.widgets import words as label


class AccountsView(QWidget):
    """Accounts in bold with their points, purses muted below them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def show_accounts(self, accounts: Sequence[HeldAccount]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not accounts:
            nothing = QCoreApplication.translate("Cards", "No points yet.")
            self._grid.addWidget(label(nothing, self, tone="muted"), 0, 0, 1, 3)
            return
        row = 0
        for account in accounts:
            icon = IconLabel("user" if account.own else "home", "ink", 20, self)
            self._grid.addWidget(icon, row, 0)
            self._grid.addWidget(label(_account(account), self), row, 1)
            points = label(f"{account.points:,}", self, strong=True)
            self._grid.addWidget(points, row, 2, Qt.AlignmentFlag.AlignRight)
            row += 1
            for purse in account.purses:
                fund = purse.fund
                if purse.expires_on is not None:
                    until = QCoreApplication.translate("Cards", "until {day}")
                    fund += "  " + until.format(day=purse.expires_on.isoformat())
                self._grid.addWidget(label(fund, self, tone="muted"), row, 1)
                held = label(f"{purse.points:,}", self, tone="muted")
                self._grid.addWidget(held, row, 2, Qt.AlignmentFlag.AlignRight)
                row += 1
            self._grid.setRowMinimumHeight(row, theme.current().px(4))
            row += 1


def _account(account: HeldAccount) -> str:
    word = words.account_word(account.own)
    if account.state == "frozen":
        frozen = QCoreApplication.translate("Cards", "{account}, frozen")
        return frozen.format(account=word)
    return word
