"""F9 opens the dossier of the household of whoever is in view on a page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.cards.dossier.dialog import DossierDialog
from lovemart_desktop.gui.kit import icons
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button
from lovemart_desktop.services.store import Session

KEY = "F9"


class DossierKey(QObject):
    """`member` says who is in view, None for nobody. The page places `button` and `action`."""

    person_wanted = Signal(object, str)
    settled = Signal()

    def __init__(
        self,
        page: QWidget,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        member: Callable[[], int | None],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session, self._tasks, self._printers = session, tasks, printers
        self._member = member
        self.button: QPushButton = button("", page, icon="folder")
        self.button.setVisible(session.operator.may(Act.SEE_PEOPLE))
        self.button.clicked.connect(self.open)
        self.action = QAction(self)
        self.action.setVisible(session.operator.may(Act.SEE_PEOPLE))
        self.action.triggered.connect(self.open)
        shortcut = QShortcut(QKeySequence(KEY), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.open)
        self.retranslate()

    def retranslate(self) -> None:
        self.button.setText(QCoreApplication.translate("Dossier", "Dossier") + f"  {KEY}")
        # the gap to the word comes with the icon, once there is a word
        icons.put(self.button, "folder")
        told = QCoreApplication.translate("Dossier", "Household d&ossier…")
        # a tab in a menu's text stands before its key
        self.action.setText(f"{told}\t{KEY}")

    @Slot()
    def open(self) -> None:
        """Opens the dossier of the household of who is in view."""
        member = self._member()
        if member is None or not self._session.operator.may(Act.SEE_PEOPLE):
            return
        dialog = DossierDialog(
            self._page,
            self._session,
            self._tasks,
            self._printers,
            partial(self._session.dossiers.of_member, member),
        )
        dialog.person_wanted.connect(self.person_wanted)
        dialog.settled.connect(self.settled)
        dialog.open()
