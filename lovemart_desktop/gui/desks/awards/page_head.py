"""The head of the awards page: the round in view, and the buttons that are always there."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.rounds.awards import AwardRound, ProgrammeKind
from lovemart_desktop.domain.rounds.rules import Basis, Credits
from lovemart_desktop.domain.staff import Operator
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.desks.awards.view import View, kinds_of
from lovemart_desktop.gui.kit import icons
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import PageTitle, button, relabel


class PageHead(QObject):
    """Title and buttons of a round; where the page is narrow, without what is said elsewhere."""

    def __init__(
        self, title: PageTitle, step_box: QWidget, operator: Operator, page: QWidget
    ) -> None:
        super().__init__(page)
        self._title = title
        self._kinds = kinds_of(operator)
        self.rounds_button = button("", page, icon="chevron-down")
        self.new_button = button("", page, icon="plus")
        self.grant_button = button("", page, icon="gift")
        self.papers_button = button("", page, icon="printer")
        self.new_button.setVisible(ProgrammeKind.AWARD in self._kinds)
        for made in (
            step_box,
            self.papers_button,
            self.rounds_button,
            self.new_button,
            self.grant_button,
        ):
            title.add_button(made)

    def make_compact(self, compact: bool) -> None:
        """With little room a grant is offered by the window for a new round, if there is one."""
        self.grant_button.setVisible(
            ProgrammeKind.GRANT in self._kinds
            and not (compact and ProgrammeKind.AWARD in self._kinds)
        )

    def show_view(self, view: View, *, narrow: bool) -> None:
        """Names the round in view; `narrow`: without its note, the icons and the keys."""
        found = view.found
        mark(self._title.title_label, type="heading" if narrow else "title")
        if found is None:
            self._title.set_title(self.tr("Award rounds"), self.tr("No round yet"))
        else:
            self._title.set_title(self._name_of(found), "" if narrow else self._note_of(found))
        self.rounds_button.setEnabled(len(view.titles) > 0)
        self.papers_button.setEnabled(found is not None)
        self._name_buttons(narrow)

    # inside

    def _name_of(self, found: AwardRound) -> str:
        named = f"{found.terms.programme}  {words.period_word(found.terms)}"
        if found.cancelled:
            return self.tr("{round} (given up)").format(round=named)
        if found.archived:
            return self.tr("{round} (archived)").format(round=named)
        return named

    def _note_of(self, found: AwardRound) -> str:
        """What everybody gets, and the day that counts."""
        terms = found.terms
        shared = found.credits is Credits.HOUSEHOLD and found.rules.basis is Basis.EACH
        each = self.tr("{points} each") if shared else self.tr("{points} a head")
        day = self.tr("reference date {day}")
        return "   ".join(
            (
                each.format(points=words.points(terms.points_each)),
                day.format(day=terms.reference_date.isoformat()),
            )
        )

    def _name_buttons(self, narrow: bool) -> None:
        for made, text, keys in (
            (self.papers_button, self.tr("Papers"), "Ctrl+Shift+P"),
            (self.rounds_button, self.tr("Rounds"), "Ctrl+O"),
            (self.grant_button, self.tr("New grant"), "Ctrl+G"),
            (self.new_button, self.tr("New round"), "Ctrl+N"),
        ):
            relabel(made, text, "" if narrow else keys)
            made.setShortcut(keys)
            made.setToolTip(keys)
            if narrow:
                made.setIcon(QIcon())
            else:
                icons.refresh(made)
