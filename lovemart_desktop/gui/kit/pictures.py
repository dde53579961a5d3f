"""Pictures from files, cameras and the clipboard: read with care, in any thread.

image = fitted(content, QSize(240, 320))     # null where it is no picture
jpeg = portrait(name, content)               # a photo small enough for the books
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from lovemart_desktop.domain.attachments import (
    LARGEST_PIXELS,
    PDF,
    check_content,
    tidy_name,
)
from lovemart_desktop.domain.errors import Refusal

LARGEST_PHOTO = 30 * 1024 * 1024
"""Bytes of a photo as a telephone takes it; what is kept of it is far smaller."""

_KEPT = QSize(900, 1200)
_QUALITY = 85


def fitted(content: bytes, room: QSize) -> QImage:
    """A picture scaled down into `room`; null where it is none, or too large to be read."""
    if not content:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > LARGEST_PIXELS:
        return QImage()
    if size.width() > room.width() or size.height() > room.height():
        # a picture that lies on its side is turned after it has been scaled
        side = max(room.width(), room.height())
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.width() > room.width() or image.height() > room.height():
        image = image.scaled(
            room,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return image


def portrait(name: str, content: bytes) -> bytes:
    """A photo as the books keep it: upright, at most 900 by 1,200 pixels, JPEG.

    Raises Refusal 'attachment.empty', 'attachment.too_large', 'attachment.not_a_picture',
    'attachment.cut_short', 'attachment.too_many_pixels'.
    """
    kept = tidy_name(name)
    if check_content(kept, content, largest=LARGEST_PHOTO) == PDF:
        raise Refusal("attachment.not_a_picture", file=kept)
    return encoded(kept, fitted(content, _KEPT))


def upright(image: QImage) -> QImage:
    """The middle of a camera's wide picture, three by four, as a photo on a record stands."""
    if image.width() * _KEPT.height() <= image.height() * _KEPT.width():
        return image
    width = image.height() * _KEPT.width() // _KEPT.height()
    return image.copy((image.width() - width) // 2, 0, width, image.height())


def encoded(name: str, image: QImage) -> bytes:
    """An image as a JPEG for the books. Raises Refusal 'attachment.not_a_picture'."""
    if image.isNull():
        raise Refusal("attachment.not_a_picture", file=name)
    if image.width() > _KEPT.width() or image.height() > _KEPT.height():
        image = image.scaled(
            _KEPT,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    if not plain.save(buffer, "JPEG", _QUALITY):  # type: ignore[call-overload]  # str is taken
        raise Refusal("attachment.not_a_picture", file=name)
    return bytes(buffer.data().data())
