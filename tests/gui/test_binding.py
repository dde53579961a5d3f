"""The binding keeps its references: PySide6 6.12.0 on Python 3.11 lost one of None or True in
every call of many functions, and the program aborted after a few thousand of them.

The range of versions in pyproject.toml may be lifted only while this holds.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

CALLS = 1000
# the interpreter's own comings and goings; a leak moves the count by CALLS
NOISE = 50

pytestmark = pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None and True are never counted from Python 3.12 on"
)


class Bell(QObject):
    """Something that rings with each kind of value that the program sends."""

    rung = Signal()
    told = Signal(object)
    switched = Signal(bool)

    def hear(self, _value: object = None) -> None:
        """Takes what comes."""


@pytest.fixture(autouse=True, scope="module")
def nothing_but_ours() -> None:
    """What other tests have left is not looked through at each count."""
    gc.collect()
    gc.freeze()


def widget_calls(parent: QWidget) -> dict[str, Callable[[], object]]:
    label, edit, button = QLabel(parent), QLineEdit(parent), QPushButton(parent)
    check, spin, combo = QCheckBox(parent), QSpinBox(parent), QComboBox(parent)
    combo.addItem("salt", None)
    return {
        "QLabel.setText": lambda: label.setText("salt"),
        "QLabel.text": lambda: label.text(),
        "QLineEdit.setText": lambda: edit.setText("salt"),
        "QLineEdit.clear": lambda: edit.clear(),
        "QPushButton.setEnabled": lambda: button.setEnabled(True),
        "QPushButton.isEnabled": lambda: button.isEnabled(),
        "QCheckBox.setChecked": lambda: check.setChecked(True),
        "QCheckBox.isChecked": lambda: check.isChecked(),
        "QSpinBox.setValue": lambda: spin.setValue(1),
        "QComboBox.setCurrentIndex": lambda: combo.setCurrentIndex(0),
        "QComboBox.currentData": lambda: combo.currentData(),
        "QWidget.setVisible": lambda: label.setVisible(True),
        "QWidget.setProperty": lambda: label.setProperty("urgent", True),
        "QWidget.property": lambda: label.property("urgent"),
        "QWidget.setFocus": lambda: edit.setFocus(),
        "QWidget.update": lambda: label.update(),
        "QWidget.resize": lambda: label.resize(QSize(10, 10)),
        "QWidget.blockSignals": lambda: edit.blockSignals(False),
        "QWidget.window": lambda: label.window(),
        "QWidget.style": lambda: label.style(),
        "QObject.findChild": lambda: parent.findChild(QTableView, "none"),
        "QApplication.processEvents": lambda: QApplication.processEvents(),
        "QApplication.translate": lambda: QApplication.translate("Counter", "Redeem"),
        "QApplication.focusWidget": lambda: QApplication.focusWidget(),
    }


def model_calls(parent: QWidget) -> dict[str, Callable[[], object]]:
    model, view = QStandardItemModel(1, 1, parent), QTableView(parent)
    model.setItem(0, 0, QStandardItem("salt"))
    view.setModel(model)
    index = model.index(0, 0)
    return {
        "QModel.setData": lambda: model.setData(index, True, Qt.ItemDataRole.UserRole),
        "QModel.data": lambda: model.data(index, Qt.ItemDataRole.UserRole),
        "QModel.data of nothing": lambda: model.data(index, Qt.ItemDataRole.DecorationRole),
        "QTableView.selectRow": lambda: view.selectRow(0),
        "QTableView.setRowHidden": lambda: view.setRowHidden(0, False),
        "QLayout": lambda: QVBoxLayout().addStretch(),
    }


def signal_calls(bell: Bell) -> dict[str, Callable[[], object]]:
    bell.rung.connect(bell.hear)
    bell.told.connect(bell.hear)
    bell.switched.connect(bell.hear)

    def connected_and_not() -> None:
        bell.rung.connect(bell.hear)
        bell.rung.disconnect(bell.hear)
        bell.rung.connect(bell.hear)

    return {
        "emit": lambda: bell.rung.emit(),
        "emit None": lambda: bell.told.emit(None),
        "emit True": lambda: bell.told.emit(True),
        "emit bool": lambda: bell.switched.emit(True),
        "connect": connected_and_not,
    }


def paint_calls(painter: QPainter) -> dict[str, Callable[[], object]]:
    area, red = QRect(0, 0, 8, 8), QColor("red")
    return {
        "fillRect": lambda: painter.fillRect(area, red),
        "setPen": lambda: painter.setPen(QPen(red)),
        "drawLine": lambda: painter.drawLine(QPoint(0, 0), QPoint(7, 7)),
        "drawText": lambda: painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "盐"),
        "setRenderHint": lambda: painter.setRenderHint(QPainter.RenderHint.Antialiasing, True),
        "save": painter.save,
        "restore": painter.restore,
        "isActive": lambda: painter.isActive(),
    }


def lost(call: Callable[[], object]) -> dict[str, int]:
    """How many references to None, True and False are lost in `CALLS` calls."""
    call()
    gc.collect()
    before = [sys.getrefcount(value) for value in (None, True, False)]
    for _ in range(CALLS):
        call()
    gc.collect()
    after = [sys.getrefcount(value) for value in (None, True, False)]
    changes = zip(("None", "True", "False"), before, after, strict=True)
    return {name: old - new for name, old, new in changes if old - new > NOISE}


def losses(calls: dict[str, Callable[[], object]]) -> dict[str, dict[str, int]]:
    return {name: change for name, call in calls.items() if (change := lost(call))}


def test_widgets_lose_no_reference(qapp: QApplication) -> None:
    parent = QWidget()
    assert losses(widget_calls(parent)) == {}


def test_models_lose_no_reference(qapp: QApplication) -> None:
    parent = QWidget()
    assert losses(model_calls(parent)) == {}


def test_signals_lose_no_reference(qapp: QApplication) -> None:
    assert losses(signal_calls(Bell())) == {}


def test_painting_loses_no_reference(qapp: QApplication) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        assert losses(paint_calls(painter)) == {}
    finally:
        painter.end()


def test_a_lost_reference_is_seen() -> None:
    lose, give_back = ctypes.pythonapi.Py_DecRef, ctypes.pythonapi.Py_IncRef
    lose.argtypes = give_back.argtypes = [ctypes.py_object]
    lose.restype = give_back.restype = None
    found = lost(lambda: lose(None))
    for _ in range(CALLS + 1):
        give_back(None)
    assert found.keys() == {"None"}
    assert abs(found["None"] - CALLS) <= NOISE
