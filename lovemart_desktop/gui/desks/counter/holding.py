"""F6 puts the basket aside, F7 brings one back: for the holder who forgot something."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.counter.basket import KeptBasket
from lovemart_desktop.domain.counter.counter import CardSeen
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.flow import Step
from lovemart_desktop.gui.desks.counter.other_card import OtherCardQuestion
from lovemart_desktop.gui.desks.counter.parts import CounterContext, Part
from lovemart_desktop.gui.desks.counter.print_queue import ReasonEdit
from lovemart_desktop.gui.desks.counter.search_dialog import SearchDialog
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.dialogs import Rows
from lovemart_desktop.gui.kit.tables import Column
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.counter.baskets import BasketsDesk, HeldBasket, Recalled

UNBOOKED = frozenset({Step.FILLING, Step.CONFIRMING})


class HoldPart(Part):
    """Several baskets may be put aside; they outlive the program, not the shift."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__(context)
        self._holding: KeptBasket | None = None
        self._next: CardSeen | None = None
        self._offered: CardSeen | None = None
        context.flow.other_card.connect(self._on_other_card)

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "hold",
                "F6",
                self.tr("Hold"),
                self.tr("Put the basket aside and serve somebody else."),
                self._on_hold,
                live=bool(self.context.flow.basket.lines) and self._holding is None,
                steps=UNBOOKED,
            ),
            CounterAction(
                "recall",
                "F7",
                self.tr("Recall"),
                self.tr("Bring back a basket that was put aside."),
                self._on_recall,
                live=self._holding is None,
            ),
        )

    def obstacle(self) -> str:
        return self.tr("The basket is being put aside.") if self._holding is not None else ""

    # the next holder's card came too early

    @Slot(object)
    def _on_other_card(self, seen: CardSeen) -> None:
        now = self.context.flow.basket.seen
        assert now is not None
        self._offered = seen
        question = OtherCardQuestion(self.context.page, now.holder.name, seen.holder.name)
        question.accepted_by_user.connect(self._on_switch)
        question.same_button.clicked.connect(self._on_same_basket)
        question.finished.connect(self._on_answered)
        self.context.open(question)

    @Slot()
    def _on_answered(self) -> None:
        if self._next is None:
            self.context.flow.go_on()

    @Slot()
    def _on_switch(self) -> None:
        self._next = self._offered
        self._on_hold()

    @Slot()
    def _on_same_basket(self) -> None:
        assert self._offered is not None
        self.context.flow.use_card(self._offered)

    # putting aside

    @Slot()
    def _on_hold(self) -> None:
        flow = self.context.flow
        if not flow.basket.lines:
            self.context.band.say("info", self.tr("The basket is empty: nothing to put aside."))
        elif self._holding is None:
            flow.leave_confirmation()
            self._hold()

    def _hold(self) -> None:
        self._holding = self.context.flow.basket.kept()
        work = partial(self.context.session.baskets.hold, self._holding)
        self.context.tasks.run(work, self._on_held, self._on_not_held)
        self.context.actions_changed.emit()

    @Slot(object)
    def _on_held(self, held: HeldBasket) -> None:
        flow, holding = self.context.flow, self._holding
        self._holding = None
        if flow.basket.key == held.key:
            if flow.basket.kept() != holding:
                # a scan came in between: it belongs to this basket
                self._hold()
                return
            flow.start_over()
        said = self.tr("{label} is put aside: {points} points. {key} brings it back.")
        key = self.context.keys.get("recall", "")
        self.context.band.say(
            "info", said.format(label=held.label, points=f"{held.points:,}", key=key)
        )
        self.context.actions_changed.emit()
        if self._next is not None:
            seen, self._next = self._next, None
            flow.use_card(seen)
            flow.go_on()

    @Slot(object)
    def _on_not_held(self, refusal: Refusal) -> None:
        self._holding = self._next = None
        if refusal.code == "basket.booked":
            self.context.flow.start_over()
        self.context.band.refuse(refusal)
        self.context.actions_changed.emit()
        self.context.flow.go_on()

    # bringing back

    @Slot()
    def _on_recall(self) -> None:
        context = self.context
        if self._holding is not None:
            return
        dialog = RecallDialog(context.session.baskets, context.tasks, context.page)
        dialog.chosen.connect(self._on_chosen)
        context.open(dialog)

    @Slot(object)
    def _on_chosen(self, held: HeldBasket) -> None:
        flow = self.context.flow
        flow.leave_confirmation()
        instead = flow.basket.kept() if flow.basket.lines else None
        work = partial(self.context.session.baskets.recall, held.key, instead)
        self.context.tasks.run(work, self._on_recalled, self.context.band.refuse)

    @Slot(object)
    def _on_recalled(self, recalled: Recalled) -> None:
        before = self.context.flow.basket
        self.context.flow.take_up(recalled.basket)
        said = self.tr("{label} is back.").format(label=recalled.basket.label)
        if before.lines:
            aside = self.tr("{label} is put aside.").format(label=before.label)
            said = f"{said} {aside}"
        self.context.band.say("success", said)
        tell_changes(self.context, recalled)


def tell_changes(context: CounterContext, recalled: Recalled) -> None:
    """What is not as it was when the basket was put aside: it stays until it is dismissed."""
    for refusal in recalled.refusals:
        context.flow.fault(wording.word(refusal))


class RecallDialog(SearchDialog):
    """The baskets that were put aside: Enter brings one back, Del gives it up with a reason."""

    chosen = Signal(object)

    def __init__(self, baskets: BasketsDesk, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("RecallDialog", "Baskets put aside"),
            QCoreApplication.translate("RecallDialog", "Part of the name"),
            parent,
        )
        self._baskets, self._tasks = baskets, tasks
        self._rows: Sequence[HeldBasket] = ()
        self.table.set_columns(
            (
                Column("label", partial(_title, "label"), lambda r: r.label, bold=True, weight=3),
                Column("pieces", partial(_title, "pieces"), _pieces, right=True, width=90),
                Column("points", partial(_title, "points"), _points, right=True, width=100),
                Column("since", partial(_title, "since"), _since, width=130),
                Column("clerk", partial(_title, "clerk"), lambda r: r.clerk, weight=2),
            )
        )
        self.table.set_empty_text(self.tr("No basket is put aside. F6 puts one there."))
        self.reason_edit = ReasonEdit(self)
        self.reason_edit.setProperty("fit", "counter")
        self.reason_edit.setPlaceholderText(self.tr("Why is it given up? Then Enter; Esc keeps it"))
        self.reason_edit.hide()
        self.drop_button = button(self.tr("Give up  Del"), self, fit="counter")
        self.drop_button.setAutoDefault(False)
        self.drop_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.insertWidget(3, self.reason_edit)
        self.bottom.insertWidget(1, self.drop_button)
        self.band.rest_with(self.tr("Enter brings the marked basket back."))
        self.drop_button.clicked.connect(self._on_drop)
        self.reason_edit.returnPressed.connect(self._on_reason)
        self.reason_edit.left.connect(self._on_kept)
        self._read()

    def help_rows(self) -> Rows:
        return (
            ("↑ ↓", self.tr("Choose a basket; type to look for one.")),
            ("Enter", self.tr("Brings the marked basket back.")),
            ("Del", self.tr("Gives the marked basket up; its reason is asked for.")),
            ("Esc", self.tr("Closes this window; nothing is changed.")),
        )

    @Slot()
    def search(self) -> None:
        typed = self.search_edit.text().strip()
        self.show_rows([row for row in self._rows if typed in row.label])
        self.drop_button.setEnabled(bool(self.table.values))

    @Slot(object)
    def take(self, row: object) -> None:
        assert isinstance(row, HeldBasket)
        self.chosen.emit(row)
        self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.search_edit
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Delete
            and not self.search_edit.text()
        ):
            self._on_drop()
            return True
        return super().eventFilter(watched, event)

    def _read(self) -> None:
        self._tasks.run(self._baskets.held, self._on_read, self.band.refuse)

    @Slot(object)
    def _on_read(self, rows: Sequence[HeldBasket]) -> None:
        self._rows = rows
        self.search()

    @Slot()
    def _on_drop(self) -> None:
        if self.table.current_row() is not None:
            self.reason_edit.show()
            self.reason_edit.setFocus()

    @Slot()
    def _on_kept(self) -> None:
        self.reason_edit.clear()
        self.reason_edit.hide()
        self.search_edit.setFocus()

    @Slot()
    def _on_reason(self) -> None:
        row = self.table.current_row()
        if isinstance(row, HeldBasket):
            work = partial(self._baskets.drop, row.key, self.reason_edit.text())
            self._tasks.run(work, self._on_dropped, self.band.refuse)

    @Slot(object)
    def _on_dropped(self, _nothing: object) -> None:
        self._on_kept()
        self.band.say("success", self.tr("Given up; the reason is kept."))
        self._read()


def _pieces(held: HeldBasket) -> str:
    return f"{held.pieces:,}"


def _points(held: HeldBasket) -> str:
    return f"{held.points:,}"


def _since(held: HeldBasket) -> str:
    return f"{local_time(held.since):%m-%d %H:%M}"


def _title(column: str) -> str:
    return {
        "label": QCoreApplication.translate("RecallDialog", "Whose, or what"),
        "pieces": QCoreApplication.translate("RecallDialog", "Pieces"),
        "points": QCoreApplication.translate("RecallDialog", "Points"),
        "since": QCoreApplication.translate("RecallDialog", "Since"),
        "clerk": QCoreApplication.translate("RecallDialog", "Clerk"),
    }[column]
