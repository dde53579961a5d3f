"""Whatever happens to people, and in whatever order: each stands in one place on each day."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.household_asks import (
    Ask,
    Death,
    Departure,
    Merge,
    NewHead,
    Relocation,
    Split,
    StatusChange,
    Transfer,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.schema import household, household_period, member, member_period
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.people.members import Arrival, PersonFacts, Place
from tests.databases import SqliteDatabases
from tests.roster import write_roster
from tests.shop import TODAY, Shop, found_shop, founded

FIRST = date(2026, 1, 1)
LAST = TODAY

# what happens, to whom (an index among the people of then), with what, and how many days later
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            (
                "death",
                "move",
                "marriage",
                "split",
                "merge",
                "relocation",
                "head",
                "departure",
                "birth",
                "status",
                "undo",
                "village",
            )
        ),
        st.integers(0, 20),
        st.integers(0, 20),
        st.integers(0, 9),
    ),
    min_size=3,
    max_size=14,
)


@pytest.fixture(scope="module")
def databases(tmp_path_factory: pytest.TempPathFactory) -> SqliteDatabases:
    return SqliteDatabases(tmp_path_factory.mktemp("lives"))


class Life:
    """A town, and one event after another. What is refused changes nothing."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.day = FIRST
        self.done = 0
        self.born = 0
        self.last_event = 0
        write_roster(shop)

    def rows(self, table: object, *where: object) -> list[dict[str, object]]:
        with self.shop.store.books.read() as work:
            found = work.connection.execute(select(table).where(*where))  # type: ignore[call-overload]  # any table
            return [dict(row) for row in found.mappings()]

    def people(self) -> list[dict[str, object]]:
        return self.rows(member, member.c.deceased_on.is_(None))

    def homes(self) -> list[dict[str, object]]:
        return self.rows(household, household.c.ended_on.is_(None))

    def step(self, what: str, who: int, other: int, later: int) -> None:
        self.day = min(self.day + timedelta(days=later), LAST)
        self.shop.clock.instant = datetime(2026, 6, 18, 1, tzinfo=UTC)
        before = self.picture()
        refusal = self._refused(what, who, other)
        if refusal is None:
            self.done += 1
        else:
            assert refusal.code.split(".")[0] in ("event", "household", "person", "village")
            assert self.picture() == before, f"{what} was refused, and changed something"

    def _refused(self, what: str, who: int, other: int) -> Refusal | None:
        try:
            self._do(what, who, other)
        except Refusal as refusal:
            return refusal
        return None

    def picture(self) -> object:
        return (self.rows(member), self.rows(household), self.rows(member_period))

    def _do(self, what: str, who: int, other: int) -> None:
        desk = self.shop.card_officer
        if what == "undo":
            desk.households.undo(self.last_event, reason="错")
            return
        if what == "village":
            now = [v.id for v in desk.villages.all() if v.until is None]
            some = now[: 1 + other % 2]
            desk.villages.reorganise(some, f"新村{self.done}", self.day, reason="并村")
            return
        people, homes = self.people(), self.homes()
        person, home = people[who % len(people)], homes[other % len(homes)]
        if what == "birth":
            self.born += 1
            villages = dict(desk.people.villages())
            desk.members.add(
                PersonFacts(f"新生{'甲乙丙丁戊己庚辛壬癸'[self.born % 10]}", relation="孙子"),
                Place(villages[home["village_id"]], str(home["registration_no"])),  # type: ignore[index]  # an id
                another=True,
                arrival=Arrival(True, self.day),
            )
            return
        ask = self._ask(what, person, home, who, other)
        key = new_key()
        if isinstance(ask, Merge):
            request = desk.households.request_of(ask, key)
            self.shop.confirm(desk, Act.MERGE_HOUSEHOLDS, request)
        self.last_event = desk.households.carry_out(ask, key)

    def _ask(
        self, what: str, person: dict[str, object], home: dict[str, object], who: int, other: int
    ) -> Ask:
        number, mine = int(str(person["id"])), person["household_id"]
        kin = [p for p in self.people() if p["household_id"] == mine and mine is not None]
        others = [int(str(p["id"])) for p in kin if p["id"] != number]
        heir = others[other % len(others)] if others else None
        old = int(str(mine)) if mine is not None else int(str(home["id"]))
        day, why = self.day, "登记"
        match what:
            case "death":
                return Death(number, day, why, heir)
            case "move" | "marriage":
                target = None if other == 0 else int(str(home["id"]))
                return Transfer(number, target, "配偶", day, why, what == "marriage", heir)
            case "split":
                going = (number, *others[: who % 2])
                village = int(str(home["village_id"]))
                stay = next((o for o in others if o not in going), None)
                return Split(
                    old, going, number, village, "1组", f"S{self.done}", day, why, new_head=stay
                )
            case "merge":
                return Merge(old, int(str(home["id"])), day, why)
            case "relocation":
                village = int(str(home["village_id"]))
                return Relocation(old, village, "9组", f"R{self.done}", day, why)
            case "head":
                return NewHead(old, number, day, why)
            case "departure":
                return Departure(int(str(mine)) if mine else None, (number,), day, why, heir)
            case _:
                return StatusChange(old, f"状态{other}", day, why)

    # what must hold

    def check(self) -> None:
        people = self.rows(member)
        periods = self.rows(member_period, member_period.c.voided_by.is_(None))
        for day in (FIRST - timedelta(days=1), FIRST, self.day, LAST):
            standing = [p for p in periods if _holds(p, day)]
            places = Counter(p["member_id"] for p in standing)
            assert max(places.values(), default=1) == 1, "somebody stands in two places"
            heads = Counter(p["household_id"] for p in standing if p["is_head"])
            assert max(heads.values(), default=1) == 1, "a household has two heads"
            counted = sum(c.people for c in self.shop.card_officer.households.headcounts(day))
            unborn = {
                p["id"] for p in people if p["birth_date"] and str(p["birth_date"]) > str(day)
            }
            assert counted == sum(p["member_id"] not in unborn for p in standing)
        now = {p["member_id"]: p for p in periods if p["ends_on"] is None}
        living = [p for p in people if p["deceased_on"] is None and p["left_on"] is None]
        assert set(now) == {p["id"] for p in living}, "living people and open periods differ"
        for person in living:
            period = now[person["id"]]
            for fact in ("household_id", "village_id", "group_name", "relation", "is_head"):
                assert period[fact] == person[fact], fact
        self._check_homes(living)

    def _check_homes(self, living: list[dict[str, object]]) -> None:
        with_people = {p["household_id"] for p in living if p["household_id"] is not None}
        headed = Counter(p["household_id"] for p in living if p["is_head"])
        assert set(headed) == with_people, "people without a head, or a head without people"
        assert set(headed.values()) <= {1}
        for home in self.rows(household):
            open_now = self.rows(
                household_period,
                household_period.c.household_id == home["id"],
                household_period.c.voided_by.is_(None),
                household_period.c.ends_on.is_(None),
            )
            assert len(open_now) == (home["ended_on"] is None)
            if open_now:
                for fact in ("village_id", "group_name", "registration_no", "status"):
                    assert open_now[0][fact] == home[fact], fact


def _holds(period: dict[str, object], day: date) -> bool:
    text, ends = day.isoformat(), period["ends_on"]
    return str(period["starts_on"]) <= text and (ends is None or str(ends) > text)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_everybody_stands_in_one_place_whatever_happens(
    databases: SqliteDatabases, steps: list[tuple[str, int, int, int]]
) -> None:
    with databases.fresh(founded) as url:
        shop = found_shop(url)
        try:
            life = Life(shop)
            for step in steps:
                life.step(*step)
                life.check()
        finally:
            shop.close()


def test_a_long_life_of_many_events(databases: SqliteDatabases) -> None:
    """One fixed town in which each kind of event comes to pass at least once."""
    kinds = ("birth", "marriage", "split", "relocation", "status", "head", "death", "undo")
    with databases.fresh(founded) as url:
        shop = found_shop(url)
        life = Life(shop)
        for turn in range(3):
            for at, kind in enumerate((*kinds, "departure", "move", "merge", "village")):
                life.step(kind, turn * 5 + at, at + turn, 2)
        life.check()
        assert life.done >= 15
        shop.close()
