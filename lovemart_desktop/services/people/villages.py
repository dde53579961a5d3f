"""Villages, groups and registration labels: kept by the card desk, changed by date.

A reorganisation makes a new village in the place of one or several old ones. The old ones
keep their name and their notices; their people stand in the new one from that day on.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.households import EventKind, check_reason
from lovemart_desktop.domain.people.villages import StatusLabel, VillageRow
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.people.histories import Histories, NewEvent
from lovemart_desktop.persistence.people.villages import Villages
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk

_LONGEST = 40


class VillagesDesk(Desk):
    """The township's villages and groups, and the labels that households are given."""

    def all(self) -> list[VillageRow]:
        """The villages of today by name, then those that were."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return Villages(work).all()

    def add(self, name: str) -> int:
        """A village that the roster did not have. Raises Refusal 'village.name_missing',
        'village.name_taken'."""
        self._require(Act.EDIT_PEOPLE)
        kept = _name(name)
        with self._books.write() as work:
            villages = Villages(work)
            if villages.name_taken(kept):
                raise Refusal("village.name_taken", village=kept)
            made = villages.add(kept, None)
            self._record(work, "village-add", f"village:{made}")
            work.commit()
        return made

    def clashing(self, ids: Sequence[int]) -> int:
        """How many households would get the old village's name before their number."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return Villages(work).clashing(ids)

    def reorganise(self, ids: Sequence[int], name: str, day: date, *, reason: str) -> int:
        """One village in the place of these, under this name; the new one's number.

        One old village and a new name is a renaming. Raises Refusal 'village.name_missing',
        'village.name_taken', 'village.nothing', 'village.unknown', 'village.before_last',
        'event.future', 'event.reason_missing'.
        """
        self._require(Act.EDIT_PEOPLE)
        kept, why = _name(name), self._checked(day, reason)
        old = list(dict.fromkeys(ids))
        if not old:
            raise Refusal("village.nothing")
        with self._books.write() as work:
            villages = Villages(work)
            found = villages.lock(old)
            if len(found) != len(old):
                raise Refusal("village.unknown")
            if [n for _, n in found] == [kept]:
                raise Refusal("village.nothing")
            if villages.name_taken(kept, old):
                raise Refusal("village.name_taken", village=kept)
            self._check_latest(villages, old, day)
            villages.end(old, day.isoformat())
            made = villages.add(kept, day.isoformat(), old[0])
            villages.move_all(found, made)
            event = self._keep(work, day, why)
            villages.succeed(old, made, event)
            self._record(work, "village-reorganise", f"village:{made}", villages=len(old))
            work.commit()
        return made

    def regroup(
        self, village: int, groups: Sequence[str], name: str, day: date, *, reason: str
    ) -> int:
        """One group in the place of these; how many people it has. Refusals as above."""
        self._require(Act.EDIT_PEOPLE)
        kept, why = _name(name), self._checked(day, reason)
        old = [group for group in dict.fromkeys(groups) if group != kept]
        if not old:
            raise Refusal("village.nothing")
        with self._books.write() as work:
            villages = Villages(work)
            if not villages.lock([village]):
                raise Refusal("village.unknown")
            self._check_latest(villages, [village], day)
            people = villages.regroup(village, old, kept)
            self._keep(work, day, why)
            self._record(work, "group-reorganise", f"village:{village}", people=people)
            work.commit()
        return people

    def labels(self) -> list[StatusLabel]:
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return Villages(work).labels()

    def add_label(self, name: str) -> None:
        """Raises Refusal 'label.missing', 'label.taken'."""
        self._require(Act.EDIT_PEOPLE)
        kept = " ".join(name.split())[:_LONGEST]
        if not kept:
            raise Refusal("label.missing")
        with self._books.write() as work:
            villages = Villages(work)
            if any(label.name == kept for label in villages.labels()):
                raise Refusal("label.taken", label=kept)
            villages.add_label(kept)
            self._record(work, "label-add", "status-label")
            work.commit()

    def offer_label(self, label: int, offered: bool) -> None:
        """Whether a label is offered from now on; households that have it keep it."""
        self._require(Act.EDIT_PEOPLE)
        with self._books.write() as work:
            Villages(work).offer_label(label, offered)
            self._record(work, "label-offer", f"status-label:{label}", offered=int(offered))
            work.commit()

    def _checked(self, day: date, reason: str) -> str:
        if day > self._place.clock.today():
            raise Refusal("event.future", day=day.isoformat())
        return check_reason(reason)

    def _check_latest(self, villages: Villages, ids: Sequence[int], day: date) -> None:
        latest = villages.latest_change(ids)
        if latest > day.isoformat():
            raise Refusal("village.before_last", day=day.isoformat(), since=latest)

    def _keep(self, work: UnitOfWork, day: date, reason: str) -> int:
        """Notes the event for everybody whom it has moved."""
        histories = Histories(work)
        event = histories.add_event(
            NewEvent(
                EventKind.REORGANISATION,
                day.isoformat(),
                reason,
                self._now(),
                self._operator.id,
            )
        )
        histories.follow(event, day.isoformat())
        return event


def _name(text: str) -> str:
    kept = " ".join(text.split())[:_LONGEST]
    if not kept:
        raise Refusal("village.name_missing")
    return kept
