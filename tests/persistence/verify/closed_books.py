"""Books with shifts, a closed day, and all that is kept beside vouchers, for proving and damaging.

A first shift with a redemption, one under an authorisation (its third), one without card and
alone (countersigned since), one of the clerk's, entered from paper, and a return; a second with
one redemption. Then 周尧全's household is merged into 张龚强's, who dies and whose own points go
to the household.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from lovemart_desktop.domain.cards.disposition import Target
from lovemart_desktop.domain.counter.proxies import ProxyTerms
from lovemart_desktop.domain.people.circumstances import Circumstances
from lovemart_desktop.domain.people.household_asks import Death, Merge
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence import schema
from lovemart_desktop.services.desk import new_key
from tests.counter import Counter, again, open_counter, stocked_shop
from tests.returning import take_back
from tests.shop import TODAY


def closed_books(url: str) -> None:
    """Builds the books: a template for `make_database`."""
    stocked_shop(url)
    counter = open_counter(url)
    _first_shift(counter)
    counter.shop.clock.move(minutes=5)
    counter.shop.clerk.shifts.open()
    counter.buy("郑雨晴", 食盐=4, 儿童外套=1)
    _close(counter)
    counter.shop.clerk.days.close(TODAY)
    _households(counter)
    counter.shop.close()


def _first_shift(counter: Counter) -> None:
    shop, clerk = counter.shop, counter.shop.clerk
    first = counter.redeem(counter.basket("张龚强", 大米=2, 食盐=1)).voucher
    member = counter.members["周尧全"]
    terms = ProxyTerms("李小梅", "女儿", TODAY, TODAY + timedelta(days=9), most_points=90)
    for _ in range(3):
        made = shop.card_officer.proxies.authorise(member, terms)
    basket = counter.basket("周尧全", 大豆油=1)
    counter.redeem(again(basket, about=Circumstances(proxy=made.id)))
    counter.change("UPDATE member SET id_tail = '331X' WHERE id = :m", m=member)
    about = Circumstances(member=member, id_tail="331X", alone=True)
    alone = counter.redeem(again(counter.basket("周尧全", 食盐=2), card="", about=about))
    shop.storekeeper.paper_days.print_batch(4)
    paper = Circumstances(paper=2, day=TODAY.isoformat())
    counter.redeem(again(counter.basket("郑雨晴", 毛巾=1), about=paper))
    clerk.paper_days.void("3", "写错")
    take_back(counter, first, damaged=1, 大米=1)
    copy = clerk.shifts.look().missing[0]
    clerk.shifts.scan_copy(copy.code)
    _close(counter)
    shop.auditor.countersign.sign(alone.voucher)


def _close(counter: Counter) -> None:
    counter.shop.clock.move(minutes=30)
    shift = counter.shop.clerk.shifts.look().shift
    counter.shop.clerk.shifts.close(shift.id)


def _households(counter: Counter) -> None:
    shop, people = counter.shop, counter.members
    homes = dict(counter.rows(select(schema.member.c.name, schema.member.c.household_id)))
    ask, key = Merge(homes["周尧全"], homes["张龚强"], TODAY, "并户"), new_key()
    desk = shop.card_officer.households
    shop.confirm(shop.card_officer, Act.MERGE_HOUSEHOLDS, desk.request_of(ask, key))
    desk.carry_out(ask, key)
    ask_death = Death(people["张龚强"], TODAY, "死亡证明", people["张玉琴"])
    desk.carry_out(ask_death, new_key())
    estates = shop.card_officer.disposition
    estate, key = estates.estate(people["张龚强"]), new_key()
    request = estates.request_of(estate, Target.HOUSEHOLD, key)
    shop.confirm(shop.card_officer, Act.DISPOSE, request)
    estates.dispose(estate, Target.HOUSEHOLD, key, document="申请书12号")
