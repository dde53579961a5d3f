"""Cards on paper: the preview, single cards, sheets, and the record that they were printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lovemart_desktop.documents import typeface
from lovemart_desktop.documents.cards import card_press, card_sheet
from lovemart_desktop.documents.cards.card import CardFace
from lovemart_desktop.documents.funds.statement import BalanceCard, PurseBalance, balance_pdf
from lovemart_desktop.domain.cards.cards import CardState, tail
from lovemart_desktop.domain.cards.templates import SHEET, SINGLE, CardTemplate, Paper
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.cards.card_prints import CardPrints, PrintableCard, PrintRun
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.people.dossiers import Dossiers
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.cards.card_templates import back_of, template_of
from lovemart_desktop.services.desk import Desk

__all__ = ["CardPapers", "PrintRun", "PrintableCard", "SheetLayout", "Unprintable"]

RUNS_SHOWN = 200
_PRINTABLE = (CardState.ACTIVE, CardState.BLANK)

Step = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """How cards go on sheets. Offsets in tenths of a millimetre, right and down.

    `template`: the id of a template; `first_cell` counts from 0: the first free place of a
    sheet that was used before; `backs` None: as the template has it.
    """

    template: str = SHEET
    first_cell: int = 0
    offset_x: int = 0
    offset_y: int = 0
    backs: bool | None = None
    colour: bool = True


@dataclass(frozen=True, slots=True)
class Unprintable:
    """A card that cannot be printed as it is, and why."""

    card: int
    refusal: Refusal


class CardPapers(Desk):
    """Prints cards. Whatever is handed out to be printed is recorded and counted."""

    def preview(self, card: int, *, template: str = SINGLE) -> bytes:
        """The front of a card as it would leave the printer; not recorded.

        A template that is out of use, or is none for single cards, gives way to the built-in
        one. Raises Refusal 'card.unknown', 'paper.glyph_missing' and those of the paper.
        """
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            faces = _Faces(work, _single(work, template))
            (kept,) = _known(work, [card])
        return card_press.card_pdf(faces.face(kept), look=faces.template.look)

    def print_card(
        self,
        card: int,
        *,
        template: str = SINGLE,
        back: bool = False,
        colour: bool = True,
        offset_x: int = 0,
        offset_y: int = 0,
        reason: str = "",
    ) -> bytes:
        """One card on a page of its own size, front and maybe back. Recorded.

        Raises Refusal 'card.print_not_active' besides those of `preview`.
        """
        self._require(Act.PRINT_CARD)
        with self._books.read() as work:
            faces = _Faces(work, _single(work, template))
            (kept,) = _known(work, [card])
            _check_printable(kept)
        data = card_press.card_pdf(
            faces.face(kept),
            look=faces.template.look,
            colour=colour,
            back=faces.back if back or faces.template.backs else None,
            offset_x_tenths=offset_x,
            offset_y_tenths=offset_y,
        )
        self._note_print([card], faces.template, reason)
        return data

    def print_sheets(
        self,
        cards: Sequence[int],
        layout: SheetLayout,
        step: Step | None = None,
        *,
        reason: str = "",
    ) -> bytes:
        """Cards on sheets, in the order given. Recorded when all are drawn; `step` hears how
        many are, and what it raises leaves nothing behind.

        Raises Refusal 'paper.nothing_to_print', 'paper.first_cell', 'card.print_not_active',
        'card.unknown', 'paper.glyph_missing', 'template.…' and those of the paper; nothing is
        printed then.
        """
        self._require(Act.PRINT_CARD)
        with self._books.read() as work:
            faces = _Faces(work, layout.template)
            kept = _known(work, cards)
        for one in kept:
            _check_printable(one)
        data = _sheets(faces, kept, layout, step)
        self._note_print([one.id for one in kept], faces.template, reason)
        return data

    def preview_sheet(self, cards: Sequence[int], layout: SheetLayout) -> bytes:
        """The first sheet to look at, whatever state its cards are in; not recorded."""
        self._require(Act.PRINT_CARD)
        with self._books.read() as work:
            faces = _Faces(work, layout.template)
            room = max(1, faces.template.grid.cells - layout.first_cell)
            kept = _known(work, cards[:room])
        return _sheets(faces, kept, layout)

    def unprintable(self, cards: Sequence[int], template: str = SHEET) -> list[Unprintable]:
        """Which of these cards cannot be printed: to be said before the first sheet is."""
        self._require(Act.PRINT_CARD)
        with self._books.read() as work:
            faces = _Faces(work, template)
            kept = _known(work, cards)
        faults: list[Unprintable] = []
        for one in kept:
            try:
                _check_printable(one)
                faces.check(faces.face(one))
            except Refusal as refusal:
                faults.append(Unprintable(one.id, refusal))
        return faults

    def calibration(self, template: str = SHEET) -> bytes:
        """The page that finds the printer's offsets. Raises Refusal 'template.unknown'."""
        self._require(Act.PRINT_CARD)
        with self._books.read() as work:
            grid = template_of(work, template).grid
        return card_sheet.calibration_pdf(grid)

    def cards(self, cards: Sequence[int]) -> list[PrintableCard]:
        """Cards with how often each was printed. Raises Refusal 'card.unknown'."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return _known(work, cards)

    def runs(self) -> list[PrintRun]:
        """What was printed, the newest first."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return CardPrints(work).runs(RUNS_SHOWN)

    def cards_of_run(self, run: int) -> list[PrintableCard]:
        """The cards of a run as they are now, to print one of them again."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return CardPrints(work).of_run(run)

    def balance_card(self, member: int) -> bytes:
        """A person's balance in large print, on A5, to take home; it cannot spend. Recorded.

        Raises Refusal 'person.unknown', 'paper.name_too_long'.
        """
        self._require(Act.LOOK_UP_BALANCE)
        with self._books.write() as work:
            dossier = Dossiers(work).of(member, self._place.clock.today())
            if dossier is None:
                raise Refusal("person.unknown")
            settings = House(work).settings()
            store = House(work).first_store()
            live = dossier.live_card
            data = balance_pdf(
                BalanceCard(
                    store=store[1] if store else "",
                    holder=dossier.person.name,
                    village=f"{dossier.person.village}{dossier.person.group}",
                    card_tail=tail(live.number) if live else "",
                    purses=tuple(
                        PurseBalance(
                            "own" if account.own else "household",
                            purse.fund,
                            purse.points,
                            purse.expires_on,
                        )
                        for account in dossier.accounts
                        if account.own or _spends_household(dossier)
                        for purse in account.purses
                    ),
                    hours=settings.get("hours", ""),
                    telephone=settings.get("telephone", ""),
                    asked_on=self._place.clock.today(),
                )
            )
            self._record(work, "print-balance", f"member:{member}")
            work.commit()
        return data

    def _note_print(self, cards: Sequence[int], template: CardTemplate, reason: str) -> None:
        """Counts the prints; cards that changed while they were drawn are not handed out."""
        with self._books.write() as work:
            prints = CardPrints(work)
            kept = prints.cards(cards, lock=True)
            for one in kept:
                _check_printable(one)
            run = prints.note(
                kept,
                day=self._today(),
                at=self._now(),
                operator=self._operator.id,
                template=template.name or template.id,
                reason=reason.strip(),
            )
            self._record(
                work,
                "print-card",
                f"card:{kept[0].id}" if len(kept) == 1 else f"run:{run}",
                count=len(kept),
                run=run,
                cards=",".join(str(one.id) for one in kept),
            )
            work.commit()


class _Faces:
    """What stands on every card of this store, and each card's own face."""

    def __init__(self, work: UnitOfWork, template: str) -> None:
        self.template = template_of(work, template)
        self.back = back_of(work, self.template)
        self.check = card_press.face_check(self.template.grid, self.template.look)

    def face(self, kept: PrintableCard) -> CardFace:
        unknown = typeface.missing(kept.name + kept.village)
        if unknown:
            raise Refusal("paper.glyph_missing", name=kept.name, characters=unknown)
        return CardFace(kept.name, kept.village, kept.number, self.back.store, self.back.telephone)


def _single(work: UnitOfWork, template: str) -> str:
    """The template, if it can be used for single cards; else the built-in one."""
    try:
        found = template_of(work, template)
    except Refusal:
        return SINGLE
    return found.id if found.grid.paper is Paper.CARD else SINGLE


def _sheets(
    faces: _Faces, kept: Sequence[PrintableCard], layout: SheetLayout, step: Step | None = None
) -> bytes:
    backs = faces.template.backs if layout.backs is None else layout.backs
    return card_sheet.sheets_pdf(
        [faces.face(one) for one in kept],
        faces.template.grid,
        faces.template.look,
        first_cell=layout.first_cell,
        offset_x_tenths=layout.offset_x,
        offset_y_tenths=layout.offset_y,
        back=faces.back if backs else None,
        colour=layout.colour,
        step=step,
    )


def _spends_household(dossier: Dossier) -> bool:
    """Whether this person's card opens the household's account, or would."""
    live = dossier.live_card
    return dossier.person.head or (live is not None and live.opens_household)


def _known(work: UnitOfWork, cards: Sequence[int]) -> list[PrintableCard]:
    wanted = list(dict.fromkeys(cards))
    found = CardPrints(work).cards(wanted)
    if len(found) != len(wanted):
        raise Refusal("card.unknown")
    return found


def _check_printable(kept: PrintableCard) -> None:
    if kept.state not in _PRINTABLE:
        raise Refusal(
            "card.print_not_active",
            name=kept.name,
            number_tail=tail(kept.number),
            state=str(kept.state),
        )
