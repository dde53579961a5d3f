"""Which town and store, and whom to call about a lost card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from lovemart_desktop.gui.desks.first_start.step import StepPage
from lovemart_desktop.gui.kit import forms

if TYPE_CHECKING:
    from lovemart_desktop.services.settings import TownFacts


class PlaceStep(StepPage):
    """The facts that are printed on cards and slips."""

    town_edit: QLineEdit
    store_edit: QLineEdit
    telephone_edit: QLineEdit
    address_edit: QLineEdit
    hours_edit: QLineEdit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load(self, "first_place.ui")
        self.walk(
            self.town_edit,
            self.store_edit,
            self.telephone_edit,
            self.address_edit,
            self.hours_edit,
        )

    @property
    def ready(self) -> bool:
        needed = (self.town_edit, self.store_edit, self.telephone_edit)
        return all(edit.text().strip() for edit in needed)

    def facts(self) -> TownFacts:
        from lovemart_desktop.services.settings import TownFacts  # not before a window is painted

        return TownFacts(
            town=self.town_edit.text().strip(),
            store=self.store_edit.text().strip(),
            telephone=self.telephone_edit.text().strip(),
            address=self.address_edit.text().strip(),
            hours=self.hours_edit.text().strip(),
        )
