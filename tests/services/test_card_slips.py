from __future__ import annotations

import pytest

from lovemart_desktop.services.desk import new_key
from tests.databases import Builder
from tests.documents.reading import Paper, overlaps
from tests.shop import TOWN, Shop, refused
from tests.templates import roster_of, rostered_shop


@pytest.fixture
def built() -> Builder:
    return rostered_shop


@pytest.fixture
def roster(shop: Shop) -> dict[str, int]:
    return roster_of(shop)


def slip(shop: Shop, member: int) -> str:
    """The text of the last change's slip, on both papers."""
    wide = Paper(shop.card_officer.card_slips.latest(member))
    narrow = Paper(shop.card_officer.card_slips.latest(member, width_mm=48))
    for paper, width in ((wide, 72), (narrow, 48)):
        assert paper.size_mm()[0] == pytest.approx(width, abs=0.02)
        assert paper.outside() == []
        assert overlaps(paper.glyphs()) == []
        assert paper.codes() == []
    assert sorted(wide.text()) == sorted(narrow.text())
    return wide.text()


def test_each_change_has_its_slip(shop: Shop, roster: dict[str, int]) -> None:
    cards, member = shop.card_officer.cards, roster["买买提·吐尔逊"]
    with refused("card.no_change"):
        shop.card_officer.card_slips.latest(member)
    (made,) = cards.issue([member], new_key(), reason="建档立卡户")
    told = slip(shop, member)
    for words in ("发卡凭条", "买买提·吐尔逊", "石桥村", "建档立卡户", made.number[-4:]):
        assert words in told
    assert "这张卡能用只有本人的积分" in told
    assert made.number not in told
    shop.clock.move(minutes=1)
    cards.report_lost(made.id, reason="赶集时丢了")
    told = slip(shop, member)
    for words in ("挂失凭条", "赶集时丢了", "2026年6月18日", TOWN.telephone, "一分不少"):
        assert words in told
    for change, title in (
        (cards.restore, "解除挂失凭条"),
        (cards.freeze, "冻结凭条"),
        (cards.unfreeze, "解冻凭条"),
    ):
        shop.clock.move(minutes=1)
        change(made.id, reason="试")
        assert title in slip(shop, member)
    shop.clock.move(minutes=1)
    cards.set_opens_household(made.id, True, reason="户主同意")
    told = slip(shop, member)
    assert "用卡范围变更凭条" in told
    assert "本人和家庭的积分" in told


def test_a_replacement_names_both_cards(shop: Shop, roster: dict[str, int]) -> None:
    member = roster["张大"]
    (old,) = shop.card_officer.cards.issue([member], new_key(), reason="发卡")
    new = shop.card_officer.cards.replace(old.id, new_key(), reason="磨损")
    told = slip(shop, member)
    for words in ("补卡凭条", f"卡尾号{old.number[-4:]}", f"新卡尾号{new.number[-4:]}", "永远作废"):
        assert words in told
    shop.clock.move(minutes=1)
    shop.card_officer.cards.close(new.id, reason="搬走")
    assert "销卡凭条" in slip(shop, member)


def test_who_prints_slips(shop: Shop, roster: dict[str, int]) -> None:
    for session in (shop.auditor, shop.award_officer, shop.clerk):
        with refused("permission.denied"):
            session.card_slips.latest(roster["张大"])
