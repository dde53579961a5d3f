"""Two officers at two computers do the same thing to a list at one moment: it is done once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.rounds.awards import ListState
from lovemart_desktop.domain.rounds.meetings import MeetingKind
from lovemart_desktop.domain.rounds.rules import Cut
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.schema import credited, notice
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session, open_store
from tests.awards import lists, settle
from tests.conftest import MakeDatabase
from tests.round_steps import BOARD, held
from tests.services.awards.looking import count
from tests.services.test_attachments import png
from tests.services.test_holder_races import both
from tests.shop import TODAY, Shop, found_shop, founded


@pytest.fixture
def url(database_kind: str, make_database: MakeDatabase) -> str:
    return make_database(database_kind, founded)


@pytest.fixture
def shop(url: str) -> Iterator[Shop]:
    shop = found_shop(url)
    yield shop
    shop.close()


@pytest.fixture
def elsewhere(url: str, shop: Shop) -> Iterator[Session]:
    """The second officer, at a computer of their own."""
    store = open_store(url, till="B9", till_kind="office", clock=shop.clock)
    yield store.session(shop.operators["second_award_officer"])
    store.close()


def test_each_step_is_taken_once(shop: Shop, elsewhere: Session) -> None:
    town = settle(shop)
    here, found = town.officer, town.drafted("张龚强")
    (number,) = lists(found)
    late = town.people["周尧全"]
    assert both(
        lambda: here.awards.add(found.id, late), lambda: elsewhere.awards.add(found.id, late)
    ) == ["award.household_twice", "done"]
    assert here.awards.round(found.id).accounts == 2

    here.reviews.close(number, Cut())
    for kind in MeetingKind:
        here.meetings.record(number, held(kind, TODAY))
    prepared = here.notices.prepare(number)
    assert both(
        lambda: here.notices.post(prepared, TODAY, BOARD),
        lambda: elsewhere.notices.post(prepared, TODAY, BOARD),
    ) == ["award.notice_posted", "done"]
    assert count(town, notice) == 1
    (posted,) = here.notices.of(number)
    here.attachments.add(Subject.NOTICE, posted.id, "公示.png", png())

    shop.clock.move(days=8)
    seen, keys = here.awards.round(found.id), (new_key(), new_key())
    for session, key in zip((here, elsewhere), keys, strict=True):
        shop.confirm(session, Act.APPROVE_ROUND, session.awards.approval_of(seen, [number], key))
    assert both(
        lambda: here.awards.approve(found.id, [number], keys[0]),
        lambda: elsewhere.awards.approve(found.id, [number], keys[1]),
    ) == ["done", "done"]
    taken = [step.after for step in here.round_life.history(number)]
    assert taken.count("approved") == 1

    assert both(
        lambda: here.awards.credit(found.id, [number], new_key()),
        lambda: elsewhere.awards.credit(found.id, [number], new_key()),
    ) == ["award.credited_already", "done"]
    assert count(town, credited) == 2
    assert here.awards.round(found.id).step is ListState.CREDITED
    assert shop.auditor.proof.verify().faults == ()


def test_a_row_is_struck_or_its_list_approved_but_not_both(shop: Shop, elsewhere: Session) -> None:
    """The approval is for the list without the row, or the row goes and the approval with it."""
    town = settle(shop)
    found = town.published("张龚强", "周尧全")
    (number,) = lists(found)
    row = town.officer.awards.rows(found.id, number)[1].nomination
    key, other = new_key(), new_key()
    shop.confirm(
        town.officer,
        Act.STRIKE_PUBLISHED,
        town.officer.awards.strike_request(row, "不符", key),
    )
    request = elsewhere.awards.approval_of(found, [number], other)
    shop.confirm(elsewhere, Act.APPROVE_ROUND, request)
    came = both(
        lambda: town.officer.awards.strike(row, "不符", key),
        lambda: elsewhere.awards.approve(found.id, [number], other),
    )
    assert came in (["confirmation.missing", "done"], ["done", "done"])
    (each,) = town.officer.awards.round(found.id).lists
    assert (each.accounts, each.state) == (1, ListState.READY)
