"""What the return's window shows: its lines, and where the points go."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.counter.open_return import OpenReturn
from lovemart_desktop.domain.counter.returns import LineLeft, Refund, ReturnPlan
from lovemart_desktop.gui.kit.tables import Column
from lovemart_desktop.gui.kit.widgets import FactRows

MOST_GOODS = 3
"""Goods that a second person is shown by name."""


@dataclass(frozen=True, slots=True)
class BackRow:
    """A line of the slip, and what comes back of it."""

    line: LineLeft
    pieces: int
    damaged: int


def rows_of(open_return: OpenReturn) -> list[BackRow]:
    return [
        BackRow(
            line,
            open_return.pieces.get(line.line, 0),
            open_return.damaged.get(line.line, 0),
        )
        for line in open_return.receipt.lines
    ]


def columns(*, narrow: bool) -> tuple[Column, ...]:
    """Where there is little room, size and price give way: they are on the slip."""
    title = partial(partial, _title)
    shown = (
        Column("goods", title("goods"), _goods, bold=True, weight=3, tone=_tone),
        Column("spec", title("spec"), _spec, weight=2, tone=_tone),
        Column("price", title("price"), _price, right=True, width=80, tone=_tone),
        Column("left", title("left"), _left, right=True, width=110, tone=_tone),
        Column("back", title("back"), _back, right=True, bold=True, width=90),
        Column("damaged", title("damaged"), _damaged, right=True, width=110, tone=_damaged_tone),
        Column("points", title("points"), _points, right=True, width=90),
    )
    return tuple(one for one in shown if not (narrow and one.key in {"spec", "price"}))


class RefundRows(FactRows):
    """Each purse that gets points back, and what it holds then."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, caption_width=0)

    def show_plan(self, plan: ReturnPlan | None) -> None:
        refunds = [r for r in plan.refunds if r.take.fund_open] if plan else []
        self.show_facts([(_purse(refund), _change(refund)) for refund in refunds])


def notices_of(plan: ReturnPlan | None) -> list[str]:
    """What has to be said before it is booked: closed funds, revived points."""
    if plan is None:
        return []
    said = []
    for refund in plan.refunds:
        if not refund.take.fund_open:
            text = QCoreApplication.translate(
                "ReturnDialog", "“{fund}” is closed: {points} points do not come back."
            )
            said.append(text.format(fund=refund.take.fund_name, points=f"{refund.points:,}"))
    for refund in plan.revived:
        text = QCoreApplication.translate(
            "ReturnDialog", "“{fund}” has expired: the points may be spent until {day}."
        )
        said.append(text.format(fund=refund.take.fund_name, day=plan.until))
    return said


def facts_of(open_return: OpenReturn) -> list[tuple[str, str]]:
    """What a second person is shown, on three rows: their window must fit a low screen."""
    plan, receipt = open_return.plan(), open_return.receipt
    goods = [_told(row) for row in rows_of(open_return) if row.pieces]
    if len(goods) > MOST_GOODS:
        more = QCoreApplication.translate("ReturnDialog", "and {count} more")
        goods = [*goods[:MOST_GOODS], more.format(count=len(goods) - MOST_GOODS)]
    return [
        (
            QCoreApplication.translate("ReturnDialog", "Holder"),
            f"{receipt.holder}  {receipt.shown}",
        ),
        (QCoreApplication.translate("ReturnDialog", "Goods"), "  ".join(goods)),
        (QCoreApplication.translate("ReturnDialog", "Points"), f"{plan.given:,}"),
    ]


def _told(row: BackRow) -> str:
    if row.damaged:
        told = QCoreApplication.translate("ReturnDialog", "{goods} × {pieces}, {damaged} damaged")
    else:
        told = QCoreApplication.translate("ReturnDialog", "{goods} × {pieces}")
    return told.format(goods=row.line.name, pieces=row.pieces, damaged=row.damaged)


def _purse(refund: Refund) -> str:
    own = refund.take.owner == "own"
    told = (
        QCoreApplication.translate("ReturnDialog", "own: {fund}")
        if own
        else QCoreApplication.translate("ReturnDialog", "household: {fund}")
    )
    return told.format(fund=refund.take.fund_name)


def _change(refund: Refund) -> str:
    told = QCoreApplication.translate("ReturnDialog", "+{points}, then {after}")
    after = refund.take.balance + refund.points
    return told.format(points=f"{refund.points:,}", after=f"{after:,}")


def _goods(row: BackRow) -> str:
    return row.line.name


def _spec(row: BackRow) -> str:
    return row.line.spec


def _price(row: BackRow) -> str:
    return f"{row.line.price:,}"


def _left(row: BackRow) -> str:
    if not row.line.left:
        return QCoreApplication.translate("ReturnDialog", "all returned")
    return QCoreApplication.translate("ReturnDialog", "{left} of {pieces}").format(
        left=row.line.left, pieces=row.line.taken
    )


def _back(row: BackRow) -> str:
    return f"{row.pieces:,}" if row.pieces else "–"


def _damaged(row: BackRow) -> str:
    return f"{row.damaged:,}" if row.damaged else ""


def _points(row: BackRow) -> str:
    return f"{row.line.price * row.pieces:,}" if row.pieces else ""


def _tone(row: BackRow) -> str | None:
    return None if row.line.left else "muted"


def _damaged_tone(row: BackRow) -> str | None:
    return "warning" if row.damaged else None


def _title(column: str) -> str:
    return {
        "goods": QCoreApplication.translate("ReturnDialog", "Goods"),
        "spec": QCoreApplication.translate("ReturnDialog", "Size"),
        "price": QCoreApplication.translate("ReturnDialog", "Price"),
        "left": QCoreApplication.translate("ReturnDialog", "Still left"),
        "back": QCoreApplication.translate("ReturnDialog", "Back"),
        "damaged": QCoreApplication.translate("ReturnDialog", "Damaged"),
        "points": QCoreApplication.translate("ReturnDialog", "Points"),
    }[column]
