"""The steps of the first start, one after another, and what is booked between them.

The books are made when the administrator's step is left: from then on there is no way
back, only on, and quitting loses nothing but the steps to come.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Operator
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.desks.first_start.administrator import AdministratorStep
from lovemart_desktop.gui.desks.first_start.finish import FinishStep
from lovemart_desktop.gui.desks.first_start.officers import OfficersStep
from lovemart_desktop.gui.desks.first_start.place import PlaceStep
from lovemart_desktop.gui.desks.first_start.step import StepPage
from lovemart_desktop.gui.desks.printer_choice import PrinterChoice
from lovemart_desktop.gui.kit import forms, theme, tokens
from lovemart_desktop.gui.kit.language import CHINESE, ENGLISH, Language
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.steps import Step, StepRail
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import IconLabel
from lovemart_desktop.gui.recovery import RecoverySheet

if TYPE_CHECKING:
    from lovemart_desktop.services.settings import TownFacts
    from lovemart_desktop.services.store import Session, Store

PLACE, ADMINISTRATOR, RECOVERY, OFFICERS, PRINTERS, FINISH = range(6)
FIRST_NUMBER: Final = "01"
"""The staff number of the first administrator."""


@dataclass(frozen=True, slots=True)
class Founded:
    """What comes of making the books: the code for paper, and the administrator's session."""

    code: str
    session: Session
    till: str


class FirstStart(QWidget):
    """Makes a town's books with whoever sits at the first computer."""

    finished = Signal()
    """The books stand and the people are in them: on to the sign-in page."""

    rail: StepRail
    brand_icon: IconLabel
    side: QWidget
    language_button: QPushButton
    title_label: QLabel
    lead_label: QLabel
    scroll_area: QScrollArea
    steps_column: QVBoxLayout
    band: MessageBand
    back_button: QPushButton
    next_button: QPushButton

    def __init__(
        self,
        store: Store,
        tasks: Tasks,
        computer: Computer,
        printers: Printers,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # widgets
        self._store = store
        self._tasks = tasks
        self._computer = computer
        self._language = language
        self._session: Session | None = None
        self._at = PLACE
        self._busy = False
        forms.load(self, "first_start.ui")
        self.brand_icon.show_icon("bag-heart", "accent", 24)
        self.place = PlaceStep(self)
        self.administrator = AdministratorStep(self)
        self.recovery = RecoverySheet(tasks, printers, self)
        self.officers = OfficersStep(self)
        self.printers = PrinterChoice(tasks, computer, printers, self)
        self.finish = FinishStep(self)
        self._steps: tuple[QWidget, ...] = (
            self.place,
            self.administrator,
            self.recovery,
            self.officers,
            self.printers,
            self.finish,
        )
        # layout
        for step in self._steps:
            # not a stack of pages: that is as high as the highest of them
            self.steps_column.addWidget(step)
        self.band.hide()
        # signals
        for step in self._steps:
            if isinstance(step, StepPage):
                step.changed.connect(self._on_change)
                step.entered.connect(self.go_on)
        self.recovery.changed.connect(self._on_change)
        self.next_button.clicked.connect(self.go_on)
        # a button's own shortcut would first show it pressed, and act later
        for keys, slot in (
            (("Ctrl+Return", "Ctrl+Enter"), self.go_on),
            (("Alt+Left",), self.go_back),
        ):
            action = QAction(self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(slot)
            self.addAction(action)
        self.back_button.clicked.connect(self.go_back)
        self.language_button.clicked.connect(self._on_language)
        theme.current().changed.connect(self._arrange)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # a widget needs one
        app.focusChanged.connect(self._on_focus)
        self._arrange()
        self._show(PLACE)

    @property
    def at(self) -> int:
        """The step that is shown: PLACE to FINISH."""
        return self._at

    def take_focus(self) -> None:
        self._focus_step()

    @Slot()
    def go_on(self) -> None:
        """Do what this step asked for, then show the next."""
        if self._busy or not self.next_button.isEnabled():
            return
        self.band.hide()
        try:
            self._leave()
        except Refusal as refusal:
            self._on_refused(refusal)

    def _leave(self) -> None:
        if self._at == ADMINISTRATOR:
            facts, secret = self.place.facts(), self.administrator.secret()
            work = partial(_found, self._store, facts, self.administrator.name(), secret)
            self._run(work, self._on_founded)
        elif self._at == OFFICERS and self._session is not None:
            accounts = self.officers.accounts()
            self._run(partial(self._session.staff.add_all, accounts), self._on_officers)
        elif self._at == FINISH:
            self.finished.emit()
        else:
            self._show(self._at + 1)

    def _run(self, work: object, done: object) -> None:
        self._busy = True
        self._on_change()
        self._tasks.run(work, done, self._on_refused)  # type: ignore[arg-type]  # two kinds of work

    def _on_founded(self, founded: Founded) -> None:
        self._busy = False
        self._session = founded.session
        self._computer.change(till=founded.till)
        self.administrator.forget()
        desk = founded.session.settings
        self.recovery.show_code(founded.code, partial(desk.recovery_pdf, founded.code))
        self.printers.set_session(founded.session)
        self._show(RECOVERY)

    def _on_officers(self, officers: list[Operator]) -> None:
        self._busy = False
        session = self._session
        people = [session.operator] if session is not None else []
        self.finish.show_people([f"{o.name} {o.number}" for o in (*people, *officers)])
        self.printers.refresh()
        self._show(PRINTERS)

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        if refusal.code.startswith("store."):
            self._show(PLACE)
        self.band.refuse(refusal)
        self.band.show()
        self._on_change()
        # the band takes room from the fields above it
        QTimer.singleShot(0, self._see_focus)

    @Slot()
    def go_back(self) -> None:
        if self._at == ADMINISTRATOR and not self._busy:
            self._show(PLACE)

    @Slot()
    def _on_change(self) -> None:
        step = self._steps[self._at]
        ready = step.ready if isinstance(step, StepPage) else True
        if self._at == RECOVERY:
            ready = self.recovery.kept
        self.next_button.setEnabled(ready and not self._busy)

    @Slot()
    def _on_language(self) -> None:
        self._language.choose(ENGLISH if self._language.code == CHINESE else CHINESE)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _show(self, at: int) -> None:
        self._at = at
        self.band.hide()
        for number, step in enumerate(self._steps):
            step.setVisible(number == at)
        self.scroll_area.verticalScrollBar().setValue(0)
        self.back_button.setVisible(at == ADMINISTRATOR)
        self._retranslate()
        self._on_change()
        self._focus_step()

    def _focus_step(self) -> None:
        if self._at == FINISH:
            self.next_button.setFocus()
            return
        step = self._steps[self._at]
        if isinstance(step, StepPage | RecoverySheet | PrinterChoice):
            step.take_focus()

    def _retranslate(self) -> None:
        names = (
            self.tr("Town and store"),
            self.tr("Administrator"),
            self.tr("Recovery code"),
            self.tr("Officers"),
            self.tr("Printers"),
            self.tr("Ready"),
        )
        states = ("done", "current", "coming")
        self.rail.show_steps(
            [
                Step(name, state=states[1 + (n > self._at) - (n < self._at)])
                for n, name in enumerate(names)
            ]
        )
        self.title_label.setText(names[self._at])
        self.lead_label.setText(self._lead())
        last = self.tr("Go to sign-in") if self._at == FINISH else self.tr("Next")
        if self._at == ADMINISTRATOR:
            last = self.tr("Make the books")
        self.next_button.setText(f"{last}  Ctrl+Enter")
        self.back_button.setText(self.tr("Back") + "  Alt+←")
        chinese = self._language.code == CHINESE
        self.language_button.setText("English" if chinese else "中文")

    def _lead(self) -> str:
        return (
            self.tr("These books are new. A few questions, then they are ready."),
            self.tr("Manages accounts, settings and backups. It is the first account."),
            self.tr("Print it now and have it locked away."),
            self.tr("Who works with points, cards and goods."),
            self.tr("Choose what each printer is for, and try it. This can be changed later."),
            self.tr("The books are made."),
        )[self._at]

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Keep what is typed into on the screen."""
        inside = self.scroll_area.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            # Qt's own ensureWidgetVisible looks at the text cursor only
            middle = now.mapTo(inside, now.rect().center())
            self.scroll_area.ensureVisible(0, middle.y(), 0, now.height() // 2 + 12)

    @Slot()
    def _see_focus(self) -> None:
        self._on_focus(None, QApplication.focusWidget())

    @Slot()
    def _arrange(self) -> None:
        compact = self.width() < tokens.COMPACT_BELOW
        width = theme.current().px(200 if compact else 256)
        self.side.setFixedWidth(width)
        self.rail.setFixedWidth(width - 32)


def _found(store: Store, facts: TownFacts, name: str, secret: str) -> Founded:
    """Makes the books and signs the administrator in."""
    code = store.found(facts, name, secret)
    session = store.sign_in(FIRST_NUMBER, secret)
    return Founded(code, session, session.till.code)
