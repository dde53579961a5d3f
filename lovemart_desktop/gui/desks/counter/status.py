"""What the bar on top says while the counter is open: printer, slips waiting, next receipt."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.slip_pump import PumpState
from lovemart_desktop.services.store import Session

Facts = tuple[tuple[str, str], ...]


class CounterStatus(QObject):
    """Keeps the facts of the bar; `changed` carries them anew."""

    changed = Signal(object)

    def __init__(
        self, session: Session, tasks: Tasks, parent: QObject, more: Callable[[], Facts] = tuple
    ) -> None:
        """`more` gives what else stands in the bar, in front."""
        super().__init__(parent)
        self._session = session
        self._more = more
        self._tasks = tasks
        self._pump = PumpState()
        self._next = 0
        self.read()

    def use(self, session: Session) -> None:
        """Another operator goes on."""
        self._session = session
        self.read()

    @Slot()
    def read(self) -> None:
        """Ask the books for the next receipt's number."""
        self._tasks.run(self._session.counter.next_receipt, self._on_next, self._on_unread)

    @Slot(object)
    def show_pump(self, state: PumpState) -> None:
        """How the slip printer fares."""
        self._pump = state
        self.say()

    @Slot()
    def say(self) -> None:
        """Give the facts again, in the language of the window."""
        facts = [*self._more(), ("printer", self._printer_words())]
        if self._pump.waiting:
            facts.append(("", self.tr("%n slip(s) waiting", "", self._pump.waiting)))
        if self._next:
            number = f"{self._session.till.code}-{self._next}"
            facts.append(("", self.tr("Next {number}").format(number=number)))
        self.changed.emit(tuple(facts))

    def _printer_words(self) -> str:
        if self._pump.refusal is not None:
            return self.tr("Slip printer: fault")
        if self._pump.folder is not None:
            return self.tr("Slips as PDF")
        return self.tr("Slip printer ready")

    @Slot(object)
    def _on_next(self, number: int) -> None:
        self._next = number
        self.say()

    @Slot(object)
    def _on_unread(self, _refusal: object) -> None:
        """The number is only news; redeeming will say what is wrong with the books."""
