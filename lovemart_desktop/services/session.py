"""The session that an operator gets by signing in: one attribute a desk.

    session = store.sign_in("03", "482915")
    session.counter.scan("86034917426852")

Services hang on the session, so none can be used without somebody signed in. Each is imported
when it is first used: the door needs none of them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Operator
from lovemart_desktop.services.desk import Desk, Place
from lovemart_desktop.services.entrance import Confirmations
from lovemart_desktop.services.settings import SettingsDesk
from lovemart_desktop.services.staff import StaffDesk

if TYPE_CHECKING:
    from lovemart_desktop.services.attachments import AttachmentsDesk
    from lovemart_desktop.services.cards.blanks import BlanksDesk
    from lovemart_desktop.services.cards.card_lists import CardListsDesk
    from lovemart_desktop.services.cards.card_papers import CardPapers
    from lovemart_desktop.services.cards.card_slips import CardSlips
    from lovemart_desktop.services.cards.card_templates import TemplatesDesk
    from lovemart_desktop.services.cards.cards import CardsDesk
    from lovemart_desktop.services.cards.disposition import DispositionDesk
    from lovemart_desktop.services.cards.handovers import HandoversDesk
    from lovemart_desktop.services.counter.balance_slip import BalanceSlipDesk
    from lovemart_desktop.services.counter.baskets import BasketsDesk
    from lovemart_desktop.services.counter.counter import CounterDesk
    from lovemart_desktop.services.counter.countersign import CountersignDesk
    from lovemart_desktop.services.counter.holder_rules import HolderRulesDesk
    from lovemart_desktop.services.counter.holders import HoldersDesk
    from lovemart_desktop.services.counter.limits import LimitsDesk
    from lovemart_desktop.services.counter.paper_days import PaperDaysDesk
    from lovemart_desktop.services.counter.printing import PrintDesk
    from lovemart_desktop.services.counter.proxies import ProxiesDesk
    from lovemart_desktop.services.counter.quick_keys import QuickKeysDesk
    from lovemart_desktop.services.counter.returns import ReturnsDesk
    from lovemart_desktop.services.counter.slips import SlipsDesk
    from lovemart_desktop.services.counter.wanted import WantedDesk
    from lovemart_desktop.services.exchange.imports import ImportDesk
    from lovemart_desktop.services.funds.fund_life import FundLifeDesk
    from lovemart_desktop.services.funds.fund_papers import FundPapers
    from lovemart_desktop.services.funds.funds import FundsDesk
    from lovemart_desktop.services.funds.reversals import ReversalDesk
    from lovemart_desktop.services.goods import GoodsDesk
    from lovemart_desktop.services.people.door_notices import DoorNoticesDesk
    from lovemart_desktop.services.people.duplicates import DuplicatesDesk
    from lovemart_desktop.services.people.household_dossier import HouseholdDossierDesk
    from lovemart_desktop.services.people.households import HouseholdsDesk
    from lovemart_desktop.services.people.members import MembersDesk
    from lovemart_desktop.services.people.people import PeopleDesk
    from lovemart_desktop.services.people.villages import VillagesDesk
    from lovemart_desktop.services.proof.archive import ArchiveDesk
    from lovemart_desktop.services.proof.proof import ProofDesk
    from lovemart_desktop.services.proof.reports import ReportsDesk
    from lovemart_desktop.services.rounds.award_entry import AwardEntry
    from lovemart_desktop.services.rounds.award_papers import AwardPapers
    from lovemart_desktop.services.rounds.awards import AwardsDesk
    from lovemart_desktop.services.rounds.calendar import CalendarDesk
    from lovemart_desktop.services.rounds.comparisons import ComparisonsDesk
    from lovemart_desktop.services.rounds.grants import GrantsDesk
    from lovemart_desktop.services.rounds.meetings import MeetingsDesk
    from lovemart_desktop.services.rounds.notices import NoticesDesk
    from lovemart_desktop.services.rounds.objections import ObjectionsDesk
    from lovemart_desktop.services.rounds.reviews import ReviewsDesk
    from lovemart_desktop.services.rounds.round_checks import RoundChecksDesk
    from lovemart_desktop.services.rounds.round_life import RoundLifeDesk
    from lovemart_desktop.services.rounds.round_rules import RoundRulesDesk
    from lovemart_desktop.services.rounds.signatures import SignaturesDesk
    from lovemart_desktop.services.shifts.days import DaysDesk
    from lovemart_desktop.services.shifts.shifts import ShiftsDesk


D = TypeVar("D", bound=Desk)


class Session:
    """An operator at a till. One attribute a desk, made when first used."""

    def __init__(self, place: Place, warnings: tuple[Refusal, ...] = ()) -> None:
        self._place = place
        self.now = place.clock.now
        self.today = place.clock.today
        self.till = place.till
        self.warnings = warnings
        """What the operator should know at once, in the words of refusals."""

    @property
    def operator(self) -> Operator:
        return self._place.operator

    def desk(self, kind: type[D]) -> D:
        """A desk that stands above the session, as practice does: it opens one of its own."""
        return kind(self._place)

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
        from lovemart_desktop.services.attachments import AttachmentsDesk

        return AttachmentsDesk(self._place)

    @cached_property
    def counter(self) -> CounterDesk:
        from lovemart_desktop.services.counter.counter import CounterDesk

        return CounterDesk(self._place)

    @cached_property
    def returns(self) -> ReturnsDesk:
        from lovemart_desktop.services.counter.returns import ReturnsDesk

        return ReturnsDesk(self._place)

    @cached_property
    def shifts(self) -> ShiftsDesk:
        from lovemart_desktop.services.shifts.shifts import ShiftsDesk

        return ShiftsDesk(self._place)

    @cached_property
    def days(self) -> DaysDesk:
        from lovemart_desktop.services.shifts.days import DaysDesk  # needed in the evening

        return DaysDesk(self._place)

    @cached_property
    def slips(self) -> SlipsDesk:
        from lovemart_desktop.services.counter.slips import SlipsDesk

        return SlipsDesk(self._place)

    @cached_property
    def baskets(self) -> BasketsDesk:
        from lovemart_desktop.services.counter.baskets import BasketsDesk

        return BasketsDesk(self._place)

    @cached_property
    def limits(self) -> LimitsDesk:
        from lovemart_desktop.services.counter.limits import LimitsDesk

        return LimitsDesk(self._place)

    @cached_property
    def quick_keys(self) -> QuickKeysDesk:
        from lovemart_desktop.services.counter.quick_keys import QuickKeysDesk

        return QuickKeysDesk(self._place)

    @cached_property
    def wanted(self) -> WantedDesk:
        from lovemart_desktop.services.counter.wanted import WantedDesk

        return WantedDesk(self._place)

    @cached_property
    def holders(self) -> HoldersDesk:
        from lovemart_desktop.services.counter.holders import HoldersDesk

        return HoldersDesk(self._place)

    @cached_property
    def holder_rules(self) -> HolderRulesDesk:
        from lovemart_desktop.services.counter.holder_rules import HolderRulesDesk

        return HolderRulesDesk(self._place)

    @cached_property
    def proxies(self) -> ProxiesDesk:
        from lovemart_desktop.services.counter.proxies import ProxiesDesk

        return ProxiesDesk(self._place)

    @cached_property
    def countersign(self) -> CountersignDesk:
        from lovemart_desktop.services.counter.countersign import CountersignDesk

        return CountersignDesk(self._place)

    @cached_property
    def duplicates(self) -> DuplicatesDesk:
        from lovemart_desktop.services.people.duplicates import DuplicatesDesk

        return DuplicatesDesk(self._place)

    @cached_property
    def paper_days(self) -> PaperDaysDesk:
        from lovemart_desktop.services.counter.paper_days import PaperDaysDesk

        return PaperDaysDesk(self._place)

    @cached_property
    def balance_slips(self) -> BalanceSlipDesk:
        from lovemart_desktop.services.counter.balance_slip import BalanceSlipDesk

        return BalanceSlipDesk(self._place)

    @cached_property
    def printing(self) -> PrintDesk:
        from lovemart_desktop.services.counter.printing import PrintDesk

        return PrintDesk(self._place)

    @cached_property
    def funds(self) -> FundsDesk:
        from lovemart_desktop.services.funds.funds import FundsDesk

        return FundsDesk(self._place)

    @cached_property
    def awards(self) -> AwardsDesk:
        # reading workbooks comes with it: not needed to open the window
        from lovemart_desktop.services.rounds.awards import AwardsDesk

        return AwardsDesk(self._place)

    @cached_property
    def calendar(self) -> CalendarDesk:
        from lovemart_desktop.services.rounds.calendar import CalendarDesk

        return CalendarDesk(self._place)

    @cached_property
    def comparisons(self) -> ComparisonsDesk:
        from lovemart_desktop.services.rounds.comparisons import ComparisonsDesk  # needed by few

        return ComparisonsDesk(self._place)

    @cached_property
    def grants(self) -> GrantsDesk:
        from lovemart_desktop.services.rounds.grants import GrantsDesk

        return GrantsDesk(self._place)

    @cached_property
    def imports(self) -> ImportDesk:
        # reading workbooks comes with it: not needed to open the window
        from lovemart_desktop.services.exchange.imports import ImportDesk

        return ImportDesk(self._place)

    @cached_property
    def goods(self) -> GoodsDesk:
        from lovemart_desktop.services.goods import GoodsDesk

        return GoodsDesk(self._place)

    @cached_property
    def people(self) -> PeopleDesk:
        from lovemart_desktop.services.people.people import PeopleDesk

        return PeopleDesk(self._place)

    @cached_property
    def members(self) -> MembersDesk:
        from lovemart_desktop.services.people.members import MembersDesk

        return MembersDesk(self._place)

    @cached_property
    def households(self) -> HouseholdsDesk:
        from lovemart_desktop.services.people.households import HouseholdsDesk  # needed by few

        return HouseholdsDesk(self._place)

    @cached_property
    def dossiers(self) -> HouseholdDossierDesk:
        from lovemart_desktop.services.people.household_dossier import HouseholdDossierDesk

        return HouseholdDossierDesk(self._place)

    @cached_property
    def villages(self) -> VillagesDesk:
        from lovemart_desktop.services.people.villages import VillagesDesk

        return VillagesDesk(self._place)

    @cached_property
    def door_notices(self) -> DoorNoticesDesk:
        from lovemart_desktop.services.people.door_notices import DoorNoticesDesk  # loads reportlab

        return DoorNoticesDesk(self._place)

    @cached_property
    def cards(self) -> CardsDesk:
        from lovemart_desktop.services.cards.cards import CardsDesk

        return CardsDesk(self._place)

    @cached_property
    def proof(self) -> ProofDesk:
        from lovemart_desktop.services.proof.proof import ProofDesk  # needed by few

        return ProofDesk(self._place)

    @cached_property
    def reports(self) -> ReportsDesk:
        from lovemart_desktop.services.proof.reports import ReportsDesk

        return ReportsDesk(self._place)

    @cached_property
    def archive(self) -> ArchiveDesk:
        from lovemart_desktop.services.proof.archive import ArchiveDesk

        return ArchiveDesk(self._place)

    @cached_property
    def award_entry(self) -> AwardEntry:
        from lovemart_desktop.services.rounds.award_entry import AwardEntry

        return AwardEntry(self._place)

    @cached_property
    def award_papers(self) -> AwardPapers:
        from lovemart_desktop.services.rounds.award_papers import AwardPapers  # loads reportlab

        return AwardPapers(self._place)

    @cached_property
    def blanks(self) -> BlanksDesk:
        from lovemart_desktop.services.cards.blanks import BlanksDesk

        return BlanksDesk(self._place)

    @cached_property
    def card_lists(self) -> CardListsDesk:
        from lovemart_desktop.services.cards.card_lists import CardListsDesk

        return CardListsDesk(self._place)

    @cached_property
    def card_slips(self) -> CardSlips:
        from lovemart_desktop.services.cards.card_slips import CardSlips  # loads reportlab

        return CardSlips(self._place)

    @cached_property
    def card_templates(self) -> TemplatesDesk:
        from lovemart_desktop.services.cards.card_templates import TemplatesDesk  # loads reportlab

        return TemplatesDesk(self._place)

    @cached_property
    def handovers(self) -> HandoversDesk:
        from lovemart_desktop.services.cards.handovers import HandoversDesk  # loads reportlab

        return HandoversDesk(self._place)

    @cached_property
    def fund_life(self) -> FundLifeDesk:
        from lovemart_desktop.services.funds.fund_life import FundLifeDesk

        return FundLifeDesk(self._place)

    @cached_property
    def fund_papers(self) -> FundPapers:
        from lovemart_desktop.services.funds.fund_papers import FundPapers  # loads reportlab

        return FundPapers(self._place)

    @cached_property
    def reversals(self) -> ReversalDesk:
        from lovemart_desktop.services.funds.reversals import ReversalDesk

        return ReversalDesk(self._place)

    @cached_property
    def disposition(self) -> DispositionDesk:
        from lovemart_desktop.services.cards.disposition import DispositionDesk

        return DispositionDesk(self._place)

    @cached_property
    def card_papers(self) -> CardPapers:
        from lovemart_desktop.services.cards.card_papers import CardPapers  # loads reportlab

        return CardPapers(self._place)

    @cached_property
    def meetings(self) -> MeetingsDesk:
        from lovemart_desktop.services.rounds.meetings import MeetingsDesk

        return MeetingsDesk(self._place)

    @cached_property
    def notices(self) -> NoticesDesk:
        from lovemart_desktop.services.rounds.notices import NoticesDesk

        return NoticesDesk(self._place)

    @cached_property
    def objections(self) -> ObjectionsDesk:
        from lovemart_desktop.services.rounds.objections import ObjectionsDesk

        return ObjectionsDesk(self._place)

    @cached_property
    def reviews(self) -> ReviewsDesk:
        from lovemart_desktop.services.rounds.reviews import ReviewsDesk

        return ReviewsDesk(self._place)

    @cached_property
    def round_checks(self) -> RoundChecksDesk:
        from lovemart_desktop.services.rounds.round_checks import RoundChecksDesk

        return RoundChecksDesk(self._place)

    @cached_property
    def round_life(self) -> RoundLifeDesk:
        from lovemart_desktop.services.rounds.round_life import RoundLifeDesk

        return RoundLifeDesk(self._place)

    @cached_property
    def round_rules(self) -> RoundRulesDesk:
        from lovemart_desktop.services.rounds.round_rules import RoundRulesDesk

        return RoundRulesDesk(self._place)

    @cached_property
    def signatures(self) -> SignaturesDesk:
        from lovemart_desktop.services.rounds.signatures import SignaturesDesk  # loads reportlab

        return SignaturesDesk(self._place)
