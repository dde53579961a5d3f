"""The end of a fund: who holds points, announcing the last day, putting it off, closing.

F6 announces the last day and prints the notice, F7 puts it off, F8 lets the points expire, F9
closes the fund; the last three take a second person. Ctrl+P prints the list of holders, Ctrl+S
saves it as a workbook.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.fund_life import NOTICE, FundLife, Holding
from lovemart_desktop.domain.funds.funds import Fund
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.funds import words
from lovemart_desktop.gui.desks.funds.decision import Decision, DecisionDialog
from lovemart_desktop.gui.desks.funds.fund_dialog import FundDialog, write_workbook
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import FactRows, button
from lovemart_desktop.gui.kit.widgets import words as label
from lovemart_desktop.services.store import Session


class LifeDialog(FundDialog):
    """What stands in the way is said when its key is pressed."""

    changed = Signal(str)
    """Something was booked or decided: what to say of it on the page."""

    def __init__(
        self, parent: QWidget, session: Session, tasks: Tasks, printers: Printers, fund: Fund
    ) -> None:
        super().__init__(parent, tasks, printers, "", (900, 600))
        # widgets
        self.setWindowTitle(self.tr("Term and closing"))
        self._session = session
        self._fund = fund
        self._life: FundLife | None = None
        self._told = ""
        self.facts = FactRows(self)
        self.holdings_table = ObjectTable(self)
        self.holdings_table.set_kind("grid")
        self.holdings_table.set_columns(_columns())
        self.holdings_table.setAccessibleName(self.tr("Who holds points"))
        self.holdings_table.set_empty_text(self.tr("Nobody holds points of this fund."))
        self.list_button = button(self.tr("List  Ctrl+P"), self, icon="printer")
        self.save_button = button(self.tr("Workbook  Ctrl+S"), self, icon="download")
        self.announce_button = button(self.tr("Announce  F6"), self)
        self.extend_button = button(self.tr("Put off  F7"), self)
        self.expire_button = button(self.tr("Let expire  F8"), self)
        self.close_button = button(self.tr("Close the fund  F9"), self)
        self.done_button = button(self.tr("Done  Esc"), self)
        keys = {
            self.list_button: "Ctrl+P",
            self.save_button: "Ctrl+S",
            self.announce_button: "F6",
            self.extend_button: "F7",
            self.expire_button: "F8",
            self.close_button: "F9",
        }
        for made, shortcut in keys.items():
            made.setShortcut(shortcut)
            made.setAutoDefault(False)
        self.done_button.setAutoDefault(False)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(8)
        title = label(fund.name, self, kind="title")
        title.setWordWrap(True)
        top.addWidget(title, 1)
        top.addWidget(self.list_button)
        top.addWidget(self.save_button)
        column.addLayout(top)
        column.addWidget(self.facts)
        column.addWidget(self.holdings_table, 1)
        column.addWidget(self.band)
        row = QHBoxLayout()
        row.setSpacing(8)
        for made in (
            self.announce_button,
            self.extend_button,
            self.expire_button,
            self.close_button,
        ):
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self.done_button)
        column.addLayout(row)
        # signals
        self.list_button.clicked.connect(self.print_list)
        self.save_button.clicked.connect(self.choose_where_to_save)
        self.announce_button.clicked.connect(self.announce)
        self.extend_button.clicked.connect(self.extend)
        self.expire_button.clicked.connect(self.expire)
        self.close_button.clicked.connect(self.close_fund)
        self.done_button.clicked.connect(self.reject)
        self.look()
        self.holdings_table.setFocus()

    def help_rows(self) -> tuple[tuple[str, str], ...]:
        return (
            ("F6", self.tr("Announce the last day, 30 days ahead; prints the notice.")),
            ("F7", self.tr("Put the last day off. It has to be announced anew.")),
            ("F8", self.tr("After the last day: let what is left expire.")),
            ("F9", self.tr("When nobody holds points: close the fund for ever.")),
            ("Ctrl+P", self.tr("Print who holds points, for those who tell them.")),
            ("Ctrl+S", self.tr("Save the same as a workbook.")),
            ("Esc", self.tr("Close.")),
        )

    # what the officer does

    @Slot()
    def look(self) -> None:
        self.work(partial(self._session.fund_life.look, self._fund.id), self._on_life)

    @Slot()
    def announce(self) -> None:
        """Keeps the announcement and prints its notice; again it only prints."""
        life = self._life
        if life is None or not self._allowed(life.check_announce):
            return
        self._told = self.tr("The last day is announced. Post the notice in every village.")
        announce = partial(_announce, self._session, self._fund.id)
        self.work(announce, self._on_announced)

    @Slot()
    def extend(self) -> None:
        life = self._life
        if life is None or life.expires_on is None:
            return
        self._told = self.tr("The last day was put off. Announce the new one in time.")
        self._decide(
            Decision(
                Act.EXTEND_FUND,
                self.tr("Put off the last day"),
                self.tr("The points may be spent longer. The new last day is announced anew."),
                (
                    (self.tr("Fund"), life.fund.name),
                    (self.tr("Last day so far"), life.expires_on.isoformat()),
                ),
                self.tr("Rests on the paper"),
                self.tr("Put off"),
                partial(_extension_request, self._session, life),
                partial(_extend, self._session, life),
                day=max(life.expires_on, life.today) + NOTICE + timedelta(days=1),
                day_caption=self.tr("New last day"),
                check=partial(_check_extend, life),
            )
        )

    @Slot()
    def expire(self) -> None:
        life = self._life
        if life is None or not self._allowed(life.check_expire):
            return
        points = words.points(life.lost)
        told = self.tr("{points} of %n account(s) have expired.", "", len(life.expiring))
        self._told = told.format(points=points)
        whose = self.tr("%n account(s)", "", len(life.expiring))
        self._decide(
            Decision(
                Act.EXPIRE_POINTS,
                self.tr("Let points expire"),
                self.tr("What these accounts still hold of the fund is gone for ever."),
                (
                    (self.tr("Fund"), life.fund.name),
                    (self.tr("Expire"), f"{points}  {whose}"),
                ),
                self.tr("Rests on the paper"),
                self.tr("Let expire"),
                partial(_expiry_request, self._session, life),
                partial(_expire, self._session, life),
            )
        )

    @Slot()
    def close_fund(self) -> None:
        life = self._life
        if life is None or not self._allowed(life.check_close):
            return
        back = words.points(life.fund.balance.budget)
        told = self.tr("“{fund}” is closed; {points} went back.")
        self._told = told.format(fund=life.fund.name, points=back)
        self._decide(
            Decision(
                Act.CLOSE_FUND,
                self.tr("Close the fund"),
                self.tr(
                    "Nothing comes in or goes out any more. Of goods that come back later, the "
                    "points count as expired."
                ),
                (
                    (self.tr("Fund"), life.fund.name),
                    (self.tr("Goes back to its source"), back),
                ),
                self.tr("Rests on the paper"),
                self.tr("Close the fund"),
                partial(_closing_request, self._session, life),
                partial(_close, self._session, life),
            )
        )

    @Slot()
    def print_list(self) -> None:
        title = self.tr("{fund} - holders").format(fund=self._fund.name)
        self.print_paper(partial(self._session.fund_papers.holders_pdf, self._fund.id), title)

    @Slot()
    def choose_where_to_save(self) -> None:
        name = self.tr("{fund} - holders").format(fund=self._fund.name)
        self.ask_where_to_save(self.tr("Save who holds points"), name)

    @Slot(str)
    def save(self, path: str) -> None:
        make = partial(self._session.fund_papers.holders_workbook, self._fund.id)
        self.work(partial(write_workbook, make, Path(path)), self._on_saved)

    # inside

    def show_state(self) -> None:
        life, operator = self._life, self._session.operator
        going = life is not None and not life.fund.closed and not self._busy
        lasting = going and life is not None and life.expires_on is not None
        may = operator.may(Act.EXTEND_FUND)
        for made in (
            self.announce_button,
            self.extend_button,
            self.expire_button,
            self.close_button,
        ):
            made.setVisible(may)
        self.announce_button.setEnabled(lasting)
        self.extend_button.setEnabled(lasting)
        self.expire_button.setEnabled(lasting)
        self.close_button.setEnabled(going)
        self.list_button.setEnabled(not self._busy)
        self.save_button.setEnabled(not self._busy)

    def _allowed(self, check: Callable[[], None]) -> bool:
        """Says in the band what stands in the way."""
        try:
            check()
        except Refusal as refusal:
            self.band.refuse(refusal)
            self.band.show()
            return False
        return True

    def _decide(self, decision: Decision) -> None:
        self.band.hide()
        dialog = DecisionDialog(self, self._session, self._tasks, decision)
        dialog.done_with.connect(self._on_decided)
        dialog.open()

    def _on_life(self, life: FundLife) -> None:
        self._life = life
        self.settle()
        self.facts.show_facts([*_facts(life), (self.tr("Held"), self._held_word(life))])
        self.holdings_table.set_rows(life.holdings)

    def _held_word(self, life: FundLife) -> str:
        told = self.tr("{points} in %n account(s)", "", len(life.holdings))
        told = told.format(points=words.points(life.held))
        if life.expiring:
            also = self.tr("{points} would expire now")
            told += "   " + also.format(points=words.points(life.lost))
        if life.revived:
            told += "   " + self.tr("%n account(s) revived by a return", "", len(life.revived))
        return told

    def _on_announced(self, pdf: bytes) -> None:
        self.changed.emit(self._told)
        self._paper = self.tr("{fund} - notice of expiry").format(fund=self._fund.name)
        self._on_paper(pdf)
        self.look()

    @Slot(object)
    def _on_decided(self, _result: object) -> None:
        self.say("success", self._told)
        self.changed.emit(self._told)
        self.look()


def _announce(session: Session, fund: int) -> bytes:
    session.fund_life.announce(fund)
    return session.fund_papers.notice_pdf(fund)


def _check_extend(life: FundLife, until: date | None) -> None:
    assert until is not None  # chosen in the dialog
    life.check_extend(until)


def _extension_request(session: Session, life: FundLife, key: str, until: date | None) -> str:
    assert until is not None  # chosen in the dialog
    return session.fund_life.extension_request(life, until, key)


def _extend(
    session: Session, life: FundLife, document: str, key: str, until: date | None
) -> FundLife:
    assert until is not None  # chosen in the dialog
    return session.fund_life.extend(life, until, document, key)


def _expiry_request(session: Session, life: FundLife, key: str, _day: date | None) -> str:
    return session.fund_life.expiry_request(life, key)


def _expire(session: Session, life: FundLife, document: str, key: str, _day: date | None) -> int:
    return session.fund_life.expire(life, document, key)


def _closing_request(session: Session, life: FundLife, key: str, _day: date | None) -> str:
    return session.fund_life.closing_request(life, key)


def _close(session: Session, life: FundLife, document: str, key: str, _day: date | None) -> int:
    return session.fund_life.close(life, document, key)


def _facts(life: FundLife) -> list[tuple[str, str]]:
    expires = life.expires_on
    if expires is None:
        last = QCoreApplication.translate("LifeDialog", "none: the points never expire")
    else:
        away = (expires - life.today).days
        told = (
            QCoreApplication.translate("LifeDialog", "{day}, {days} days from now")
            if away >= 0
            else QCoreApplication.translate("LifeDialog", "{day}, over since {days} days")
        )
        last = told.format(day=expires.isoformat(), days=abs(away))
    facts = [(QCoreApplication.translate("LifeDialog", "Last day"), last)]
    if expires is not None:
        facts.append((QCoreApplication.translate("LifeDialog", "Announced"), _announced_word(life)))
    if life.extensions:
        latest = life.extensions[-1]
        told = QCoreApplication.translate(
            "LifeDialog", "from {before} to {until}, {document}; {operator} · {confirmer}"
        )
        facts.append(
            (
                QCoreApplication.translate("LifeDialog", "Put off"),
                told.format(
                    before=latest.before.isoformat(),
                    until=latest.until.isoformat(),
                    document=latest.document,
                    operator=latest.operator,
                    confirmer=latest.confirmer,
                ),
            )
        )
    return facts


def _announced_word(life: FundLife) -> str:
    told, latest = life.announced_on, life.latest_notice
    if told is not None:
        return QCoreApplication.translate("LifeDialog", "on {day}").format(day=told.isoformat())
    assert latest is not None  # there is a last day
    if life.today <= latest:
        word = QCoreApplication.translate("LifeDialog", "not yet; by {day} at the latest")
        return word.format(day=latest.isoformat())
    return QCoreApplication.translate("LifeDialog", "not in time: put the last day off")


def _columns() -> tuple[Column, ...]:
    return (
        Column("village", partial(_title, "village"), _village, weight=2),
        Column("name", partial(_title, "name"), _name, bold=True, weight=2),
        Column("account", partial(_title, "account"), _account, width=150),
        Column("until", partial(_title, "until"), _until, width=112),
        Column("points", partial(_title, "points"), _points, right=True, bold=True, width=110),
    )


def _title(key: str) -> str:
    return {
        "village": QCoreApplication.translate("Funds", "Village, group"),
        "name": QCoreApplication.translate("Funds", "Name"),
        "account": QCoreApplication.translate("Funds", "Account"),
        "until": QCoreApplication.translate("Funds", "Last day"),
        "points": QCoreApplication.translate("Funds", "Points"),
    }[key]


def _village(each: Holding) -> str:
    return "  ".join(word for word in (each.village, each.group) if word)


def _name(each: Holding) -> str:
    return each.name


def _account(each: Holding) -> str:
    told = (
        QCoreApplication.translate("Funds", "own")
        if each.own
        else QCoreApplication.translate("Funds", "household")
    )
    if each.frozen:
        told += QCoreApplication.translate("Funds", ", frozen")
    return told


def _until(each: Holding) -> str:
    return _day(each.until)


def _points(each: Holding) -> str:
    return f"{each.points:,}"


def _day(day: date | None) -> str:
    return "–" if day is None else day.isoformat()
