from __future__ import annotations

import json

import pytest
from sqlalchemy import select, update

from lovemart_desktop.domain.cards.templates import BUILT_IN, CardTemplate, Colour, Look
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.schema import audit_event, member
from lovemart_desktop.services.cards.card_papers import SheetLayout
from lovemart_desktop.services.desk import new_key
from tests.databases import Builder
from tests.documents.reading import Paper
from tests.shop import TOWN, Shop
from tests.templates import roster_of, rostered_shop


@pytest.fixture
def built() -> Builder:
    return rostered_shop


@pytest.fixture
def roster(shop: Shop) -> dict[str, int]:
    return roster_of(shop)


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^{code}$")


def prints(shop: Shop) -> list[dict[str, object]]:
    """What the audit events say of each print, and the counts that go with it."""
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
    assert prints(shop) == [{"cards": str(card), "count": 1, "run": 1}]


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


def test_each_print_is_counted_and_one_card_of_a_run_is_printed_again(
    shop: Shop, roster: dict[str, int]
) -> None:
    papers = shop.card_officer.card_papers
    cards = issue(shop, roster["张龚强"], roster["张大"], roster["郑雨晴"])
    papers.print_sheets(cards, SheetLayout(), reason="发卡")
    (run,) = shop.auditor.card_papers.runs()
    assert (run.cards, run.template, run.reason, run.by) == (3, "a4-2x5", "发卡", "卡春花")
    assert [one.id for one in papers.cards_of_run(run.id)] == cards
    papers.print_card(cards[1], reason="印歪了")
    assert [one.prints for one in papers.cards_of_run(run.id)] == [1, 2, 1]
    assert [(r.cards, r.reason) for r in papers.runs()] == [(1, "印歪了"), (3, "发卡")]
    assert [one.prints for one in papers.cards([cards[1]])] == [2]


def test_a_cancelled_print_counts_nothing(shop: Shop, roster: dict[str, int]) -> None:
    papers = shop.card_officer.card_papers
    cards = issue(shop, *roster.values())

    def stop(done: int, _total: int) -> None:
        raise InterruptedError(done)

    with pytest.raises(InterruptedError):
        papers.print_sheets(cards, SheetLayout(), stop)
    assert papers.runs() == []
    assert {one.prints for one in papers.cards(cards)} == {0}


def test_a_card_that_is_lost_while_it_is_drawn_is_not_handed_out(
    shop: Shop, roster: dict[str, int]
) -> None:
    papers = shop.card_officer.card_papers
    cards = issue(shop, roster["张龚强"], roster["张大"])

    def lose(_done: int, _total: int) -> None:
        shop.card_officer.cards.report_lost(cards[0], reason="丢了")

    with refused("card.print_not_active"):
        papers.print_sheets(cards, SheetLayout(), lose)
    assert papers.runs() == []


def test_sheets_by_a_template_of_the_town(shop: Shop, roster: dict[str, int]) -> None:
    label = BUILT_IN["label-3x8"]
    wanted = CardTemplate("", "标签", label, Look(Colour.BLUE, small_line="只换东西"))
    made = shop.card_officer.card_templates.save(wanted)
    cards = shop.card_officer.cards.issue(list(roster.values()), new_key(), reason="发卡")
    layout = SheetLayout(template=made.id, first_cell=23)
    paper = Paper(shop.card_officer.card_papers.print_sheets([card.id for card in cards], layout))
    assert len(paper) == 2
    assert "只换东西" in paper.text(1)
    assert sorted(paper.codes(0) + paper.codes(1)) == sorted(card.number for card in cards)
    assert shop.card_officer.card_papers.runs()[0].template == "标签"
    calibration = Paper(shop.card_officer.card_papers.calibration(made.id))
    assert "第24格" in calibration.text()
    with refused("template.unknown"):
        shop.card_officer.card_papers.print_sheets([cards[0].id], SheetLayout(template="99"))
