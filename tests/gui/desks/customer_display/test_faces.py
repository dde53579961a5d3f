"""What the customer may see of a basket."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QApplication

from lovemart_desktop.domain.counter.basket import OpenBasket
from lovemart_desktop.domain.counter.counter import CardHolder, CardSeen
from lovemart_desktop.domain.counter.redemption import Purse, ShelfGoods, ShelfLot
from lovemart_desktop.gui.desks.customer_display.faces import (
    Account,
    Idle,
    Item,
    Serving,
    Step,
    face_of,
)
from lovemart_desktop.gui.desks.customer_display.words import clock_words, numbers_of, spoken

RICE = ShelfGoods(1, "大米", "10kg", "袋", 65, (1,), (ShelfLot(1, 100),))
SALT = ShelfGoods(2, "食盐", "400g", "袋", 3, (2,), (ShelfLot(2, 100),))


def holder(*, opens_household: bool = True) -> CardHolder:
    return CardHolder(
        card=1,
        number="86123456785252",
        state="active",
        state_since="2026-06-18",
        state_reason="",
        opens_household=opens_household,
        member=1,
        name="欧阳龚强",
        birth_date="1941-03-05",
        deceased_on=None,
        is_head=True,
        household=1,
        household_head="欧阳龚强",
        village="青石村",
        group="2组",
    )


def seen(own: int = 200, household: int = 100, *, opens_household: bool = True) -> CardSeen:
    purses = [Purse(11, 1, "老党员关怀", "own", own)]
    if opens_household:
        purses.append(Purse(12, 2, "诚信勤劳", "household", household))
    return CardSeen(holder(opens_household=opens_household), tuple(purses))


def basket(*lines: tuple[ShelfGoods, int], card: CardSeen | None = None) -> OpenBasket:
    made = OpenBasket("key", "2026-06-18")
    for goods, pieces in lines:
        made.add(goods, pieces)
    made.seen = card
    return made


def serving(made: OpenBasket, *, confirming: bool = False, marked: int = -1) -> Serving:
    face = face_of(made, confirming=confirming, marked=marked)
    assert isinstance(face, Serving)
    return face


def test_an_empty_basket_is_nobody() -> None:
    assert face_of(basket(), confirming=False) == Idle()


def test_the_name_is_masked_and_nothing_else_of_the_holder_is_shown() -> None:
    face = serving(basket((RICE, 2), card=seen()))
    assert face.name == "欧*强"
    for private in ("欧阳", "5252", "1941", "青石村", "老党员"):
        assert private not in repr(face)


def test_goods_before_the_card_have_points_but_nothing_left_or_missing() -> None:
    face = serving(basket((RICE, 2)))
    assert (face.name, face.taken, face.left, face.short) == ("", 130, None, 0)
    assert numbers_of(face) == (("This time", 130),)


def test_a_card_before_the_goods_shows_its_points() -> None:
    face = serving(basket(card=seen()))
    assert numbers_of(face) == (("Your points", 300),)


def test_both_accounts_are_told_after_what_is_taken_from_them() -> None:
    face = serving(basket((RICE, 4), card=seen()), confirming=True)
    assert (face.step, face.taken, face.left) == (Step.CONFIRMING, 260, 40)
    assert face.accounts == (Account("own", 0), Account("household", 40))


def test_one_account_is_told_by_the_total_alone() -> None:
    face = serving(basket((RICE, 1), card=seen(opens_household=False)))
    assert (face.left, face.accounts) == (135, ())


def test_too_few_points_say_how_many_are_missing_and_nothing_left() -> None:
    face = serving(basket((RICE, 5), card=seen()))
    assert (face.left, face.short, face.accounts) == (None, 25, ())
    assert numbers_of(face) == (("This time", 325), ("Points to go", 25))


def test_the_goods_changed_last_stand_first() -> None:
    made = basket((RICE, 1), (SALT, 3))
    assert serving(made).last == Item("食盐", "400g", 3, 9)
    assert serving(made, marked=0).last == Item("大米", "10kg", 1, 65)
    # a mark that the basket has no line for any more
    assert serving(made, marked=5).last == Item("食盐", "400g", 3, 9)


def test_the_voice_says_points_off_and_left_and_no_name(qapp: QApplication) -> None:
    made = basket((RICE, 2), card=seen())
    assert spoken(serving(made)) == ""
    said = spoken(serving(made, confirming=True))
    assert said == "130 points will be taken off. 170 points will be left."


def test_the_clock_tells_time_and_day(qapp: QApplication) -> None:
    time, day = clock_words(datetime(2026, 6, 18, 9, 5))
    assert time == "09:05"
    assert day.startswith("6/18 ")
