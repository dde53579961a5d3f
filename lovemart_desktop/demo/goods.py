"""What stands on the shelves of the demonstration: 60 goods, some of them given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lovemart_desktop.domain.barcodes import check_digit

PURCHASE, DONATION = "采购", "捐赠"
SUPPLIER = "县供销合作社"
FARM_SUPPLIER = "县农资公司"
FARM = "农资"


@dataclass(frozen=True, slots=True)
class Article:
    """A line of the goods list. `barcode` is empty for goods that have none; `liked`: how often
    people take it; `days`: until it expires from today, 0 where it does not."""

    name: str
    spec: str
    unit: str
    category: str
    points: int
    pieces: int
    liked: int
    days: int = 0
    given_by: str = ""
    barcode: str = ""

    @property
    def supplier(self) -> str:
        return self.given_by or (FARM_SUPPLIER if self.category == FARM else SUPPLIER)

    def expires_on(self, today: date) -> date | None:
        return today + timedelta(days=self.days) if self.days else None


def shelves() -> list[Article]:
    """All goods, with barcodes whose check digits are right."""
    made = []
    for number, line in enumerate(_LINES.strip().splitlines()):
        cells = [cell.strip() for cell in line.split("|")]
        name, spec, unit, category, points, pieces, liked, days, giver = cells
        body = f"69{990000 + number:06d}{number * 37 % 10000:04d}"
        made.append(
            Article(
                name=name,
                spec=spec,
                unit=unit,
                category=category,
                points=int(points),
                pieces=int(pieces),
                liked=int(liked),
                days=int(days),
                given_by=giver,
                barcode="" if giver else body + check_digit(body),
            )
        )
    return made


_LINES = """
大豆油|5L|桶|粮油|80|420|14|540|
菜籽油|5L|桶|粮油|88|260|9|540|
五常大米|10kg|袋|粮油|65|520|16|365|
小麦粉|5kg|袋|粮油|28|480|14|300|
挂面|1kg|把|粮油|8|900|18|420|
小米|2.5kg|袋|粮油|26|160|6|300|
绿豆|1kg|袋|粮油|14|150|4|300|
鸡蛋|30枚|板|粮油|32|380|12|30|
食盐|400g|袋|调味|3|900|18|1095|
酱油|500ml|瓶|调味|9|520|12|540|
陈醋|500ml|瓶|调味|8|480|10|720|
白糖|454g|袋|调味|7|430|8|540|
豆瓣酱|500g|瓶|调味|11|260|6|540|
味精|200g|袋|调味|6|260|4|720|
花椒|50g|袋|调味|7|150|3|540|
料酒|500ml|瓶|调味|9|160|3|720|
洗衣液|3kg|瓶|日化|30|420|12|1095|
洗衣粉|1.5kg|袋|日化|15|380|10|1095|
香皂|125g|块|日化|5|700|14|1095|
洗洁精|1kg|瓶|日化|10|420|9|1095|
牙膏|180g|支|日化|10|520|10|1095|
牙刷|2支装|板|日化|6|430|8|0|
毛巾|34×74cm|条|日化|8|640|12|0|
卫生纸|10卷|提|日化|25|460|13|1095|
洗发水|400ml|瓶|日化|18|280|7|1095|
雪花膏|80g|盒|日化|9|180|3|1095|
蚊香|10盘|盒|日化|6|340|5|1095|
抽纸|6包|提|日化|16|380|9|1095|
保温杯|500ml|个|家居|35|120|3|0|
电热水壶|1.8L|个|家居|60|90|2|0|
搪瓷盆|36cm|个|家居|22|130|2|0|
炒锅|32cm|口|家居|75|70|1|0|
菜刀|不锈钢|把|家居|28|90|1|0|
碗|10只装|套|家居|30|110|2|0|
棉被|3kg|床|家居|120|110|3|0|
床单|200×230cm|条|家居|48|120|2|0|
暖水袋|1.5L|个|家居|16|150|3|0|
雨伞|晴雨两用|把|家居|20|140|2|0|
手电筒|充电式|支|家居|24|100|2|0|
插座|3米|个|家居|26|100|2|0|
胶鞋|37–44码|双|家居|22|160|4|0|
线手套|12双|打|家居|12|220|4|0|
复合肥|50kg|袋|农资|130|160|3|0|
尿素|40kg|袋|农资|95|160|3|0|
地膜|5kg|卷|农资|58|120|2|0|
玉米种子|2kg|袋|农资|45|180|3|365|
油菜种子|200g|袋|农资|12|180|3|365|
锄头|木柄|把|农资|26|110|2|0|
镰刀|木柄|把|农资|12|120|2|0|
喷雾器|16L|台|农资|85|60|1|0|
作业本|10本|包|学习用品|8|300|5|0|
铅笔|12支|盒|学习用品|6|280|4|0|
书包|小学生|个|学习用品|38|90|2|0|
水彩笔|24色|盒|学习用品|15|110|2|0|
爱心棉衣|均码|件|捐赠物品|5|240|6|0|镇中心小学
儿童外套|均码|件|捐赠物品|0|180|4|0|县第二高级中学
毛毯|150×200cm|条|捐赠物品|5|160|5|0|青禾服装厂
爱心图书|儿童读物|本|捐赠物品|1|260|3|0|县图书馆
老花镜|200–400度|副|捐赠物品|2|120|3|0|光明眼镜店
月饼|8枚|盒|捐赠物品|3|110|1|75|县食品厂工会
"""
