"""What the town has settled, new tills, first officers, and the recovery sheet made anew."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from lovemart_desktop.domain.staff import Role
from lovemart_desktop.services.settings import IDLE_CHOICES
from lovemart_desktop.services.staff import NewAccount
from lovemart_desktop.services.store import open_store
from tests.shop import PIN, SECRET, TOWN, FixedClock, Shop, refused


def page_text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return str(document[0].get_textpage().get_text_range())


def test_facts_are_changed_by_the_administrator_alone(shop: Shop) -> None:
    changed = replace(TOWN, town=" 白石镇 ", store="白石镇爱心超市", telephone="0851-5550999")
    shop.administrator.settings.set_facts(changed)
    assert shop.store.facts() == replace(changed, town="白石镇")
    assert shop.clerk.settings.facts().telephone == "0851-5550999"
    with refused("store.facts_missing"):
        shop.administrator.settings.set_facts(replace(TOWN, store=" "))
    for session in (shop.auditor, shop.card_officer, shop.clerk):
        with refused("permission.denied"):
            session.settings.set_facts(TOWN)
        with refused("permission.denied"):
            session.settings.set_idle_minutes(2)
    assert shop.store.facts().town == "白石镇"


def test_idle_lock_is_five_minutes_unless_chosen(shop: Shop) -> None:
    assert shop.store.idle_minutes() == 5
    for minutes in IDLE_CHOICES:
        shop.administrator.settings.set_idle_minutes(minutes)
        assert shop.clerk.settings.idle_minutes() == minutes
    with pytest.raises(ValueError, match="7 minutes"):
        shop.administrator.settings.set_idle_minutes(7)


def test_a_new_till_joins_the_town(shop: Shop) -> None:
    url = shop.store.books.engine.url.render_as_string(hide_password=False)
    other = open_store(url, till="", clock=shop.clock)
    try:
        with refused("till.name_missing"):
            other.join(" \x00", counter=True)
        assert other.join("二号收银台", counter=True) == "T2"
        assert (other.till.code, other.till.kind) == ("T2", "counter")
        assert other.sign_in("06", PIN).till.code == "T2"
        with refused("till.name_taken"):
            other.join("二号收银台", counter=False)
        assert other.join("民政办", counter=False) == "B1"
        assert other.till.kind == "office"
        assert shop.store.tills() == ["T1", "二号收银台", "民政办"]
    finally:
        other.close()


def test_empty_books_cannot_be_joined(database_url: str) -> None:
    store = open_store(database_url, clock=FixedClock())
    try:
        assert not store.founded
        with refused("store.not_founded"):
            store.join("二号收银台", counter=True)
        with refused("store.facts_missing"):
            store.found(replace(TOWN, town=""), "管小理", SECRET)
        with refused("staff.password_short"):
            store.found(TOWN, "管小理", "short")
        assert not store.founded
        store.found(TOWN, "管小理", SECRET)
        with refused("store.founded"):
            store.found(TOWN, "管小理", SECRET)
    finally:
        store.close()


def test_first_officers_come_all_or_none(shop: Shop) -> None:
    desk = shop.administrator.staff
    good = NewAccount("丁一", frozenset({Role.STOREKEEPER, Role.CLERK}), SECRET)
    for bad, code in (
        (NewAccount("丁一", frozenset({Role.CLERK}), PIN), "staff.name_taken"),
        (NewAccount("丁二", frozenset(), PIN), "staff.no_role"),
        (NewAccount("丁二", frozenset({Role.CLERK}), "1"), "staff.pin_form"),
        (NewAccount("", frozenset({Role.CLERK}), PIN), "staff.name_missing"),
    ):
        with refused(code):
            desk.add_all([good, bad])
    assert len(desk.all()) == 7
    made = desk.add_all([good, NewAccount("丁二", frozenset({Role.CLERK}), PIN)])
    assert [o.number for o in made] == ["08", "09"]
    with refused("permission.denied"):
        shop.auditor.staff.add_all([])


def test_a_new_recovery_sheet_makes_the_old_one_worthless(database_url: str) -> None:
    store = open_store(database_url, clock=FixedClock())
    try:
        old = store.found(TOWN, "管小理", SECRET)
        new = store.sign_in("01", SECRET).staff.renew_recovery()
        with refused("recovery.wrong"):
            store.entrance.recover("01", old, "new-secret")
        store.entrance.recover("01", new, "new-secret")
    finally:
        store.close()


def test_papers_of_the_settings(sqlite_shop: Shop) -> None:
    desk = sqlite_shop.administrator.settings
    sheet = page_text(desk.recovery_pdf("ABCDE-FGHJK-MNPQR-STUVW"))
    assert TOWN.town in sheet
    assert "ABCDE" in sheet
    for paper, printed in ((80, "72 mm"), (58, "48 mm")):
        slip = page_text(desk.slip_test_pdf(paper))
        assert f"{paper} mm" in slip
        assert printed in slip
    assert TOWN.telephone in page_text(desk.card_test_pdf())
    assert desk.sheet_test_pdf().startswith(b"%PDF")
    with refused("permission.denied"):
        sqlite_shop.auditor.settings.recovery_pdf("ABCDE")
