"""A second person's yes, on both databases: bound to act, request and author, used once."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act, Role
from lovemart_desktop.persistence.schema import audit_event
from lovemart_desktop.persistence.staff import Staff
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session
from tests.shop import PIN, SECRET, Shop, refused


def use(shop: Shop, session: Session, act: Act, key: str) -> int:
    """What a desk does in its own transaction."""
    with shop.store.books.write() as work:
        confirmer = Staff(work).take_confirmation(
            str(act), key, session.operator.id, shop.clock.now()
        )
        work.commit()
    return confirmer


def give(session: Session, act: Act, key: str, by: Session, secret: str = SECRET) -> None:
    session.confirmations.give(act, key, by.operator.number, secret)


def test_used_once(shop: Shop) -> None:
    key = new_key()
    give(shop.award_officer, Act.APPROPRIATE, key, shop.auditor)
    assert use(shop, shop.award_officer, Act.APPROPRIATE, key) == shop.auditor.operator.id
    with refused("confirmation.missing"):
        use(shop, shop.award_officer, Act.APPROPRIATE, key)


def test_bound_to_act_request_and_author(shop: Shop) -> None:
    key = new_key()
    give(shop.award_officer, Act.APPROPRIATE, key, shop.auditor)
    for session, act, asked in (
        (shop.award_officer, Act.APPROVE_ROUND, key),
        (shop.award_officer, Act.APPROPRIATE, new_key()),
        (shop.second_award_officer, Act.APPROPRIATE, key),
    ):
        with refused("confirmation.missing"):
            use(shop, session, act, asked)
    assert use(shop, shop.award_officer, Act.APPROPRIATE, key) == shop.auditor.operator.id


def test_an_act_that_is_rolled_back_leaves_the_yes(shop: Shop) -> None:
    key = new_key()
    give(shop.award_officer, Act.APPROPRIATE, key, shop.auditor)
    with shop.store.books.write() as work:
        Staff(work).take_confirmation(
            str(Act.APPROPRIATE), key, shop.award_officer.operator.id, shop.clock.now()
        )
    assert use(shop, shop.award_officer, Act.APPROPRIATE, key) == shop.auditor.operator.id


def test_a_request_tried_again_may_be_confirmed_by_somebody_else(shop: Shop) -> None:
    key = new_key()
    give(shop.award_officer, Act.APPROPRIATE, key, shop.auditor)
    give(shop.award_officer, Act.APPROPRIATE, key, shop.second_award_officer)
    second = shop.second_award_officer.operator.id
    assert use(shop, shop.award_officer, Act.APPROPRIATE, key) == second


def test_confirming_what_is_booked_opens_nothing(shop: Shop) -> None:
    key = new_key()
    give(shop.award_officer, Act.APPROPRIATE, key, shop.auditor)
    use(shop, shop.award_officer, Act.APPROPRIATE, key)
    give(shop.award_officer, Act.APPROPRIATE, key, shop.second_award_officer)
    with refused("confirmation.missing"):
        use(shop, shop.award_officer, Act.APPROPRIATE, key)


def test_anothers_request_is_not_confirmed_over(shop: Shop) -> None:
    key = new_key()
    give(shop.award_officer, Act.APPROPRIATE, key, shop.auditor)
    with refused("confirmation.used"):
        give(shop.second_award_officer, Act.APPROPRIATE, key, shop.auditor)
    with refused("confirmation.used"):
        give(shop.award_officer, Act.APPROVE_ROUND, key, shop.auditor)


def test_the_same_roster_person_is_refused(shop: Shop) -> None:
    member = shop.add_person()
    desk = shop.administrator.staff
    desk.link(shop.award_officer.operator.number, member)
    desk.link(shop.auditor.operator.number, member)
    # the session was opened before the link: what counts is what the books say now
    with refused("confirmation.same_person"):
        give(shop.award_officer, Act.APPROPRIATE, new_key(), shop.auditor)
    names = [o.name for o in shop.award_officer.confirmations.candidates(Act.APPROPRIATE)]
    assert names == [shop.second_award_officer.operator.name]


def test_oneself_and_the_wrong_role_are_refused(shop: Shop) -> None:
    with refused("confirmation.same_person"):
        give(shop.award_officer, Act.APPROPRIATE, new_key(), shop.award_officer)
    with refused("confirmation.not_permitted"):
        give(shop.award_officer, Act.APPROPRIATE, new_key(), shop.storekeeper)
    other = shop.administrator.staff.add("营二美", [Role.CLERK], PIN)
    with refused("confirmation.not_permitted"):
        shop.clerk.confirmations.give(Act.REDEEM, new_key(), other.number, PIN)


def test_wrong_secrets_of_a_confirmer_lock_that_account(shop: Shop) -> None:
    key = new_key()
    for _ in range(5):
        with pytest.raises(Refusal, match=r"sign_in\.(wrong|locked)"):
            give(shop.award_officer, Act.APPROPRIATE, key, shop.auditor, "wrong")
    with refused("sign_in.locked"):
        give(shop.award_officer, Act.APPROPRIATE, key, shop.auditor)
    with refused("sign_in.locked"):
        shop.store.sign_in(shop.auditor.operator.number, SECRET)


def test_a_yes_is_an_audit_event_and_no_sign_in(shop: Shop) -> None:
    with shop.store.books.read() as work:
        before = work.connection.execute(select(audit_event.c.act)).scalars().all()
    key = new_key()
    give(shop.award_officer, Act.APPROPRIATE, key, shop.auditor)
    with shop.store.books.read() as work:
        rows = work.connection.execute(
            select(audit_event.c.act, audit_event.c.subject).order_by(audit_event.c.no)
        ).all()
    added = rows[len(before) :]
    assert [tuple(r) for r in added] == [("confirm", f"request:{key}")]
