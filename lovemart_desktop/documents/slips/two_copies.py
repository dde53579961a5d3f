"""What the slips in two copies have in common: their head, their total, proof and signature."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date, datetime
from typing import Final, Generic, Literal, Protocol, TypeVar

from lovemart_desktop.documents.layout import even_lines, fit_size
from lovemart_desktop.documents.pen import MM, Pen, text_mm
from lovemart_desktop.documents.slips.logo import slip_dots
from lovemart_desktop.documents.slips.roll import MARGINS, PRACTICE, Roll

FIGURE_CENTRE: Final = 0.365  # of an em, from the baseline to the middle of a figure
ACCOUNTS: Final = {"own": "本人", "household": "家庭"}


class Slip(Protocol):
    """What is said of every slip that is signed at the counter."""

    @property
    def store(self) -> str: ...
    @property
    def town(self) -> str: ...
    @property
    def recorded_at(self) -> datetime: ...
    @property
    def business_date(self) -> date: ...
    @property
    def check(self) -> str: ...


SlipT = TypeVar("SlipT", bound=Slip)


class TwoCopies(ABC, Generic[SlipT]):
    """Both copies are set from the same parts in a different order."""

    title: str
    """What the slip is called in its head."""
    signer: str
    """Who signs the store's copy."""
    signature_height: float

    def __init__(
        self,
        slip: SlipT,
        width_mm: Literal[72, 48],
        copy_number: int = 0,
        practice: bool = False,
        logo: bytes = b"",
    ) -> None:
        self._slip = slip
        self._width = width_mm
        self._copy_number = copy_number
        self._practice = practice
        self._logo = logo
        self._roomy = width_mm > 60

    @abstractmethod
    def holder_copy(self) -> Roll:
        """What the holder takes home."""

    @abstractmethod
    def store_copy(self) -> Roll:
        """What is signed and kept."""

    def pdf(self, number: str) -> bytes:
        """Two pages, the holder's copy and the store's, each as long as what is on it."""
        # a slip is rendered at once and kept small anyway: packing it costs more than it saves
        pen = Pen((self._width, 100), title=f"{self.title} {number}", compress=False)
        self.holder_copy().draw(pen)
        self.store_copy().draw(pen)
        return pen.finish()

    def _head(self, copy: str, *, logo: bytes = b"") -> Roll:
        """A new copy as far as its thick rule, and the mark of a reprint."""
        slip = self._slip
        roll = Roll(self._width, MARGINS[self._width])
        if self._practice:
            roll.banner(PRACTICE)
        if logo:
            roll.picture(slip_dots(logo))
        if slip.town not in slip.store:
            roll.line(slip.town)
        box = text_mm(copy, 12.5, bold=True) + 3.5
        room = roll.inner - box - 2 if self._roomy else roll.inner
        for line in even_lines(slip.store, room * MM / 17, bold=True):
            roll.line(line, size=17, bold=True, leading=1.25)
        if self._roomy:
            roll.boxed(copy, box, roll.y - 6.9)
        else:
            roll.line(self.title, size=12.5, bold=True)
            roll.boxed(copy, box, roll.y - 6.0)
        roll.rule(4, before=0.6, after=0.75)
        if self._copy_number:
            roll.banner(f"补打 第{self._copy_number}联")
        return roll

    def _late_day(self, roll: Roll) -> None:
        """The business day, where it is not the day on which it was written."""
        if self._slip.business_date != self._slip.recorded_at.date():
            roll.line(f"业务日期 {self._slip.business_date}")

    def _sum(self, roll: Roll, count: str, words: str, points: str, size: float) -> None:
        """Pieces at the left, points in type as large as `size` where they fit."""
        total = f"{points}分"
        room = roll.inner - text_mm(count, 11) - text_mm(words, 11) - 5
        size = fit_size(total, room * MM, size, 8, bold=True)
        baseline = roll.y + 7.0
        roll.put(roll.left, baseline - 0.2, count, 11)
        roll.put(roll.right, baseline, total, size, bold=True, align="right")
        left = roll.right - text_mm(total, size, bold=True) - 2
        roll.put(left, baseline - 0.2, words, 11, align="right")
        roll.space(9.0)

    def _proof_of(self, roll: Roll, counter: str) -> None:
        """The check word, and beside it where there is room the till and the clerk."""
        check = f"校验字 {self._slip.check}"
        roll.space(0.8)
        if text_mm(check, 10.5) + text_mm(counter, 10.5) + 3 <= roll.inner:
            roll.line(check, counter)
        else:
            roll.wrap(check)
            roll.wrap(counter)

    def _signature(self, roll: Roll) -> None:
        roll.space(0.6)
        top, height = roll.y, self.signature_height
        split = roll.left + (46.0 if self._roomy else 28.5)
        roll.frame(roll.left, top, roll.inner, height, 2)
        roll.post(split, top, height)
        roll.put(roll.left + 2, top + 4.6, f"{self.signer}签名", 10.5)
        roll.put((split + roll.right) / 2, top + 4.6, "按指印", 10.5, align="center")
        roll.space(height + 1.0)

    def _end(self, roll: Roll) -> None:
        if self._practice:
            roll.space(1.0)
            roll.banner(PRACTICE)
        roll.space(3.0)
