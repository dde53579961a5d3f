"""A household's dossier: everything on one screen, of any days, and on paper.

The digits 1 to 9 open its parts, Alt+D goes to the days. Ctrl+P prints what is shown, Ctrl+S
saves the movements as a workbook. Enter on somebody goes to their record, on an open remark
settles it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossier_parts import DossierMember, DossierRemark, Span
from lovemart_desktop.domain.people.household_dossier import HouseholdDossier
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.cards.dossier.span_bar import SpanBar
from lovemart_desktop.gui.desks.cards.dossier.tabs import DossierTabs, is_narrow
from lovemart_desktop.gui.desks.cards.settling import settling
from lovemart_desktop.gui.desks.cards.sheets import printed_words
from lovemart_desktop.gui.desks.imports.results import open_chooser
from lovemart_desktop.gui.kit import icons, theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printers, Role
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import Card, Chip, NumberTile, Rule, button, words
from lovemart_desktop.services.store import Session

_NO_STATE = ("neutral", "")
LOW_BELOW, SLIM_BELOW = 480, 800
"""Height and width in pixels at 100 % text, below which the figures stand in one line."""
PATIENCE_MS = 200
"""How long somebody waits without being told why."""


class DossierDialog(Dialog):
    """As large as its window. Reads the dossier once; the days narrow what it has read."""

    person_wanted = Signal(object, str)
    """A member's number and name: their record is to be shown."""
    settled = Signal()
    """A remark of somebody is settled."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        read: Callable[[], HouseholdDossier],
    ) -> None:
        super().__init__(parent, QCoreApplication.translate("Dossier", "Household dossier"))
        # widgets
        self._session, self._tasks, self._printers = session, tasks, printers
        self._read = read
        self._whole: HouseholdDossier | None = None
        self._shown: HouseholdDossier | None = None
        self._busy = False
        self._small = False
        self._state = _NO_STATE
        self.name_label = words("", self, kind="name")
        self.place_label = words("", self, tone="muted")
        self.state_chip = Chip("neutral", "", self)
        self.days = SpanBar(session.today(), self)
        self.figures_label = words("", self, strong=True)
        self.figures_label.hide()
        # a long line gives way to the window
        self.figures_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.strip = Card(self, padding=0)
        self.tiles = tuple(NumberTile("", "", self) for _ in range(6))
        self.tabs = DossierTabs(session.operator.may(Act.EDIT_PEOPLE), self)
        self.band = MessageBand(self)
        self.band.hide()
        self.print_button = button("", self, icon="printer", kind="primary")
        self.save_button = button("", self, icon="download")
        self.close_button = button("", self)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(PATIENCE_MS)
        # layout
        self._lay_out()
        window = parent.window()
        self._arrange(window.width() - 32, window.height() - 32)
        self.resize(window.width() - 32, window.height() - 32)
        # signals
        self._jumps = [QShortcut(QKeySequence(str(digit)), self) for digit in range(1, 10)]
        for jump in self._jumps:
            jump.activated.connect(self._on_jump)
        QShortcut(QKeySequence("Alt+D"), self).activated.connect(self.days.take_focus)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self.print)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.choose_where_to_save)
        self._waiting.timeout.connect(self._on_waiting)
        self.days.changed.connect(self._on_days)
        self.days.refused.connect(self._refuse)
        self.tabs.member_chosen.connect(self._on_member)
        self.tabs.settle_wanted.connect(self._on_settle)
        self.print_button.clicked.connect(self.print)
        self.save_button.clicked.connect(self.choose_where_to_save)
        self.close_button.clicked.connect(self.reject)
        self._retranslate()
        self._enable()
        self.read()

    @property
    def shown(self) -> HouseholdDossier | None:
        """What stands on the screen; None until it is read."""
        return self._shown

    @Slot()
    def read(self) -> None:
        """Reads everything anew."""
        self._waiting.start()
        self._tasks.run(self._read, self._on_read, self._refuse)

    @Slot()
    def print(self) -> None:
        """Prints what is shown."""
        if self._shown is not None and not self._busy:
            self._begin(partial(self._session.dossiers.pdf, self._shown), self._on_pdf)

    @Slot()
    def choose_where_to_save(self) -> None:
        if self._shown is None or self._busy:
            return
        dialog = QFileDialog(self, self.tr("Save the movements"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Workbooks (*.xlsx)")])
        dialog.setDefaultSuffix("xlsx")
        name = self._shown.home.head or self._shown.home.number
        dialog.selectFile(self.tr("{name} - points.xlsx").format(name=name))
        dialog.fileSelected.connect(self.save)
        open_chooser(dialog, self)

    @Slot(str)
    def save(self, path: str) -> None:
        """Saves the movements and goods as a workbook."""
        if self._shown is not None and not self._busy:
            saving = partial(self._session.dossiers.save, self._shown, Path(path))
            self._begin(saving, self._on_saved)

    def help_rows(self) -> tuple[tuple[str, str], ...]:
        return (
            ("1 … 9", self.tr("Open the parts of the dossier.")),
            ("Alt+D", self.tr("Choose the days; balances are those at their end.")),
            ("Enter", self.tr("On somebody: their record. On an open remark: settle it.")),
            ("Ctrl+P", self.tr("Print what is shown. Each print is recorded.")),
            ("Ctrl+S", self.tr("Save points and goods as a workbook.")),
            ("Esc", self.tr("Close.")),
        )

    @Slot()
    def reject(self) -> None:
        # what is under way is waited for
        if not self._busy:
            super().reject()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tabs.set_narrow(is_narrow(self.width()))
        self._arrange(self.width(), self.height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_jumps"):
            self._retranslate()
            if self._shown is not None:
                self._show(self._shown)
        super().changeEvent(event)

    # inside

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(self.name_label)
        heading.addWidget(self.place_label)
        heading.addWidget(self.state_chip)
        heading.addStretch(1)
        heading.addWidget(self.days)
        row = QHBoxLayout()
        row.setSpacing(0)
        for place, tile in enumerate(self.tiles):
            if place:
                row.addWidget(Rule(self.strip, upright=True))
            row.addWidget(tile, 1)
        self.strip.body.addLayout(row)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for made in (self.print_button, self.save_button, self.close_button):
            made.setAutoDefault(False)
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(8)
        column.addLayout(heading)
        column.addWidget(self.figures_label)
        column.addWidget(self.strip)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.band)
        column.addLayout(buttons)

    def _arrange(self, width: int, height: int) -> None:
        """In a low window, or with large text, the figures stand in one line."""
        chosen = theme.current()
        small = height < chosen.px(LOW_BELOW) or width < chosen.px(SLIM_BELOW)
        self._small = small
        self.strip.setHidden(small)
        self.figures_label.setVisible(small)
        self.place_label.setHidden(small)
        self.tabs.overview.set_low(small)
        self._show_chip()

    def _show_chip(self) -> None:
        # shown and hidden again it would already have widened the window
        self.state_chip.show_state(*(_NO_STATE if self._small else self._state))

    def _begin(self, work: Callable[[], object], done: Callable[[object], object]) -> None:
        self._busy = True
        self._enable()
        self._waiting.start()
        self._tasks.run(work, done, self._refuse)

    def _end(self) -> None:
        self._busy = False
        self._waiting.stop()
        self.band.hide()
        self._enable()

    def _enable(self) -> None:
        ready = self._shown is not None and not self._busy
        self.print_button.setEnabled(ready)
        self.save_button.setEnabled(ready)

    def _show(self, dossier: HouseholdDossier) -> None:
        self._shown = dossier
        home, sums = dossier.home, dossier.sums
        name = home.head or home.number
        told = self.tr("{name}'s household") if home.id is not None else "{name}"
        self.name_label.setText(told.format(name=name))
        self.place_label.setText(home.place)
        self._state = _NO_STATE
        if home.ended_on is not None:
            ended = self.tr("ended {day}").format(day=home.ended_on.isoformat())
            self._state = ("neutral", ended)
        elif sums.open_remarks:
            told = self.tr("%n remark(s) open", "", sums.open_remarks)
            self._state = ("warning", told)
        numbers = (sums.before, sums.came, sums.went, sums.after, sums.receipts, sums.missing)
        for tile, number in zip(self.tiles, numbers, strict=True):
            tile.show_number(number)
        named = list(zip(self._captions(), self.tiles, strict=True))
        # how often somebody came stands in the tab of goods
        figures = [f"{caption} {tile.number}" for caption, tile in (*named[:4], named[5])]
        self.figures_label.setText(" · ".join(figures))
        self._show_chip()
        self.tabs.show_dossier(dossier)
        self._enable()

    def _captions(self) -> tuple[str, ...]:
        return (
            self.tr("Points before"),
            self.tr("Came in"),
            self.tr("Went out"),
            self.tr("Points at the end"),
            self.tr("Times collected"),
            self.tr("Not signed"),
        )

    def _retranslate(self) -> None:
        for tile, caption in zip(self.tiles, self._captions(), strict=True):
            tile.set_words(caption, "")
        self.setWindowTitle(QCoreApplication.translate("Dossier", "Household dossier"))
        self.print_button.setText(self.tr("Print  Ctrl+P"))
        self.save_button.setText(self.tr("Save as workbook  Ctrl+S"))
        self.close_button.setText(self.tr("Close  Esc"))
        icons.dress(self)
        self.days.retranslate()
        self.tabs.retranslate()

    # answers

    def _on_read(self, dossier: HouseholdDossier) -> None:
        first = self._whole is None
        self._whole = dossier
        self._end()
        self._on_days(self.days.span)
        if first:
            self.tabs.take_focus()

    @Slot(object)
    def _on_days(self, days: Span) -> None:
        if self._whole is not None:
            self._show(self._whole.within(days))

    def _on_pdf(self, pdf: object) -> None:
        assert isinstance(pdf, bytes)
        self._end()
        try:
            printed = self._printers.print(pdf, Role.SHEET, self.windowTitle())
        except Refusal as refusal:
            self._refuse(refusal)
            return
        self._say(*printed_words(printed))

    def _on_saved(self, path: object) -> None:
        self._end()
        self._say("success", self.tr("Saved as {path}.").format(path=path))

    @Slot(object)
    def _refuse(self, refusal: Refusal) -> None:
        self._end()
        self.band.refuse(refusal)
        self.band.show()

    def _say(self, tone: str, text: str) -> None:
        self.band.say(tone, text)
        self.band.show()

    @Slot()
    def _on_waiting(self) -> None:
        self._say("info", self.tr("One moment, please: this is a long dossier."))

    @Slot()
    def _on_jump(self) -> None:
        jump = self.sender()
        if isinstance(jump, QShortcut):
            self.tabs.go_to(self._jumps.index(jump))

    @Slot(object)
    def _on_member(self, member: DossierMember) -> None:
        if not self._busy:
            self.accept()
            self.person_wanted.emit(member.member, member.name)

    @Slot(object)
    def _on_settle(self, row: DossierRemark) -> None:
        dialog = settling(self, self._session, self._tasks, remark=row.remark.id, name=row.holder)
        dialog.done_with.connect(self._on_settled)
        dialog.open()

    @Slot(object)
    def _on_settled(self, _nothing: object) -> None:
        self.settled.emit()
        self.read()
