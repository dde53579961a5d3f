"""Blanks: cards that are printed in stock and get their holder by a scan at the desk."""

from __future__ import annotations

from lovemart_desktop.domain.cards.cards import DEAD, CardChange, CardState, read_number, tail
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import request_digest
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.cards.card_blanks import Blanks, ScannedCard, Series
from lovemart_desktop.persistence.cards.cards import ISSUE_ACT, Cards, Change, Someone
from lovemart_desktop.persistence.people.joined import Joined
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.cards.card_keeping import (
    CardKeeping,
    IssuedCard,
    check_may_hold,
    issued,
    known,
    target,
)

__all__ = ["BlanksDesk", "ScannedCard", "Series"]

MOST = 2000
"""Blanks of one series: more lie in a drawer for years."""

SERIES_ACT = "make-blanks"


class BlanksDesk(CardKeeping):
    """Makes blanks, binds them to people, closes what is left of them."""

    def make(self, count: int, key: str, *, note: str = "") -> Series:
        """A series of blank cards with numbers of their own; the same key again gives the
        same series.

        Raises Refusal 'card.blanks_count', 'request.other_content'.
        """
        self._require(Act.ISSUE_CARD)
        if not 1 <= count <= MOST:
            raise Refusal("card.blanks_count", count=count, most=MOST)
        digest = request_digest("blanks", count, note).hex()
        change = Change(self._now(), self._today(), self._operator.id, note.strip())
        with self._books.write() as work:
            before = Cards(work).request_facts(SERIES_ACT, key)
            if before is None:
                numbers = self._fresh_numbers(Cards(work), count)
                series = Blanks(work).make(numbers, note.strip(), change)
                self._record(
                    work, SERIES_ACT, f"request:{key}", digest=digest, series=series, count=count
                )
            elif before["digest"] != digest:
                raise Refusal("request.other_content")
            else:
                series = int(before["series"])
            made = next(one for one in Blanks(work).all() if one.id == series)
            work.commit()
        return made

    def series(self) -> list[Series]:
        """Every series, the newest first."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return Blanks(work).all()

    def left_of(self, series: int) -> list[int]:
        """The cards of a series that nobody holds yet, to be printed."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return Blanks(work).left_of(series)

    def scanned(self, text: str) -> ScannedCard | None:
        """The card whose number was scanned or typed; None where it is none of ours."""
        self._require(Act.SEE_PEOPLE)
        number = read_number(text)
        if number is None:
            return None
        with self._books.read() as work:
            return Blanks(work).scanned(number)

    def bind(
        self, number: str, member: int, key: str, *, reason: str, opens_household: bool = False
    ) -> IssuedCard:
        """Gives a blank its holder; a card that the holder has is replaced by it, in one step.

        The same key again gives the same card. A head's card always opens the household's
        account; the card that takes another's place opens what that one did. Raises Refusal
        'card.unknown', 'card.blank_bound' (to whom and when), 'card.blank_dead',
        'person.unknown', 'person.joined', 'person.deceased', 'card.change_refused',
        'card.changed_meanwhile', 'card.has_live', 'card.reason_missing', 'request.other_content'.
        """
        self._require(Act.ISSUE_CARD)
        digest = request_digest("bind", number, member, opens_household).hex()
        change = self._change(reason)
        with self._books.write() as work:
            cards = Cards(work)
            made = self._issued_before(cards, key, digest)
            if made is None:
                made = [self._bind(work, number, member, change, opens_household)]
                self._record(
                    work,
                    ISSUE_ACT,
                    f"request:{key}",
                    digest=digest,
                    count=1,
                    cards=str(made[0]),
                    reason=change.reason,
                )
            given = issued(known(cards, made[0]))
            work.commit()
        return given

    def close_left(self, series: int, *, reason: str) -> int:
        """Closes the blanks of a series that nobody holds; how many they were.

        Raises Refusal 'card.reason_missing'.
        """
        self._require(Act.CHANGE_CARD)
        change = self._change(reason)
        with self._books.write() as work:
            blanks = Blanks(work)
            closed = blanks.close(blanks.left_of(series), change)
            if closed:
                self._record(work, "close-blanks", f"series:{series}", count=closed, reason=reason)
            work.commit()
        return closed

    def _bind(self, work: UnitOfWork, number: str, member: int, change: Change, opens: bool) -> int:
        cards, blanks = Cards(work), Blanks(work)
        blank = blanks.scanned(number)
        if blank is None:
            raise Refusal("card.unknown")
        _check_blank(blank)
        found = cards.people([member])
        if not found:
            raise Refusal("person.unknown")
        Joined(work).refuse([member])
        (someone,) = found
        old = None
        if someone.live_card:
            old = self._retire(cards, someone, change)
            opens = opens or old[1]
        else:
            check_may_hold(someone)
        if not blanks.bind(blank.id, member, change, opens_household=opens or someone.head):
            # between the look and the change another officer was quicker
            taken = blanks.scanned(number)
            assert taken is not None
            _check_blank(taken)
        if old is not None:
            cards.set_successor(old[0], blank.id)
            self._record(work, "replace-card", f"card:{old[0]}", by=blank.id, reason=change.reason)
        return blank.id

    def _retire(self, cards: Cards, someone: Someone, change: Change) -> tuple[int, bool]:
        """Ends the card that the blank replaces; its id, and whether it opened the
        household's account."""
        if someone.facts.deceased_on is not None:
            raise Refusal("person.deceased", name=someone.name)
        live = cards.live_of(someone.member)
        if live is None:
            raise Refusal("card.changed_meanwhile", name=someone.name)
        cards.change(live, target(cards, live, CardChange.REPLACE), change)
        return live.id, live.opens_household


def _check_blank(scanned: ScannedCard) -> None:
    """Raises Refusal 'card.blank_bound', 'card.blank_dead'."""
    if scanned.state is CardState.BLANK:
        return
    facts = {"number_tail": tail(scanned.number), "since": scanned.since}
    if scanned.state in DEAD:
        raise Refusal("card.blank_dead", **facts, state=str(scanned.state))
    raise Refusal("card.blank_bound", **facts, name=scanned.name)
