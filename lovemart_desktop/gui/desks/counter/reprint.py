"""F9: one more copy of a slip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.parts import Part

if TYPE_CHECKING:
    from lovemart_desktop.services.counter.slips import Copied


class ReprintPart(Part):
    """The clerk's own slips."""

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "reprint",
                "F9",
                self.tr("Reprint"),
                self.tr("Print one of your slips of today again, marked as a copy."),
                self._on_reprint,
            ),
        )

    @Slot()
    def _on_reprint(self) -> None:
        # it stands on the counter's own search window: the two would load each other
        from lovemart_desktop.gui.desks.shifts.slips import ReprintDialog

        context = self.context
        dialog = ReprintDialog(
            context.session.slips, context.tasks, context.tools.scanner, context.page
        )
        dialog.reprinted.connect(self._on_reprinted)
        context.open(dialog)

    @Slot(object)
    def _on_reprinted(self, copied: Copied) -> None:
        said = self.tr("{slip}: copy {copy} is being printed.")
        self.context.band.say("success", said.format(slip=copied.name, copy=copied.copy))
        self.context.printing_due.emit()
