"""What the demonstration's storekeeper has arranged for the counter, and what people asked for."""

from __future__ import annotations

from lovemart_desktop.domain.counter.limits import Period
from lovemart_desktop.domain.counter.quick_keys import QuickPage
from lovemart_desktop.domain.counter.wanted import WishState
from lovemart_desktop.services.store import Session

PAGES = {
    "捐赠物品": ("爱心棉衣", "儿童外套", "毛毯", "爱心图书", "老花镜", "月饼"),
    "散装农具": ("锄头", "镰刀", "线手套", "胶鞋", "地膜"),
    "学习用品": ("作业本", "铅笔", "书包", "水彩笔"),
}
LIMITED = {"毛毯": (1, Period.YEAR), "儿童外套": (2, Period.HALF_YEAR)}
LIMITED_CATEGORY = ("农资", 6, Period.QUARTER)
WISHES = ("蚊帐", "老年手机", "蚊帐", "凉席", "蚊帐", "老年手机")
ANSWERED = ("电饭煲", "下月到货")


def arrange(storekeeper: Session, clerk: Session) -> None:
    """Quick keys, limits and wishes."""
    ids = {goods.name: goods.id for goods in storekeeper.goods.shelf()}
    pages = [QuickPage(name, tuple(ids[g] for g in goods)) for name, goods in PAGES.items()]
    storekeeper.quick_keys.arrange(pages, ())
    for name, (pieces, period) in LIMITED.items():
        storekeeper.limits.set(goods=ids[name], pieces=pieces, period=period)
    name, pieces, period = LIMITED_CATEGORY
    category = next(one.id for one in storekeeper.goods.categories() if one.name == name)
    storekeeper.limits.set(category=category, pieces=pieces, period=period)
    clerk.wanted.note(ANSWERED[0])
    storekeeper.wanted.settle(ANSWERED[0], WishState.ORDERED, ANSWERED[1])
    for wish in WISHES:
        clerk.wanted.note(wish)
