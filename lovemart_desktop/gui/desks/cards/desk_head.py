"""The head of the card desk: its title, how many people and cards there are, its buttons."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.people.found import RosterCounts
from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.gui.kit import icons
from lovemart_desktop.gui.kit.widgets import PageTitle, button


class CardDeskHead(QObject):
    """Makes the buttons that this operator may use, and words them; the page connects them."""

    def __init__(self, page: QWidget, operator: Operator, title: PageTitle) -> None:
        super().__init__(page)
        self._title = title
        self._may_print = operator.may(Act.PRINT_CARD)
        self._counts: RosterCounts | None = None
        self._batch = 0
        self._compact = False
        self.sheets_button = button("", page, icon="printer")
        self.many_button = button("", page, icon="card")
        self.new_button = button("", page, icon="plus")
        self.import_button = button("", page, icon="upload")
        self.import_button.setVisible(operator.may(Act.IMPORT_ROSTER))
        self.new_button.setVisible(operator.may(Act.EDIT_PEOPLE))
        self.many_button.setVisible(operator.may(Act.ISSUE_CARD))
        for made in (self.sheets_button, self.import_button, self.many_button, self.new_button):
            title.add_button(made)

    def show_counts(self, counts: RosterCounts) -> None:
        """How many people and cards there are, beside the title."""
        self._counts = counts
        self._word_title()

    def show_batch(self, cards: int) -> None:
        """How many cards are chosen for the sheets; with none there is nothing to print."""
        self._batch = cards
        self.sheets_button.setVisible(self._may_print and cards > 0)
        self.sheets_button.setText(self.tr("Print the batch ({count})").format(count=cards))

    def set_compact(self, compact: bool) -> None:
        """In a narrow window the counts and the names of the keys give way to the words."""
        self._compact = compact

    def retranslate(self) -> None:
        """Words of now; for the page's change of language or width."""
        self._word_title()
        for made, text, keys in (
            (self.many_button, self.tr("Issue to many"), "Ctrl+B"),
            (self.new_button, self.tr("New person"), "Ctrl+N"),
            (self.import_button, self.tr("Import roster"), "Ctrl+I"),
        ):
            made.setText(text if self._compact else f"{text}  {keys}")
            made.setToolTip(keys)
        icons.dress(self._title)
        self.show_batch(self._batch)

    def _word_title(self) -> None:
        note = ""
        if self._counts is not None and not self._compact:
            told = self.tr("{people} people on the roster, {cards} active cards")
            note = told.format(
                people=f"{self._counts.people:,}", cards=f"{self._counts.active_cards:,}"
            )
        self._title.set_title(self.tr("Cards"), note)
