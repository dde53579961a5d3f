"""The town's card templates: made from the built-in ones, adjusted, looked at before use."""

from __future__ import annotations

from dataclasses import replace

from lovemart_desktop.documents.cards.card import CardBack, CardFace
from lovemart_desktop.documents.cards.card_press import cell_pdf, check_back, check_face
from lovemart_desktop.documents.slips.logo import read_logo
from lovemart_desktop.domain.cards.cards import number_from
from lovemart_desktop.domain.cards.templates import (
    BUILT_IN,
    CardTemplate,
    built_in,
    check_grid,
    tidy,
)
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.cards.card_templates import CardTemplates
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk

SAMPLE_NAME = "张三"
SAMPLE_NUMBER = number_from("0" * 12)


class TemplatesDesk(Desk):
    """Lists, keeps and shows templates."""

    def all(self) -> list[CardTemplate]:
        """The built-in ones first, then the town's own by name."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            own = CardTemplates(work).all()
        return [CardTemplate(id_, "", grid) for id_, grid in BUILT_IN.items()] + own

    def save(self, template: CardTemplate) -> CardTemplate:
        """Keeps a template of the town's own; an empty or a built-in id makes a new one.

        Raises Refusal 'template.…' for what does not fit its paper, a bad logo or a name that
        another one has, 'paper.text_too_long' for words that do not fit on a card.
        """
        self._require(Act.PRINT_CARD)
        wanted = tidy(template)
        with self._books.write() as work:
            check_template(work, wanted)
            kept = CardTemplates(work)
            known = None if not wanted.id or wanted.built_in else int(wanted.id)
            if kept.id_of_name(wanted.name) not in (None, known):
                raise Refusal("template.name_taken", name=wanted.name)
            if known is None:
                made = kept.add(wanted, self._now(), self._operator.id)
            elif kept.change(wanted, self._now(), self._operator.id):
                made = known
            else:
                raise Refusal("template.unknown")
            self._record(work, "card-template", f"template:{made}", name=wanted.name)
            work.commit()
        return replace(wanted, id=str(made))

    def remove(self, template_id: str) -> None:
        """Takes one of the town's own out of use. Raises Refusal 'template.unknown'."""
        self._require(Act.PRINT_CARD)
        with self._books.write() as work:
            if template_id in BUILT_IN or not CardTemplates(work).remove(
                int(template_id), self._now(), self._operator.id
            ):
                raise Refusal("template.unknown")
            self._record(work, "card-template-removed", f"template:{template_id}")
            work.commit()

    def preview(self, template: CardTemplate, *, colour: bool = True) -> bytes:
        """A card of nobody by this template, on a page of its own cell; the back where it has
        one. Raises as `save`, but asks for no name."""
        self._require(Act.SEE_PEOPLE)
        wanted = tidy(replace(template, name=template.name.strip() or "-"))
        with self._books.read() as work:
            face, back = check_template(work, wanted)
        return cell_pdf(
            face, wanted.grid, wanted.look, colour=colour, back=back if wanted.backs else None
        )


def template_of(work: UnitOfWork, template_id: str) -> CardTemplate:
    """The template of this id. Raises Refusal 'template.unknown'."""
    found = built_in(template_id)
    if found is None and template_id.isdecimal():
        found = CardTemplates(work).get(int(template_id))
    if found is None:
        raise Refusal("template.unknown")
    return found


def back_of(work: UnitOfWork, template: CardTemplate) -> CardBack:
    """What stands on the backs of this template's cards."""
    house = House(work)
    settings, store = house.settings(), house.first_store()
    return CardBack(
        store=store[1] if store else "",
        place=settings.get("address", "") or settings.get("town", ""),
        telephone=settings.get("telephone", ""),
        rules=template.look.back_rules,
    )


def check_template(work: UnitOfWork, template: CardTemplate) -> tuple[CardFace, CardBack]:
    """Front and back of a card of nobody, both of which fit.

    Raises Refusal 'template.…', 'paper.text_too_long'.
    """
    check_grid(template.grid)
    if template.look.logo:
        read_logo(template.look.logo)
    back = back_of(work, template)
    face = CardFace(SAMPLE_NAME, "", SAMPLE_NUMBER, back.store, back.telephone)
    check_face(face, template.grid, template.look)
    if template.grid.whole_card:
        check_back(back, template.look)
    elif template.backs:
        raise Refusal("template.no_back")
    return face, back
