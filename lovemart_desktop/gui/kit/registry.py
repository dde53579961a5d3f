"""The kit's widgets by the class name that a form gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from lovemart_desktop.gui.kit.charts import BarChart
from lovemart_desktop.gui.kit.fields import (
    ChoiceBox,
    DateBox,
    NumberBox,
    OneOfBox,
    PointsEdit,
    SecretEdit,
    TickBox,
)
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.navigation import Navigation
from lovemart_desktop.gui.kit.people import PersonChoice
from lovemart_desktop.gui.kit.pin import PinDots, PinPad
from lovemart_desktop.gui.kit.preview import PagePreview
from lovemart_desktop.gui.kit.scanner import ScanEdit
from lovemart_desktop.gui.kit.steps import StepRail
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.kit.top_bar import TopBar
from lovemart_desktop.gui.kit.typeface import Words
from lovemart_desktop.gui.kit.widgets import Chip, Columns, FactRows, IconLabel, PageTitle, Rule


def _chip(parent: QWidget | None) -> QWidget:
    return Chip(parent=parent)


def _person_choice(parent: QWidget | None) -> QWidget:
    return PersonChoice(parent=parent)


def _icon_label(parent: QWidget | None) -> QWidget:
    return IconLabel(parent=parent)


def _tick(parent: QWidget | None) -> QWidget:
    return TickBox(parent=parent)


def _one_of(parent: QWidget | None) -> QWidget:
    return OneOfBox(parent=parent)


def _words(parent: QWidget | None) -> QWidget:
    return Words(parent=parent)


def _title(parent: QWidget | None) -> QWidget:
    return PageTitle(parent=parent)


KIT_WIDGETS: Final[dict[str, Callable[[QWidget | None], QWidget]]] = {
    # plain classes that the kit dresses better
    "QCheckBox": _tick,
    "QComboBox": ChoiceBox,
    "QDateEdit": DateBox,
    "QLabel": _words,
    "QRadioButton": _one_of,
    "QSpinBox": NumberBox,
    # promoted classes
    "BarChart": BarChart,
    "ChoiceBox": ChoiceBox,
    "Chip": _chip,
    "Columns": Columns,
    "DateBox": DateBox,
    "FactRows": FactRows,
    "IconLabel": _icon_label,
    "MessageBand": MessageBand,
    "NumberBox": NumberBox,
    "Navigation": Navigation,
    "ObjectTable": ObjectTable,
    "PagePreview": PagePreview,
    "PageTitle": _title,
    "PersonChoice": _person_choice,
    "PinDots": PinDots,
    "PinPad": PinPad,
    "PointsEdit": PointsEdit,
    "Rule": Rule,
    "ScanEdit": ScanEdit,
    "SecretEdit": SecretEdit,
    "StepRail": StepRail,
    "TopBar": TopBar,
}
