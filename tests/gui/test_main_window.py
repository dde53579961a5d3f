"""Door, pages and lock of the one window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.kit.language import Language
from lovemart_desktop.gui.kit.messages import ask
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.main_window import MainWindow
from lovemart_desktop.gui.pages import PageSpec
from lovemart_desktop.services.store import Session
from tests.gui.hands import Hands
from tests.shop import Shop


class Page(QWidget):
    bar_changed = Signal(object)
    page_wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.refreshed = 0
        self.said_no = 0
        self.escapes = 0
        self.edit = QLineEdit(self)
        self.once = QPushButton(self)
        self.once.clicked.connect(self.on_once)
        column = QVBoxLayout(self)
        column.addWidget(self.edit)
        column.addWidget(self.once)

    def take_focus(self) -> None:
        self.edit.setFocus()

    def refresh(self) -> None:
        self.refreshed += 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.escapes += event.key() == Qt.Key.Key_Escape

    def on_once(self) -> None:
        self.once.setEnabled(False)

    def on_no(self) -> None:
        self.said_no += 1


class Counter(Page):
    """Has Esc for itself, as the real one does."""

    stepped_back = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.steps = 0
        key = QShortcut(QKeySequence("Esc"), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.on_escape)

    def on_escape(self) -> None:
        self.steps += 1
        self.stepped_back.emit()

    def set_session(self, session: Session) -> None:
        self.session = session


def _title_counter() -> str:
    return QCoreApplication.translate("Names", "clerk")


def _title_people() -> str:
    return "People"


def _title_settings() -> str:
    return "Settings"


SPECS = (
    PageSpec(
        "counter",
        "scan",
        _title_counter,
        Counter,
        frozenset({Act.REDEEM}),
        counter=True,
        stays=True,
    ),
    PageSpec("people", "users", _title_people, Page, frozenset({Act.SEE_PEOPLE})),
    PageSpec("cards", "card", _title_people, Page, frozenset({Act.ISSUE_CARD})),
    PageSpec("settings", "sliders", _title_settings, Page, low=True),
)


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tasks: Tasks, sqlite_shop: Shop
) -> MainWindow:
    window = MainWindow(tasks, Language(qapp), SPECS)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.open_store(sqlite_shop.store, "青石镇", "T1")
    tasks.wait()
    return window


def _page(window: MainWindow) -> Page:
    page = window.page
    assert isinstance(page, Page)
    return page


def test_the_door_comes_first(window: MainWindow) -> None:
    assert window.is_locked
    assert window.session is None
    assert window.page is None


def test_an_operator_sees_only_permitted_pages(window: MainWindow, sqlite_shop: Shop) -> None:
    window.open_session(sqlite_shop.card_officer)
    assert window.spec_ids() == ["people", "cards", "settings"]
    assert [row.page_id for row in window.navigation.rows] == ["people", "cards", "settings"]
    window.open_session(sqlite_shop.auditor)
    assert window.spec_ids() == ["people", "settings"]
    window.open_page("cards")
    assert _page(window).property("pageId") == "people"


def test_pages_are_built_when_they_are_opened(
    window: MainWindow, sqlite_shop: Shop, hands: Hands
) -> None:
    window.open_session(sqlite_shop.card_officer)
    assert window.pages.count() == 1
    first = _page(window)
    hands.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.count() == 2
    assert _page(window).edit.hasFocus()
    hands.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert _page(window) is first
    assert first.refreshed == 1


def test_arrows_and_enter_open_a_page(window: MainWindow, sqlite_shop: Shop, hands: Hands) -> None:
    window.open_session(sqlite_shop.card_officer)
    hands.press(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert _page(window).property("pageId") == "cards"
    assert [row.page_id for row in window.navigation.rows if row.isChecked()] == ["cards"]


def test_a_button_that_goes_off_leaves_the_keys_to_its_page(
    window: MainWindow, sqlite_shop: Shop, hands: Hands
) -> None:
    window.open_session(sqlite_shop.card_officer)
    page = _page(window)
    page.once.setFocus()
    hands.press(Qt.Key.Key_Space)
    assert not page.once.isEnabled()
    assert page.edit.hasFocus()


def test_the_counter_has_the_window_to_itself(window: MainWindow, sqlite_shop: Shop) -> None:
    window.open_session(sqlite_shop.clerk)
    assert _page(window).property("pageId") == "counter"
    assert not window.navigation.isVisible()
    assert window.top_bar.pages_button.isVisible()
    window.show_pages()
    assert window.navigation.isVisible()


def test_locking_and_coming_back_keeps_the_page(
    window: MainWindow, sqlite_shop: Shop, hands: Hands, tasks: Tasks
) -> None:
    window.open_session(sqlite_shop.card_officer)
    window.open_page("cards")
    page = _page(window)
    page.edit.setText("half typed")
    hands.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.is_locked
    tasks.wait()
    chosen = window.sign_in.people.person
    assert chosen is not None
    assert chosen.number == sqlite_shop.operators["card_officer"].number
    hands.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.is_locked
    window.open_session(sqlite_shop.card_officer)
    assert _page(window) is page
    assert page.edit.text() == "half typed"


def test_another_operator_gets_pages_of_their_own(
    qtbot: QtBot, window: MainWindow, sqlite_shop: Shop
) -> None:
    window.open_session(sqlite_shop.card_officer)
    page = _page(window)
    window.lock()
    with qtbot.waitSignal(page.destroyed):
        window.open_session(sqlite_shop.auditor)
    assert _page(window).session.operator.name == "监公明"


def test_the_counter_stays_with_the_till(window: MainWindow, sqlite_shop: Shop) -> None:
    window.open_session(sqlite_shop.clerk)
    counter = _page(window)
    counter.edit.setText("a basket")
    window.lock()
    window.open_session(sqlite_shop.auditor)
    assert _page(window) is not counter
    window.lock()
    again = sqlite_shop.store.session(sqlite_shop.operators["clerk"])
    window.open_session(again)
    assert _page(window) is counter
    assert counter.edit.text() == "a basket"
    assert counter.session is again


def test_locking_closes_an_open_question(
    qtbot: QtBot, window: MainWindow, sqlite_shop: Shop
) -> None:
    window.open_session(sqlite_shop.clerk)
    page = _page(window)
    question = ask(page, "Clear?", "All lines go.", "Clear", page.refresh, page.on_no)
    qtbot.waitUntil(question.isVisible)
    with qtbot.waitSignal(question.destroyed):
        window.lock()
    assert QApplication.activeModalWidget() is None
    assert (page.refreshed, page.said_no) == (0, 1)


def test_a_card_scanned_at_the_door_is_no_pin(
    qtbot: QtBot,
    qapp: QApplication,
    theme: Theme,
    tasks: Tasks,
    scanner: Scanner,
    hands: Hands,
    sqlite_shop: Shop,
) -> None:
    window = MainWindow(tasks, Language(qapp), SPECS, scanner=scanner)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.open_store(sqlite_shop.store, "青石镇", "T1")
    tasks.wait()
    clerk = next(tile for tile in window.sign_in.people.tiles if tile.person.roles == ("clerk",))
    qtbot.mouseClick(clerk, Qt.MouseButton.LeftButton)
    hands.scan("86039174026852")
    assert not tasks.busy
    assert window.sign_in.pin_dots.count == 0
    assert "then scan" in window.sign_in.band.text


def test_the_bar_never_makes_the_window_wider(window: MainWindow, sqlite_shop: Shop) -> None:
    window.open_session(sqlite_shop.card_officer)
    before = window.minimumSizeHint().width()
    _page(window).bar_changed.emit([("printer", "a very long word about a printer")] * 8)
    QApplication.processEvents()
    assert window.minimumSizeHint().width() == before


def test_a_page_tells_the_bar_about_itself(window: MainWindow, sqlite_shop: Shop) -> None:
    window.open_session(sqlite_shop.card_officer)
    people = _page(window)
    people.bar_changed.emit((("printer", "ready"), ("", "3 waiting")))
    assert window.top_bar.facts == ["ready", "3 waiting"]
    window.open_page("cards")
    assert window.top_bar.facts == []
    _page(window).page_wanted.emit("people")
    assert _page(window) is people
    assert window.top_bar.facts == ["ready", "3 waiting"]


def test_a_refusal_without_a_page_is_said_and_dismissed(
    window: MainWindow, sqlite_shop: Shop, tasks: Tasks
) -> None:
    window.open_session(sqlite_shop.clerk)
    tasks.run(_refuse)
    tasks.wait()
    assert window.band.isVisible()
    assert "basket is empty" in window.band.text
    window.say("success", "later news does not cover it")
    assert "basket is empty" in window.band.text
    window.dismiss_news()
    assert not window.band.isVisible()


def _refuse() -> None:
    raise Refusal("basket.empty")


def test_escape_dismisses_the_windows_band_first(
    window: MainWindow, sqlite_shop: Shop, hands: Hands
) -> None:
    window.open_session(sqlite_shop.card_officer)
    page = _page(window)
    window.show_refusal(Refusal("basket.empty"))
    hands.press(Qt.Key.Key_Escape)
    assert not window.band.isVisible()
    assert page.escapes == 0
    hands.press(Qt.Key.Key_Escape)
    assert page.escapes == 1


def test_a_page_that_has_escape_for_itself_takes_the_windows_news_along(
    window: MainWindow, sqlite_shop: Shop, hands: Hands
) -> None:
    window.open_session(sqlite_shop.clerk)
    page = window.page
    assert isinstance(page, Counter)
    window.say("warning", "The printer does not answer.")
    hands.press(Qt.Key.Key_Escape)
    assert window.band.isHidden()
    assert page.steps == 1


def test_good_news_goes_away(window: MainWindow, sqlite_shop: Shop) -> None:
    window.open_session(sqlite_shop.clerk)
    window.say("success", "Saved.")
    assert window.band.isVisible()
    window._news_timer.timeout.emit()
    assert not window.band.isVisible()


def test_waiting_things_are_shown_on_their_row(window: MainWindow, sqlite_shop: Shop) -> None:
    window.open_session(sqlite_shop.card_officer)
    before = window.navigation.rows[0].grab().toImage()
    window.set_waiting("people", 2)
    assert window.navigation.rows[0].grab().toImage() != before


@pytest.mark.parametrize("width", [910, 994, 1366])
def test_the_window_fits(window: MainWindow, sqlite_shop: Shop, width: int) -> None:
    window.open_session(sqlite_shop.card_officer)
    window.resize(width, 565)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert window.width() == width
    assert window.height() == 565
    assert (window.navigation.width() < 100) == (width < 1000)


def test_at_the_door_a_refusal_is_said_at_the_door(
    window: MainWindow, tasks: Tasks, monkeypatch: pytest.MonkeyPatch, sqlite_shop: Shop
) -> None:
    def lost() -> list[object]:
        raise Refusal("database.lost")

    monkeypatch.setattr(sqlite_shop.store, "tiles", lost)
    window.sign_in.refresh()
    tasks.wait()
    assert window.sign_in.band.isVisible()
    assert window.sign_in.band.tone == "error"
    window.sign_in.band.rest()
    window.show_refusal(Refusal("basket.empty"))
    assert "basket is empty" in window.sign_in.band.text
    assert not window.band.isVisible()


def test_the_band_takes_room_only_while_it_says_something(
    window: MainWindow, sqlite_shop: Shop
) -> None:
    window.open_session(sqlite_shop.clerk)
    QApplication.processEvents()
    bar = window.top_bar.height()
    assert window.pages.y() == bar
    window.show_refusal(Refusal("basket.empty"))
    QApplication.processEvents()
    assert window.pages.y() > bar + window.band.height()
    window.dismiss_news()
    QApplication.processEvents()
    assert window.pages.y() == bar
