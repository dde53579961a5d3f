"""Quick keys: arranged by the storekeeper, shown at every counter."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from lovemart_desktop.domain.counter.quick_keys import TILES, QuickPage, check_pages
from tests.counter import Counter
from tests.shop import refused


def ids(counter: Counter, *names: str) -> tuple[int, ...]:
    return tuple(counter.goods[name][0] for name in names)


def test_what_the_storekeeper_arranges_the_counter_shows(counter: Counter) -> None:
    desk = counter.shop.storekeeper.quick_keys
    assert desk.pages() == ()
    pages = (
        QuickPage(" 散装 ", ids(counter, "大米", "铁锅")),
        QuickPage("捐赠", ids(counter, "儿童外套")),
        QuickPage("空", ()),
    )
    desk.arrange(pages, ())
    assert [page.name for page in desk.pages()] == ["散装", "捐赠", "空"]
    tiles = counter.shop.clerk.quick_keys.tiles()
    assert [(page.name, [(g.name, g.points, g.stock) for g in page.tiles]) for page in tiles] == [
        ("散装", [("大米", 65, 100), ("铁锅", 60, 0)]),
        ("捐赠", [("儿童外套", 0, 9)]),
    ]
    (event,) = counter.rows(text("SELECT words FROM audit_event WHERE act = 'arrange-quick-keys'"))
    assert '\\"tiles\\":3' in event[0]


def test_arranging_anew_replaces_what_was(counter: Counter) -> None:
    desk = counter.shop.storekeeper.quick_keys
    desk.arrange((QuickPage("一", ids(counter, "大米", "食盐")),), ())
    was = desk.pages()
    desk.arrange((was[0].moved(1, 0).without(1), QuickPage("二")), was)
    assert desk.pages() == (QuickPage("一", ids(counter, "食盐")), QuickPage("二"))


def test_two_storekeepers_do_not_undo_each_other(counter: Counter) -> None:
    desk = counter.shop.storekeeper.quick_keys
    was = desk.pages()
    desk.arrange((QuickPage("一"),), was)
    with refused("quick_keys.changed_meanwhile"):
        desk.arrange((QuickPage("二"),), was)
    assert desk.pages() == (QuickPage("一"),)


def test_goods_that_are_no_longer_on_sale_leave_their_tile(counter: Counter) -> None:
    desk = counter.shop.storekeeper.quick_keys
    desk.arrange((QuickPage("一", ids(counter, "大米", "食盐")),), ())
    counter.change("UPDATE goods SET active = 0 WHERE name = '大米'")
    assert desk.pages() == (QuickPage("一", ids(counter, "食盐")),)
    with refused("quick_keys.goods"):
        desk.arrange((QuickPage("一", ids(counter, "大米")),), desk.pages())


def test_only_the_storekeeper_arranges(counter: Counter) -> None:
    for session in (counter.shop.clerk, counter.shop.auditor):
        with refused("permission.denied"):
            session.quick_keys.arrange((), ())


@pytest.mark.parametrize(
    ("pages", "code"),
    [
        ((QuickPage("一"), QuickPage(" 一")), "quick_keys.page_name"),
        ((QuickPage("  "),), "quick_keys.page_name"),
        ((QuickPage("一二三四五六七八九十一二三"),), "quick_keys.page_name"),
        ((QuickPage("一", (1, 2, 1)),), "quick_keys.goods"),
        ((QuickPage("一", tuple(range(TILES + 1))),), "quick_keys.too_many"),
        (tuple(QuickPage(str(n)) for n in range(10)), "quick_keys.too_many"),
    ],
)
def test_an_arrangement_that_cannot_be(pages: tuple[QuickPage, ...], code: str) -> None:
    with refused(code):
        check_pages(pages)


def test_tiles_move_and_stay_within_the_page() -> None:
    page = QuickPage("一", (1, 2, 3, 4))
    assert page.moved(0, 2).goods == (2, 3, 1, 4)
    assert page.moved(3, 99).goods == (1, 2, 3, 4)
    assert page.moved(1, -4).goods == (2, 1, 3, 4)
    assert page.with_goods(2) == page
    assert page.with_goods(5).goods == (1, 2, 3, 4, 5)
    with refused("quick_keys.too_many"):
        QuickPage("一", tuple(range(TILES))).with_goods(99)
