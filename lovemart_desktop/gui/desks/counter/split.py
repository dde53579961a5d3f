"""F5: the clerk changes which purses pay, as the holder wishes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from lovemart_desktop.domain.counter.basket import OpenBasket
from lovemart_desktop.domain.counter.redemption import Plan, Purse, WantedTake, spendable
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.holding import UNBOOKED
from lovemart_desktop.gui.desks.counter.parts import Part
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, Rows, add_foot
from lovemart_desktop.gui.kit.fields import PointsEdit
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import IconLabel, button, words

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SplitPart(Part):
    """Opens the split of the basket in hand; the rule comes back with the next change."""

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "split",
                "F5",
                self.tr("Split"),
                self.tr("Change which points pay, as the holder wishes."),
                self._on_split,
                live=not self._why_not(),
                steps=UNBOOKED,
            ),
        )

    @Slot()
    def _on_split(self) -> None:
        why = self._why_not()
        if why:
            self.context.band.say("info", why)
            return
        dialog = SplitDialog(self.context.flow.basket, self.context.page)
        dialog.accepted.connect(self._on_changed)
        self.context.open(dialog)

    @Slot()
    def _on_changed(self) -> None:
        flow = self.context.flow
        flow.changed.emit(-1)
        self.context.band.say(
            "info",
            self.tr("The points are split by hand. Go through it with the holder.")
            if flow.basket.split_by_hand
            else self.tr("The points are split by the rule again."),
        )

    def _why_not(self) -> str:
        basket = self.context.flow.basket
        if basket.seen is None or not basket.total:
            return self.tr("First scan the card and the goods; then the points can be split.")
        if basket.quote().missing:
            return self.tr("The points do not suffice: there is nothing to split.")
        if len(payers(basket)) < 2:
            return self.tr("Only one kind of points may pay here: there is nothing to split.")
        return ""


def payers(basket: OpenBasket) -> list[Purse]:
    """The purses that may pay for something in the basket, in spending order."""
    purses = spendable(basket.seen.purses, basket.day) if basket.seen else ()
    paths = [line.goods.category_path for line in basket.lines if line.points]
    return [p for p in purses if p.balance and any(p.may_pay(path) for path in paths)]


class SplitDialog(Dialog):
    """A row a purse. What is typed stays; the rule shares out the rest among the others."""

    def __init__(self, basket: OpenBasket, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Which points pay?"))
        # widgets
        self._basket = basket
        self._purses = payers(basket)
        self._typed: dict[int, int] = {}
        self._plan = basket.quote()
        assert basket.seen is not None
        said = self.tr("{points} points for {name}").format(
            points=f"{basket.total:,}", name=basket.seen.holder.name
        )
        self.edits = [PointsEdit(self) for _ in self._purses]
        self.band = MessageBand(self)
        self.rule_button = button(self.tr("By the rule  F5"), self, fit="counter")
        self.cancel_button = button(self.tr("Cancel  Esc"), self, fit="counter")
        self.yes_button = button(
            self.tr("Split like this  Enter"), self, kind="primary", fit="counter"
        )
        for made in (self.rule_button, self.cancel_button, self.yes_button):
            made.setAutoDefault(False)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        column.addWidget(words(said, self, kind="counter", tone="muted"))
        column.addWidget(self._rows(), 1)
        column.addWidget(self.band)
        add_foot(column, self.cancel_button, self.yes_button, beside=(self.rule_button,))
        chosen, window = theme.current(), parent.window()
        self.setMinimumWidth(min(chosen.px(640), window.width() - 48))
        # signals
        for edit in self.edits:
            edit.textEdited.connect(self._on_typed)
            edit.installEventFilter(self)
        self.rule_button.clicked.connect(self._on_rule)
        self.cancel_button.clicked.connect(self.reject)
        self.yes_button.clicked.connect(self.take_over)
        if basket.split_by_hand:
            self._typed = {purse.account: 0 for purse in self._purses}
            self._typed |= {take.account: take.points for take in basket.takes}
        self._show()
        self.edits[0].setFocus()
        self.edits[0].selectAll()

    @Slot()
    def take_over(self) -> None:
        """The basket is paid like this from now on."""
        if not self.yes_button.isEnabled():
            return
        takes = tuple(WantedTake(t.purse.account, t.points) for t in self._plan.takes)
        try:
            self._basket.set_takes(takes if self._typed else ())
        except Refusal as refusal:
            self.band.refuse(refusal)
            return
        self.accept()

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            key = Qt.Key(event.key())
            if key in steps and watched in self.edits:
                here = self.edits.index(watched)
                edit = self.edits[(here + steps[key]) % len(self.edits)]
                edit.setFocus()
                edit.selectAll()
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.take_over()
                return True
        return super().eventFilter(watched, event)

    def help_rows(self) -> Rows:
        return (
            ("↑ ↓", self.tr("From one kind of points to the next.")),
            ("F5", self.tr("Splits by the rule again.")),
            ("Enter", self.tr("Takes this split; nothing is booked yet.")),
            ("Esc", self.tr("Leaves the split as it was.")),
        )

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_F5:
            self._on_rule()
            return
        super().keyPressEvent(arg__1)

    @Slot()
    def _on_typed(self) -> None:
        edit = self.sender()
        for purse, one in zip(self._purses, self.edits, strict=True):
            if one is edit:
                value = one.value()
                if value is None:
                    self._typed.pop(purse.account, None)
                else:
                    self._typed[purse.account] = value
        self._show(edit)

    @Slot()
    def _on_rule(self) -> None:
        self._typed.clear()
        self._show()
        self.edits[0].setFocus()
        self.edits[0].selectAll()

    # showing

    def _rows(self) -> QWidget:
        inside = QWidget(self)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 4, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for at, text in ((3, self.tr("Holds")), (4, self.tr("Pays"))):
            grid.addWidget(words(text, inside, tone="muted"), 0, at, _RIGHT)
        for row, (purse, edit) in enumerate(zip(self._purses, self.edits, strict=True), 1):
            own = purse.owner == "own"
            owner = self.tr("Own") if own else self.tr("Household")
            grid.addWidget(IconLabel("user" if own else "home", "muted", 20, inside), row, 0)
            grid.addWidget(words(owner, inside, kind="counter-large"), row, 1)
            fund = words(purse.fund_name, inside, kind="counter-large")
            fund.setWordWrap(True)
            grid.addWidget(fund, row, 2)
            grid.addWidget(words(f"{purse.balance:,}", inside, kind="counter"), row, 3, _RIGHT)
            edit.setParent(inside)
            edit.setProperty("fit", "counter")
            edit.setAccessibleName(f"{owner} {purse.fund_name}")
            edit.setFixedWidth(theme.current().px(120))
            grid.addWidget(edit, row, 4)
        grid.setRowStretch(len(self._purses) + 1, 1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(min(inside.sizeHint().height() + 4, theme.current().px(300)))
        return area

    def _show(self, typing: QObject | None = None) -> None:
        """Shares out what was not typed; the line being typed in is left alone."""
        self._plan = self._basket.quote_with(self._typed)
        pays = {take.purse.account: take.points for take in self._plan.takes}
        for purse, edit in zip(self._purses, self.edits, strict=True):
            typed = self._typed.get(purse.account)
            if edit is not typing:
                edit.set_value(pays.get(purse.account, 0) if typed is None else typed)
            mark(edit, wrong=typed is not None and pays.get(purse.account, 0) != typed)
        fault = self._fault(self._plan, pays)
        self.yes_button.setEnabled(not fault)
        if fault:
            self.band.say("error", fault)
        else:
            self.band.say("info", self.tr("It adds up. What you type stays; the rest follows."))

    def _fault(self, plan: Plan, pays: dict[int, int]) -> str:
        for purse in self._purses:
            typed = self._typed.get(purse.account, 0)
            if typed > purse.balance:
                said = self.tr("{fund} holds only {points} points.")
                return said.format(fund=purse.fund_name, points=f"{purse.balance:,}")
            if typed > pays.get(purse.account, 0):
                said = self.tr("Only {points} points of {fund} have a place here.")
                at_most = pays.get(purse.account, 0)
                return said.format(fund=purse.fund_name, points=f"{at_most:,}")
        if plan.shortages:
            first = plan.shortages[0].goods
            name = next(n.goods.name for n in self._basket.lines if n.goods.goods == first)
            said = self.tr("{points} points still missing: {goods} cannot be paid like this.")
            return said.format(points=f"{plan.missing:,}", goods=name)
        return ""
