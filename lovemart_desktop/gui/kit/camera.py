"""Cameras of this computer, where Qt's part for them is installed.

It belongs to Qt's Addons, which only the extra `lovemart-desktop[camera]` installs. Nothing of it
is loaded before somebody asks for a photo.

    tasks.run(camera.load, …)             # in the background: it is large
    for choice in camera.connected(): …
    source = choice.open(parent)          # frames come by a signal until `stop`
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

MODULE = "PySide6.QtMultimedia"


class CameraSource(QObject):
    """One opened camera. What really opens it is `QtCamera`; tests have their own."""

    frame = Signal(QImage)
    failed = Signal()

    def stop(self) -> None:
        """No more frames come, and its light goes out."""


@dataclass(frozen=True, slots=True)
class CameraChoice:
    """A camera that is connected, by the name that the system gives it."""

    name: str
    open: Callable[[QObject], CameraSource]


class QtCamera(CameraSource):
    """A camera by way of Qt. Its frames are handed on as pictures."""

    def __init__(self, device: Any, parent: QObject) -> None:
        super().__init__(parent)
        media = importlib.import_module(MODULE)
        self._camera = media.QCamera(device, self)
        self._sink = media.QVideoSink(self)
        self._session = media.QMediaCaptureSession(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._on_frame)
        self._camera.errorOccurred.connect(self._on_error)
        self._camera.start()

    def stop(self) -> None:
        self._camera.stop()

    @Slot(object)
    def _on_frame(self, frame: Any) -> None:
        image = frame.toImage()
        if not image.isNull():
            self.frame.emit(image)

    @Slot()
    def _on_error(self) -> None:
        self.failed.emit()


def installed() -> bool:
    """Whether Qt's part for cameras is there; it is not loaded to find out."""
    return importlib.util.find_spec(MODULE) is not None


def load() -> None:
    """Loads it. Does nothing where it is not installed, or cannot be loaded on this system."""
    _media()


def connected() -> tuple[CameraChoice, ...]:
    """The cameras of now, the system's own choice first."""
    media = _media()
    if media is None:
        return ()
    devices = media.QMediaDevices.videoInputs()
    usual = media.QMediaDevices.defaultVideoInput()
    ordered = sorted(devices, key=lambda device: device != usual)
    return tuple(CameraChoice(device.description(), _Opener(device)) for device in ordered)


@dataclass(frozen=True, slots=True)
class _Opener:
    device: Any

    def __call__(self, parent: QObject) -> CameraSource:
        return QtCamera(self.device, parent)


def _media() -> Any:
    try:
        return importlib.import_module(MODULE)
    except ImportError:
        return None
