"""Orders a grant: the fields at the left, what they come to at the right. Ctrl+S opens it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import AwardRound
from lovemart_desktop.domain.rounds.grants import GrantOrder, GrantPreview
from lovemart_desktop.gui.desks.grants.forecast import ForecastPanel
from lovemart_desktop.gui.desks.grants.order_form import OrderForm
from lovemart_desktop.gui.kit import theme, wording
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tasks import Job, Tasks
from lovemart_desktop.gui.kit.widgets import button
from lovemart_desktop.services.rounds.grants import GrantOffers
from lovemart_desktop.services.store import Session

TYPING_MS = 250
"""The sums follow when somebody stops typing for so long."""


class NewGrantDialog(Dialog):
    """Opens a round of a programme of kind 'grant', with drafts on its lists."""

    opened = Signal(object)
    """The AwardRound."""

    def __init__(
        self, parent: QWidget, session: Session, tasks: Tasks, offers: GrantOffers
    ) -> None:
        super().__init__(parent, self.tr("New grant"))
        # widgets
        self._session, self._tasks = session, tasks
        self._stale = False
        self._job: Job[AwardRound] | None = None
        self._reads = Latest(tasks, session.grants.forecast, self)
        self.form = OrderForm(offers)
        self.scroller = QScrollArea(self)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setWidget(self.form)
        self.forecast = ForecastPanel(self)
        self.band = MessageBand(self)
        self.band.hide()
        self.cancel_button = button(self.tr("Cancel  Esc"), self)
        self.save_button = button(
            self.tr("Open the grant"), self, kind="primary", shortcut="Ctrl+S"
        )
        for made in (self.cancel_button, self.save_button):
            made.setAutoDefault(False)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        # layout
        sides = QHBoxLayout()
        sides.setSpacing(24)
        for side in (self.scroller, self.forecast):
            # neither takes room from the other by what stands in it
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            sides.addWidget(side, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(sides, 1)
        column.addWidget(self.band)
        column.addLayout(foot)
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(1000), window.width() - 32), min(chosen.px(640), window.height() - 32)
        )
        # signals
        self.form.changed.connect(self._on_changed)
        self._timer.timeout.connect(self.look)
        self._reads.answered.connect(self._on_forecast)
        self._reads.refused.connect(self._on_not_yet)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        self._on_changed()
        self.form.kind_box.setFocus()

    def help_rows(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Tab Enter", self.tr("To the next field; its sums follow what stands there.")),
            ("↑ ↓", self.tr("Choose in a list.")),
            ("Ctrl+S", self.tr("Open the grant: its lists are drafts, nothing is credited.")),
            ("Esc", self.tr("Closes this window, or stops the opening: nothing is changed.")),
        )

    @Slot()
    def reject(self) -> None:
        """Closes; while the lists are being made, stops that instead: nothing is opened."""
        if self._job is not None:
            self._job.cancel()
            self.band.say("info", self.tr("Stopping …"))
        else:
            super().reject()

    @Slot()
    def look(self) -> None:
        """Reads what the order would come to; what it lacks is said softly."""
        order = self._order()
        if order is not None:
            self._stale = False
            self._reads.ask(order)

    @Slot()
    def save(self) -> None:
        """Opens the grant; what is refused stands in the dialog."""
        order = self._order(aloud=True)
        if self._job is not None or order is None:
            return
        self.band.say("info", self.tr("The lists are being made …"))
        self.band.show()
        self._job = self._tasks.run_long(
            partial(self._session.grants.open, order),
            self._on_opened,
            self._on_refused,
            progress=self._on_step,
            stopped=self._on_stopped,
        )
        self._show()

    def _order(self, *, aloud: bool = False) -> GrantOrder | None:
        try:
            return self.form.order()
        except Refusal as refusal:
            if aloud:
                self._on_refused(refusal)
            else:
                self._on_not_yet(None, refusal)
        return None

    @Slot()
    def _on_changed(self) -> None:
        self._stale = True
        self._timer.start()
        self._show()

    @Slot(object, object)
    def _on_forecast(self, _order: GrantOrder, seen: GrantPreview) -> None:
        if not self._stale and self._job is None:
            self.band.hide()
            self.forecast.show_preview(seen)
            self._show()

    @Slot(object, object)
    def _on_not_yet(self, _order: object, refusal: Refusal) -> None:
        """What is missing is said softly: somebody is still typing."""
        self.forecast.clear(wording.word(refusal))

    def _on_step(self, step: tuple[int, int]) -> None:
        done, whole = step
        if self._job is not None and not self._job.cancelling:
            told = self.tr("The lists are being made: {percent} %. Esc stops; nothing is opened.")
            self.band.say("info", told.format(percent=done * 100 // max(1, whole)))

    def _on_stopped(self, _nothing: None) -> None:
        self._job = None
        self.band.say("info", self.tr("Stopped: nothing was opened."))
        self._show()

    def _on_opened(self, found: AwardRound) -> None:
        self._job = None
        self.opened.emit(found)
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self._job = None
        self.band.refuse(refusal)
        self.band.show()
        self._show()
        self.form.point_to(refusal)

    def _show(self) -> None:
        self.save_button.setEnabled(self._job is None)
