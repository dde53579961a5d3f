"""People as a roster tells of them: names, telephones, kinship, ages.

What is read here comes from forms that other people filled in, so every reader
takes the usual ways of writing and gives back one form.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import lru_cache

from lovemart_desktop.domain.dates import age_on
from lovemart_desktop.domain.people.id_numbers import holds_number, key_of, normalise_id_text

HEAD = "户主"
FORMER_HEAD = "原户主"
NOMINAL_AGE_TOLERANCE = 2
"""Years by which a stated age may differ: people count nominal years (虚岁)."""

_LONGEST_NAME = 60
_DOT = "·"
_DOTS = dict.fromkeys(map(ord, "•・･．‧∙⋅●▪⸱᛫·"), _DOT)
_ASCII_DOT = re.compile(r"(?<=[^\x00-\x7f])\.(?=[^\x00-\x7f])")
_MOBILE = re.compile(r"1[0-9]{10}")
_NOTHING = frozenset({"", "无", "暂无", "没有", "不详", "未知", "-", "--", "/", "0"})
_RELATIONS = {
    HEAD: HEAD, "本人": HEAD, "户主本人": HEAD, "本人或户主": HEAD, "家主": HEAD,
    "妻": "配偶", "妻子": "配偶", "夫": "配偶", "丈夫": "配偶", "老伴": "配偶", "爱人": "配偶",
    "儿": "子", "儿子": "子", "女儿": "女", "父": "父亲", "母": "母亲", "爸爸": "父亲",
    "妈妈": "母亲", "孙儿": "孙子", "媳妇": "儿媳", "儿媳妇": "儿媳",
    "兄": "兄弟", "弟": "兄弟", "姐": "姐妹", "妹": "姐妹",
}  # fmt: skip
_YES = frozenset({"是", "有", "√", "✓", "✔", "☑", "1", "Y", "YES", "TRUE", "T", "对"})
_NO = frozenset(
    {"否", "不是", "无", "非", "×", "✗", "✘", "X", "0", "N", "NO", "FALSE", "F", "/", "-"}
)
_NOT_PARTY = ("群众", "团员", "无党派", "民主党派", "非党员", "非中共", "不是党员", "少先队")


def relation_word(relation: str, *, gone: bool) -> str:
    """What somebody is to the head; who is `gone` (has died, or left) heads nobody any more."""
    return FORMER_HEAD if gone and relation == HEAD else relation


def without_spaces(raw: str) -> str:
    """`raw` without spaces of any width and without characters that have no shape."""
    if raw.isalnum():
        return raw
    return "".join(
        char
        for char in raw
        if not char.isspace() and unicodedata.category(char) not in ("Cc", "Cf", "Zs")
    )


def normalise_name(raw: str) -> str:
    """A name without spaces, its dots all the same; rare characters stay as they are.

    No Unicode normal form is applied: some would swap a person's own character for another.
    """
    return _ASCII_DOT.sub(_DOT, without_spaces(raw).translate(_DOTS)).strip(_DOT)


def is_name(name: str) -> bool:
    """Whether a normalised text can be a name; an ID number in the wrong field is none."""
    if len(name) > _LONGEST_NAME:
        return False
    return name.isalpha() or (any(map(str.isalpha, name)) and not holds_number(name))


def normalise_telephone(raw: object) -> str:
    """A telephone number as text, several joined by a slash; empty where there is none, and
    where somebody wrote an ID number instead.

    Numeric cells count: 18719191115.0 is 18719191115.
    """
    if isinstance(raw, bool) or raw is None or raw == "":
        return ""
    if isinstance(raw, (int, float)):
        return _one_telephone(str(int(raw))) if 1 <= raw < 1e15 else ""
    text = unicodedata.normalize("NFKC", str(raw)).strip()
    if _MOBILE.fullmatch(text):
        return text
    text = re.sub(r"(?<=[0-9])\.0+$", "", text)
    if text in _NOTHING:
        return ""
    parts = (_one_telephone(part) for part in re.split(r"[/,;、；，]", text))
    return "/".join(part for part in parts if part)


def grouped_telephone(text: str) -> str:
    """As it is said and read: 138 0000 2671; several joined by a slash, each by itself."""
    return "/".join(
        f"{part[:3]} {part[3:7]} {part[7:]}" if _MOBILE.fullmatch(part) else part
        for part in text.split("/")
    )


def _one_telephone(raw: str) -> str:
    plain = normalise_id_text(raw).replace("-", "")
    if key_of(plain) is not None and not plain.startswith("0"):
        return ""  # fifteen digits with a nought are an area code, a number and an extension
    text = re.sub(r"[^0-9+()-]", "", re.sub(r"[‐‑‒–—−]", "-", raw))
    text = re.sub(r"^\+?86-?(?=1[0-9-]{10,12}$)", "", text)
    text = re.sub(r"^(1[0-9]{2})-?([0-9]{4})-?([0-9]{4})$", r"\1\2\3", text)
    return text if re.search("[1-9]", text) else ""


@lru_cache(maxsize=512)
def normalise_relation(raw: str) -> str:
    """The relation to the head in one usual word; words that are not known stay."""
    text = without_spaces(unicodedata.normalize("NFKC", raw))
    if text in _RELATIONS:
        return _RELATIONS[text]
    if text.startswith("之") and len(text) > 1:
        return _RELATIONS.get(text[1:], text[1:])
    return "" if holds_number(text) else text[:20]


def read_yes_no(raw: object) -> bool | None:
    """是, √, 1 … as True; 否, ×, 0 … as False; None where neither is meant."""
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, (int, float)):
        return bool(raw) if raw in (0, 1) else None
    return _read_word(raw) if isinstance(raw, str) else None


@lru_cache(maxsize=512)
def _read_word(raw: str) -> bool | None:
    text = without_spaces(unicodedata.normalize("NFKC", raw)).upper()
    if text in _YES:
        return True
    return False if text in _NO else None


def read_party_member(raw: object) -> bool | None:
    """Party membership from 是否党员 or 政治面貌; None where the cell does not tell."""
    answer = read_yes_no(raw)
    if answer is not None or not isinstance(raw, str):
        return answer
    text = without_spaces(raw)
    if any(word in text for word in _NOT_PARTY):
        return False
    return True if "党员" in text else None


def age_agrees(stated: int, born: date, day: date) -> bool:
    """Whether a stated age may be this person's on `day`, nominal years allowed."""
    return abs(stated - age_on(born, day)) <= NOMINAL_AGE_TOLERANCE
