from __future__ import annotations

import json

import pytest
from sqlalchemy import select, update

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.schema import audit_event, member
from lovemart_desktop.services.card_papers import SheetLayout
from lovemart_desktop.services.desk import new_key
from tests.documents.reading import Paper
from tests.roster import write_roster
from tests.shop import TOWN, Shop


@pytest.fixture
def roster(shop: Shop) -> dict[str, int]:
    return write_roster(shop)


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^{code}$")


def prints(shop: Shop) -> list[dict[str, object]]:
    with shop.store.books.read() as work:
        rows = work.connection.execute(
            select(audit_event.c.words)
            .where(audit_event.c.act == "print-card")
            .order_by(audit_event.c.no)
        ).scalars()
        return [json.loads(json.loads(words)[-1]) for words in rows]


def issue(shop: Shop, *members: int) -> list[int]:
    return [c.id for c in shop.card_officer.cards.issue(members, new_key(), reason="发卡")]


def test_the_preview_is_the_card_and_is_not_recorded(shop: Shop, roster: dict[str, int]) -> None:
    (made,) = shop.card_officer.cards.issue([roster["䶮张"]], new_key(), reason="发卡")
    paper = Paper(shop.award_officer.card_papers.preview(made.id))
    assert paper.size_mm() == pytest.approx((85.6, 53.98), abs=0.1)
    assert paper.codes() == [made.number]
    text = paper.text()
    for words in ("䶮张", "柳林村", TOWN.store, TOWN.telephone, "不可兑现"):
        assert words in text
    assert prints(shop) == []


def test_a_single_card_with_its_back(shop: Shop, roster: dict[str, int]) -> None:
    (card,) = issue(shop, roster["张龚强"])
    paper = Paper(shop.card_officer.card_papers.print_card(card, back=True))
    assert len(paper) == 2
    assert TOWN.address in paper.text(1)
    assert prints(shop) == [{"cards": str(card), "count": 1, "sheets": 0}]


def test_sheets_hold_every_card_once(shop: Shop, roster: dict[str, int]) -> None:
    made = shop.card_officer.cards.issue(list(roster.values()), new_key(), reason="发卡")
    layout = SheetLayout(first_cell=7, offset_x=-5, offset_y=12)
    paper = Paper(shop.card_officer.card_papers.print_sheets([c.id for c in made], layout))
    assert len(paper) == 2
    assert len(paper.codes(0)) == 3
    assert sorted(paper.codes(0) + paper.codes(1)) == sorted(c.number for c in made)
    (printed,) = prints(shop)
    assert printed["count"] == len(made)
    assert printed["cards"] == ",".join(str(c.id) for c in made)


def test_only_active_cards_are_printed(shop: Shop, roster: dict[str, int]) -> None:
    papers = shop.card_officer.card_papers
    good, lost = issue(shop, roster["张龚强"], roster["张大"])
    shop.card_officer.cards.report_lost(lost, reason="丢了")
    with refused("card.print_not_active"):
        papers.print_card(lost)
    with refused("card.print_not_active"):
        papers.print_sheets([good, lost], SheetLayout())
    with refused("card.unknown"):
        papers.print_sheets([good, 4711], SheetLayout())
    with refused("paper.nothing_to_print"):
        papers.print_sheets([], SheetLayout())
    with refused("paper.first_cell"):
        papers.print_sheets([good], SheetLayout(first_cell=10))
    assert prints(shop) == []
    assert [(f.card, f.refusal.code) for f in papers.unprintable([good, lost])] == [
        (lost, "card.print_not_active")
    ]


def test_a_name_with_a_character_that_no_face_has(shop: Shop, roster: dict[str, int]) -> None:
    papers = shop.card_officer.card_papers
    with shop.store.books.write() as work:
        work.connection.execute(
            update(member).where(member.c.id == roster["张大"]).values(name="张\U000f0001")
        )
        work.commit()
    (card,) = issue(shop, roster["张大"])
    for attempt in (papers.preview, papers.print_card):
        with refused("paper.glyph_missing") as caught:
            attempt(card)
        assert caught.value.facts["characters"] == "\U000f0001"
    (fault,) = papers.unprintable([card])
    assert fault.refusal.code == "paper.glyph_missing"
    assert prints(shop) == []


def test_a_name_too_long_is_flagged(shop: Shop, roster: dict[str, int]) -> None:
    with shop.store.books.write() as work:
        work.connection.execute(
            update(member).where(member.c.id == roster["张大"]).values(name="张" * 40)
        )
        work.commit()
    (card,) = issue(shop, roster["张大"])
    (fault,) = shop.card_officer.card_papers.unprintable([card])
    assert fault.refusal.code == "paper.name_too_long"


def test_who_may_print(shop: Shop, roster: dict[str, int]) -> None:
    (card,) = issue(shop, roster["张大"])
    for session in (shop.auditor, shop.award_officer):
        with refused("permission.denied"):
            session.card_papers.print_card(card)
        with refused("permission.denied"):
            session.card_papers.print_sheets([card], SheetLayout())
        with refused("permission.denied"):
            session.card_papers.calibration()
    with refused("permission.denied"):
        shop.clerk.card_papers.preview(card)


def test_the_calibration_page(shop: Shop) -> None:
    paper = Paper(shop.card_officer.card_papers.calibration())
    assert paper.size_mm() == pytest.approx((210, 297), abs=0.1)
    assert "第10格" in paper.text()


def test_hand_over_lists_by_village(shop: Shop, roster: dict[str, int]) -> None:
    cards = issue(shop, *roster.values())
    lists = shop.card_officer.card_papers.handovers(cards)
    assert [(one.village, one.cards) for one in lists] == [("柳林村", 3), ("石桥村", 5)]
    text = Paper(lists[0].pdf).text()
    assert "领取签收表" in text
    assert "䶮张" in text
    assert "发卡" in text
    assert "张龚强" not in text
    with refused("paper.nothing_to_print"):
        shop.card_officer.card_papers.handovers([])


def test_the_balance_in_large_print(shop: Shop, roster: dict[str, int]) -> None:
    text = Paper(shop.award_officer.card_papers.balance_card(roster["张龚强"])).text()
    assert "张龚强" in text
    assert TOWN.telephone in text
    with refused("person.unknown"):
        shop.card_officer.card_papers.balance_card(4711)


def test_looking_at_the_first_sheet_is_not_recorded(shop: Shop, roster: dict[str, int]) -> None:
    cards = issue(shop, *roster.values())
    sheet = shop.card_officer.card_papers.preview_sheet(cards, SheetLayout(first_cell=7))
    assert len(Paper(sheet)) == 1
    assert len(Paper(sheet).codes()) == 3
    assert prints(shop) == []
