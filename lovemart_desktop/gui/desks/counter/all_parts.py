"""The parts of the counter's page, a line each."""

from __future__ import annotations

from lovemart_desktop.gui.desks.counter.balance import BalancePart
from lovemart_desktop.gui.desks.counter.basket_keys import BasketKeys
from lovemart_desktop.gui.desks.counter.customer import CustomerPart
from lovemart_desktop.gui.desks.counter.facts import FactsPart
from lovemart_desktop.gui.desks.counter.find_goods import FindGoodsPart
from lovemart_desktop.gui.desks.counter.help import HelpPart
from lovemart_desktop.gui.desks.counter.holding import HoldPart
from lovemart_desktop.gui.desks.counter.keeping import KeepingPart
from lovemart_desktop.gui.desks.counter.keys_dialog import KeysPart
from lovemart_desktop.gui.desks.counter.limits import LimitsPart
from lovemart_desktop.gui.desks.counter.no_card import NoCardPart
from lovemart_desktop.gui.desks.counter.paper_day import PaperDayPart
from lovemart_desktop.gui.desks.counter.parts import Part
from lovemart_desktop.gui.desks.counter.practice import PracticePart
from lovemart_desktop.gui.desks.counter.print_queue import PrintQueuePart
from lovemart_desktop.gui.desks.counter.proxy import ProxyPart
from lovemart_desktop.gui.desks.counter.quick_keys import QuickKeysPart
from lovemart_desktop.gui.desks.counter.reprint import ReprintPart
from lovemart_desktop.gui.desks.counter.returning import ReturnPart
from lovemart_desktop.gui.desks.counter.shift import ShiftPart
from lovemart_desktop.gui.desks.counter.split import SplitPart
from lovemart_desktop.gui.desks.counter.wanted import WantedPart

PARTS: tuple[type[Part], ...] = (
    HelpPart,
    BalancePart,
    FindGoodsPart,
    QuickKeysPart,
    BasketKeys,
    SplitPart,
    HoldPart,
    KeepingPart,
    LimitsPart,
    WantedPart,
    # before returns: a form's code is built like a slip's
    PaperDayPart,
    ReturnPart,
    ReprintPart,
    ShiftPart,
    ProxyPart,
    NoCardPart,
    FactsPart,
    PrintQueuePart,
    KeysPart,
    PracticePart,
    CustomerPart,
)
