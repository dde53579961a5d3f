"""The display's words: short, large, kind; never a reason why something does not go on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from lovemart_desktop.gui.desks.customer_display.faces import Account, Item, Serving, Step


def greeting(face: Serving) -> str:
    """To the holder by the masked name; before the card, to whoever stands there."""
    if not face.name:
        return QCoreApplication.translate("CustomerDisplay", "Welcome")
    if face.step is Step.DONE:
        said = QCoreApplication.translate("CustomerDisplay", "Thank you, {name}")
    else:
        said = QCoreApplication.translate("CustomerDisplay", "Hello, {name}")
    return said.format(name=face.name)


def last_words(step: Step, item: Item) -> str:
    """The goods that were added or changed last."""
    said = QCoreApplication.translate(
        "CustomerDisplay", "Just added: {goods} ×{pieces}   {points} points"
    )
    if step is Step.CONFIRMING:
        said = QCoreApplication.translate(
            "CustomerDisplay", "Please check: {goods} ×{pieces}   {points} points"
        )
    name = f"{item.name} {item.spec}".strip()
    return said.format(goods=name, pieces=item.pieces, points=f"{item.points:,}")


def items_words(items: Sequence[Item]) -> str:
    """The other goods, in one line."""
    goods = QCoreApplication.translate("CustomerDisplay", "{goods} ×{pieces}")
    listed = (goods.format(goods=item.name, pieces=item.pieces) for item in items)
    said = QCoreApplication.translate("CustomerDisplay", "Also: {list}")
    return said.format(list=" · ".join(listed))


def numbers_of(face: Serving) -> tuple[tuple[str, int], ...]:
    """The large numbers with their captions: points off, then points left or missing."""
    if face.left is not None and not face.items and face.step is Step.FILLING:
        return ((QCoreApplication.translate("CustomerDisplay", "Your points"), face.left),)
    off, left = _captions(face.step)
    if face.short:
        return ((off, face.taken), (_short_caption(), face.short))
    if face.left is None:
        return ((off, face.taken),)
    return ((off, face.taken), (left, face.left))


def _captions(step: Step) -> tuple[str, str]:
    """Above the points off and the points left."""
    if step is Step.CONFIRMING:
        return (
            QCoreApplication.translate("CustomerDisplay", "Will be taken off"),
            QCoreApplication.translate("CustomerDisplay", "Then left"),
        )
    if step is Step.DONE:
        return (
            QCoreApplication.translate("CustomerDisplay", "Redeemed"),
            QCoreApplication.translate("CustomerDisplay", "Points left"),
        )
    return (
        QCoreApplication.translate("CustomerDisplay", "This time"),
        QCoreApplication.translate("CustomerDisplay", "Left after this"),
    )


def _short_caption() -> str:
    return QCoreApplication.translate("CustomerDisplay", "Points to go")


def account_words(accounts: Sequence[Account]) -> str:
    """What is left of the person's own account and of the household's."""
    names = {
        "own": QCoreApplication.translate("CustomerDisplay", "Own points {left}"),
        "household": QCoreApplication.translate("CustomerDisplay", "Household {left}"),
    }
    return "     ".join(names[one.owner].format(left=f"{one.left:,}") for one in accounts)


def closing(face: Serving) -> str:
    """The last line."""
    if face.step is Step.DONE:
        return QCoreApplication.translate("CustomerDisplay", "Please take your goods and your slip")
    if face.step is Step.CONFIRMING:
        return QCoreApplication.translate(
            "CustomerDisplay", "If this is right, please tell the clerk"
        )
    if not face.items:
        return QCoreApplication.translate("CustomerDisplay", "Please choose your goods")
    if not face.name:
        return QCoreApplication.translate("CustomerDisplay", "Please show your shopping card")
    said = QCoreApplication.translate("CustomerDisplay", "Pieces: {pieces}  ·  in points")
    return said.format(pieces=face.pieces)


def clock_words(now: datetime) -> tuple[str, str]:
    """Time and day, as people read them from a wall."""
    day = QCoreApplication.translate("CustomerDisplay", "{month}/{day} {weekday}")
    weekday = QLocale().standaloneDayName(now.isoweekday())
    return f"{now:%H:%M}", day.format(month=now.month, day=now.day, weekday=weekday)


def spoken(face: Serving) -> str:
    """What the voice says at this step; empty: nothing."""
    if face.step is Step.CONFIRMING and face.left is not None:
        said = QCoreApplication.translate(
            "CustomerDisplay", "{taken} points will be taken off. {left} points will be left."
        )
    elif face.step is Step.DONE:
        said = QCoreApplication.translate(
            "CustomerDisplay", "Done. {taken} points redeemed, {left} points left. Thank you."
        )
    else:
        return ""
    return said.format(taken=face.taken, left=face.left)


def way_back(key: str) -> str:
    """For the clerk, while the display covers the window."""
    said = QCoreApplication.translate("CustomerDisplay", "{key} or Esc: back to the counter")
    return said.format(key=key)
