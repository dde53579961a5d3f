"""What an order would come to: by village, with the fund before and after, and who is left out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from lovemart_desktop.domain.rounds.grants import GrantPreview, VillageShare
from lovemart_desktop.domain.rounds.rules import Basis, Credits
from lovemart_desktop.gui.desks.grants import words
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.widgets import Chip, FactRows
from lovemart_desktop.gui.kit.widgets import words as label

WIDTHS = {"accounts": 92, "heads": 66, "points": 84}


@dataclass(frozen=True, slots=True)
class _Left:
    """A row of the last list that changes or falls away: who, where, what."""

    name: str
    village: str
    told: str
    gone: bool


class ForecastPanel(QWidget):
    """Empty until there is an order that makes sense."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self.heading = label(self.tr("What it comes to"), self, kind="heading")
        self.facts = FactRows(self, caption_width=88)
        self.fund_chip = Chip(parent=self)
        self.hint = label("", self, tone="muted")
        self.hint.setWordWrap(True)
        self.villages_table = ObjectTable(self)
        self.villages_table.set_kind("grid")
        self.villages_table.setAccessibleName(self.tr("By village"))
        self.left_label = label("", self, strong=True)
        self.left_label.setWordWrap(True)
        self.left_table = ObjectTable(self)
        self.left_table.set_kind("people")
        self.left_table.set_columns(_left_columns())
        self.left_table.setAccessibleName(self.tr("Not as on the earlier list"))
        self.left_table.setMinimumHeight(theme.current().px(100))
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.hint)
        column.addWidget(self.facts)
        column.addWidget(self.fund_chip)
        column.addWidget(self.villages_table, 3)
        column.addWidget(self.left_label)
        column.addWidget(self.left_table, 4)
        # takes the room only while no table does
        column.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding))
        self.clear(self.tr("Fill in the order: its sums appear here."))

    def clear(self, hint: str) -> None:
        """Nothing to show; `hint` says what is missing."""
        self.hint.setText(hint)
        for part in (
            self.facts,
            self.fund_chip,
            self.villages_table,
            self.left_label,
            self.left_table,
        ):
            part.hide()
        self.hint.show()

    def show_preview(self, seen: GrantPreview) -> None:
        per_head = seen.order.basis is Basis.PER_HEAD
        shared = seen.order.credited is Credits.HOUSEHOLD
        who = self.tr("{count} households") if shared else self.tr("{count} persons")
        told = [(self.tr("Lists"), who.format(count=f"{seen.accounts:,}"))]
        if per_head:
            reckoned = self.tr("{heads} heads at {rate} points").format(
                heads=f"{seen.heads:,}", rate=f"{seen.order.points:,}"
            )
            told.append((self.tr("Reckoned"), reckoned))
        told += [
            (self.tr("Together"), self.tr("{points} points").format(points=f"{seen.points:,}")),
            (
                self.tr("Fund"),
                self.tr("{before} now, {after} left").format(
                    before=f"{seen.budget:,}", after=f"{seen.after:,}".replace("-", "−")
                ),
            ),
        ]
        self.facts.show_facts(told)
        self.facts.show()
        self.hint.hide()
        if seen.missing:
            short = self.tr("{points} points short")
            self.fund_chip.show_state("warning", short.format(points=f"{seen.missing:,}"))
        self.fund_chip.setVisible(bool(seen.missing))
        self.villages_table.set_columns(_village_columns(heads=per_head))
        self.villages_table.set_empty_text(self.tr("Nobody yet."))
        self.villages_table.set_rows(seen.villages)
        self.villages_table.show()
        left = _left(seen)
        self.left_label.setText(
            self.tr("Left out: {gone}; another head: {changed}").format(
                gone=len(seen.left_out), changed=len(seen.changed)
            )
        )
        self.left_table.set_rows(left)
        self.left_label.setVisible(bool(left))
        self.left_table.setVisible(bool(left))


def _left(seen: GrantPreview) -> list[_Left]:
    head = QCoreApplication.translate("Grants", "stands for it instead of {was}")
    return [
        *(
            _Left(out.name, f"{out.village} {out.group}".rstrip(), words.left_out_word(out), True)
            for out in seen.left_out
        ),
        *(_Left(row.name, row.village, head.format(was=row.was), False) for row in seen.changed),
    ]


def _village_columns(*, heads: bool) -> tuple[Column, ...]:
    numbers = ("accounts", "heads", "points") if heads else ("accounts", "points")
    return (
        Column("village", partial(_title, "village"), _village),
        *(
            Column(key, partial(_title, key), partial(_number, key), right=True, width=WIDTHS[key])
            for key in numbers
        ),
    )


def _left_columns() -> tuple[Column, ...]:
    return (
        Column("name", partial(_title, "name"), _name, bold=True, second=_village),
        Column("told", partial(_title, "told"), _told, tone=_tone, weight=2),
    )


def _title(key: str) -> str:
    return {
        "village": QCoreApplication.translate("Grants", "Village"),
        "accounts": QCoreApplication.translate("Grants", "On the list"),
        "heads": QCoreApplication.translate("Grants", "Heads"),
        "points": QCoreApplication.translate("Grants", "Points"),
        "name": QCoreApplication.translate("Grants", "Name"),
        "told": QCoreApplication.translate("Grants", "Why"),
    }[key]


def _village(row: VillageShare | _Left) -> str:
    return row.village


def _number(key: str, row: VillageShare) -> str:
    return f"{int(getattr(row, key)):,}"


def _name(row: _Left) -> str:
    return row.name


def _told(row: _Left) -> str:
    return row.told


def _tone(row: _Left) -> str | None:
    return "warning" if row.gone else None
