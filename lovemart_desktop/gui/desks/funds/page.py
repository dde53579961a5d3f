"""The funds: a list at the left, the chosen fund's statement at the right.

Ctrl+N opens a new fund, Ctrl+B appropriates a budget to the chosen one; a second person
confirms at the same screen. Ctrl+P brings its statement on any day, F6 its term and closing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.funds import Fund, FundStatement
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.files_dialog import FilesDialog
from lovemart_desktop.gui.desks.funds import words
from lovemart_desktop.gui.desks.funds.appropriate import AppropriateDialog
from lovemart_desktop.gui.desks.funds.life_dialog import LifeDialog
from lovemart_desktop.gui.desks.funds.movements import movement_columns
from lovemart_desktop.gui.desks.funds.new_fund import NewFundDialog
from lovemart_desktop.gui.desks.funds.statement_dialog import StatementDialog
from lovemart_desktop.gui.desks.overviews.places import read_place
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import (
    Chip,
    FactRows,
    NumberTile,
    PageTitle,
    Rule,
    button,
    relabel,
)
from lovemart_desktop.services.funds.funds import Category, FundsDesk
from lovemart_desktop.services.store import Session

LIST_WIDTH, LIST_SHARE = 400, 0.36
COMPACT_BELOW = 880
PEOPLE_FROM = 560
AROUND = 24 + 16 + 24


class _Sum(NumberTile):
    """One of five numbers side by side."""

    MARGINS = (16, 8, 8, 8)


@dataclass(frozen=True, slots=True)
class _Overview:
    funds: tuple[Fund, ...]
    categories: dict[int, str]
    today: date


class FundsPage(QWidget):
    """List, statement, and the two things that are done to a fund."""

    page_wanted = Signal(str)

    title: PageTitle
    band: MessageBand
    columns: QHBoxLayout
    funds_table: ObjectTable
    statement_side: QWidget
    name_label: QLabel
    state_chip: Chip
    proof_chip: Chip
    facts: FactRows
    name_row: QHBoxLayout
    sums_row: QHBoxLayout
    movements_table: ObjectTable

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # widgets
        self._session = session
        self._tasks = tasks
        self._printers = printers
        self._overview: _Overview | None = None
        self._statement: FundStatement | None = None
        self._wanted: int | None = None
        forms.load(self, "funds.ui")
        may_fill = session.operator.may(Act.APPROPRIATE)
        self.statement_button = button("", self, icon="printer")
        self.life_button = button("", self, icon="clock")
        self.document_button = button("", self, icon="folder", kind="quiet")
        self.appropriate_button = button("", self, icon="download")
        self.new_button = button("", self, icon="plus")
        self.appropriate_button.setVisible(may_fill)
        self.new_button.setVisible(may_fill)
        self._tiles = tuple(_Sum("", "", self) for _ in range(5))
        self.band.hide()
        self.funds_table.set_kind("people")
        self.funds_table.set_columns(_fund_columns())
        self.movements_table.set_kind("grid")
        self.movements_table.set_columns(movement_columns())
        self._people_shown = True
        # layout
        self.title.add_button(self.statement_button)
        self.title.add_button(self.life_button)
        self.title.add_button(self.appropriate_button)
        self.title.add_button(self.new_button)
        for number, tile in enumerate(self._tiles):
            if number:
                self.sums_row.addWidget(Rule(self, upright=True))
            self.sums_row.addWidget(tile, 1)
        NumberTile.show_alike(self._tiles)
        # the papers of one fund stand by its name
        self.name_row.insertWidget(self.name_row.count() - 1, self.document_button)
        self.columns.setStretch(1, 1)
        # signals
        self.funds_table.row_chosen.connect(self._on_fund)
        self.statement_button.clicked.connect(self.show_account)
        self.life_button.clicked.connect(self.show_life)
        self.document_button.clicked.connect(self.show_documents)
        self.appropriate_button.clicked.connect(self.appropriate)
        self.new_button.clicked.connect(self.open_fund)
        theme.current().changed.connect(self._arrange)
        self._retranslate()
        self._show_statement(None)
        self.refresh()

    # what the window uses

    @Slot()
    def take_focus(self) -> None:
        self.funds_table.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Reads the funds again; the chosen one stays chosen."""
        self._tasks.run(partial(_look, self._session.funds), self._on_overview)

    def show_place(self, place: str) -> None:
        """Chooses the fund of this number."""
        self._wanted = read_place(place)[0]
        self.refresh()

    # what the officer does

    @Slot()
    def open_fund(self) -> None:
        overview = self._overview
        if overview is None or not self.new_button.isVisibleTo(self):
            return
        categories = [Category(number, name) for number, name in overview.categories.items()]
        dialog = NewFundDialog(self, self._session.funds, self._tasks, categories, overview.today)
        dialog.opened.connect(self._on_opened)
        dialog.open()

    @Slot()
    def appropriate(self) -> None:
        fund = self._fund()
        if fund is not None and self.appropriate_button.isEnabled():
            dialog = AppropriateDialog(self, self._session, self._tasks, fund)
            dialog.appropriated.connect(self._on_appropriated)
            dialog.open()

    @Slot()
    def show_account(self) -> None:
        """The chosen fund's statement on any day."""
        fund, overview = self._fund(), self._overview
        if fund is not None and overview is not None:
            StatementDialog(
                self, self._session, self._tasks, self._printers, fund, overview.today
            ).open()

    @Slot()
    def show_life(self) -> None:
        """Who holds points of the chosen fund, its last day, its closing."""
        fund = self._fund()
        if fund is not None:
            dialog = LifeDialog(self, self._session, self._tasks, self._printers, fund)
            dialog.changed.connect(self._on_life_changed)
            dialog.open()

    @Slot()
    def show_documents(self) -> None:
        """The chosen fund's source document: the scan to look at, and to attach."""
        fund, operator = self._fund(), self._session.operator
        if fund is not None:
            FilesDialog(
                self,
                self._session.attachments,
                self._tasks,
                Subject.FUND,
                fund.id,
                self.tr("{document} · {fund}").format(
                    document=fund.terms.source_document or self.tr("Source document"),
                    fund=fund.name,
                ),
                may_add=operator.may(Act.ATTACH) and operator.may(Act.APPROPRIATE),
            ).open()

    # what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_tiles"):
            self._retranslate()
            self._show_statement(self._statement)
        super().changeEvent(event)

    # inside

    def _fund(self) -> Fund | None:
        row = self.funds_table.current_row()
        return row if isinstance(row, Fund) else None

    def _on_overview(self, overview: _Overview) -> None:
        self._overview = overview
        self.funds_table.set_rows(overview.funds, keep=_id)
        numbers = [fund.id for fund in overview.funds]
        if self._wanted in numbers:
            self.funds_table.choose_row(numbers.index(self._wanted))
        elif self._fund() is None and numbers:
            self.funds_table.choose_row(0)
        self._wanted = None
        if not numbers:
            self._show_statement(None)
        self._retranslate()

    @Slot(object)
    def _on_fund(self, fund: Fund | None) -> None:
        self.appropriate_button.setEnabled(fund is not None)
        if fund is not None:
            look = partial(self._session.funds.statement, fund.id)
            self._tasks.run(look, self._on_statement)

    def _on_statement(self, statement: FundStatement) -> None:
        chosen = self._fund()
        # the cursor may have gone on meanwhile
        if chosen is not None and chosen.id == statement.fund.id:
            self._show_statement(statement)

    def _show_statement(self, statement: FundStatement | None) -> None:
        self._statement = statement
        self.statement_side.setVisible(statement is not None)
        for made in (self.appropriate_button, self.statement_button, self.life_button):
            made.setEnabled(statement is not None)
        if statement is None or self._overview is None:
            return
        fund, balance = statement.fund, statement.fund.balance
        self.name_label.setText(fund.name)
        self.state_chip.show_state(*words.state_chip(fund, self._overview.today))
        if balance.difference:
            told = self.tr("Sums differ by {points}").format(points=f"{balance.difference:,}")
            self.proof_chip.show_state("error", told)
        else:
            self.proof_chip.show_state("success", self.tr("Sums agree"))
        self.facts.show_facts(self._facts_of(fund))
        sums = (
            balance.appropriated,
            balance.budget,
            balance.purses,
            balance.redeemed,
            balance.expired,
        )
        for tile, number in zip(self._tiles, sums, strict=True):
            tile.show_number(number)
        self.movements_table.set_rows(tuple(reversed(statement.movements)))
        self._name_buttons()

    def _facts_of(self, fund: Fund) -> list[tuple[str, str]]:
        overview, terms = self._overview, fund.terms
        names = overview.categories if overview else {}
        comma = QCoreApplication.translate("Names", ", ")
        kept_to = comma.join(names.get(number, str(number)) for number in sorted(terms.categories))
        period = words.period_word(terms)
        life = self.tr("{period}; points expire: {expiry}")
        return [
            (self.tr("Document"), terms.source_document),
            (
                self.tr("Period"),
                life.format(period=period, expiry=words.expiry_word(terms.expires_on)),
            ),
            (self.tr("Pays for"), kept_to or self.tr("all goods")),
        ]

    @Slot(object)
    def _on_opened(self, fund: Fund) -> None:
        self._wanted = fund.id
        told = self.tr("“{fund}” is open. Ctrl+B appropriates its budget.")
        self._say("success", told.format(fund=fund.name))
        self.refresh()

    @Slot(object, object)
    def _on_appropriated(self, fund: Fund, added: int) -> None:
        self._wanted = fund.id
        told = self.tr("{points} appropriated to “{fund}”; {left} are in its budget now.")
        self._say(
            "success",
            told.format(
                points=words.points(added), fund=fund.name, left=words.points(fund.balance.budget)
            ),
        )
        self.refresh()

    @Slot(str)
    def _on_life_changed(self, told: str) -> None:
        self._say("success", told)
        self.refresh()

    def _say(self, tone: str, text: str) -> None:
        self.band.say(tone, text)
        self.band.show()

    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.band.show()

    @Slot()
    def _arrange(self) -> None:
        chosen = theme.current()
        # large text must not leave the statement too little
        most = round(self.width() * LIST_SHARE)
        self.funds_table.setFixedWidth(min(chosen.px(LIST_WIDTH), most))
        # who entered a voucher is on the statement too, where there is room
        people = self.width() - most >= chosen.px(PEOPLE_FROM)
        if people != self._people_shown:
            self._people_shown = people
            self.movements_table.set_columns(movement_columns(people=people))
        self._name_buttons()

    def _name_buttons(self) -> None:
        """A page with little room leaves the keys to the tips."""
        compact = self.width() < theme.current().px(COMPACT_BELOW)
        for made, text, keys in (
            (self.statement_button, self.tr("Statement"), "Ctrl+P"),
            (self.life_button, self.tr("Term and closing"), "F6"),
            (self.document_button, self.tr("Document"), "Ctrl+D"),
            (self.appropriate_button, self.tr("Appropriate"), "Ctrl+B"),
            (self.new_button, self.tr("New fund"), "Ctrl+N"),
        ):
            relabel(made, text, keys)
            if compact:
                made.setText(text)
                made.setShortcut(keys)
            made.setToolTip(keys)
        self._fit_name_row(self.tr("Document"))

    def _fit_name_row(self, words_of_button: str) -> None:
        """Beside a long name and large text the icon of the papers is enough."""
        made = self.document_button
        made.setAccessibleName(words_of_button)
        # what the list and the margins leave; the side itself is laid out later
        room = self.width() - self.funds_table.width() - AROUND
        if self.name_row.sizeHint().width() > room:
            made.setText("")
            made.setShortcut("Ctrl+D")
            made.setToolTip(f"{words_of_button}  Ctrl+D")

    def _retranslate(self) -> None:
        funds = self._overview.funds if self._overview else ()
        left = sum(fund.balance.budget for fund in funds)
        note = self.tr("%n fund(s)", "", len(funds)) if funds else ""
        if funds:
            note += "  " + self.tr("{points} not given out").format(points=words.points(left))
        self.title.set_title(self.tr("Funds"), note)
        self._name_buttons()
        self.funds_table.set_empty_text(
            self.tr("No fund yet. Points come from funds: open one with Ctrl+N.")
            if self.new_button.isVisibleTo(self)
            else self.tr("No fund yet. An award officer opens one.")
        )
        self.movements_table.set_empty_text(
            self.tr("Nothing has come in yet. Ctrl+B appropriates the budget.")
        )
        captions = (
            self.tr("Came in"),
            self.tr("Left"),
            self.tr("Held"),
            self.tr("Redeemed"),
            self.tr("Expired"),
        )
        for tile, caption in zip(self._tiles, captions, strict=True):
            tile.set_words(caption, "")


def _look(funds: FundsDesk) -> _Overview:
    categories = {category.id: category.name for category in funds.categories()}
    return _Overview(tuple(funds.all()), categories, funds.today())


def _id(fund: Fund) -> int:
    return fund.id


def _fund_columns() -> tuple[Column, ...]:
    return (
        Column("name", partial(_title, "name"), _name, bold=True, second=_document, middle=True),
        Column("budget", partial(_title, "budget"), _budget, right=True, width=110),
    )


def _title(key: str) -> str:
    return {
        "name": QCoreApplication.translate("Funds", "Fund"),
        "budget": QCoreApplication.translate("Funds", "Left"),
    }[key]


def _name(fund: Fund) -> str:
    return fund.name


def _document(fund: Fund) -> str:
    return fund.terms.source_document


def _budget(fund: Fund) -> str:
    return f"{fund.balance.budget:,}"
