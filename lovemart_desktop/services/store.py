"""Opening the store, and the session that an operator gets by signing in.

    store = open_store(url, till="T1")
    session = store.sign_in("03", "482915")
    session.counter.scan("86034917426852")

Services hang on the session, so none can be used without somebody signed in.
"""

from __future__ import annotations

from functools import cached_property
from types import ModuleType
from typing import TYPE_CHECKING

from lovemart_desktop import config
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Operator, Role
from lovemart_desktop.persistence import migrations
from lovemart_desktop.persistence.engine import file_of, open_engine
from lovemart_desktop.persistence.house import House, Till
from lovemart_desktop.persistence.staff import Staff
from lovemart_desktop.persistence.unit_of_work import Books
from lovemart_desktop.services import secrets
from lovemart_desktop.services.attachments import AttachmentsDesk
from lovemart_desktop.services.cards import CardsDesk
from lovemart_desktop.services.clock import Clock, SystemClock
from lovemart_desktop.services.counter import CounterDesk
from lovemart_desktop.services.desk import Place
from lovemart_desktop.services.entrance import Confirmations, Entrance
from lovemart_desktop.services.funds import FundsDesk
from lovemart_desktop.services.goods import GoodsDesk
from lovemart_desktop.services.members import MembersDesk
from lovemart_desktop.services.people import PeopleDesk
from lovemart_desktop.services.printing import PrintDesk
from lovemart_desktop.services.settings import (
    SettingsDesk,
    TownFacts,
    idle_minutes,
    set_town_facts,
    town_facts,
)
from lovemart_desktop.services.shifts import ShiftsDesk
from lovemart_desktop.services.staff import StaffDesk, StaffTile, add_account, tidy

if TYPE_CHECKING:
    from lovemart_desktop.services.archive import ArchiveDesk
    from lovemart_desktop.services.award_papers import AwardPapers
    from lovemart_desktop.services.awards import AwardsDesk
    from lovemart_desktop.services.balance_slip import BalanceSlipDesk
    from lovemart_desktop.services.baskets import BasketsDesk
    from lovemart_desktop.services.blanks import BlanksDesk
    from lovemart_desktop.services.card_lists import CardListsDesk
    from lovemart_desktop.services.card_papers import CardPapers
    from lovemart_desktop.services.card_slips import CardSlips
    from lovemart_desktop.services.card_templates import TemplatesDesk
    from lovemart_desktop.services.countersign import CountersignDesk
    from lovemart_desktop.services.days import DaysDesk
    from lovemart_desktop.services.disposition import DispositionDesk
    from lovemart_desktop.services.door_notices import DoorNoticesDesk
    from lovemart_desktop.services.duplicates import DuplicatesDesk
    from lovemart_desktop.services.fund_life import FundLifeDesk
    from lovemart_desktop.services.fund_papers import FundPapers
    from lovemart_desktop.services.handovers import HandoversDesk
    from lovemart_desktop.services.holder_rules import HolderRulesDesk
    from lovemart_desktop.services.holders import HoldersDesk
    from lovemart_desktop.services.household_dossier import HouseholdDossierDesk
    from lovemart_desktop.services.households import HouseholdsDesk
    from lovemart_desktop.services.imports import ImportDesk
    from lovemart_desktop.services.limits import LimitsDesk
    from lovemart_desktop.services.paper_days import PaperDaysDesk
    from lovemart_desktop.services.practice import PracticeDesk
    from lovemart_desktop.services.proof import ProofDesk
    from lovemart_desktop.services.proxies import ProxiesDesk
    from lovemart_desktop.services.quick_keys import QuickKeysDesk
    from lovemart_desktop.services.reports import ReportsDesk
    from lovemart_desktop.services.returns import ReturnsDesk
    from lovemart_desktop.services.reversals import ReversalDesk
    from lovemart_desktop.services.slips import SlipsDesk
    from lovemart_desktop.services.villages import VillagesDesk
    from lovemart_desktop.services.wanted import WantedDesk

COUNTER_TILL = "T1"
COMMAND_TILL = "C1"


class Session:
    """An operator at a till. One attribute a desk, made when first used."""

    def __init__(self, place: Place, warnings: tuple[Refusal, ...] = ()) -> None:
        self._place = place
        self.operator = place.operator
        self.now = place.clock.now
        self.today = place.clock.today
        self.till = place.till
        self.warnings = warnings
        """What the operator should know at once, in the words of refusals."""

    @cached_property
    def confirmations(self) -> Confirmations:
        return Confirmations(self._place)

    @cached_property
    def staff(self) -> StaffDesk:
        return StaffDesk(self._place)

    @cached_property
    def settings(self) -> SettingsDesk:
        return SettingsDesk(self._place)

    @cached_property
    def attachments(self) -> AttachmentsDesk:
        return AttachmentsDesk(self._place)

    @cached_property
    def counter(self) -> CounterDesk:
        return CounterDesk(self._place)

    @cached_property
    def returns(self) -> ReturnsDesk:
        from lovemart_desktop.services.returns import ReturnsDesk

        return ReturnsDesk(self._place)

    @cached_property
    def shifts(self) -> ShiftsDesk:
        return ShiftsDesk(self._place)

    @cached_property
    def days(self) -> DaysDesk:
        from lovemart_desktop.services.days import DaysDesk  # needed in the evening

        return DaysDesk(self._place)

    @cached_property
    def slips(self) -> SlipsDesk:
        from lovemart_desktop.services.slips import SlipsDesk

        return SlipsDesk(self._place)

    @cached_property
    def baskets(self) -> BasketsDesk:
        from lovemart_desktop.services.baskets import BasketsDesk

        return BasketsDesk(self._place)

    @cached_property
    def limits(self) -> LimitsDesk:
        from lovemart_desktop.services.limits import LimitsDesk

        return LimitsDesk(self._place)

    @cached_property
    def quick_keys(self) -> QuickKeysDesk:
        from lovemart_desktop.services.quick_keys import QuickKeysDesk

        return QuickKeysDesk(self._place)

    @cached_property
    def wanted(self) -> WantedDesk:
        from lovemart_desktop.services.wanted import WantedDesk

        return WantedDesk(self._place)

    @cached_property
    def holders(self) -> HoldersDesk:
        from lovemart_desktop.services.holders import HoldersDesk

        return HoldersDesk(self._place)

    @cached_property
    def holder_rules(self) -> HolderRulesDesk:
        from lovemart_desktop.services.holder_rules import HolderRulesDesk

        return HolderRulesDesk(self._place)

    @cached_property
    def proxies(self) -> ProxiesDesk:
        from lovemart_desktop.services.proxies import ProxiesDesk

        return ProxiesDesk(self._place)

    @cached_property
    def countersign(self) -> CountersignDesk:
        from lovemart_desktop.services.countersign import CountersignDesk

        return CountersignDesk(self._place)

    @cached_property
    def duplicates(self) -> DuplicatesDesk:
        from lovemart_desktop.services.duplicates import DuplicatesDesk

        return DuplicatesDesk(self._place)

    @cached_property
    def paper_days(self) -> PaperDaysDesk:
        from lovemart_desktop.services.paper_days import PaperDaysDesk

        return PaperDaysDesk(self._place)

    @cached_property
    def balance_slips(self) -> BalanceSlipDesk:
        from lovemart_desktop.services.balance_slip import BalanceSlipDesk

        return BalanceSlipDesk(self._place)

    @cached_property
    def printing(self) -> PrintDesk:
        return PrintDesk(self._place)

    @cached_property
    def practice(self) -> PracticeDesk:
        from lovemart_desktop.services.practice import PracticeDesk  # needed by few

        return PracticeDesk(self._place)

    @cached_property
    def funds(self) -> FundsDesk:
        return FundsDesk(self._place)

    @cached_property
    def awards(self) -> AwardsDesk:
        # reading workbooks comes with it: not needed to open the window
        from lovemart_desktop.services.awards import AwardsDesk

        return AwardsDesk(self._place)

    @cached_property
    def imports(self) -> ImportDesk:
        # reading workbooks comes with it: not needed to open the window
        from lovemart_desktop.services.imports import ImportDesk

        return ImportDesk(self._place)

    @cached_property
    def goods(self) -> GoodsDesk:
        return GoodsDesk(self._place)

    @cached_property
    def people(self) -> PeopleDesk:
        return PeopleDesk(self._place)

    @cached_property
    def members(self) -> MembersDesk:
        return MembersDesk(self._place)

    @cached_property
    def households(self) -> HouseholdsDesk:
        from lovemart_desktop.services.households import HouseholdsDesk  # needed by few

        return HouseholdsDesk(self._place)

    @cached_property
    def dossiers(self) -> HouseholdDossierDesk:
        from lovemart_desktop.services.household_dossier import HouseholdDossierDesk

        return HouseholdDossierDesk(self._place)

    @cached_property
    def villages(self) -> VillagesDesk:
        from lovemart_desktop.services.villages import VillagesDesk

        return VillagesDesk(self._place)

    @cached_property
    def door_notices(self) -> DoorNoticesDesk:
        from lovemart_desktop.services.door_notices import DoorNoticesDesk  # loads reportlab

        return DoorNoticesDesk(self._place)

    @cached_property
    def cards(self) -> CardsDesk:
        return CardsDesk(self._place)

    @cached_property
    def proof(self) -> ProofDesk:
        from lovemart_desktop.services.proof import ProofDesk  # needed by few

        return ProofDesk(self._place)

    @cached_property
    def reports(self) -> ReportsDesk:
        from lovemart_desktop.services.reports import ReportsDesk

        return ReportsDesk(self._place)

    @cached_property
    def archive(self) -> ArchiveDesk:
        from lovemart_desktop.services.archive import ArchiveDesk

        return ArchiveDesk(self._place)

    @cached_property
    def award_papers(self) -> AwardPapers:
        from lovemart_desktop.services.award_papers import AwardPapers  # loads reportlab

        return AwardPapers(self._place)

    @cached_property
    def blanks(self) -> BlanksDesk:
        from lovemart_desktop.services.blanks import BlanksDesk

        return BlanksDesk(self._place)

    @cached_property
    def card_lists(self) -> CardListsDesk:
        from lovemart_desktop.services.card_lists import CardListsDesk

        return CardListsDesk(self._place)

    @cached_property
    def card_slips(self) -> CardSlips:
        from lovemart_desktop.services.card_slips import CardSlips  # loads reportlab

        return CardSlips(self._place)

    @cached_property
    def card_templates(self) -> TemplatesDesk:
        from lovemart_desktop.services.card_templates import TemplatesDesk  # loads reportlab

        return TemplatesDesk(self._place)

    @cached_property
    def handovers(self) -> HandoversDesk:
        from lovemart_desktop.services.handovers import HandoversDesk  # loads reportlab

        return HandoversDesk(self._place)

    @cached_property
    def fund_life(self) -> FundLifeDesk:
        from lovemart_desktop.services.fund_life import FundLifeDesk

        return FundLifeDesk(self._place)

    @cached_property
    def fund_papers(self) -> FundPapers:
        from lovemart_desktop.services.fund_papers import FundPapers  # loads reportlab

        return FundPapers(self._place)

    @cached_property
    def reversals(self) -> ReversalDesk:
        from lovemart_desktop.services.reversals import ReversalDesk

        return ReversalDesk(self._place)

    @cached_property
    def disposition(self) -> DispositionDesk:
        from lovemart_desktop.services.disposition import DispositionDesk

        return DispositionDesk(self._place)

    @cached_property
    def card_papers(self) -> CardPapers:
        from lovemart_desktop.services.card_papers import CardPapers  # loads reportlab

        return CardPapers(self._place)


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
