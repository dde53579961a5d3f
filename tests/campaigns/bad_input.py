"""Bad input of every kind that reaches the program from outside: it is read or refused.

    python -m tests.campaigns.bad_input --count 20000 [--seed 1]

Workbooks and text files are made, damaged and read, then planned as roster, as goods and as
an award list; ID numbers, names, dates and scans are made of what people and scanners send.
Anything but a value or a Refusal is a fault, and is told with the seed that makes it again.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

import xlsxwriter

from lovemart_desktop.domain.barcodes import as_scanned, barcode_fault, normalise_barcode
from lovemart_desktop.domain.dates import read_date
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.id_numbers import parse_id_number
from lovemart_desktop.domain.people.people import is_name, normalise_name, normalise_telephone
from lovemart_desktop.services.exchange.award import AwardBooks, plan_award
from lovemart_desktop.services.exchange.goods import NO_GOODS, plan_goods
from lovemart_desktop.services.exchange.headings import HEADINGS, Kind
from lovemart_desktop.services.exchange.reading import read_bytes
from lovemart_desktop.services.exchange.roster import plan_roster
from lovemart_desktop.services.exchange.roster_books import EMPTY
from lovemart_desktop.services.exchange.rows_out import refused_workbook
from lovemart_desktop.services.exchange.sheets import Workbook

TODAY: Final = date(2026, 6, 30)
_NO_LISTS: Final = AwardBooks.of(())
_CELLS: Final = (
    "", " ", "\u3000", "户主", "妻", "张三", "=1+1", "@SUM(A1)", "+86", "-1", "0", "1e309", "NaN",
    "410199193707019192", "4.10199E+17", "４１０１９９１９３７０７０１９１９２",
    "2026-02-30", "1974.6", "六九年", "\u202e三张", "张\u200b三", "\U000323b0", "a" * 5_000, "'",
    '"', "41019919370701919X",
    "\r\n", "\t", "是", "否", "石桥村", "../../etc/passwd", "C:\\con", "😀", "\ufeff", "9" * 400,
    "６９０１２３４", "6949103226181", "0x10", "1,000", "１２", "-0.0", "∞", "٣",
)  # fmt: skip
_ENCODINGS: Final = ("utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "big5")


@dataclass(frozen=True, slots=True)
class Fault:
    """What was tried, the seed that makes it again, and what happened."""

    kind: str
    seed: int
    trace: str


def _cell(chance: random.Random) -> object:
    made = chance.random()
    if made < 0.7:
        return chance.choice(_CELLS)
    if made < 0.8:
        return chance.choice((0, -1, 1.5, 4.10199193707019e17, 1e300, -1e-9, 45000, True))
    if made < 0.85:
        return datetime(chance.randint(1900, 9999), chance.randint(1, 12), chance.randint(1, 28))
    return "".join(chr(_code(chance)) for _ in range(chance.randint(1, 30)))


def _code(chance: random.Random) -> int:
    """Any character but half a surrogate pair."""
    code = chance.choice((chance.randrange(1, 0x300), chance.randrange(0x4E00, 0x9FFF),
                          chance.randrange(1, 0x110000)))  # fmt: skip
    return 0x41 if 0xD800 <= code < 0xE000 else code


def _rows(chance: random.Random) -> list[list[object]]:
    names = list(HEADINGS[chance.choice(list(Kind))])
    width = chance.randint(1, 14)
    rows = [[_cell(chance) for _ in range(width)] for _ in range(chance.randint(0, 8))]
    rows.insert(chance.randint(0, min(3, len(rows))), [chance.choice(names) for _ in range(width)])
    return rows


def _packed(chance: random.Random) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"nan_inf_to_errors": True}) as workbook:
        day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        for _ in range(chance.randint(1, 2)):
            sheet = workbook.add_worksheet()
            for number, row in enumerate(_rows(chance)):
                for place, cell in enumerate(row):
                    if isinstance(cell, datetime):
                        sheet.write_datetime(number, place, cell, day)
                    else:
                        sheet.write(number, place, cell)
    return content.getvalue()


def _text(chance: random.Random) -> bytes:
    mark = chance.choice((",", "\t", ";", "，"))
    quote = chance.choice(("", "", '"'))
    lines = [mark.join(f"{quote}{cell}{quote}" for cell in row) for row in _rows(chance)]
    joined = chance.choice(("\n", "\r\n", "\r")).join(lines)
    return joined.encode(chance.choice(_ENCODINGS), "replace")


def _damaged(chance: random.Random, data: bytes) -> bytes:
    made = bytearray(data)
    for _ in range(chance.choice((0, 0, 1, 3, 20))):
        if made:
            made[chance.randrange(len(made))] = chance.randrange(256)
    if made and chance.random() < 0.15:
        del made[chance.randrange(len(made)) :]
    return bytes(made)


def try_workbook(chance: random.Random) -> str:
    """One file, from its bytes to its refused rows as a workbook."""
    data = _packed(chance) if chance.random() < 0.4 else _text(chance)
    workbook = read_bytes("名单.xlsx", _damaged(chance, data))
    outcomes = [_planned(workbook, kind) for kind in Kind]
    return "+".join(outcomes)


def _planned(workbook: Workbook, kind: Kind) -> str:
    try:
        if kind is Kind.ROSTER:
            roster = plan_roster(workbook, EMPTY, TODAY)
            refused, layouts = roster.refused, roster.layouts
        elif kind is Kind.GOODS:
            goods = plan_goods(workbook, NO_GOODS)
            refused, layouts = goods.refused, goods.layouts
        else:
            award = plan_award(workbook, _NO_LISTS, TODAY)
            refused, layouts = award.refused, award.layouts
    except Refusal as refusal:
        return refusal.code
    if refused:
        back = read_bytes("退回.xlsx", refused_workbook(refused, layouts, "原因", str))
        assert back.sheets, "the refused rows came back without a sheet"
    return "planned"


def try_words(chance: random.Random) -> str:
    """A name, an ID number, a date, a telephone, a scan."""
    cell = _cell(chance)
    text = str(cell)
    number = parse_id_number(text, TODAY)
    assert number.tail == number.text[-4:] or not number.text
    name = normalise_name(text)
    if is_name(name):
        assert name == normalise_name(name), "a name changes each time it is read"
    read_date(cell)
    normalise_telephone(cell)
    code = normalise_barcode(text)
    barcode_fault(code)
    as_scanned(code)
    return number.state


TRIALS: Final[dict[str, Callable[[random.Random], str]]] = {
    "workbook": try_workbook,
    "words": try_words,
}


def run(count: int, seed: int) -> tuple[Counter[str], list[Fault]]:
    """`count` trials of each kind; what came of them, and the faults."""
    seen: Counter[str] = Counter()
    faults: list[Fault] = []
    for kind, trial in TRIALS.items():
        for number in range(seed, seed + count):
            try:
                came = trial(random.Random(f"{kind} {number}"))
            except Refusal as refusal:
                came = refusal.code
            except Exception:  # whatever it is: this is what is looked for
                faults.append(Fault(kind, number, traceback.format_exc()))
                continue
            seen[f"{kind}: {came}"] += 1
    return seen, faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    chosen = parser.parse_args()
    seen, faults = run(chosen.count, chosen.seed)
    for came, number in seen.most_common(20):
        print(f"{number:8,}  {came}")
    for fault in faults[:20]:
        print(f"FAULT {fault.kind} seed {fault.seed}\n{fault.trace}")
    print(f"{sum(seen.values()):,} read or refused, {len(faults):,} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
