"""1,000 cards on A4 sheets beside a bare canvas that draws the very same marks; one slip.

    python -m benchmarks.cards [--json FOLDER] [--rounds 7]

The bare canvas gets every text with its face, size and place, every bar as numbers,
all worked out beforehand, and draws them with reportlab's own text and path calls. It
too repeats what is the same on each card; the second figure is a canvas that draws
that anew for each. Our side starts without anything measured. Times are CPU times.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from functools import partial
from io import BytesIO
from pathlib import Path
from unittest import mock

import zxingcpp
from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas

from benchmarks.report import Figure, alternate, milliseconds, publish
from lovemart_desktop.documents import barcode
from lovemart_desktop.documents.cards import card_sheet
from lovemart_desktop.documents.cards.card import CardFace
from lovemart_desktop.documents.layout import set_line
from lovemart_desktop.documents.pen import BLACK, MM, Align, Ink, Pen
from lovemart_desktop.documents.slips.receipt import slips_pdf
from lovemart_desktop.domain.counter.receipts import PurseUse, Receipt, ReceiptLine

CARDS = 1000
Mark = Callable[[Canvas], None]


class Recorder(Pen):
    """A pen that also writes down, in canvas calls, what it draws.

    With `repeat` off the common parts are written down each time they are used.
    """

    marks: list[Mark]
    repeat = True

    def __init__(self, size: tuple[float, float], *, title: str, compress: bool = True) -> None:
        super().__init__(size, title=title, compress=compress)
        Recorder.marks = []
        self._stamp: list[Mark] | None = None
        self._stamps: dict[str, list[Mark]] = {}

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        align: Align = "left",
        ink: Ink = BLACK,
        spread_to: float | None = None,
    ) -> None:
        super().text(x, y, text, size, bold=bold, align=align, ink=ink, spread_to=spread_to)
        line = set_line(text, bold)
        shift = {"left": 0.0, "center": line.ink / 2, "right": line.ink}[align] * size
        left, baseline = self._left + x * MM - shift, self._top - y * MM
        pieces = [(piece.face, left + piece.x * size, piece.text) for piece in line.pieces]

        def draw(canvas: Canvas) -> None:
            if ink != BLACK:
                canvas.setFillColorRGB(*ink)
            for face, at, words in pieces:
                canvas.setFont(face, size)
                canvas.drawString(at, baseline, words)
            if ink != BLACK:
                canvas.setFillColorRGB(*BLACK)

        self._keep(draw)

    def block(self, x: float, y: float, width: float, height: float, ink: Ink = BLACK) -> None:
        super().block(x, y, width, height, ink)
        left, bottom = self._left + x * MM, self._top - (y + height) * MM

        def draw(canvas: Canvas) -> None:
            if ink != BLACK:
                canvas.setFillColorRGB(*ink)
            canvas.rect(left, bottom, width * MM, height * MM, stroke=0, fill=1)
            if ink != BLACK:
                canvas.setFillColorRGB(*BLACK)

        self._keep(draw)

    def bars(self, x: float, y: float, digits: str, height: float) -> None:
        super().bars(x, y, digits, height)
        left, bottom = self._left + x * MM, self._top - (y + height) * MM
        module = barcode.MODULE * MM
        rects = [(left + bar.start * module, bar.width * module) for bar in barcode.bars(digits)]

        def draw(canvas: Canvas) -> None:
            path = canvas.beginPath()
            for at, width in rects:
                path.rect(at, bottom, width, height * MM)
            canvas.drawPath(path, stroke=0, fill=1)

        self._keep(draw)

    def begin_stamp(self, name: str, bounds: tuple[float, float, float, float]) -> None:
        super().begin_stamp(name, bounds)
        self._stamp = self._stamps[name] = []
        left, top, right, bottom = (int(value * MM) for value in bounds)
        if self.repeat:
            self.marks.append(lambda canvas: canvas.beginForm(name, left, -bottom, right, -top))

    def end_stamp(self) -> None:
        super().end_stamp()
        if self.repeat and self._stamp is not None:
            self.marks.extend(self._stamp)
            self.marks.append(lambda canvas: canvas.endForm())
        self._stamp = None

    def stamp(self, name: str) -> None:
        super().stamp(name)
        left, top = self._left, self._top
        inner = [lambda canvas: canvas.doForm(name)] if self.repeat else self._stamps[name]

        def draw(canvas: Canvas) -> None:
            canvas.saveState()
            canvas.translate(left, top)
            for mark in inner:
                mark(canvas)
            canvas.restoreState()

        self._keep(draw)

    def end_page(self) -> None:
        super().end_page()
        self.marks.append(lambda canvas: canvas.showPage())

    def _keep(self, mark: Mark) -> None:
        (self.marks if self._stamp is None else self._stamp).append(mark)


class FlatRecorder(Recorder):
    """Writes the common parts down for every card."""

    repeat = False


def recorded(recorder: type[Recorder], faces: list[CardFace]) -> list[Mark]:
    """What has to be drawn for these cards."""
    with mock.patch.object(card_sheet, "Pen", recorder):
        card_sheet.sheets_pdf(faces)
    return Recorder.marks


def bare(marks: list[Mark]) -> bytes:
    """The same marks on a canvas, with nothing to work out."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(210 * MM, 297 * MM), invariant=True, pageCompression=1)
    for mark in marks:
        mark(canvas)
    canvas.save()
    return buffer.getvalue()


def cold_sheets(faces: list[CardFace]) -> bytes:
    """The sheets, with nothing remembered from an earlier round."""
    set_line.cache_clear()
    barcode.bars.cache_clear()
    return card_sheet.sheets_pdf(faces)


def invented_faces(count: int) -> list[CardFace]:
    """People who do not exist, each with a name and number of their own."""
    chance = random.Random(20260618)
    family, given = (
        "张王李赵陈杨黄周吴徐孙马朱胡郭何高林罗郑",
        "桂英秀兰玉珍建国志强海福金花德山永贵春梅",
    )
    return [
        CardFace(
            name=chance.choice(family) + chance.choice(given) + chance.choice(given),
            village=chance.choice(("石桥村", "柳林村", "白沙村", "前岗村")),
            number=f"{chance.randrange(10**14):014d}",
            store="石桥镇爱心超市",
            telephone="0000-1234567",
        )
        for _ in range(count)
    ]


def invented_receipts(count: int) -> list[Receipt]:
    """Slips of four lines and two purses, no two alike."""
    chance = random.Random(7)
    goods = ["大米", "菜籽油", "洗衣粉", "食用盐", "酱油", "面粉", "毛巾", "肥皂", "挂面", "白糖"]
    first = Receipt(
        number="",
        till="1",
        store="石桥镇爱心超市",
        town="石桥镇",
        telephone="0000-1234567",
        business_date=date(2026, 6, 18),
        recorded_at=datetime(2026, 6, 18, 9, 0, tzinfo=timezone(timedelta(hours=8))),
        clerk="003",
        holder="",
        village="石桥村",
        card_tail="",
        no_card=False,
        proxy=None,
        lines=(),
        uses=(),
        total=0,
        before=0,
        after=0,
        check="",
    )
    faces = invented_faces(count)
    made = []
    for at, face in enumerate(faces):
        lines = tuple(
            ReceiptLine(chance.choice(goods), "500 g", "袋", 2, price, 2 * price)
            for price in (chance.randrange(2, 60) for _ in range(4))
        )
        total = sum(line.points for line in lines)
        made.append(
            replace(
                first,
                number=f"{10_0000_0000 + at:012d}",
                holder=face.name,
                card_tail=face.number[-4:],
                lines=lines,
                uses=(
                    PurseUse("own", "老党员关怀", 15, 15, 0, None),
                    PurseUse(
                        "household", "诚信勤劳奖2026年上半年", 1000, total - 15, 1015 - total, None
                    ),
                ),
                total=total,
                before=1015,
                after=1015 - total,
                check=f"{chance.randrange(2**16):04X} {chance.randrange(2**16):04X}",
            )
        )
    return made


def unread(pdf: bytes, numbers: list[str]) -> int:
    """How many of the printed numbers a scanner does not read at 203 dpi."""
    document = PdfDocument(pdf)
    read: set[str] = set()
    for page in range(len(document)):
        pixels = document[page].render(scale=203 / 72, grayscale=True).to_numpy()
        read.update(code.text for code in zxingcpp.read_barcodes(pixels))
    return len(set(numbers) - read)


def main() -> int:
    """Measures, prints and returns 0 if every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FOLDER", help="also write a JSON there")
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args()
    faces = invented_faces(CARDS)
    sheets = card_sheet.sheets_pdf(faces)
    figures = []
    for what, recorder in (("", Recorder), (", drawn anew each", FlatRecorder)):
        marks = recorded(recorder, faces)
        ours, theirs = alternate(
            partial(cold_sheets, faces), partial(bare, marks), arguments.rounds, time.process_time
        )
        figures.append(Figure(f"1,000 cards / bare canvas{what}", ours, theirs, 1.2))
    receipts = invented_receipts(300)
    for receipt in receipts[:100]:
        slips_pdf(receipt)
    hot = statistics.median(
        milliseconds(partial(slips_pdf, receipt), time.process_time) for receipt in receipts[100:]
    )
    figures.append(Figure("receipt → slip PDF, hot", hot, None, 6.0))
    missed = unread(sheets, [face.number for face in faces])
    print(f"{CARDS - missed} of {CARDS} codes read back at 203 dpi")
    return publish("cards", figures, arguments.json) or int(missed > 0)


if __name__ == "__main__":
    raise SystemExit(main())
