"""Households by date: who belongs where, what may happen to them, and from when.

An event has a day; what follows from it is true from the morning of that day on. So a
person stands in exactly one household (or in none) on each day that they live in the
township, and a household with living members has exactly one living head.
`household_events` says what follows from each kind of event.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.people import HEAD

NEW = 0
"""Stands for the household that an event makes, until the books have given it a number."""


class EventKind(StrEnum):
    """What may happen to members and households."""

    IMPORT = "import"
    CORRECTION = "correction"
    BIRTH = "birth"
    ARRIVAL = "arrival"
    MARRIAGE = "marriage"
    MOVE = "move"
    SPLIT = "split"
    MERGE = "merge"
    RELOCATION = "relocation"
    NEW_HEAD = "new-head"
    DEATH = "death"
    DEPARTURE = "departure"
    STATUS = "status"
    OFFICER = "officer"
    REORGANISATION = "reorganisation"
    SAME_PERSON = "same-person"
    UNDO = "undo"


LASTING = frozenset(
    {
        EventKind.IMPORT,
        EventKind.UNDO,
        EventKind.REORGANISATION,
        EventKind.CORRECTION,
        EventKind.BIRTH,
        EventKind.ARRIVAL,
        EventKind.MERGE,
        EventKind.SAME_PERSON,
    }
)
"""Kinds that are not undone as a whole: what is wrong with them is corrected one by one."""


@dataclass(frozen=True, slots=True)
class Kin:
    """A living person in the township, as they stand now. `since`: None before the books
    began. `household` is None for who belongs to none."""

    member: int
    name: str
    relation: str
    head: bool
    sex: str
    household: int | None
    village: int
    group: str
    since: date | None = None
    card: bool = False


@dataclass(frozen=True, slots=True)
class Family:
    """A household as it stands now, with its living members; the head comes first."""

    id: int
    village: int
    village_name: str
    group: str
    number: str
    status: str
    officer_name: str
    officer_telephone: str
    since: date | None
    kin: tuple[Kin, ...]
    ended: bool = False

    @property
    def head(self) -> Kin | None:
        return next((kin for kin in self.kin if kin.head), None)

    @property
    def called(self) -> str:
        """By its head's name, else by its number: what messages say."""
        return self.head.name if self.head else self.number

    def member(self, member: int) -> Kin:
        """Raises Refusal 'event.not_member'."""
        for kin in self.kin:
            if kin.member == member:
                return kin
        raise Refusal("event.not_member", household=self.called)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a member stands after an event. `household`: None for none, `NEW`."""

    household: int | None
    village: int
    group: str
    relation: str
    head: bool


@dataclass(frozen=True, slots=True)
class Home:
    """A household's facts after an event."""

    id: int
    village: int
    group: str
    number: str
    status: str
    officer_name: str = ""
    officer_telephone: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """Points of one fund that a part of a household takes along."""

    fund: int
    points: int


@dataclass(frozen=True, slots=True)
class Note:
    """Something that is told before an event is carried out. `facts` fill its words."""

    code: str
    facts: tuple[tuple[str, str | int], ...] = ()
    tone: str = "info"


def note(code: str, tone: str = "info", /, **facts: str | int) -> Note:
    return Note(code, tuple(facts.items()), tone)


@dataclass(frozen=True, slots=True)
class Plan:
    """What follows from an event. `places` by member; `members` and `households` are all
    whom it concerns, changed or not; `merged`: (from, into), whose points go along."""

    kind: EventKind
    day: date
    reason: str
    places: dict[int, Place]
    homes: tuple[Home, ...] = ()
    died: int | None = None
    left: tuple[int, ...] = ()
    merged: tuple[int, int] | None = None
    shares: tuple[Share, ...] = ()
    shares_from: int = 0
    subject_member: int | None = None
    subject_household: int | None = None
    notes: tuple[Note, ...] = ()


def check_day(day: date, today: date, concerned: Iterable[Kin], homes: Iterable[Family]) -> None:
    """An event comes after what is known of everybody concerned, and not in the future.

    Raises Refusal 'event.future', 'event.before_last', 'event.before_last_household'.
    """
    if day > today:
        raise Refusal("event.future", day=day.isoformat())
    for kin in concerned:
        if kin.since is not None and day < kin.since:
            raise Refusal(
                "event.before_last",
                name=kin.name,
                day=day.isoformat(),
                since=kin.since.isoformat(),
            )
    for home in homes:
        if home.since is not None and day < home.since:
            raise Refusal(
                "event.before_last_household",
                household=home.called,
                day=day.isoformat(),
                since=home.since.isoformat(),
            )


def check_reason(reason: str) -> str:
    """Raises Refusal 'event.reason_missing'."""
    kept = " ".join(reason.split())[:200]
    if not kept:
        raise Refusal("event.reason_missing")
    return kept


_PARENT = {"male": "父亲", "female": "母亲"}
_CHILD = {"male": "子", "female": "女"}
_GRANDCHILDREN = {"子": "孙子", "女": "孙女"}
_ONE_LEVEL_UP = {"孙子": "子", "孙女": "女", "外孙": "子", "外孙女": "女"}


def relation_to(new_head: Kin, other: Kin, only_child: bool = False) -> str:
    """What `other` is to a new head, from what both were to the old one; '' where that does
    not tell. `only_child`: the new head is the only child in the household."""
    if other.member == new_head.member:
        return HEAD
    was, is_ = new_head.relation, other.relation
    if was == "配偶":
        same = {HEAD: "配偶"} | {r: r for r in ("子", "女", "孙子", "孙女", "儿媳", "女婿")}
        return same.get(is_, "")
    if was in ("子", "女"):
        return _to_child(other, only_child)
    if was in ("父亲", "母亲"):
        if is_ == HEAD:
            return _CHILD.get(other.sex, "")
        if is_ == "配偶":
            return {"female": "儿媳", "male": "女婿"}.get(other.sex, "")
        if is_ in ("父亲", "母亲"):
            return "配偶"
        return _GRANDCHILDREN.get(is_, "")
    return ""


def _to_child(other: Kin, only_child: bool) -> str:
    """What somebody is to a child of the old head."""
    if other.relation in (HEAD, "配偶"):
        return _PARENT.get(other.sex, "")
    if other.relation in ("子", "女"):
        return {"子": "兄弟", "女": "姐妹"}[other.relation]
    if other.relation in ("父亲", "母亲"):
        return {"父亲": "祖父", "母亲": "祖母"}[other.relation]
    if only_child and other.relation in ("儿媳", "女婿"):
        return "配偶"
    return _ONE_LEVEL_UP.get(other.relation, "") if only_child else ""


def with_head(
    kin: Iterable[Kin],
    head: Kin,
    home: int,
    village: int,
    group: str,
    *,
    among: Iterable[Kin] | None = None,
) -> dict[int, Place]:
    """The places of a household's members under this head. Who was head before loses it.

    `among`: everybody who was in the household before, where some of them go.
    """
    those = tuple(kin)
    children = sum(other.relation in ("子", "女") for other in (among or those))
    return {
        other.member: Place(
            household=home,
            village=village,
            group=group,
            relation=other.relation if head.head else relation_to(head, other, children == 1),
            head=other.member == head.member,
        )
        for other in those
    }
