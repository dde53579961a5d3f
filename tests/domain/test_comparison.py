"""Rounds beside each other: values, totals, and what cannot be said."""

from __future__ import annotations

from datetime import date

from lovemart_desktop.domain.rounds.comparison import (
    MOST_ROUNDS,
    Cell,
    ComparedRound,
    Measure,
    compare,
)

JUNE = ComparedRound(1, "2026-06", date(2026, 5, 1), True)
DECEMBER = ComparedRound(2, "2026-12", date(2026, 11, 1), True)
CELLS = {
    ("石桥村", 1): Cell(10, 10_000, of=40, struck=2, objections=1, days=30),
    ("柳林村", 1): Cell(5, 5_000, of=80, days=41),
    ("石桥村", 2): Cell(12, 12_000, of=40),
    ("空村", 2): Cell(0, 0, of=0, days=3),
}


def test_villages_stand_in_their_order_and_rounds_in_theirs() -> None:
    found = compare("诚信勤劳", [DECEMBER, JUNE], ["柳林村", "石桥村", "青溪村", "空村"], CELLS)
    assert [each.id for each in found.rounds] == [1, 2]
    assert found.villages == ("柳林村", "石桥村", "空村")
    assert found.value("石桥村", 1, Measure.SHARE) == 250
    assert found.value("柳林村", 1, Measure.DAYS) == 41
    assert found.value("柳林村", 2, Measure.POINTS) is None, "it had no list"
    assert found.value("石桥村", 2, Measure.DAYS) is None, "not credited yet"
    assert found.value("空村", 2, Measure.SHARE) is None


def test_totals() -> None:
    found = compare("诚信勤劳", [JUNE, DECEMBER], ["石桥村", "柳林村", "空村"], CELLS)
    assert found.total(1, Measure.ACCOUNTS) == 15
    assert found.total(1, Measure.POINTS) == 15_000
    assert found.total(1, Measure.SHARE) == 125, "of the town, not the mean of the villages"
    assert found.total(1, Measure.DAYS) == 41
    assert found.total(2, Measure.DAYS) is None
    assert found.total(1, Measure.STRUCK) == 2
    assert found.total(3, Measure.POINTS) is None


def test_only_the_last_rounds_and_their_villages() -> None:
    rounds = [
        ComparedRound(number, f"{2000 + number}-06", date(2000 + number, 5, 1), True)
        for number in range(1, 9)
    ]
    cells = {(f"村{number}", number): Cell(1, 1, of=1) for number in range(1, 9)}
    found = compare("诚信勤劳", rounds, [f"村{n}" for n in range(1, 9)], cells)
    assert len(found.rounds) == MOST_ROUNDS
    assert found.villages == ("村3", "村4", "村5", "村6", "村7", "村8")


def test_a_share_of_households_is_not_asked_of_grants_to_persons() -> None:
    persons = ComparedRound(1, "2026年重阳", date(2026, 9, 1), False)
    assert Measure.SHARE not in compare("关怀", [persons], ["石桥村"], {}).measures()
    assert set(compare("奖", [JUNE], ["石桥村"], {}).measures()) == set(Measure)
