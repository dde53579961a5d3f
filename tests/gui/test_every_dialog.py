"""Every small window of the counter: in the smallest window with the largest text, in both
languages, nothing is cut, every control has a key, and Esc gives the scan box its focus back."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from lovemart_desktop.domain.counter.quick_keys import QuickPage
from lovemart_desktop.domain.ledger import receipt_code
from lovemart_desktop.gui.desks import counter as counter_desk
from lovemart_desktop.gui.desks import shifts as shifts_desk
from lovemart_desktop.gui.desks.counter import CounterPage
from lovemart_desktop.gui.desks.counter.balance import BalanceDialog
from lovemart_desktop.gui.desks.counter.find_goods import GoodsDialog
from lovemart_desktop.gui.desks.counter.find_slip import FindSlipDialog
from lovemart_desktop.gui.desks.counter.help import HelpDialog
from lovemart_desktop.gui.desks.counter.holding import RecallDialog
from lovemart_desktop.gui.desks.counter.keys_dialog import KeysDialog
from lovemart_desktop.gui.desks.counter.no_card import NoCardDialog
from lovemart_desktop.gui.desks.counter.other_card import OtherCardQuestion
from lovemart_desktop.gui.desks.counter.paper_dialog import PaperDialog
from lovemart_desktop.gui.desks.counter.practice import PracticeWindow
from lovemart_desktop.gui.desks.counter.print_queue import PrintQueueDialog
from lovemart_desktop.gui.desks.counter.proxy import ProxyDialog
from lovemart_desktop.gui.desks.counter.quick_keys import QuickKeysDialog
from lovemart_desktop.gui.desks.counter.return_dialog import ReturnDialog
from lovemart_desktop.gui.desks.counter.search_dialog import SearchDialog
from lovemart_desktop.gui.desks.counter.second_person import CounterConfirmDialog
from lovemart_desktop.gui.desks.counter.split import SplitDialog
from lovemart_desktop.gui.desks.counter.wanted import WantedDialog
from lovemart_desktop.gui.desks.shifts.closing import ShiftDialog
from lovemart_desktop.gui.desks.shifts.days import DaysDialog
from lovemart_desktop.gui.desks.shifts.missing import MissingCopiesDialog
from lovemart_desktop.gui.desks.shifts.opening import LeftShiftDialog, OpenShiftDialog
from lovemart_desktop.gui.desks.shifts.reason import ShiftReasonDialog
from lovemart_desktop.gui.desks.shifts.slips import ReprintDialog
from lovemart_desktop.gui.kit.dialogs import Dialog, HelpWindow
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.tools import Tools
from tests.counter import stocked_shop
from tests.databases import Builder
from tests.gui.desks.counter.clerk import CTRL, PLAIN, SHIFT, Clerk, Key
from tests.gui.hands import Hands
from tests.gui.looking import cut_words, keyless_buttons, tab_faults
from tests.leaks import Leaks, id_numbers_of, texts_of
from tests.shop import Shop
from tests.templates import stocked_of

SMALLEST = (994, 565)
Opener = Callable[[Clerk], None]
Modifier = Qt.KeyboardModifier


def by_key(key: Key, modifier: Modifier = PLAIN) -> Opener:
    def press(clerk: Clerk) -> None:
        clerk.press(key, modifier)

    return press


def filled(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("大米", "食盐")


def with_basket(key: Key, modifier: Modifier = PLAIN) -> Opener:
    def press(clerk: Clerk) -> None:
        filled(clerk)
        clerk.press(key, modifier)

    return press


def redeemed(clerk: Clerk) -> None:
    filled(clerk)
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)
    assert clerk.page.basket.empty


def another_card(clerk: Clerk) -> None:
    filled(clerk)
    clerk.scan_card("周尧全")


def slip_comes_back(clerk: Clerk) -> None:
    redeemed(clerk)
    clerk.scan(receipt_code(1, 1))


def second_person(clerk: Clerk) -> None:
    """Somebody without the card."""
    clerk.press(Key.Key_N, CTRL)
    clerk.dialog(NoCardDialog)
    clerk.type("张龚强")
    settle(clerk)
    clerk.press(Key.Key_Return)
    clerk.type(" ")
    settle(clerk)
    tail = clerk.stocked.shop.card_officer.people.record(
        clerk.stocked.town.people["张龚强"]
    ).person.id_tail
    clerk.type(tail)
    clerk.press(Key.Key_Return)
    assert QApplication.activeModalWidget() is None
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)


def practising(clerk: Clerk) -> None:
    clerk.press(Key.Key_T, CTRL)
    clerk.dialog(Question)
    clerk.press(Key.Key_Return)


def no_shift(clerk: Clerk) -> None:
    for key in (Key.Key_F10, Key.Key_F10, Key.Key_Return):
        clerk.press(key)
        settle(clerk)


def tiles(clerk: Clerk) -> None:
    goods = tuple(clerk.stocked.goods[name][0] for name in ("大米", "食盐", "儿童外套"))
    clerk.stocked.shop.storekeeper.quick_keys.arrange((QuickPage("粮油", goods),), ())
    clerk.press(Key.Key_K, CTRL)


def days(clerk: Clerk) -> None:
    page = clerk.page
    dialog = DaysDialog(clerk.stocked.shop.clerk, page.dispatch._context.tools, page)
    page.dispatch._context.open(dialog)


def missing(clerk: Clerk) -> None:
    context = clerk.page.dispatch._context
    session = clerk.stocked.shop.clerk
    context.open(MissingCopiesDialog(session, clerk.tasks, context.tools.scanner, clerk.page))


def left_shift(clerk: Clerk) -> None:
    shift = clerk.stocked.shop.clerk.shifts.look().shift
    clerk.page.dispatch._context.open(LeftShiftDialog(shift, own=False, parent=clerk.page))


def settle_by_hand(clerk: Clerk) -> None:
    redeemed(clerk)
    clerk.press(Key.Key_F10)
    settle(clerk)
    clerk.press(Key.Key_F4)


DIALOGS: dict[type[QDialog], Opener] = {
    HelpDialog: by_key(Key.Key_F1),
    BalanceDialog: by_key(Key.Key_F2),
    GoodsDialog: by_key(Key.Key_F3),
    SplitDialog: with_basket(Key.Key_F5),
    RecallDialog: by_key(Key.Key_F7),
    FindSlipDialog: by_key(Key.Key_F8),
    ReturnDialog: slip_comes_back,
    ReprintDialog: by_key(Key.Key_F9),
    ShiftDialog: by_key(Key.Key_F10),
    OpenShiftDialog: no_shift,
    LeftShiftDialog: left_shift,
    DaysDialog: days,
    MissingCopiesDialog: missing,
    ShiftReasonDialog: settle_by_hand,
    KeysDialog: by_key(Key.Key_F1, SHIFT),
    QuickKeysDialog: tiles,
    WantedDialog: by_key(Key.Key_W, CTRL),
    PaperDialog: by_key(Key.Key_P, CTRL),
    PrintQueueDialog: by_key(Key.Key_J, CTRL),
    ProxyDialog: with_basket(Key.Key_D, CTRL),
    NoCardDialog: by_key(Key.Key_N, CTRL),
    CounterConfirmDialog: second_person,
    OtherCardQuestion: another_card,
    Question: with_basket(Key.Key_Escape),
    PracticeWindow: practising,
}
NOT_OPENED = {SearchDialog}
"""What others are made of."""


def settle(clerk: Clerk) -> None:
    for _ in range(5):
        clerk.tasks.wait()
        QCoreApplication.processEvents()


@pytest.fixture
def built() -> Builder:
    return stocked_shop


@pytest.fixture
def clerk(
    sqlite_shop: Shop, theme: Theme, tools: Tools, hands: Hands, qtbot: QtBot
) -> Iterator[Clerk]:
    """In the smallest window, with the largest text."""
    theme.choose(text_scale=130)
    stocked = stocked_of(sqlite_shop)
    page = CounterPage(stocked.shop.clerk, tools)
    page.resize(*SMALLEST)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.scan_edit.hasFocus)
    yield Clerk(page, hands, tools.tasks, stocked)
    tools.tasks.wait()
    while isinstance(top := QApplication.activeModalWidget(), QDialog):
        top.done(QDialog.DialogCode.Rejected)
        settle_events(tools)
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)


def settle_events(tools: Tools) -> None:
    tools.tasks.wait()
    QCoreApplication.processEvents()


def test_every_dialog_is_looked_at() -> None:
    for desk in (counter_desk, shifts_desk):
        for module in pkgutil.iter_modules(desk.__path__):
            importlib.import_module(f"{desk.__name__}.{module.name}")
    rooms = (f"{counter_desk.__name__}.", f"{shifts_desk.__name__}.")
    made = {kind for kind in _heirs(Dialog) if kind.__module__.startswith(rooms)}
    assert made - set(DIALOGS) - NOT_OPENED == set()


def help_faults(clerk: Clerk, dialog: QDialog) -> list[str]:
    """Keys that a button has and F1 does not tell of, and what is wrong with F1's window."""
    assert isinstance(dialog, Dialog)
    told = [key for key, _ in dialog.help_rows()]
    keys = {
        key
        for shown in dialog.findChildren(QPushButton)
        if shown.isVisible()
        for key in re.findall(r"F\d+|Del|Ctrl\+\w", shown.text())
    }
    faults = [f"F1 does not tell of {key}" for key in sorted(keys - set(told))]
    clerk.press(Key.Key_F1)
    helping = QApplication.activeModalWidget()
    if not isinstance(helping, HelpWindow):
        return [*faults, f"F1 opens {helping}"]
    faults += cut_words(helping)
    if helping.width() > SMALLEST[0] or helping.height() > SMALLEST[1]:
        faults.append(f"F1's window is {helping.width()} x {helping.height()}")
    clerk.press(Key.Key_Escape)
    return faults


def _heirs(kind: type[QDialog]) -> Iterator[type[QDialog]]:
    heirs: list[type[QDialog]] = kind.__subclasses__()
    for heir in heirs:
        yield heir
        yield from _heirs(heir)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)
def test_a_dialog_fits_and_has_its_keys(
    clerk: Clerk, tools: Tools, kind: type[QDialog], language: str
) -> None:
    tools.language.choose(language)
    settle(clerk)
    DIALOGS[kind](clerk)
    settle(clerk)
    dialog = clerk.dialog(kind)
    size = (dialog.width(), dialog.height())
    assert size[0] <= SMALLEST[0], f"{size} in {SMALLEST}"
    assert size[1] <= SMALLEST[1], f"{size} in {SMALLEST}"
    leaks = Leaks(id_numbers_of(clerk.stocked.shop.store))
    leaks.look(kind.__name__, texts_of(dialog))
    assert leaks.found == []
    assert cut_words(dialog) == []
    assert keyless_buttons(dialog) == []
    if kind is not PracticeWindow:  # it holds a counter, where only the scan box has the focus
        assert tab_faults(dialog, partial(clerk.press, Key.Key_Tab)) == []
        assert help_faults(clerk, dialog) == []
    for _ in range(3):
        if QApplication.activeModalWidget() is None:
            break
        if kind is PracticeWindow:
            clerk.press(Key.Key_T, CTRL)
        else:
            clerk.press(Key.Key_Escape)
        settle(clerk)
    assert QApplication.activeModalWidget() is None
    assert clerk.page.scan_edit.hasFocus()
