"""Who is in front of the counter, and the purses that the card opens."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lovemart_desktop.domain.cards.cards import group_number
from lovemart_desktop.domain.counter.basket import OpenBasket
from lovemart_desktop.domain.counter.counter import CardHolder, CardSeen, HolderFacts
from lovemart_desktop.domain.dates import age_on
from lovemart_desktop.gui.desks.counter.account_rows import AccountRows
from lovemart_desktop.gui.kit import theme, wording
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import Card, Chip, Rule, words

PHOTO_HEIGHT = 74
"""Pixels of a photo at 100 %: as high as the two lines beside it."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom


def lay_out_now(widget: QWidget) -> None:
    """Works out the layouts around a widget, from the inside out."""
    around: QWidget | None = widget
    while around is not None:
        layout = around.layout()
        if layout is not None:
            layout.activate()
        around = None if around.isWindow() else around.parentWidget()


class HolderPanel(Card):
    """Name, village, card, and the purses that the card opens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compact = self._low = self._tight = False
        self._seen: CardSeen | None = None
        self._basket: OpenBasket | None = None
        self._facts: HolderFacts | None = None
        self._image = QImage()
        self._painted = (0, 0)
        self._where = ""
        self._photo = QLabel(self)
        self._photo.setAccessibleName("")
        self._notes = words("", self, kind="counter", tone="warning", strong=True)
        self._notes.setWordWrap(True)
        self._name = words("", self, kind="name")
        self._name.setMinimumHeight(44)
        self._place = words("", self, kind="counter", tone="muted")
        self._number = words("", self, kind="counter", tone="muted")
        self._state = Chip(parent=self)
        self._hint = words("", self, kind="counter", tone="muted")
        self._hint.setWordWrap(True)
        self._rule = Rule(self)
        self._purses = QGridLayout()
        self._purses.setHorizontalSpacing(8)
        self._purses.setVerticalSpacing(2)
        self._purses.setColumnStretch(1, 1)
        self._own = AccountRows(self._purses, 0, "user", self)
        self._household = AccountRows(self._purses, AccountRows.ROWS, "home", self)
        self._bottom_rule = Rule(self)
        self._usable_caption = words("", self, strong=True, kind="counter")
        self._usable = words("", self, kind="balance", tone="success")
        self._lay_out()
        self.show_holder(None)

    @property
    def notes(self) -> str:
        """What stands there as a warning; empty where nothing does."""
        return self._notes.text()

    @property
    def has_photo(self) -> bool:
        """Whether a photo of this holder is shown."""
        return self._photo.isVisibleTo(self)

    def set_compact(self, compact: bool, *, low: bool) -> None:
        """A narrow window shows the accounts without their purses, a low one no card number.

        In a low window with large text the name and the balance are no larger than the scan box.
        """
        tight = low and theme.current().text_scale > 100
        if (compact, low, tight) != (self._compact, self._low, self._tight):
            self._compact, self._low, self._tight = compact, low, tight
            mark(self._name, type="title" if tight else "name")
            self._name.setMinimumHeight(0 if tight else 44)
            mark(self._usable, type="scan" if tight else "balance", strong=tight)
            self.body.setSpacing(3 if tight else 6)
            self._show_card_line()
            self._show_photo()
            self._show_notes()
            margin = 12 if compact else 16
            self.body.setContentsMargins(margin, 8 if compact else 12, margin, 8)
            self._show_purses()

    def show_facts(self, facts: HolderFacts, photo: QImage) -> None:
        """What was read of the holder after the scan; of somebody else it is left out."""
        if self._seen is None or self._seen.holder.member != facts.member:
            return
        self._facts, self._image = facts, photo
        if facts.own or facts.asleep_days or not photo.isNull():
            # most holders have nothing of it: they are not laid out anew
            self._show_photo()
            self._show_notes()

    def show_basket(self, basket: OpenBasket) -> None:
        """The holder of a basket, and who collects for them."""
        self._basket = basket
        self.show_holder(basket.seen, basket.usable(), basket.day)

    def show_holder(self, seen: CardSeen | None, usable: int = 0, day: str = "") -> None:
        """The holder of a live card on `day` (ISO text); None while no card was scanned."""
        # each part that comes or goes would have the whole window laid out anew; and what is
        # laid out only after the next painting is painted twice
        self.body.setEnabled(False)
        self._show_holder(seen, usable, day)
        self.body.setEnabled(True)
        self.body.invalidate()
        lay_out_now(self)

    def _show_holder(self, seen: CardSeen | None, usable: int, day: str) -> None:
        if self._facts and (seen is None or seen.holder.member != self._facts.member):
            self._facts, self._image = None, QImage()
        self._seen = seen
        there = seen is not None
        for part in (self._rule, self._bottom_rule, self._usable_caption, self._usable):
            part.setVisible(there)
        self._hint.setVisible(not there)
        self._place.setVisible(there)
        self._show_card_line()
        if seen is None:
            self._name.setText(QCoreApplication.translate("CounterPanels", "No card yet"))
            self._hint.setText(
                QCoreApplication.translate(
                    "CounterPanels", "Scan the shopping card; goods may come first."
                )
            )
            mark(self._hint, type="counter", tone="muted")
        else:
            self._show_card(seen.holder, date.fromisoformat(day))
            self._usable.setText(f"{usable:,}")
            self._usable_caption.setText(
                QCoreApplication.translate("CounterPanels", "Usable for this basket")
            )
        self._show_purses()
        self._show_photo()
        self._show_notes()

    def _show_card_line(self) -> None:
        room = self._seen is not None and not self._low
        self._number.setVisible(room)
        self._state.setVisible(room)

    def _show_photo(self) -> None:
        there = self._seen is not None and not self._image.isNull() and not self._low
        self._photo.setVisible(there)
        ratio = self.devicePixelRatioF()
        height = round(theme.current().px(PHOTO_HEIGHT) * ratio)
        painted = (self._image.cacheKey(), height)
        if there and painted != self._painted:
            self._painted = painted
            image = self._image.scaledToHeight(height, Qt.TransformationMode.SmoothTransformation)
            image.setDevicePixelRatio(ratio)
            self._photo.setPixmap(QPixmap.fromImage(image))

    def _show_notes(self) -> None:
        told = self._told() if self._seen is not None else []
        text = QCoreApplication.translate("CounterPanels", "; ") if self._low else "\n"
        self._notes.setText(text.join(told))
        # the lowest window has room for them only where age and village stand
        self._notes.setVisible(bool(told) and not self._tight)
        self._place.setText(self._notes.text() if told and self._tight else self._where)
        mark(self._place, tone="warning" if told and self._tight else "muted")

    def _told(self) -> list[str]:
        """What the clerk should know before handing anything over."""
        facts, basket, told = self._facts, self._basket, []
        if self._low and self._seen is not None and not self._seen.holder.card:
            told.append(QCoreApplication.translate("CounterPanels", "No card: ID sighted"))
        if basket is not None and basket.proxy_name:
            words = QCoreApplication.translate("CounterPanels", "Collected by {name} ({relation})")
            told.append(words.format(name=basket.proxy_name, relation=basket.proxy_relation))
        if facts is not None and facts.own:
            told.append(
                QCoreApplication.translate(
                    "CounterPanels", "Your own household: a second person confirms"
                )
            )
        if facts is not None and facts.asleep_days:
            words = QCoreApplication.translate(
                "CounterPanels", "Card unused for {days} days: look who is here"
            )
            told.append(words.format(days=facts.asleep_days))
        return told

    def show_dead(self, name: str, state: str, text: str) -> None:
        """A card that buys nothing: whose it is, and why, large."""
        self.show_holder(None)
        self._name.setText(name)
        self._state.show_state("error", wording.card_state_name(state))
        self._hint.setText(text)
        mark(self._hint, type="scan", tone="error")
        # where there is no room for it twice, the red band alone says it
        self._hint.setVisible(not self._tight)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._name, 1)
        top.addWidget(self._place, 0, _RIGHT)
        second = QHBoxLayout()
        second.addWidget(self._number)
        second.addStretch(1)
        second.addWidget(self._state)
        beside = QVBoxLayout()
        beside.setSpacing(6)
        beside.addLayout(top)
        beside.addLayout(second)
        person = QHBoxLayout()
        person.setSpacing(12)
        person.addWidget(self._photo, 0, Qt.AlignmentFlag.AlignTop)
        person.addLayout(beside, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self._usable_caption, 1, Qt.AlignmentFlag.AlignVCenter)
        bottom.addWidget(self._usable, 0, _RIGHT)
        self.body.setContentsMargins(16, 12, 16, 8)
        self.body.setSpacing(6)
        self.body.addLayout(person)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._notes)
        self.body.addWidget(self._rule)
        self.body.addLayout(self._purses)
        self.body.addWidget(self._bottom_rule)
        self.body.addLayout(bottom)

    def _show_card(self, holder: CardHolder, day: date) -> None:
        self._name.setText(holder.name)
        parts = [f"{holder.village} {holder.group}".rstrip()]
        if holder.birth_date:
            years = age_on(date.fromisoformat(holder.birth_date), day)
            said = QCoreApplication.translate("CounterPanels", "{years} years old")
            parts.insert(0, said.format(years=years))
        self._where = "\u2002".join(parts)
        if holder.card:
            number = QCoreApplication.translate("CounterPanels", "Card {number}")
            self._number.setText(number.format(number=group_number(holder.number)))
            self._state.show_state(
                "success", QCoreApplication.translate("CounterPanels", "Card in order")
            )
        else:
            self._number.setText(QCoreApplication.translate("CounterPanels", "ID sighted"))
            self._state.show_state(
                "warning", QCoreApplication.translate("CounterPanels", "No card")
            )
        self._show_card_line()

    def _show_purses(self) -> None:
        if self._seen is None:
            self._own.hide()
            self._household.hide()
            return
        own = [p for p in self._seen.purses if p.owner == "own"]
        household = [p for p in self._seen.purses if p.owner == "household"]
        caption = QCoreApplication.translate("CounterPanels", "Own account")
        self._own.show(caption, own, compact=self._compact)
        if self._seen.holder.opens_household:
            self._household.show(self._household_caption(), household, compact=self._compact)
        else:
            self._household.hide()

    def _household_caption(self) -> str:
        assert self._seen is not None
        holder = self._seen.holder
        if holder.is_head:
            return QCoreApplication.translate("CounterPanels", "Household account (head)")
        return QCoreApplication.translate("CounterPanels", "Household of {head}").format(
            head=holder.household_head or "–"
        )
