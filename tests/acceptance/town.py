"""The town of the first day: who works there, and what everybody does at the door."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt

from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.desks.first_start import FirstStart
from lovemart_desktop.gui.kit.confirm import ConfirmDialog
from lovemart_desktop.services.store import Session
from tests.acceptance.window import CTRL, Seat
from tests.documents.reading import Paper

TOWN = "青石镇"
STORE = "青石镇爱心超市"
TELEPHONE = "0851-5550123"
SECRET = "secret-word"
PIN = "482915"


@dataclass(frozen=True, slots=True)
class Officer:
    """An account: its staff number follows the order in which the wizard asks."""

    number: str
    name: str
    role: Role
    secret: str = SECRET


ADMINISTRATOR = Officer("01", "管小理", Role.ADMINISTRATOR)
AWARD_OFFICER = Officer("02", "评一凡", Role.AWARD_OFFICER)
AUDITOR = Officer("03", "监公明", Role.AUDITOR)
CARD_OFFICER = Officer("04", "卡春花", Role.CARD_OFFICER)
STOREKEEPER = Officer("05", "库大强", Role.STOREKEEPER)
CLERK = Officer("06", "营小美", Role.CLERK, PIN)
SECOND_AWARD_OFFICER = Officer("07", "评二丽", Role.AWARD_OFFICER)
SUGGESTED = (AWARD_OFFICER, AUDITOR, CARD_OFFICER, STOREKEEPER, CLERK)
"""The officers for whom the wizard has rows ready."""


class Town:
    """The people of the town hall and the store, at one computer."""

    def __init__(self, seat: Seat) -> None:
        self.seat = seat
        self._fetched: dict[Path, int] = {}

    def fetch_papers(self) -> list[Paper]:
        """What came out since the last time: files, as long as there is no printer."""
        folder = self.seat.program.printers.folder
        there = {path: path.stat().st_mtime_ns for path in sorted(folder.glob("*.pdf"))}
        fresh = [path for path, written in there.items() if self._fetched.get(path) != written]
        self._fetched = there
        return [Paper(path.read_bytes()) for path in fresh]

    @property
    def session(self) -> Session:
        """To read in the books what the one who is signed in may see."""
        session = self.seat.window.session
        assert session is not None, "nobody is signed in"
        return session

    # the first start

    def found(self) -> None:
        """Town, administrator and recovery sheet: then the books are there."""
        seat = self.seat
        for fact in (TOWN, STORE, TELEPHONE, "青石镇人民路1号", "周一至周五 9:00–17:00"):
            seat.type_line(fact)
        for fact in (ADMINISTRATOR.name, ADMINISTRATOR.secret, ADMINISTRATOR.secret):
            seat.type_line(fact)
        seat.press(Qt.Key.Key_Space)  # the sheet is printed
        seat.press(Qt.Key.Key_Space)  # it is locked away
        seat.press(Qt.Key.Key_Return, CTRL)

    def name_officers(self) -> None:
        """A row each; the second award officer needs a row more, and a role."""
        seat, wizard = self.seat, self.wizard()
        for officer in SUGGESTED[:-1]:
            seat.type_line(officer.name)
            seat.type_line(officer.secret)
        seat.type_line(CLERK.name)
        seat.type(CLERK.secret)
        seat.push(wizard.officers.add_button)
        seat.type(SECOND_AWARD_OFFICER.name)
        row = wizard.officers.officers()[-1]
        seat.push(row.boxes[Role.AWARD_OFFICER])
        seat.tab_to(row.secret_edit)
        seat.type(SECOND_AWARD_OFFICER.secret)
        seat.press(Qt.Key.Key_Return, CTRL)

    def skip_printers(self) -> None:
        """No printer yet: paper goes into the folder. Then the door opens."""
        self.seat.press(Qt.Key.Key_Return, CTRL)
        self.seat.press(Qt.Key.Key_Return, CTRL)

    def wizard(self) -> FirstStart:
        page = self.seat.window.stack.currentWidget()
        assert isinstance(page, FirstStart), "the first start is over"
        return page

    # the door

    def sign_in(self, officer: Officer, secret: str = "") -> None:
        """Types the staff number, then the secret; locks first if somebody else is there."""
        seat = self.seat
        if not seat.window.is_locked:
            seat.press(Qt.Key.Key_L, CTRL)
        seat.escape()
        seat.tab_to(seat.window.sign_in.people.number_edit)
        seat.type_line(officer.number)
        seat.type_line(secret or officer.secret)

    def signed_in(self, officer: Officer) -> None:
        """As `sign_in`, and it has to succeed."""
        self.sign_in(officer)
        assert not self.seat.window.is_locked, self.seat.window.sign_in.band.text
        assert self.session.operator.name == officer.name

    def is_locked_out(self, officer: Officer) -> bool:
        """Whether the books keep this account shut."""
        store = self.seat.program.store
        assert store is not None
        return any(tile.locked for tile in store.tiles() if tile.number == officer.number)

    def confirm(self, officer: Officer, secret: str = "") -> None:
        """The second person gives their own secret at the author's screen."""
        seat = self.seat
        dialog = seat.dialog(ConfirmDialog)
        seat.tab_to(dialog.choice.number_edit)
        seat.type_line(officer.number)
        seat.type_line(secret or officer.secret)

    def open_page(self, page_id: str) -> None:
        """Ctrl and the page's number in the list."""
        at = self.seat.window.spec_ids().index(page_id)
        self.seat.press(Qt.Key(Qt.Key.Key_1 + at), CTRL)
