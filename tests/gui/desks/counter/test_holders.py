"""Proxies, no card, alone in the store, the holder's panel, balance slips: all by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from typing import TypeVar

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import text

from lovemart_desktop.domain.counter.proxies import ProxyTerms
from lovemart_desktop.gui.desks.counter.balance import BalanceDialog
from lovemart_desktop.gui.desks.counter.facts import PHOTO
from lovemart_desktop.gui.desks.counter.no_card import NoCardDialog
from lovemart_desktop.gui.desks.counter.proxy import ProxyDialog
from lovemart_desktop.gui.desks.counter.second_person import CounterConfirmDialog
from lovemart_desktop.gui.kit.pictures import fitted
from lovemart_desktop.services.attachments import Subject
from lovemart_desktop.services.counter.holder_rules import HolderRules
from tests.gui.desks.counter.clerk import CTRL, Clerk
from tests.shop import SECRET, TODAY

Key = Qt.Key
_Kind = TypeVar("_Kind", bound=QWidget)

TERMS = ProxyTerms("李小梅", "女儿", TODAY, TODAY + timedelta(days=90), 300)


def top(kind: type[_Kind]) -> _Kind:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind), found
    return found


def member(clerk: Clerk, name: str) -> int:
    return int(clerk.stocked.town.people[name])


def change(clerk: Clerk, sql: str, **values: object) -> None:
    with clerk.stocked.shop.store.books.write() as work:
        work.connection.execute(text(sql), values)
        work.commit()


def notes(clerk: Clerk) -> str:
    panel = clerk.page.holder_panel
    return panel.notes if panel.isVisible() else ""


def give_id(clerk: Clerk, name: str, tail: str = "331X") -> None:
    change(clerk, "UPDATE member SET id_tail = :t WHERE id = :m", t=tail, m=member(clerk, name))


def redeem(clerk: Clerk) -> None:
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)


def proxies_on_slips(clerk: Clerk) -> list[tuple[str, str]]:
    counter = clerk.stocked.shop.clerk.counter
    slips = [counter.receipt(r.voucher) for r in counter.own_receipts()]
    return [(s.proxy.name, s.proxy.relation) if s.proxy else ("", "") for s in slips]


# proxies


def test_a_one_off_proxy_is_typed_and_stands_on_the_slip(clerk: Clerk) -> None:
    clerk.press(Key.Key_D, CTRL)
    assert "card" in clerk.page.band.text
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_D, CTRL)
    assert top(ProxyDialog).name_edit.hasFocus()
    clerk.type("王大爷")
    clerk.press(Key.Key_Return)
    clerk.press(Key.Key_Return)
    assert "王大爷" in top(ProxyDialog).band.text
    clerk.type("邻居")
    clerk.press(Key.Key_Return)
    assert clerk.page.scan_edit.hasFocus()
    assert "王大爷" in notes(clerk)
    redeem(clerk)
    assert proxies_on_slips(clerk) == [("王大爷", "邻居")]
    assert notes(clerk) == ""


def test_a_standing_proxy_is_one_enter(clerk: Clerk) -> None:
    officer = clerk.stocked.shop.card_officer
    officer.proxies.authorise(member(clerk, "张龚强"), TERMS)
    officer.proxies.authorise(member(clerk, "张龚强"), replace(TERMS, name="刘会计"))
    clerk.scan_card("张龚强")
    clerk.scan_goods("大米")
    clerk.press(Key.Key_D, CTRL)
    clerk.press(Key.Key_Down)
    clerk.press(Key.Key_Return)
    redeem(clerk)
    assert proxies_on_slips(clerk) == [("李小梅", "女儿")]
    assert clerk.stocked.shop.clerk.proxies.of(member(clerk, "张龚强"))[1].used == 65


def test_over_the_limit_is_said_with_what_is_left(clerk: Clerk) -> None:
    officer = clerk.stocked.shop.card_officer
    officer.proxies.authorise(member(clerk, "张龚强"), replace(TERMS, most_points=64))
    clerk.scan_card("张龚强")
    clerk.scan_goods("大米")
    clerk.press(Key.Key_D, CTRL)
    clerk.press(Key.Key_Return)
    redeem(clerk)
    assert clerk.page.band.latched
    assert "64" in clerk.page.band.text
    assert clerk.receipts == []


def test_another_card_and_the_proxy_is_asked_anew(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.page.basket.collect_by("王大爷", "邻居")
    clerk.scan_card("周尧全")
    assert clerk.page.basket.proxy_name == ""


def test_the_holder_came_after_all(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.page.basket.collect_by("王大爷", "邻居")
    clerk.press(Key.Key_D, CTRL)
    top(ProxyDialog).nobody_button.click()
    assert clerk.page.basket.proxy_name == ""


# no card


def sight(clerk: Clerk, words: str, tail: str) -> None:
    clerk.press(Key.Key_N, CTRL)
    clerk.type(words)
    QApplication.processEvents()
    top(NoCardDialog).search()
    clerk.tasks.wait()
    clerk.press(Key.Key_Return)
    assert top(NoCardDialog).sighted_box.hasFocus()
    clerk.press(Key.Key_Return)
    assert "ID" in top(NoCardDialog).band.text
    clerk.type(" ")
    assert top(NoCardDialog).tail_edit.hasFocus()
    clerk.type(tail)
    clerk.press(Key.Key_Return)


def test_without_the_card_the_id_is_sighted_and_a_second_person_says_yes(clerk: Clerk) -> None:
    give_id(clerk, "张龚强")
    sight(clerk, "张龚强", "0000")
    assert "张龚强" in top(NoCardDialog).band.text
    clerk.type("331x")
    clerk.press(Key.Key_Return)
    assert clerk.page.scan_edit.hasFocus()
    assert clerk.page.basket.seen is not None
    assert clerk.page.basket.seen.holder.name == "张龚强"
    clerk.scan_goods("食盐")
    redeem(clerk)
    dialog = top(CounterConfirmDialog)
    assert "营小美" not in [tile.person.name for tile in dialog.choice.tiles]
    clerk.type(clerk.stocked.shop.auditor.operator.number)
    clerk.press(Key.Key_Return)
    clerk.type(SECRET)
    clerk.press(Key.Key_Return)
    clerk.tasks.wait()
    (slip,) = clerk.stocked.shop.clerk.counter.own_receipts()
    assert (slip.card_tail, slip.holder) == ("", "张龚强")
    assert clerk.stocked.shop.auditor.countersign.waiting() == []


def test_alone_in_the_store_the_slip_is_signed_and_waits(clerk: Clerk) -> None:
    give_id(clerk, "张龚强")
    sight(clerk, "张龚强", "331X")
    clerk.scan_goods("食盐")
    redeem(clerk)
    top(CounterConfirmDialog).alone_button.click()
    clerk.tasks.wait()
    (due,) = clerk.stocked.shop.auditor.countersign.waiting()
    assert (due.holder, due.reasons) == ("张龚强", ("no-card",))
    receipt = clerk.stocked.shop.clerk.counter.receipt(due.voucher)
    assert receipt.awaiting


def test_where_the_town_forbids_it_nobody_goes_on_alone(clerk: Clerk) -> None:
    clerk.stocked.shop.administrator.holder_rules.set_rules(HolderRules(alone=False))
    give_id(clerk, "张龚强")
    sight(clerk, "张龚强", "331X")
    clerk.scan_goods("食盐")
    redeem(clerk)
    assert top(CounterConfirmDialog).alone_button.isHidden()
    clerk.press(Key.Key_Escape)


def test_a_basket_that_is_changed_is_not_alone_any_more(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    clerk.page.basket.about = replace(clerk.page.basket.about, alone=True)
    clerk.scan_goods("食盐")
    assert not clerk.page.basket.about.alone


def test_the_card_found_after_all_takes_the_ids_place(clerk: Clerk) -> None:
    give_id(clerk, "张龚强")
    sight(clerk, "张龚强", "331X")
    clerk.scan_goods("食盐")
    clerk.scan_card("张龚强")
    assert clerk.page.basket.about.member == 0
    redeem(clerk)
    assert clerk.receipts == [1]


def test_a_filled_basket_of_somebody_else_is_kept(clerk: Clerk) -> None:
    give_id(clerk, "张龚强")
    clerk.scan_card("周尧全")
    clerk.scan_goods("食盐")
    sight(clerk, "张龚强", "331X")
    assert clerk.page.basket.seen is not None
    assert clerk.page.basket.seen.holder.name == "周尧全"
    assert "周尧全" in clerk.page.band.text


# who is in front of me


def photo_shown(clerk: Clerk) -> bool:
    return clerk.page.holder_panel.has_photo


def picture(width: int, height: int) -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (width, height), "#883311").save(buffer, "PNG")
    return buffer.getvalue()


def test_the_panel_shows_the_photo_and_warns(clerk: Clerk) -> None:
    shop = clerk.stocked.shop
    shop.card_officer.attachments.add(
        Subject.PHOTO, member(clerk, "张龚强"), "photo.png", picture(600, 800)
    )
    change(
        clerk,
        "UPDATE card SET issued_on = '2025-01-01' WHERE number = :n",
        n=clerk.stocked.cards["张龚强"],
    )
    change(
        clerk,
        "UPDATE staff SET member_id = :m, off_roster = 0 WHERE number = '06'",
        m=member(clerk, "张龚强"),
    )
    clerk.page.set_session(shop.store.sign_in("06", "482915"))
    clerk.scan_card("张龚强")
    assert photo_shown(clerk)
    told = notes(clerk)
    assert "533" in told
    assert "household" in told
    clerk.press(Key.Key_Escape)
    clerk.scan_card("周尧全")
    assert not photo_shown(clerk)
    assert notes(clerk) == ""


@pytest.mark.parametrize("content", [b"", b"no picture at all", picture(9, 9)[:40]])
def test_a_photo_that_is_none_is_not_shown(content: bytes) -> None:
    assert fitted(content, PHOTO).isNull()


def test_a_large_photo_is_scaled_and_a_huge_one_left_out() -> None:
    found = fitted(picture(3000, 4000), PHOTO)
    assert (found.width(), found.height()) == (PHOTO.width(), PHOTO.height())
    assert fitted(picture(9000, 9000), PHOTO).isNull()


# balance slips


def balance_jobs(clerk: Clerk) -> list[str]:
    jobs = clerk.stocked.shop.clerk.printing.waiting()
    return [job.subject for job in jobs if job.document == "balance"]


def test_one_key_prints_the_holders_balance(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.press(Key.Key_B, CTRL)
    assert balance_jobs(clerk) == [str(member(clerk, "张龚强"))]
    assert "张龚强" in clerk.page.band.text


def test_without_a_card_it_is_looked_up_first(clerk: Clerk) -> None:
    clerk.press(Key.Key_B, CTRL)
    clerk.type("周尧全")
    top(BalanceDialog).search()
    clerk.tasks.wait()
    clerk.press(Key.Key_B, CTRL)
    assert balance_jobs(clerk) == [str(member(clerk, "周尧全"))]
    assert clerk.page.scan_edit.hasFocus()
