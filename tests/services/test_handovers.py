from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from lovemart_desktop.domain.cards.handovers import list_number, read_page_code
from lovemart_desktop.domain.ledger import parse_receipt_code
from lovemart_desktop.persistence.schema import member
from lovemart_desktop.services.desk import new_key
from tests.databases import Builder
from tests.documents.reading import Paper
from tests.services.test_at_once import at_once
from tests.shop import Shop, refused
from tests.templates import roster_of, rostered_shop


@pytest.fixture
def built() -> Builder:
    return rostered_shop


@pytest.fixture
def roster(shop: Shop) -> dict[str, int]:
    return roster_of(shop)


def issue(shop: Shop, *members: int) -> list[int]:
    return [c.id for c in shop.card_officer.cards.issue(members, new_key(), reason="发卡")]


def test_a_list_for_each_village_with_a_code_on_each_page(
    shop: Shop, roster: dict[str, int]
) -> None:
    cards = issue(shop, *roster.values())
    lists = shop.card_officer.handovers.make(cards)
    assert [(one.village, one.cards, one.new) for one in lists] == [
        ("柳林村", 3, True),
        ("石桥村", 5, True),
    ]
    paper = Paper(lists[0].pdf)
    assert "领取签收表" in paper.text()
    assert "䶮张" in paper.text()
    assert "按指印" in paper.text()
    assert "张龚强" not in paper.text()
    assert paper.codes() == [f"{list_number(lists[0].id)}01"]
    heads = shop.auditor.handovers.all()
    assert [(h.village, h.cards, h.missing) for h in heads] == [("石桥村", 5, 5), ("柳林村", 3, 3)]
    with refused("paper.nothing_to_print"):
        shop.card_officer.handovers.make([])
    with refused("card.unknown"):
        shop.card_officer.handovers.make([4711])


def test_a_card_stands_on_one_list_which_is_printed_again_as_it_was(
    shop: Shop, roster: dict[str, int]
) -> None:
    cards = issue(shop, roster["张大"], roster["郑雨晴"])
    (first,) = shop.card_officer.handovers.make(cards)
    with shop.store.books.write() as work:
        work.connection.execute(
            update(member).where(member.c.id == roster["张大"]).values(name="改名")
        )
        work.commit()
    more = issue(shop, roster["䶮张"])
    lists = shop.card_officer.handovers.make([*cards, *more])
    assert [(one.cards, one.new) for one in lists] == [(2, False), (1, True)]
    assert "张大" in Paper(lists[0].pdf).text()
    assert shop.card_officer.handovers.again(first.id).pdf == first.pdf


def test_only_active_cards_are_handed_out(shop: Shop, roster: dict[str, int]) -> None:
    (card,) = issue(shop, roster["张大"])
    shop.card_officer.cards.report_lost(card, reason="丢了")
    with refused("card.print_not_active"):
        shop.card_officer.handovers.make([card])
    assert shop.card_officer.handovers.all() == []


def test_rows_are_marked_and_marks_are_taken_back(shop: Shop, roster: dict[str, int]) -> None:
    desk = shop.card_officer.handovers
    (sheet,) = desk.make(issue(shop, roster["张大"], roster["郑雨晴"], roster["䶮张"]))
    assert desk.sign(sheet.id, [1, 3], collector="其子张小") == 2
    assert desk.sign(sheet.id, [1, 2]) == 1, "one was signed before"
    rows = desk.rows(sheet.id)
    assert [(r.no, r.signed_on, r.collector, r.marked_by) for r in rows] == [
        (1, "2026-06-18", "其子张小", "卡春花"),
        (2, "2026-06-18", "", "卡春花"),
        (3, "2026-06-18", "其子张小", "卡春花"),
    ]
    assert desk.all(only_missing=True) == []
    shop.clock.move(days=1)
    assert desk.withdraw(sheet.id, [3], reason="看错行") == 1
    assert [bool(r.signed_on) for r in desk.rows(sheet.id)] == [True, True, False]
    (head,) = desk.all(only_missing=True)
    assert head.missing == 1
    assert desk.sign(sheet.id, [3]) == 1
    assert desk.rows(sheet.id)[2].signed_on == "2026-06-19"
    assert desk.sign(sheet.id, [17]) == 0, "no such row"
    for act in (lambda: desk.sign(99, [1]), lambda: desk.again(99)):
        with refused("handover.unknown"):
            act()
    with refused("handover.reason_missing"):
        desk.withdraw(sheet.id, [1], reason=" ")


def test_a_signed_page_is_scanned_in(shop: Shop, roster: dict[str, int]) -> None:
    members = [shop.add_person(f"村民{n}", "大村") for n in range(23)]
    desk = shop.card_officer.handovers
    (sheet,) = desk.make(issue(shop, *members))
    paper = Paper(sheet.pdf)
    seen: list[int] = []
    for page in range(len(paper)):
        (code,) = paper.codes(page)
        found = desk.scanned(code)
        assert found is not None
        assert (found.head.id, found.page, found.pages) == (sheet.id, page + 1, len(paper))
        for no in found.rows:
            assert f"村民{no - 1}" in paper.text(page)
        seen += found.rows
    assert seen == list(range(1, 24))
    assert desk.scanned("690123456789") is None
    with refused("handover.unknown"):
        desk.scanned(f"{list_number(sheet.id)}09")
    with refused("handover.unknown"):
        desk.scanned(f"{list_number(sheet.id + 1)}01")


def test_a_row_is_found_by_name_or_card(shop: Shop, roster: dict[str, int]) -> None:
    cards = issue(shop, roster["张大"], roster["郑雨晴"])
    desk = shop.card_officer.handovers
    (sheet,) = desk.make(cards)
    rows = {row.name: row for row in desk.rows(sheet.id)}
    assert desk.find("zyq") == [(sheet.id, rows["郑雨晴"].no)]
    assert desk.find(rows["张大"].card_number) == [(sheet.id, rows["张大"].no)]
    assert desk.find("周尧全") == []


def test_two_officers_mark_one_row_at_once(shop: Shop, roster: dict[str, int]) -> None:
    (sheet,) = shop.card_officer.handovers.make(issue(shop, roster["张大"]))
    others = [shop.store.session(shop.operators["card_officer"]) for _ in range(2)]
    counted: list[int] = []
    codes = at_once(
        lambda: counted.append(others[0].handovers.sign(sheet.id, [1])),
        lambda: counted.append(others[1].handovers.sign(sheet.id, [1])),
    )
    assert codes == ["", ""]
    assert sorted(counted) == [0, 1]


def test_two_officers_list_one_card_at_once(shop: Shop, roster: dict[str, int]) -> None:
    cards = issue(shop, roster["张大"])
    others = [shop.store.session(shop.operators["card_officer"]) for _ in range(2)]
    codes = at_once(
        lambda: others[0].handovers.make(cards), lambda: others[1].handovers.make(cards)
    )
    assert set(codes) <= {"", "handover.listed_meanwhile"}
    assert len(shop.card_officer.handovers.all()) == 1


def test_who_makes_and_marks_lists(shop: Shop) -> None:
    for session in (shop.auditor, shop.award_officer, shop.clerk):
        with refused("permission.denied"):
            session.handovers.make([1])
        with refused("permission.denied"):
            session.handovers.sign(1, [1])
        with refused("permission.denied"):
            session.handovers.withdraw(1, [1], reason="错")


@given(st.integers(1, 9_999_999), st.integers(1, 99))
def test_page_codes_say_which_page_they_are(list_id: int, page: int) -> None:
    code = f"{list_number(list_id)}{page:02d}"
    assert len(code) == 12
    assert read_page_code(code) == (list_id, page)
    for at in range(10):
        wrong = f"{code[:at]}{(int(code[at]) + 1) % 10}{code[at + 1 :]}"
        assert read_page_code(wrong) != (list_id, page)


def test_what_is_no_page_code() -> None:
    for code in ("", "80000001", "8000000196", "80000001960x", "900000010001", "800000019600"):
        assert read_page_code(code) is None
    assert read_page_code(f"{list_number(1)}01") == (1, 1)
    assert parse_receipt_code(f"{list_number(1)}01") is None
    with pytest.raises(ValueError, match="seven digits"):
        list_number(10_000_000)
