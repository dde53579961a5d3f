"""Practice mode: the clerk's own counter on a copy that is thrown away afterwards.

practice = session.desk(PracticeDesk).begin(folder)  # the books know only that somebody practises
page = CounterPage(practice.session, …)
practice.end()

Nothing that is done there touches the books, their print queue or their audit.
"""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.practice import copy_for_practice
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.instance import only_window
from lovemart_desktop.services.store import Session, Store, open_store

_BOOKS = "practice.db"


@dataclass(frozen=True, slots=True)
class Practice:
    """A copy that is open. `folder` holds all of it and goes with it."""

    folder: Path
    store: Store
    session: Session
    held: ExitStack

    def end(self) -> None:
        """Closes the copy and removes it. A second time does nothing."""
        self.held.close()


class PracticeDesk(Desk):
    """Begins practice for whoever works at the counter."""

    def begin(self, home: Path) -> Practice:
        """Copies the books into a new folder under `home`, and opens the copy.

        Raises Refusal 'practice.no_room' (folder), 'permission.denied', 'database.…'.
        """
        self._require(Act.REDEEM)
        try:
            home.mkdir(parents=True, exist_ok=True)
            folder = Path(tempfile.mkdtemp(dir=home, prefix="copy-"))
        except OSError as error:
            raise Refusal("practice.no_room", folder=str(home)) from error
        url = _url(folder)
        with ExitStack() as held:
            held.callback(shutil.rmtree, folder, ignore_errors=True)
            held.enter_context(only_window(url))
            try:
                copy_for_practice(self._books.engine, folder / _BOOKS)
            except OSError as error:
                raise Refusal("practice.no_room", folder=str(home)) from error
            place = self._place
            store = open_store(url, till=place.till.code, clock=place.clock, scratch=True)
            held.callback(store.close)
            session = store.session(self._operator)
            with self._books.write() as work:
                self._record(work, "practice", f"till:{place.till.id}")
                work.commit()
            return Practice(folder, store, session, held.pop_all())


def remove_leftovers(home: Path) -> None:
    """Removes the copies that a program left behind when it was killed."""
    for folder in home.glob("copy-*"):
        try:
            with only_window(_url(folder)):
                shutil.rmtree(folder, ignore_errors=True)
        except Refusal:
            continue  # somebody practises there now


def _url(folder: Path) -> str:
    return f"sqlite:///{(folder / _BOOKS).as_posix()}"
