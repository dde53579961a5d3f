"""Wanted but missing: the counter notes it with one key, the storekeeper answers."""

from __future__ import annotations

from dataclasses import replace

from lovemart_desktop.domain.counter.wanted import Answer, Wish, WishState, tidy_wish
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.counter.wanted import WantedNotes
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.desk import Desk

LATELY = 60
"""How many wishes are offered to choose from."""
ANSWERS = 30


class WantedDesk(Desk):
    """Wishes of all counters. The same words are one wish."""

    def note(self, words: str, member: int = 0) -> str:
        """Notes a wish, with the holder who asked if known; returns it as it was kept.

        Raises Refusal 'wanted.words_missing' (most).
        """
        self._require(Act.NOTE_WANTED)
        tidy = tidy_wish(words)
        with self._books.write() as work:
            WantedNotes(work).add(
                till=self._place.till.id,
                words=tidy,
                member_id=member,
                day=self._today(),
                by=self._operator.id,
                at=self._now(),
            )
            work.commit()
        return tidy

    def lately(self) -> list[str]:
        """What was asked for lately, to choose from instead of typing."""
        self._require(Act.NOTE_WANTED)
        with self._books.read() as work:
            return WantedNotes(work).lately(LATELY)

    def open(self) -> list[Wish]:
        """What waits for an answer, the most wanted first."""
        self._require(Act.SEE_GOODS)
        with self._books.read() as work:
            return WantedNotes(work).open()

    def answers(self) -> list[Answer]:
        """The newest answers."""
        self._require(Act.SEE_GOODS)
        with self._books.read() as work:
            rows = WantedNotes(work).answered(ANSWERS)
        return [replace(one, day=local_time(at).date().isoformat()) for one, at in rows]

    def settle(self, words: str, state: WishState, answer: str = "") -> int:
        """Answers a wish: ordered, or not possible. Returns how many had asked.

        Raises Refusal 'wanted.settled' where nothing of it is open any more.
        """
        self._require(Act.EDIT_GOODS)
        assert state is not WishState.OPEN
        with self._books.write() as work:
            count = WantedNotes(work).settle(
                words, state, answer.strip(), self._operator.id, self._now()
            )
            if not count:
                raise Refusal("wanted.settled")
            self._record(work, "settle-wish", words, state=str(state), times=count)
            work.commit()
        return count
