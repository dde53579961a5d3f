"""Names with characters that no shipped typeface has, typed by hand."""

from __future__ import annotations

from lovemart_desktop.services.people.members import PersonFacts, Place
from lovemart_desktop.services.printable import code_points, unprintable
from tests.roster import write_roster
from tests.shop import TODAY, Shop

RARE = "\U000323b0"


def remarks(shop: Shop, member: int) -> list[tuple[str, str, bool]]:
    """(code, detail, whether it is open)."""
    kept = shop.card_officer.people.record(member).remarks
    return [(each.code, each.detail, each.settled_on is None) for each in kept]


def test_rare_characters_are_told_from_those_that_are_shipped() -> None:
    assert unprintable("张龚强·买买提") == ""
    assert unprintable("䶮张") == "", "beyond GB 2312, and in the second typeface"
    assert unprintable(f"王{RARE}{RARE}") == RARE
    assert code_points(f"{RARE}中") == "U+323B0 U+4E2D"


def test_a_name_that_cannot_be_printed_is_noted_on_the_record(sqlite_shop: Shop) -> None:
    write_roster(sqlite_shop)
    desk = sqlite_shop.card_officer.members
    member = desk.add(PersonFacts(f"王{RARE}英", "910101195503030017"), Place("柳林村"))
    note = ("person.name_unprintable", "U+323B0")
    assert (*note, True) in remarks(sqlite_shop, member)
    desk.change(member, PersonFacts(f"王{RARE}英", telephone="13811112222"))
    assert remarks(sqlite_shop, member).count((*note, True)) == 1, "said once"
    desk.change(member, PersonFacts("王大英"))
    assert (*note, False) in remarks(sqlite_shop, member)
    settled = [r for r in sqlite_shop.card_officer.people.record(member).remarks if r.settled_on]
    assert {each.settled_on for each in settled} == {TODAY}
    desk.change(member, PersonFacts(f"王大{RARE}"))
    assert (*note, True) in remarks(sqlite_shop, member)
