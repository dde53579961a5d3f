"""What the card desk does besides the person in view: one button, its menu, and scans.

Ctrl+M opens the menu. A scanned blank is offered to the person in view; the code of a signed
hand-over sheet opens its list.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from lovemart_desktop.domain.cards.cards import DEAD, CardState, read_number, tail
from lovemart_desktop.domain.cards.handovers import read_page_code
from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.cards.blanks import BlanksDialog
from lovemart_desktop.gui.desks.cards.changes import ChangeQuestions
from lovemart_desktop.gui.desks.cards.disposition import DispositionDialog
from lovemart_desktop.gui.desks.cards.duplicates import DuplicatesDialog
from lovemart_desktop.gui.desks.cards.handovers import HandoversDialog
from lovemart_desktop.gui.desks.cards.printing import CardPrinting
from lovemart_desktop.gui.desks.cards.prints import PrintsDialog
from lovemart_desktop.gui.desks.cards.reason import ReasonDialog
from lovemart_desktop.gui.desks.cards.templates import TemplatesDialog
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button
from lovemart_desktop.services.cards.blanks import ScannedCard
from lovemart_desktop.services.store import Session


class DeskPapers(QObject):
    """Opens the desk's dialogs; the page shows its `button` and hears its signals."""

    said = Signal(str, str)
    """(tone, text)."""
    changed = Signal()
    """Cards or points of somebody have changed."""
    question = Signal(object)
    """A ReasonDialog to be followed like those of the page's own buttons."""
    joined = Signal(object, str)
    """(member, name): two records became this one."""
    not_ours = Signal(str)
    """A scan that is neither a blank nor a hand-over sheet."""

    def __init__(
        self,
        page: QWidget,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        scanner: Scanner,
        printing: CardPrinting,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._tasks = tasks
        self._printers = printers
        self._scanner = scanner
        self._printing = printing
        self._questions = ChangeQuestions(page, session, tasks)
        self._dossier: Dossier | None = None
        self.button = button("", page, icon="sliders")
        self.menu = QMenu(page)
        self._actions: dict[str, QAction] = {}
        may = session.operator.may
        for key, act, slot in (
            ("handovers", Act.SEE_PEOPLE, self.open_handovers),
            ("prints", Act.PRINT_CARD, self.open_prints),
            ("blanks", Act.ISSUE_CARD, self.open_blanks),
            ("templates", Act.PRINT_CARD, self.open_templates),
            ("disposition", Act.SEE_PEOPLE, self.open_disposition),
            ("duplicates", Act.SEE_PEOPLE, self.open_duplicates),
        ):
            made = self.menu.addAction("")
            made.setVisible(may(act))
            made.triggered.connect(slot)
            self._actions[key] = made
        self.button.clicked.connect(self.open_menu)
        shortcut = QShortcut(QKeySequence("Ctrl+M"), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.open_menu)
        self.retranslate()

    def retranslate(self) -> None:
        """Words of now; for the page's change of language."""
        texts = {
            "handovers": self.tr("&Hand-over lists…"),
            "prints": self.tr("&Printed before…"),
            "blanks": self.tr("&Blank cards…"),
            "templates": self.tr("Card &templates…"),
            "disposition": self.tr("Points of the &deceased…"),
            "duplicates": self.tr("Records that look a&like…"),
        }
        for key, text in texts.items():
            self._actions[key].setText(text)
        self.button.setText(self.tr("More") + "  Ctrl+M")

    def look_at(self, dossier: Dossier | None) -> None:
        """Who is in view, for scanned blanks."""
        self._dossier = dossier

    def scan(self, text: str) -> None:
        """Takes a scan first; `not_ours` gives it back."""
        if read_page_code(text) is not None:
            self.open_handovers(text)
        elif read_number(text) is not None:
            self._tasks.run(partial(self._scanned, text), self._on_scanned)
        else:
            self.not_ours.emit(text)

    def print_slip(self, done: str) -> None:
        """A slip for the person in view of what has just happened to their card: `done`."""
        if self._dossier is not None:
            self._printing.print_slip(self._dossier.person.member, done)

    @Slot()
    def open_menu(self) -> None:
        below = self.button.mapToGlobal(self.button.rect().bottomLeft())
        # popup, not exec: nothing waits inside a slot
        self.menu.popup(below)
        first = next((made for made in self._actions.values() if made.isVisible()), None)
        if first is not None:
            self.menu.setActiveAction(first)

    @Slot()
    def open_handovers(self, scanned: object = "") -> None:
        code = scanned if isinstance(scanned, str) else ""
        HandoversDialog(
            self._page, self._session, self._tasks, self._printers, self._scanner, code
        ).open()

    @Slot()
    def open_prints(self) -> None:
        dialog = PrintsDialog(self._page, self._session, self._tasks, self._printers)
        dialog.again_wanted.connect(self._printing.open_sheets)
        dialog.open()

    @Slot()
    def open_blanks(self) -> None:
        dialog = BlanksDialog(self._page, self._session, self._tasks, self._printers)
        dialog.print_wanted.connect(self._printing.open_sheets)
        dialog.open()

    @Slot()
    def open_templates(self) -> None:
        dialog = TemplatesDialog(
            self._page,
            self._session,
            self._tasks,
            self._printers,
            single=self._printing.single_template,
        )
        dialog.single_chosen.connect(self._on_single)
        dialog.open()

    @Slot()
    def open_disposition(self) -> None:
        dossier = self._dossier
        dead = dossier is not None and dossier.person.deceased_on is not None
        member = dossier.person.member if dossier is not None and dead else None
        dialog = DispositionDialog(self._page, self._session, self._tasks, self._printers, member)
        dialog.settled.connect(self.changed)
        dialog.open()

    @Slot()
    def open_duplicates(self) -> None:
        """Pairs of records that may be one person's."""
        dialog = DuplicatesDialog(self._page, self._session, self._tasks, self._printers)
        dialog.joined.connect(self.joined)
        dialog.open()

    # inside

    @Slot(str)
    def _on_single(self, template: str) -> None:
        self._printing.use_single(template)
        self.changed.emit()

    def _scanned(self, text: str) -> tuple[str, ScannedCard | None]:
        return text, self._session.blanks.scanned(text)

    def _on_scanned(self, found: tuple[str, ScannedCard | None]) -> None:
        text, card = found
        if card is None or card.state is not CardState.BLANK:
            if card is not None and card.state in DEAD and card.member is None:
                told = self.tr("The card ending in {tail} was closed and never had a holder.")
                self.said.emit("error", told.format(tail=tail(card.number)))
            else:
                self.not_ours.emit(text)
            return
        dossier = self._dossier
        if dossier is None or dossier.person.deceased_on is not None:
            told = self.tr(
                "This is the blank card ending in {tail}. Find the person first, then scan it."
            )
            self.said.emit("info", told.format(tail=tail(card.number)))
        elif not self._session.operator.may(Act.ISSUE_CARD):
            told = QCoreApplication.translate(
                "CardSide", "Cards are issued and changed by card officers."
            )
            self.said.emit("info", told)
        else:
            dialog: ReasonDialog = self._questions.ask_bind(dossier, card.number)
            self.question.emit(dialog)
