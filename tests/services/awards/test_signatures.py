"""Award and grant lists that come back signed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import insert, select

from lovemart_desktop.domain.board import Unsigned
from lovemart_desktop.domain.ledger import parse_receipt_code
from lovemart_desktop.domain.rounds.awards import AwardRound, ProgrammeKind
from lovemart_desktop.domain.rounds.notices import NoticeKind
from lovemart_desktop.domain.rounds.papers import ListPaper, list_paper_number
from lovemart_desktop.domain.rounds.rules import Credits, Occasion, grant_rules
from lovemart_desktop.domain.rounds.signatures import SigningRow
from lovemart_desktop.persistence.rounds.signatures import Signatures
from lovemart_desktop.persistence.schema import audit_event, award_signature, setting
from lovemart_desktop.persistence.verify import prove
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.rounds.signatures import SignaturesDesk
from tests.awards import HEADS, Town, lists
from tests.documents.reading import Paper
from tests.funding import reverse
from tests.round_steps import post
from tests.services.awards.looking import change
from tests.services.test_at_once import at_once
from tests.shop import TODAY, refused


def credited(town: Town, *names: str) -> AwardRound:
    """A round whose lists are all credited."""
    found = town.approve(town.drafted(*names))
    town.officer.awards.credit(found.id, lists(found), new_key())
    return town.officer.awards.round(found.id)


def quick(town: Town, members: int) -> int:
    """The list of a grant to so many people of one village, credited without notice."""
    people = [town.shop.add_person(f"村民{n}", "大村") for n in range(members)]
    rules = replace(
        grant_rules(Occasion.PARTY_CARE, Credits.MEMBER), notice=False, notice_reason="县里公示"
    )
    terms = town.terms(
        programme="党员关怀", kind=ProgrammeKind.GRANT, period="2026年七一", points_each=10
    )
    awards = town.officer.awards
    found = awards.open_round(terms, rules)
    for person in people:
        awards.add(found.id, person)
    found = town.approve(awards.round(found.id))
    awards.credit(found.id, lists(found), new_key())
    return found.lists[0].id


def by_name(desk: SignaturesDesk, list_id: int) -> dict[str, SigningRow]:
    return {row.name: row for row in desk.rows(list_id)}


def unsigned(town: Town) -> Unsigned:
    with town.shop.store.books.read() as work:
        return Signatures(work).unsigned()


def test_what_is_credited_is_signed_for(town: Town) -> None:
    desk, found = town.officer.signatures, town.published()
    assert desk.lists() == [], "nobody signs before crediting"
    with refused("signing.unknown"):
        desk.rows(found.lists[0].id)
    found = town.approve(found)
    first = found.lists[0].id
    town.officer.awards.credit(found.id, [first], new_key())
    (head,) = desk.lists(found.id)
    assert (head.id, head.village, head.rows, head.missing) == (first, "石桥村", 2, 2)
    assert (head.credited_on, head.terms.period) == (TODAY, "2026-06")
    assert unsigned(town) == Unsigned(2, 1, TODAY)
    rows = by_name(desk, first)
    assert [(row.no, row.page, row.points) for row in rows.values()] == [
        (1, 1, 1_000),
        (2, 1, 1_000),
    ]
    assert desk.sign(first, [rows["张龚强"].nomination], collector=" 其子  张小龙 ") == 1
    signed = by_name(desk, first)["张龚强"]
    assert (signed.signed_on, signed.collector, signed.marked_by) == (
        TODAY,
        "其子 张小龙",
        "评一凡",
    )
    assert [each.missing for each in town.shop.auditor.signatures.lists()] == [1]
    assert desk.lists(found.id + 9) == []
    assert prove(town.shop.store.books, 0).clean


def test_marks_are_taken_back_and_set_again(town: Town) -> None:
    desk, found = town.officer.signatures, credited(town)
    first = found.lists[0].id
    one, two = (row.nomination for row in desk.rows(first))
    assert desk.sign(first, [one, two]) == 2
    assert desk.sign(first, [one]) == 0, "signed before"
    assert [each.village for each in desk.lists(only_missing=True)] == ["柳林村"]
    town.shop.clock.move(days=1)
    with refused("signing.reason_missing"):
        desk.withdraw(first, [one], reason="  ")
    assert desk.withdraw(first, [one], reason="看错行") == 1
    assert desk.withdraw(first, [one], reason="看错行") == 0
    assert [bool(row.signed_on) for row in desk.rows(first)] == [False, True]
    assert desk.sign(first, [one]) == 1
    assert desk.rows(first)[0].signed_on == date(2026, 6, 19)
    assert desk.sign(first, [4711]) == 0, "no such row"
    other = found.lists[1].id
    assert desk.sign(other, [one]) == 0, "not on this list"
    with refused("signing.unknown"):
        desk.sign(99, [one])
    with town.shop.store.books.read() as work:
        kept = work.connection.execute(
            select(award_signature.c.signed, award_signature.c.reason)
            .where(award_signature.c.nomination_id == one)
            .order_by(award_signature.c.nth)
        ).all()
        told = work.connection.execute(
            select(audit_event.c.act, audit_event.c.subject).where(
                audit_event.c.act.in_(("list-signed", "list-unsigned"))
            )
        ).all()
    assert [tuple(row) for row in kept] == [(1, ""), (0, "看错行"), (1, "")]
    assert {tuple(row) for row in told} == {
        ("list-signed", f"list:{first}"),
        ("list-unsigned", f"list:{first}"),
    }
    assert prove(town.shop.store.books, 0).clean


def test_the_same_request_marks_once(town: Town) -> None:
    """A reply that was lost is asked for again; meanwhile somebody took the mark back."""
    desk, found = town.officer.signatures, credited(town)
    first = found.lists[0].id
    one, two = (row.nomination for row in desk.rows(first))
    key = new_key()
    assert desk.sign(first, [one], key=key) == 1
    desk.withdraw(first, [one], reason="看错行")
    assert desk.sign(first, [one], key=key) == 1
    assert desk.rows(first)[0].signed_on is None
    with refused("request.twice"):
        desk.sign(first, [two], key=key)
    with refused("request.twice"):
        desk.withdraw(first, [one], reason="看错行", key=key)


def test_two_officers_mark_one_row_at_once(town: Town) -> None:
    found = credited(town)
    first = found.lists[0].id
    row = town.officer.signatures.rows(first)[0].nomination
    others = [town.shop.store.session(town.officer.operator) for _ in range(2)]
    counted: list[int] = []
    codes = at_once(
        lambda: counted.append(others[0].signatures.sign(first, [row])),
        lambda: counted.append(others[1].signatures.sign(first, [row])),
    )
    assert codes == ["", ""]
    assert sorted(counted) == [0, 1]


def test_a_scanned_page_is_what_was_printed(lite: Town) -> None:
    list_id = quick(lite, 23)
    desk = lite.officer.signatures
    (head,) = desk.lists()
    paper = Paper(lite.officer.award_papers.list_pdf(head.round_id, list_id))
    rows = {row.nomination: row for row in desk.rows(list_id)}
    seen: list[int] = []
    for page in range(len(paper)):
        (code,) = paper.codes(page)
        found = desk.scanned(code)
        assert found is not None
        assert (found.head.id, found.page, found.pages) == (list_id, page + 1, len(paper))
        assert found.check.replace(" ", "") in paper.text(page), (
            "told apart from a paper of another version"
        )
        for row in found.rows:
            assert rows[row].name in paper.text(page)
        seen += [rows[row].no for row in found.rows]
    assert seen == list(range(1, 24))
    assert found is not None
    assert desk.sign(list_id, found.rows) == len(found.rows)
    with lite.shop.store.books.read() as work:
        pages = work.connection.execute(select(award_signature.c.page).distinct()).scalars().all()
    assert pages == [len(paper)]


def test_what_is_no_signed_page(lite: Town) -> None:
    desk, found = lite.officer.signatures, lite.published()
    number = list_paper_number(ListPaper.SIGNATURES, found.lists[0].id)
    assert desk.scanned("690123456789") is None
    assert desk.scanned(list_paper_number(ListPaper.SCORES, found.lists[0].id) + "01") is None
    assert parse_receipt_code(f"{number}01") is None
    with refused("signing.unknown"):
        desk.scanned(f"{number}01")
    lite.officer.awards.credit(found.id, lists(lite.approve(found)), new_key())
    assert desk.scanned(f"{number}01") is not None
    with refused("signing.unknown"):
        desk.scanned(f"{number}02")
    with refused("signing.unknown"):
        desk.scanned(list_paper_number(ListPaper.SIGNATURES, 4711) + "01")


def test_whoever_was_struck_or_paid_back_is_not_waited_for(lite: Town) -> None:
    found = lite.published()
    struck = next(row for row in lite.officer.awards.rows(found.id, 1) if row.name == "周尧全")
    found = lite.approve(lite.strike(struck.nomination, "不符条件"))
    lite.officer.awards.credit(found.id, lists(found), new_key())
    desk = lite.officer.signatures
    assert [(each.village, each.rows, each.missing) for each in desk.lists()] == [
        ("石桥村", 1, 1),
        ("柳林村", 1, 1),
    ]
    row = desk.rows(1)[0].nomination
    reverse(lite.shop, lite.officer.reversals.look(row))
    assert [each.missing for each in desk.lists()] == [0, 1]
    (back,) = desk.rows(1)
    assert (back.taken_back, back.waited_for) == (True, False)
    assert desk.sign(1, [row]) == 0
    assert unsigned(lite).rows == 1


def test_a_row_is_found_by_its_holder(lite: Town) -> None:
    found = credited(lite)
    desk = lite.officer.signatures
    rows = {each.id: by_name(desk, each.id) for each in found.lists}
    first, second = found.lists[0].id, found.lists[1].id
    assert desk.find("郑雨晴") == [(second, rows[second]["郑雨晴"].nomination)]
    head = (first, rows[first]["张龚强"].nomination)
    assert desk.find("zgq") == [head]
    card = lite.shop.card_officer.cards.issue([lite.people["张小龙"]], new_key(), reason="发卡")
    number = lite.shop.card_officer.people.record(lite.people["张小龙"]).cards[0].number
    assert card
    assert desk.find(number) == [head], "any member's card leads to the household's row"
    assert desk.find("没有这个人") == []


def test_older_lists_are_not_asked_for(town: Town) -> None:
    """Books from before signatures were marked know the last day of their lists."""
    found = credited(town)
    change(town, insert(setting).values(name="signatures_after", value=TODAY.isoformat()))
    assert unsigned(town) == Unsigned()
    desk = town.officer.signatures
    assert [each.waited_for for each in desk.lists()] == [False, False]
    first = found.lists[0].id
    assert desk.sign(first, [desk.rows(first)[0].nomination]) == 1, "they can be marked"
    town.shop.clock.move(days=1)
    later = quick(town, 2)
    assert unsigned(town) == Unsigned(2, 1, date(2026, 6, 19))
    assert [each.id for each in desk.lists() if each.waited_for] == [later]


def test_a_grants_list_is_marked_by_whoever_may_enter_grants(lite: Town) -> None:
    round_list = credited(lite).lists[0].id
    grant_list = quick(lite, 2)
    cards = lite.shop.card_officer.signatures
    rows = [row.nomination for row in cards.rows(grant_list)]
    assert cards.sign(grant_list, rows) == 2
    with refused("permission.denied"):
        cards.sign(round_list, [row.nomination for row in cards.rows(round_list)])
    acts: tuple[Callable[[SignaturesDesk], object], ...] = (
        lambda desk: desk.sign(round_list, [1]),
        lambda desk: desk.withdraw(round_list, [1], reason="错"),
    )
    for session in (lite.shop.auditor, lite.shop.clerk):
        for act in acts:
            with refused("permission.denied"):
                act(session.signatures)


def test_the_archive_does_not_end_the_marking(lite: Town) -> None:
    found = credited(lite, HEADS[0])
    (only,) = found.lists
    post(lite.officer, only.id, TODAY, NoticeKind.RESULT)
    assert lite.officer.round_life.archive(found.id).archived
    desk = lite.officer.signatures
    assert desk.sign(only.id, [desk.rows(only.id)[0].nomination]) == 1


@pytest.mark.parametrize("reason", ["错", ""])
def test_nobody_signs_twice_in_one_mark(lite: Town, reason: str) -> None:
    found = credited(lite, HEADS[0])
    desk = lite.officer.signatures
    row = desk.rows(found.lists[0].id)[0].nomination
    assert desk.sign(found.lists[0].id, [row, row]) == 1
    if reason:
        assert desk.withdraw(found.lists[0].id, [row, row], reason=reason) == 1
