from __future__ import annotations

from dataclasses import replace

import pytest

from lovemart_desktop.domain.cards.templates import (
    BUILT_IN,
    SHEET,
    SINGLE,
    CardTemplate,
    Colour,
    Look,
)
from tests.documents.reading import Paper
from tests.documents.test_card_templates import logo
from tests.shop import TOWN, Shop, refused

WANTED = CardTemplate(
    "",
    " 惠民卡 ",
    BUILT_IN[SHEET],
    Look(Colour.GREEN, "惠民卡", "只换东西", "挂失电话", ("一", "二"), logo()),
    backs=True,
)


def test_a_template_is_kept_whole_and_changed(shop: Shop) -> None:
    desk = shop.card_officer.card_templates
    made = desk.save(WANTED)
    assert made == replace(WANTED, id=made.id, name="惠民卡")
    assert [one.id for one in desk.all()] == [*BUILT_IN, made.id]
    assert desk.all()[-1] == made
    changed = desk.save(replace(made, look=replace(made.look, logo=b""), backs=False))
    assert shop.auditor.card_templates.all()[-1] == changed
    desk.remove(made.id)
    assert [one.id for one in desk.all()] == list(BUILT_IN)
    for act in (
        lambda: desk.remove(made.id),
        lambda: desk.save(changed),
        lambda: desk.remove(SINGLE),
    ):
        with refused("template.unknown"):
            act()


def test_a_built_in_template_that_is_changed_becomes_one_of_the_towns_own(shop: Shop) -> None:
    desk = shop.card_officer.card_templates
    made = desk.save(replace(desk.all()[0], name="单张绿卡", look=Look(Colour.GREEN)))
    assert not made.built_in
    assert [one.id for one in desk.all()] == [*BUILT_IN, made.id]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": ""}, "template.name_missing"),
        ({"grid": replace(BUILT_IN[SHEET], columns=3)}, "template.off_right"),
        ({"grid": BUILT_IN["label-3x7"]}, "template.no_back"),
        ({"look": Look(logo=b"no picture")}, "template.logo_unreadable"),
        ({"look": Look(title="很长的名称" * 12)}, "paper.text_too_long"),
        ({"look": Look(back_rules=("很长的规则" * 12,))}, "paper.text_too_long"),
    ],
)
def test_what_does_not_fit_is_not_kept(shop: Shop, change: dict[str, object], code: str) -> None:
    desk = shop.card_officer.card_templates
    with refused(code):
        desk.save(replace(WANTED, **change))  # type: ignore[arg-type]  # fields of a template
    assert len(desk.all()) == len(BUILT_IN)


def test_two_templates_have_two_names(shop: Shop) -> None:
    desk = shop.card_officer.card_templates
    made = desk.save(WANTED)
    with refused("template.name_taken"):
        desk.save(WANTED)
    assert desk.save(made) == made
    desk.remove(made.id)
    assert desk.save(WANTED).id != made.id


def test_a_template_is_looked_at_before_it_is_kept(shop: Shop) -> None:
    desk = shop.card_officer.card_templates
    paper = Paper(desk.preview(replace(WANTED, name="")))
    assert len(paper) == 2
    assert paper.size_mm() == pytest.approx((85.6, 54.0), abs=0.01)
    assert TOWN.store in paper.text()
    assert len(paper.codes()) == 1
    label = Paper(desk.preview(CardTemplate("", "", BUILT_IN["label-3x7"])))
    assert label.size_mm() == pytest.approx((63.5, 38.1), abs=0.01)
    assert len(label) == 1
    with refused("template.off_right"):
        desk.preview(replace(WANTED, grid=replace(BUILT_IN[SHEET], columns=3)))


def test_who_keeps_templates(shop: Shop) -> None:
    for session in (shop.auditor, shop.award_officer, shop.clerk):
        with refused("permission.denied"):
            session.card_templates.save(WANTED)
        with refused("permission.denied"):
            session.card_templates.remove("1")
