"""Invented people of the demonstration: villages, households, names, numbers.

The area code of the ID numbers is allocated to no place, and the telephone numbers are of a
range that nobody is given.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from random import Random

from lovemart_desktop.domain.dates import age_on
from lovemart_desktop.domain.people.id_numbers import check_character

AREA = "990127"
VILLAGES = {"石桥村": 82, "柳林村": 74, "白沙村": 66, "前岗村": 64, "双河村": 60, "云峰村": 54}
"""Households by village; 400 in all."""

_SURNAMES = (
    "张王李赵刘陈杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏"
    "薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎"
)
_RARE_SURNAMES = ("欧阳", "单", "仇", "逄", "亓", "夏侯")
_OLD_MEN = "国 建 德 福 贵 富 明 兴 旺 长 顺 永 春 先 开 世 光 正 志 忠 树 成 金 玉 学"
_OLD_MEN_LAST = "强 军 林 山 海 生 才 祥 发 根 友 平 清 华 安 义 田 良 武 文 全 财 来 喜 云"
_OLD_WOMEN = "秀 桂 玉 淑 素 月 春 翠 兰 金 凤 贵 瑞 慧 爱 美 腊 冬 荣 文"
_OLD_WOMEN_LAST = "英 兰 芳 珍 梅 莲 花 香 琴 仙 娥 华 云 凤 芝 菊 群 珠 平 容"
_YOUNG_MEN = (
    "浩 宇 俊 鹏 涛 磊 超 杰 勇 伟 斌 凯 飞 龙 阳 辉 波 亮 文博 子轩 家豪 志远 明轩 天佑 小龙"
)
_YOUNG_WOMEN = "婷 静 敏 丽 娟 雪 燕 莉 倩 颖 欣怡 雨涵 思琪 佳慧 晓燕 海燕 春燕 小芳 梦瑶 雅琴"
RARE_HEADS = (
    "张龚强",
    "䶮志明",
    "周㛃兰",
    "李𬭎",
    "王𫖯生",
    "赵𪚥云",
    "买买提·吐尔逊",
    "阿依古丽·艾合买提",
    "欧阳建国",
)
"""Old party members whose names try typefaces and layouts; one or two a village."""

STATUSES = {"脱贫户": 62, "监测户": 14, "低保户": 16, "特困户": 8}
"""Registration labels, and how many households of 100 have each."""


@dataclass(frozen=True, slots=True)
class Person:
    """A line of the roster. `id_number` is empty where the village has none."""

    village: str
    group: int
    household: int
    status: str
    name: str
    relation: str
    id_number: str
    sex: str
    born: date
    telephone: str
    party_joined: date | None


def roster(random: Random, today: date) -> list[Person]:
    """Everybody, village by village and household by household."""
    people: list[Person] = []
    rare = list(RARE_HEADS)
    for village, households in VILLAGES.items():
        for number in range(1, households + 1):
            special = rare.pop(0) if rare and number % 29 == 7 else ""
            people += _Household(random, today, village, number).people(special)
    return people


class _Household:
    def __init__(self, random: Random, today: date, village: str, number: int) -> None:
        self._random = random
        self._today = today
        self._village = village
        self._number = number
        self._group = random.randint(1, 7)
        self._names: set[str] = set()
        self._status = random.choices(list(STATUSES), list(STATUSES.values()))[0]

    def people(self, special: str) -> list[Person]:
        """The head first. `special`: the head's name, if it is a given one."""
        random = self._random
        sex = "女" if special.endswith(("兰", "艾合买提")) or random.random() < 0.22 else "男"
        head_age = random.randint(72, 88) if special else random.choice(_HEAD_AGES)
        name = special or self._name(sex, head_age, "")
        surname = name[:2] if name.startswith(("欧阳", "夏侯")) else name[0]
        head = self._person(name, "户主", sex, head_age)
        if special:
            joined = _day(random, head.born.year + random.randint(20, 26))
            head = replace(
                head,
                party_joined=joined,
                id_number=head.id_number or _id_number(random, head.born, sex),
            )
        found = [head]
        if random.random() < (0.72 if head_age < 80 else 0.4):
            other = "男" if sex == "女" else "女"
            age = max(24, head_age + random.randint(-5, 3))
            found.append(self._person(self._name(other, age, ""), "配偶", other, age))
        children = random.choice((0, 0, 1, 1, 2))
        found += [self._child(surname, head_age) for _ in range(children)]
        if head_age > 58 and random.random() < 0.3:
            boy = random.random() < 0.5
            name = self._name("男" if boy else "女", 12, surname)
            child = self._person(
                name, "孙子" if boy else "孙女", "男" if boy else "女", random.randint(4, 19)
            )
            found.append(child)
        return found

    def _child(self, surname: str, head_age: int) -> Person:
        sex = self._random.choice("男男女")
        age = max(1, head_age - self._random.randint(21, 32))
        name = self._name(sex, age, surname)
        return self._person(name, "子" if sex == "男" else "女", sex, age)

    def _person(self, name: str, relation: str, sex: str, age: int) -> Person:
        random = self._random
        born = _day(random, self._today.year - age)
        if born > self._today:
            born = born.replace(year=born.year - 1)
        without = random.random() < 0.006
        return Person(
            village=self._village,
            group=self._group,
            household=self._number,
            status=self._status,
            name=name,
            relation=relation,
            id_number="" if without else _id_number(random, born, sex),
            sex=sex,
            born=born,
            telephone=_telephone(random) if age > 17 and random.random() < 0.7 else "",
            party_joined=self._joined(born, relation),
        )

    def _joined(self, born: date, relation: str) -> date | None:
        age = age_on(born, self._today)
        likely = {"户主": 0.16, "配偶": 0.04, "子": 0.03}.get(relation, 0.01)
        if age < 26 or self._random.random() > likely * (2.2 if age >= 70 else 1):
            return None
        joined = _day(self._random, born.year + self._random.randint(20, 36))
        return joined if joined < self._today else None

    def _name(self, sex: str, age: int, surname: str) -> str:
        random = self._random
        while True:
            first = surname or self._surname()
            if age >= 45:
                ones, twos = (
                    (_OLD_MEN, _OLD_MEN_LAST) if sex == "男" else (_OLD_WOMEN, _OLD_WOMEN_LAST)
                )
                given = random.choice(ones.split()) + random.choice(twos.split())
                if random.random() < 0.12:
                    given = given[1:]
            else:
                given = random.choice((_YOUNG_MEN if sex == "男" else _YOUNG_WOMEN).split())
            if first + given not in self._names:
                self._names.add(first + given)
                return first + given

    def _surname(self) -> str:
        if self._random.random() < 0.015:
            return self._random.choice(_RARE_SURNAMES)
        # the commonest stand first and are taken most
        place = min(int(self._random.expovariate(1 / 18)), len(_SURNAMES) - 1)
        return _SURNAMES[place]


_HEAD_AGES = (*range(38, 60), *range(55, 80), *range(62, 92), *range(66, 84))


def _day(random: Random, year: int) -> date:
    return date(year, random.randint(1, 12), random.randint(1, 28))


def _id_number(random: Random, born: date, sex: str) -> str:
    order = random.randrange(0, 500) * 2 + (1 if sex == "男" else 0)
    body = f"{AREA}{born:%Y%m%d}{order:03d}"
    return body + check_character(body)


def _telephone(random: Random) -> str:
    return f"1990000{random.randrange(10_000):04d}"
