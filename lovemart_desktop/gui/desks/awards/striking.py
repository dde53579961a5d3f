"""Strikes a row off a list, or puts it back: with a reason, and after the notice by two."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from lovemart_desktop.domain.rounds.awards import ListRow, VillageList
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.awards.form_dialog import ConfirmedForm, Facts
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.store import Session


class PublishedRowDialog(ConfirmedForm):
    """Strikes or restores a row of a list whose notice is posted."""

    act = Act.STRIKE_PUBLISHED

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        tasks: Tasks,
        each: VillageList,
        row: ListRow,
    ) -> None:
        self._row, self._each = row, each
        if row.struck:
            title = self.tr("Put {name} back on the list")
            text = self.tr(
                "The notice of {village} is posted. If {name} stood on it just so, it goes on; "
                "otherwise it has to be posted again and its days start anew."
            )
        else:
            title = self.tr("Strike {name} off the list")
            text = self.tr(
                "The notice of {village} is posted. It goes on without {name}: no new notice is "
                "needed, but a reason and a second person are."
            )
        facts = {"name": row.name, "village": each.village}
        super().__init__(parent, session, tasks, title.format(**facts), text.format(**facts))
        self.reason_edit = self.field(self.tr("Reason"), QLineEdit(self))
        self.reason_edit.setMaxLength(100)
        self.finish(self.reason_edit)

    def ready(self) -> bool:
        return bool(self.reason_edit.text().strip())

    def facts(self) -> Facts:
        return (
            (self.tr("Village"), self._each.village),
            (self.tr("Household of"), f"{self._row.name}  {self._row.group}".rstrip()),
            (self.tr("Reason"), self.reason_edit.text().strip()),
        )

    def confirmed_word(self) -> str:
        return self.tr("Put back") if self._row.struck else self.tr("Strike off")

    def asking(self) -> Callable[[], str]:
        awards, row = self._session.awards, self._row
        make = awards.restore_request if row.struck else awards.strike_request
        return partial(make, row.nomination, self.reason_edit.text(), self.key)

    def work(self) -> Callable[[], object]:
        awards, row = self._session.awards, self._row
        do = awards.restore if row.struck else awards.strike
        return partial(do, row.nomination, self.reason_edit.text(), self.key)
