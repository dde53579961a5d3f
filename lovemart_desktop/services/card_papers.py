"""Cards on paper: the preview, single cards, sheets, and the record that they were printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lovemart_desktop.documents import card as card_paper
from lovemart_desktop.documents import card_sheet, typeface
from lovemart_desktop.documents.card import CardBack, CardFace
from lovemart_desktop.documents.handover import HandoverList, HandoverRow, handover_pdf
from lovemart_desktop.documents.statement import BalanceCard, PurseBalance, balance_pdf
from lovemart_desktop.domain.cards import CardState, tail
from lovemart_desktop.domain.dossiers import Dossier
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.cards import Cards, KeptCard
from lovemart_desktop.persistence.dossiers import Dossiers
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """How cards go on A4 sheets of 2×5. Offsets in tenths of a millimetre, right and down.

    `first_cell` counts from 0: the first free place of a sheet that was used before.
    """

    first_cell: int = 0
    offset_x: int = 0
    offset_y: int = 0
    backs: bool = False
    colour: bool = True


@dataclass(frozen=True, slots=True)
class Unprintable:
    """A card that cannot be printed as it is, and why."""

    card: int
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Handover:
    """The list of one village on which people sign for their cards, as PDF."""

    village: str
    cards: int
    pdf: bytes


class CardPapers(Desk):
    """Prints cards. Whatever is handed out to be printed is recorded."""

    def preview(self, card: int) -> bytes:
        """The front of a card as it would leave the printer; not recorded.

        Raises Refusal 'card.unknown', 'paper.glyph_missing' and those of the paper.
        """
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            faces = _Faces(work)
            (kept,) = _known(work, [card])
            face = faces.face(kept)
        return card_paper.card_pdf(face)

    def print_card(self, card: int, *, back: bool = False, colour: bool = True) -> bytes:
        """One card on a page of its own size, front and maybe back. Recorded.

        Raises Refusal 'card.print_not_active' besides those of `preview`.
        """
        self._require(Act.PRINT_CARD)
        with self._books.write() as work:
            faces = _Faces(work)
            (kept,) = _known(work, [card])
            _check_active(kept)
            data = card_paper.card_pdf(
                faces.face(kept), colour=colour, back=faces.back if back else None
            )
            self._note_print(work, [kept], sheets=0)
            work.commit()
        return data

    def print_sheets(self, cards: Sequence[int], layout: SheetLayout) -> bytes:
        """Cards on A4 sheets, in the order given. Recorded.

        Raises Refusal 'paper.nothing_to_print', 'paper.first_cell', 'card.print_not_active',
        'card.unknown', 'paper.glyph_missing' and those of the paper; nothing is printed then.
        """
        self._require(Act.PRINT_CARD)
        with self._books.write() as work:
            faces = _Faces(work)
            kept = _known(work, cards)
            for one in kept:
                _check_active(one)
            data = _sheets(faces, kept, layout)
            self._note_print(work, kept, sheets=1)
            work.commit()
        return data

    def preview_sheet(self, cards: Sequence[int], layout: SheetLayout) -> bytes:
        """The first sheet to look at, whatever state its cards are in; not recorded."""
        self._require(Act.PRINT_CARD)
        room = card_sheet.SheetTemplate().cells - layout.first_cell
        with self._books.read() as work:
            return _sheets(_Faces(work), _known(work, cards[:room]), layout)

    def unprintable(self, cards: Sequence[int]) -> list[Unprintable]:
        """Which of these cards cannot be printed: to be said before the first sheet is."""
        self._require(Act.PRINT_CARD)
        faults: list[Unprintable] = []
        with self._books.read() as work:
            faces = _Faces(work)
            for kept in _known(work, cards):
                try:
                    _check_active(kept)
                    card_paper.check_face(faces.face(kept))
                except Refusal as refusal:
                    faults.append(Unprintable(kept.id, refusal))
        return faults

    def calibration(self) -> bytes:
        """The page that finds the printer's offsets."""
        self._require(Act.PRINT_CARD)
        return card_sheet.calibration_pdf()

    def handovers(self, cards: Sequence[int]) -> list[Handover]:
        """A list for signatures for each village of these cards, by village.

        Raises Refusal 'paper.nothing_to_print', 'card.unknown'.
        """
        self._require(Act.PRINT_CARD)
        if not cards:
            raise Refusal("paper.nothing_to_print")
        with self._books.read() as work:
            kept = _known(work, cards)
            reasons = Cards(work).issue_reasons([one.id for one in kept])
            settings = House(work).settings()
            store = House(work).first_store()
        villages: dict[str, list[KeptCard]] = {}
        for one in kept:
            villages.setdefault(one.village, []).append(one)
        return [
            Handover(
                village,
                len(held),
                handover_pdf(
                    HandoverList(
                        town=settings.get("town", ""),
                        store=store[1] if store else "",
                        village=village,
                        issued_on=self._place.clock.today(),
                        rows=tuple(
                            HandoverRow(c.name, c.group, tail(c.number), reasons.get(c.id, ""))
                            for c in held
                        ),
                        number="",
                        batch="",
                    )
                ),
            )
            for village, held in sorted(villages.items())
        ]

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

    def _note_print(self, work: UnitOfWork, cards: Sequence[KeptCard], *, sheets: int) -> None:
        self._record(
            work,
            "print-card",
            f"card:{cards[0].id}" if len(cards) == 1 else "",
            count=len(cards),
            sheets=sheets,
            cards=",".join(str(one.id) for one in cards),
        )


class _Faces:
    """What stands on every card of this store, and each card's own face."""

    def __init__(self, work: UnitOfWork) -> None:
        settings = House(work).settings()
        store = House(work).first_store()
        self._store = store[1] if store else ""
        self._telephone = settings.get("telephone", "")
        self.back = CardBack(
            store=self._store,
            place=settings.get("address", "") or settings.get("town", ""),
            telephone=self._telephone,
        )

    def face(self, kept: KeptCard) -> CardFace:
        unknown = typeface.missing(kept.name + kept.village)
        if unknown:
            raise Refusal("paper.glyph_missing", name=kept.name, characters=unknown)
        return CardFace(kept.name, kept.village, kept.number, self._store, self._telephone)


def _sheets(faces: _Faces, kept: Sequence[KeptCard], layout: SheetLayout) -> bytes:
    return card_sheet.sheets_pdf(
        [faces.face(one) for one in kept],
        first_cell=layout.first_cell,
        offset_x_tenths=layout.offset_x,
        offset_y_tenths=layout.offset_y,
        back=faces.back if layout.backs else None,
        colour=layout.colour,
    )


def _spends_household(dossier: Dossier) -> bool:
    """Whether this person's card opens the household's account, or would."""
    live = dossier.live_card
    return dossier.person.head or (live is not None and live.opens_household)


def _known(work: UnitOfWork, cards: Sequence[int]) -> list[KeptCard]:
    wanted = list(dict.fromkeys(cards))
    found = Cards(work).by_ids(wanted)
    if len(found) != len(wanted):
        raise Refusal("card.unknown")
    return found


def _check_active(kept: KeptCard) -> None:
    if kept.state is not CardState.ACTIVE:
        raise Refusal(
            "card.print_not_active",
            name=kept.name,
            number_tail=tail(kept.number),
            state=str(kept.state),
        )
