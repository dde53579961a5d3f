"""What the board has to say of the counters: what one person did alone, who collects for many."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.board import CounterWatch
from lovemart_desktop.gui.desks.board.lines import DueLine, moment
from lovemart_desktop.services.clock import local_time

SEE_COUNTERSIGN, SEE_PROXIES = "do:countersign", "do:proxies"


def watch_lines(watch: CounterWatch, now: datetime, *, may_sign: bool) -> Iterator[DueLine]:
    """Only what there is: an ordinary month adds nothing to the board."""
    if watch.awaiting:
        text = QCoreApplication.translate("Board", "Redemptions to countersign: {count}")
        since = QCoreApplication.translate("Board", "since {when}")
        yield DueLine(
            "shield",
            text.format(count=f"{watch.awaiting:,}"),
            since.format(when=moment(local_time(watch.awaiting_since), now)),
            "warning",
            SEE_COUNTERSIGN if may_sign else "",
        )
    if watch.busy_proxies:
        first = watch.busy_proxies[0]
        text = QCoreApplication.translate("Board", "{name} collects for {holders} holders")
        note = QCoreApplication.translate("Board", "more than {most}")
        yield DueLine(
            "users",
            text.format(name=first.name, holders=first.holders),
            note.format(most=watch.proxy_holders),
            "warning",
            SEE_PROXIES,
        )
    if watch.papers_short:
        text = QCoreApplication.translate("Board", "Paper vouchers that wait for points: {count}")
        yield DueLine("clipboard", text.format(count=f"{watch.papers_short:,}"))
    if watch.without_card:
        text = QCoreApplication.translate("Board", "Slips without a card this month: {count}")
        yield DueLine("card", text.format(count=f"{watch.without_card:,}"))
