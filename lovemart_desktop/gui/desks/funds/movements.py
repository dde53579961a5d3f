"""The columns of a fund's vouchers, on its page and in its statement."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.funds.funds import Movement
from lovemart_desktop.gui.desks.funds import words
from lovemart_desktop.gui.kit.tables import Column


def movement_columns(*, people: bool = True) -> tuple[Column, ...]:
    """`people`: with who entered and who confirmed."""
    columns = (
        Column("day", partial(_title, "day"), _day, width=108),
        Column("kind", partial(_title, "kind"), _kind, width=92),
        Column("note", partial(_title, "note"), _note, weight=3),
        Column(
            "points",
            partial(_title, "points"),
            _points,
            right=True,
            bold=True,
            width=96,
            tone=_points_tone,
        ),
        Column("people", partial(_title, "people"), _people, width=144, tone=_muted),
    )
    return columns if people else columns[:-1]


def _title(key: str) -> str:
    return {
        "day": QCoreApplication.translate("Funds", "Day"),
        "kind": QCoreApplication.translate("Funds", "What"),
        "note": QCoreApplication.translate("Funds", "Remark"),
        "points": QCoreApplication.translate("Funds", "Points"),
        "people": QCoreApplication.translate("Funds", "By, confirmed by"),
    }[key]


def _day(movement: Movement) -> str:
    return movement.business_date.isoformat()


def _kind(movement: Movement) -> str:
    return words.movement_word(movement.kind)


def _note(movement: Movement) -> str:
    return movement.note


def _points(movement: Movement) -> str:
    return f"{'+' if movement.incoming else '−'}{movement.points:,}"


def _points_tone(movement: Movement) -> str | None:
    return "success" if movement.incoming else None


def _people(movement: Movement) -> str:
    return " · ".join(name for name in (movement.operator, movement.confirmer) if name)


def _muted(_movement: Movement) -> str:
    return "muted"
