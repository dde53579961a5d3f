"""The kit's widgets by the class name that a form gives.

A widget's module is imported when a form first asks for it: the sign-in page
must not wait for tables, charts and previews.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final, cast

from PySide6 import QtWidgets
from PySide6.QtWidgets import QWidget

PLACES: Final = {
    # plain classes that the kit dresses better
    "QCheckBox": ("fields", "TickBox"),
    "QComboBox": ("fields", "ChoiceBox"),
    "QDateEdit": ("fields", "DateBox"),
    "QLabel": ("typeface", "Words"),
    "QRadioButton": ("fields", "OneOfBox"),
    "QSpinBox": ("fields", "NumberBox"),
    # promoted classes
    "BarChart": ("charts", "BarChart"),
    "Chip": ("widgets", "Chip"),
    "ChoiceBox": ("fields", "ChoiceBox"),
    "Columns": ("widgets", "Columns"),
    "DateBox": ("fields", "DateBox"),
    "FactRows": ("widgets", "FactRows"),
    "IconLabel": ("widgets", "IconLabel"),
    "MessageBand": ("messages", "MessageBand"),
    "Navigation": ("navigation", "Navigation"),
    "NumberBox": ("fields", "NumberBox"),
    "ObjectTable": ("tables", "ObjectTable"),
    "PagePreview": ("preview", "PagePreview"),
    "PageTitle": ("widgets", "PageTitle"),
    "PersonChoice": ("people", "PersonChoice"),
    "PinDots": ("pin", "PinDots"),
    "PinPad": ("pin", "PinPad"),
    "PointsEdit": ("fields", "PointsEdit"),
    "Rule": ("widgets", "Rule"),
    "ScanEdit": ("scanner", "ScanEdit"),
    "SecretEdit": ("fields", "SecretEdit"),
    "StepRail": ("steps", "StepRail"),
    "TopBar": ("top_bar", "TopBar"),
}
"""Module of the kit and class, by the name in the form."""


def make(class_name: str, parent: QWidget | None) -> QWidget | None:
    """A widget of the kit or of Qt by its class's name; None for a name that is neither."""
    place = PLACES.get(class_name)
    if place is not None:
        module: object = import_module(f"lovemart_desktop.gui.kit.{place[0]}")
        class_name = place[1]
    else:
        # Qt's own loader would make it too, but readies every class of Qt for Python first
        module = QtWidgets
    kind = cast("Callable[..., QWidget] | None", getattr(module, class_name, None))
    return kind(parent=parent) if kind is not None else None
