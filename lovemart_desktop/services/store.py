"""Opening the store, and the session that an operator gets by signing in.

    store = open_store(url, till="T1")
    session = store.sign_in("03", "482915")
    session.counter.scan("86034917426852")

Services hang on the session, so none can be used without somebody signed in.
"""

from __future__ import annotations

from types import ModuleType

from lovemart_desktop import config
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Operator, Role
from lovemart_desktop.persistence import migrations
from lovemart_desktop.persistence.engine import file_of, open_engine
from lovemart_desktop.persistence.house import House, Till
from lovemart_desktop.persistence.staff import Staff
from lovemart_desktop.persistence.unit_of_work import Books
from lovemart_desktop.services import secrets
from lovemart_desktop.services.clock import Clock, SystemClock
from lovemart_desktop.services.desk import Place
from lovemart_desktop.services.entrance import Entrance
from lovemart_desktop.services.session import Session
from lovemart_desktop.services.settings import (
    TownFacts,
    idle_minutes,
    set_town_facts,
    town_facts,
)
from lovemart_desktop.services.staff import StaffTile, add_account, tidy

__all__ = ["COMMAND_TILL", "COUNTER_TILL", "Session", "Store", "TownFacts", "open_store"]

COUNTER_TILL = "T1"
COMMAND_TILL = "C1"


class Store:
    """The opened books of one town, seen from one till."""

    def __init__(self, books: Books, till_code: str, till_kind: str, clock: Clock) -> None:
        self.books = books
        self.clock = clock
        self._till_code = till_code
        self._till_kind = till_kind

    @property
    def founded(self) -> bool:
        """Whether the first administrator exists."""
        with self.books.read() as work:
            return bool(Staff(work).all())

    def found(self, facts: TownFacts, administrator: str, secret: str) -> str:
        """The first start: store, till and administrator, in one transaction.

        Returns the recovery code to be printed; only its hash is kept.
        Raises Refusal 'store.founded', 'store.facts_missing', and those of accounts.
        """
        if not (facts.town.strip() and facts.store.strip()):
            raise Refusal("store.facts_missing")
        now = self.clock.now()
        code, sheet_hash = secrets.new_recovery_sheet()
        with self.books.write() as work:
            people, house = Staff(work), House(work)
            if people.all():
                raise Refusal("store.founded")
            store_id = house.add_store(facts.store.strip())
            made = house.add_till(self._till_code, self._till_kind, store_id)
            set_town_facts(house, facts)
            house.set_setting("points_per_yuan", "1")
            operator = add_account(people, administrator, [Role.ADMINISTRATOR], secret, now)
            people.keep_recovery_code(sheet_hash, now)
            house.record(made.id, now, operator.id, "found", f"till:{made.code}")
            work.commit()
        return code

    @property
    def till(self) -> Till:
        """This installation's till; registered when it is first seen.

        Raises Refusal 'store.not_founded'.
        """
        with self.books.read() as work:
            found = House(work).till(self._till_code)
        if found is not None:
            return found
        with self.books.write() as work:
            house = House(work)
            store = house.first_store()
            if store is None:
                raise Refusal("store.not_founded")
            found = house.till(self._till_code) or house.add_till(
                self._till_code, self._till_kind, store[0]
            )
            work.commit()
        return found

    def tills(self) -> list[str]:
        """Names of the tills that staff sit at, in the order of their codes."""
        with self.books.read() as work:
            known = House(work).till_names()
        return [name or code for code, name, kind in known if kind in ("counter", "office")]

    def join(self, name: str, *, counter: bool) -> str:
        """Makes this installation a new till of a town whose books exist; returns its code.

        `counter`: it redeems and prints receipts; else it is an office.
        Raises Refusal 'store.not_founded', 'till.name_missing', 'till.name_taken'.
        """
        name = tidy(name)
        if not name:
            raise Refusal("till.name_missing")
        now = self.clock.now()
        with self.books.write() as work:
            house = House(work)
            place = house.lock_first_store()
            if place is None:
                raise Refusal("store.not_founded")
            known = house.till_names()
            if name in {till_name or code for code, till_name, _ in known}:
                raise Refusal("till.name_taken", till=name)
            letter = "T" if counter else "B"
            numbers = [int(c[1:]) for c, _, _ in known if c[0] == letter and c[1:].isdigit()]
            code = f"{letter}{max(numbers, default=0) + 1}"
            made = house.add_till(code, "counter" if counter else "office", place, name)
            house.record(made.id, now, 0, "join", f"till:{code}")
            work.commit()
        self._till_code = code
        self._till_kind = made.kind
        return code

    def idle_minutes(self) -> int:
        """After how many minutes without a key the window locks; 0: never."""
        with self.books.read() as work:
            return idle_minutes(House(work))

    def facts(self) -> TownFacts:
        """Raises Refusal 'store.not_founded'."""
        with self.books.read() as work:
            return town_facts(House(work))

    def tiles(self) -> list[StaffTile]:
        """Active accounts for the sign-in page."""
        now = self.clock.now()
        with self.books.read() as work:
            accounts = Staff(work).all()
        return [
            StaffTile(
                number=a.operator.number,
                name=a.operator.name,
                roles=a.operator.roles,
                secret_kind=a.secret_kind,
                locked=a.locked_until > now,
            )
            for a in accounts
            if a.active
        ]

    @property
    def entrance(self) -> Entrance:
        return Entrance(self.books, self.till, self.clock)

    def sign_in(self, number: str, secret: str) -> Session:
        """Raises the refusals of `Entrance.admit`."""
        entrance = self.entrance
        operator = entrance.admit(number, secret)
        return self.session(operator, _warnings(entrance))

    def sign_in_by_name(self, name: str, secret: str) -> Session:
        entrance = self.entrance
        operator = entrance.admit_by_name(name, secret)
        return self.session(operator, _warnings(entrance))

    def session(self, operator: Operator, warnings: tuple[Refusal, ...] = ()) -> Session:
        """The session of an operator whom the entrance has admitted."""
        return Session(Place(self.books, self.till, operator, self.clock), warnings)

    def close(self) -> None:
        self.books.close()


def open_store(
    url: str,
    *,
    till: str = COUNTER_TILL,
    till_kind: str = "counter",
    clock: Clock | None = None,
    module: ModuleType | None = None,
    must_exist: bool = False,
    scratch: bool = False,
) -> Store:
    """Opens the books at `url`, making or upgrading their tables first.

    `module`: another sqlite3-like driver; `must_exist`: an SQLite file that is not there is
    not made, but refused as 'database.missing' (file); `scratch`: books in the making that a
    power cut may take, never those of a town. Raises Refusal 'store.folder' (folder),
    'database.…' and, where books are upgraded, those of the backup that is taken first.
    """
    file = file_of(url)
    if file is not None and must_exist and not file.is_file():
        raise Refusal("database.missing", file=str(file))
    if file is not None:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Refusal("store.folder", folder=str(file.parent)) from error
    engine = open_engine(url, module=module, scratch=scratch)
    try:
        migrations.upgrade(engine, config.backup_folder())
    except BaseException:
        engine.dispose()
        raise
    return Store(Books(engine), till, till_kind, clock or SystemClock())


def _warnings(entrance: Entrance) -> tuple[Refusal, ...]:
    behind = entrance.clock_behind()
    return (Refusal("clock.behind", minutes=behind),) if behind else ()
