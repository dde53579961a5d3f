"""What becomes of a dead person's points, on A4: the decision, its two officers, the seal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lovemart_desktop.documents.layout import break_lines, date_text, fit_size, points_text
from lovemart_desktop.documents.pen import MM
from lovemart_desktop.documents.signed_sheet import FOOT, MARGIN, WIDTH, SignedSheet
from lovemart_desktop.documents.table import Column
from lovemart_desktop.domain.cards.disposition import Settlement, Target

_CAPTION = 30.0


@dataclass(frozen=True, slots=True)
class DispositionPaper:
    """A settlement with the place that issues it; `made_on`: the day of printing."""

    town: str
    store: str
    settled: Settlement
    made_on: date


def disposition_pdf(paper: DispositionPaper) -> bytes:
    """One page, or more where the dead person had very many purses."""
    sheet = _Sheet(paper)
    sheet.draw()
    return sheet.finish()


class _Sheet(SignedSheet):
    """The decision."""

    def __init__(self, paper: DispositionPaper) -> None:
        self._paper = paper
        super().__init__(f"已故人员积分处置单 {paper.settled.number}", row=9.0, head=9.0)

    def draw(self) -> None:
        settled = self._paper.settled
        self._title()
        self._facts(
            ("姓名", settled.name),
            ("住址", f"{settled.village}{settled.group}"),
            ("身份证号", f"尾号 {settled.id_tail}" if settled.id_tail else "未登记"),
            ("去世日期", date_text(settled.died_on) if settled.died_on else "未登记"),
        )
        self.table(
            "个人账户余额（积分）",
            (Column("资金项目", 84), Column("去向", 54), Column("积分", 36, "right", bold=True)),
            [
                *((fund, self._goes, points_text(points)) for fund, points in settled.moved),
                ("合计", "", points_text(settled.points)),
            ],
            strong=(len(settled.moved),),
        )
        self.y += 4
        card = f"购物卡（尾号{settled.card_tail}）同时注销。" if settled.card_tail else ""
        self._facts(
            ("处置决定", f"{self._decision()}{card}"),
            ("依据", settled.document),
            ("经办人", settled.officer),
            ("复核人", settled.confirmer),
        )
        if settled.target is Target.HOUSEHOLD and settled.points:
            self.signing(("户主或家属签名（按手印）", "经办人签名", "复核人签名"))
        else:
            self.signing(("家属签名（按手印）", "经办人签名", "复核人签名"))
        self.room(34)
        self.pen.text(
            MARGIN + WIDTH, self.y + 14, "单位（盖章）：＿＿＿＿＿＿＿＿", 12, align="right"
        )
        self.pen.text(MARGIN + WIDTH, self.y + 26, "年　　　月　　　日", 12, align="right")
        self.y += 34

    @property
    def _goes(self) -> str:
        settled = self._paper.settled
        if settled.target is Target.HOUSEHOLD:
            return f"转入户账户 {settled.household}".strip()
        return "退回资金项目"

    def _decision(self) -> str:
        settled = self._paper.settled
        if not settled.points:
            return "个人账户没有积分。"
        points = points_text(settled.points)
        if settled.target is Target.HOUSEHOLD:
            home = f"本户账户（户编号{settled.household}）"
            return f"个人账户{points}分全部转入{home}，用途和有效期不变。"
        return f"个人账户{points}分全部退回原资金项目，另行发放。"

    def _title(self) -> None:
        paper, pen = self._paper, self.pen
        pen.text(MARGIN, self.y + 7, "已故人员积分处置单", 20, bold=True)
        size = fit_size(paper.store, (WIDTH - 80) * MM, 13, 8)
        pen.text(MARGIN + WIDTH, self.y + 7, paper.store, size, align="right")
        numbered = f"凭证号 {paper.settled.number}"
        pen.text(MARGIN, self.y + 16, numbered, 12, bold=True)
        pen.text(MARGIN + WIDTH, self.y + 16, date_text(paper.settled.day), 12, align="right")
        self.y += 22

    def _facts(self, *rows: tuple[str, str]) -> None:
        for caption, text in rows:
            lines = break_lines(text, (WIDTH - _CAPTION) * MM / 13) or ("",)
            self.room(7.5 * len(lines))
            self.pen.text(MARGIN, self.y + 6, caption, 12)
            for line in lines:
                self.pen.text(MARGIN + _CAPTION, self.y + 6, line, 13, bold=caption == "姓名")
                self.y += 7.5
        self.y += 2

    def footer(self) -> None:
        paper, y = self._paper, FOOT + 6
        town = "" if paper.town in paper.store else f"{paper.town}　"
        words = f"{town}{paper.store}　已故人员积分处置单　{paper.settled.number}"
        self.pen.text(MARGIN, y, words, fit_size(words, WIDTH * 0.66 * MM, 9, 5))
        printed = f"{date_text(paper.made_on)}打印　第{self.page}页"
        self.pen.text(MARGIN + WIDTH, y, printed, 9, align="right")
