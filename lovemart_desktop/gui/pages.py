"""What the main window knows of a page before it is built, and what a page may offer it.

A page is any widget. It is built when it is first opened, and may have

    take_focus()            put the cursor where work begins; called whenever it is opened
    refresh()               read again what others may have changed; called when re-opened
    set_session(session)    go on for another operator (only pages that stay)
    bar_changed             a signal with ((icon, words), …) for the bar on top
    page_wanted             a signal with another page's id, and perhaps ':' and a place on it
    show_place(place)       bring a place into view, as `page_wanted` named it
    stepped_back            a signal: Esc was pressed on a page that has this key for itself
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.staff import Act

if TYPE_CHECKING:
    from lovemart_desktop.services.store import Session


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page. Shown to operators who may do any of `acts`; to all if there are none.

    A `counter` page has the window and Esc to itself. One that `stays` outlives a change of
    operator (the counter's basket belongs to the till). A `low` one stands at the
    navigation's bottom. `title` is called again when the language changes.
    """

    id: str
    icon: str
    title: Callable[[], str]
    factory: Callable[[Session], QWidget]
    acts: frozenset[Act] = frozenset()
    counter: bool = False
    stays: bool = False
    low: bool = False

    def open_to(self, session: Session) -> bool:
        return not self.acts or any(session.operator.may(act) for act in self.acts)


@runtime_checkable
class TakesFocus(Protocol):
    def take_focus(self) -> None: ...


@runtime_checkable
class Refreshes(Protocol):
    def refresh(self) -> None: ...


@runtime_checkable
class ShowsPlace(Protocol):
    def show_place(self, place: str) -> None: ...


@runtime_checkable
class TakesSession(Protocol):
    def set_session(self, session: Session) -> None: ...
