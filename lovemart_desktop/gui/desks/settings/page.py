"""The settings page: a list of sections, and the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.printer_choice import PrinterChoice
from lovemart_desktop.gui.desks.settings.backup import BackupSection
from lovemart_desktop.gui.desks.settings.customer import CustomerSection
from lovemart_desktop.gui.desks.settings.display import DisplaySection
from lovemart_desktop.gui.desks.settings.holder_rules import HolderRulesSection
from lovemart_desktop.gui.desks.settings.own_secret import SecretSection
from lovemart_desktop.gui.desks.settings.returns import ReturnsSection
from lovemart_desktop.gui.desks.settings.scanner import ScannerSection
from lovemart_desktop.gui.desks.settings.staff import StaffSection
from lovemart_desktop.gui.desks.settings.town import TownSection
from lovemart_desktop.gui.kit import forms, theme, tokens
from lovemart_desktop.gui.kit.widgets import PageTitle
from lovemart_desktop.gui.pages import Refreshes, TakesFocus

if TYPE_CHECKING:
    from lovemart_desktop.gui.tools import Tools
    from lovemart_desktop.services.store import Session


class SettingsPage(QWidget):
    """Sections are made when they are first chosen."""

    title: PageTitle
    sections: QListWidget
    scroll_area: QScrollArea
    inside_column: QVBoxLayout

    def __init__(self, session: Session, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tools = tools
        self._made: dict[str, QWidget] = {}
        forms.load(self, "settings.ui")
        self.sections.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        for key, (act, _) in self._offered().items():
            if act is None or session.operator.may(act):
                item = QListWidgetItem(self.sections)
                item.setData(Qt.ItemDataRole.UserRole, key)
        self.sections.itemActivated.connect(self._go_in)
        self.sections.currentRowChanged.connect(self._on_section)
        theme.current().changed.connect(self._arrange)
        self._retranslate()
        self._arrange()
        self.sections.setCurrentRow(0)

    def take_focus(self) -> None:
        self.sections.setFocus()

    def refresh(self) -> None:
        """Read the open section anew."""
        shown: object = self._made.get(self.section)
        if isinstance(shown, Refreshes):
            shown.refresh()

    @property
    def section(self) -> str:
        """The key of the open section."""
        item = self.sections.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def section_widget(self) -> QWidget | None:
        """The open section."""
        return self._made.get(self.section)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.sections.setFocus()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _offered(self) -> dict[str, tuple[Act | None, Callable[[], QWidget]]]:
        return {
            "town": (Act.CHANGE_SETTINGS, self._town),
            "staff": (Act.MANAGE_STAFF, self._staff),
            "holders": (Act.CHANGE_SETTINGS, self._holders),
            "returns": (Act.CHANGE_SETTINGS, self._returns),
            "printers": (None, self._printers),
            "scanner": (None, self._scanner),
            "display": (None, self._display),
            "customer": (None, self._customer),
            "secret": (None, self._secret),
            "backup": (Act.BACK_UP, self._backup),
        }

    @Slot()
    def _go_in(self) -> None:
        """Enter on the list: into the section."""
        shown: object = self._made.get(self.section)
        if isinstance(shown, TakesFocus):
            shown.take_focus()

    @Slot()
    def _on_section(self) -> None:
        key = self.section
        if not key:
            return
        if key not in self._made:
            made = self._offered()[key][1]()
            self._made[key] = made
            self.inside_column.addWidget(made)
        elif isinstance(again := self._made[key], Refreshes):
            again.refresh()
        for other, widget in self._made.items():
            widget.setVisible(other == key)
        self.scroll_area.verticalScrollBar().setValue(0)

    def _town(self) -> QWidget:
        return TownSection(self._session, self._tools.tasks, self)

    def _staff(self) -> QWidget:
        return StaffSection(self._session, self._tools.tasks, self)

    def _holders(self) -> QWidget:
        return HolderRulesSection(self._session, self._tools.tasks, self)

    def _returns(self) -> QWidget:
        return ReturnsSection(self._session, self._tools.tasks, self)

    def _printers(self) -> QWidget:
        tools = self._tools
        choice = PrinterChoice(tools.tasks, tools.computer, tools.printers, self)
        choice.set_session(self._session)
        return choice

    def _scanner(self) -> QWidget:
        return ScannerSection(self._tools, self)

    def _display(self) -> QWidget:
        return DisplaySection(self._tools.language, self)

    def _customer(self) -> QWidget:
        return CustomerSection(self._tools, self)

    def _secret(self) -> QWidget:
        return SecretSection(self._session, self._tools.tasks, self)

    def _backup(self) -> QWidget:
        return BackupSection(self._session, self._tools, self)

    def _retranslate(self) -> None:
        names = {
            "town": self.tr("Town and store"),
            "staff": self.tr("Staff accounts"),
            "holders": self.tr("People at the counter"),
            "returns": self.tr("Returns"),
            "printers": self.tr("Printers"),
            "scanner": self.tr("Scanner"),
            "display": self.tr("Display"),
            "customer": self.tr("Customer and sound"),
            "secret": self.tr("My secret"),
            "backup": self.tr("Backup"),
        }
        keys = self.tr("↑ ↓ choose, Enter goes in, Esc comes back")
        self.title.set_title(self.tr("Settings"), keys)
        for row in range(self.sections.count()):
            item = self.sections.item(row)
            item.setText(names[str(item.data(Qt.ItemDataRole.UserRole))])

    @Slot()
    def _arrange(self) -> None:
        compact = self.width() < tokens.COMPACT_BELOW
        self.sections.setFixedWidth(theme.current().px(152 if compact else 216))
