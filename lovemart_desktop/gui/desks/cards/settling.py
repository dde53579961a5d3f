"""How a remark on somebody's record was settled: a reason, which stays in the dossier."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lovemart_desktop.gui.desks.cards.reason import Asked, ReasonDialog
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.store import Session


def settling(
    parent: QWidget, session: Session, tasks: Tasks, *, remark: int, name: str
) -> ReasonDialog:
    """The question for `remark` on the record of `name`, to be opened."""
    text = QCoreApplication.translate(
        "Dossier", "How was it settled? It stays in {name}'s dossier."
    )
    asked = Asked(
        title=QCoreApplication.translate("Dossier", "Settle the remark"),
        text=text.format(name=name),
        yes=QCoreApplication.translate("Dossier", "Settled"),
        reasons=(
            QCoreApplication.translate("Dossier", "checked with the household"),
            QCoreApplication.translate("Dossier", "record corrected"),
            QCoreApplication.translate("Dossier", "no action needed"),
        ),
    )
    return ReasonDialog(parent, tasks, asked, partial(_settle, session, remark))


def _settle(session: Session, remark: int, reason: str, _household: bool) -> None:
    session.dossiers.settle_remark(remark, reason)
