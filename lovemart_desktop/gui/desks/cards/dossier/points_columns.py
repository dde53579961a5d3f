"""The columns of a dossier's points, awards, goods and signatures."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.people.dossier_parts import (
    Award,
    DossierReceipt,
    GoodsTotal,
    Movement,
    Purse,
    Signature,
    SignatureRow,
)
from lovemart_desktop.gui.desks.cards import words
from lovemart_desktop.gui.desks.cards.dossier.titles import holder_word, signature_word, title
from lovemart_desktop.gui.kit.icons import TONE_ICONS
from lovemart_desktop.gui.kit.tables import Column

_SIGNATURE_TONES: Final = {
    Signature.MISSING: "warning",
    Signature.SIGNED: "success",
    Signature.SETTLED: "neutral",
}


def purses() -> tuple[Column, ...]:
    return (
        Column("account", title("account"), _holder, second=_fund_until),
        Column("points", title("points"), _points, width=92, right=True, bold=True),
    )


def movements(*, narrow: bool) -> tuple[Column, ...]:
    told = (
        Column("day", title("day"), _day, width=108),
        Column("what", title("what"), _what, bold=True, second=_where, weight=3),
    )
    by = Column("by", title("by"), _by, width=100)
    numbers = (
        Column("points", title("points"), _signed, width=92, right=True, tone=_sign_tone),
        Column("purse", title("purse"), _balance, width=104, right=True, tone=_muted),
        Column("total", title("total"), _total, width=104, right=True, bold=True),
    )
    return (*told, *numbers) if narrow else (*told, by, *numbers)


def latest() -> tuple[Column, ...]:
    """Movements for the overview: without what each purse held."""
    return tuple(each for each in movements(narrow=True) if each.key != "purse")


def awards() -> tuple[Column, ...]:
    return (
        Column("day", title("day"), _day, width=108),
        Column("round", title("round"), _round, bold=True, second=_round_papers, weight=3),
        Column("name", title("name"), _name, width=148),
        Column("notice", title("notice"), _notice, width=112),
        Column("points", title("points"), _points, width=92, right=True),
    )


def goods() -> tuple[Column, ...]:
    return (
        Column("goods", title("goods"), _goods_name, bold=True, second=_goods_spec),
        Column("pieces", title("pieces"), _pieces, width=88, right=True),
        Column("points", title("points"), _points, width=80, right=True),
    )


def receipts() -> tuple[Column, ...]:
    return (
        Column("day", title("day"), _day, width=108, second=_receipt_number),
        Column("receipt", title("receipt"), _receipt_goods, second=_receipt_who),
        Column("points", title("points"), _receipt_points, width=80, right=True),
        Column(
            "signature",
            title("signature"),
            _signature,
            width=132,
            icon=_signature_icon,
            tone=_signature_tone,
        ),
    )


def signatures() -> tuple[Column, ...]:
    return (
        Column("day", title("day"), _day, width=108),
        Column("paper", title("paper"), _paper, bold=True, weight=2),
        Column("name", title("name"), _name, weight=2),
        Column(
            "state",
            title("signature"),
            _row_state,
            width=148,
            icon=_row_icon,
            tone=_row_tone,
        ),
        Column("note", title("note"), _row_note, weight=2),
    )


def _muted(_row: object) -> str:
    return "muted"


def _day(row: Movement | Award | DossierReceipt | SignatureRow) -> str:
    return row.day.isoformat()


def _points(row: Purse | Award | GoodsTotal) -> str:
    return f"{row.points:,}"


def _name(row: Award | SignatureRow) -> str:
    return holder_word(row.name, joined=row.joined)


def _holder(row: Purse) -> str:
    return holder_word(row.holder, joined=row.joined)


def _fund_until(row: Purse) -> str:
    parts = [row.fund]
    if row.state == "frozen":
        parts.append(QCoreApplication.translate("Dossier", "frozen"))
    if row.expires_on is not None:
        told = QCoreApplication.translate("Dossier", "until {day}")
        parts.append(told.format(day=row.expires_on.isoformat()))
    return " · ".join(parts)


def _what(row: Movement) -> str:
    told = words.movement_word(row.kind)
    if row.receipt:
        told += " " + row.receipt
    return told


def _where(row: Movement) -> str:
    voucher = QCoreApplication.translate("Dossier", "voucher {number}")
    parts = [
        holder_word(row.holder, joined=row.joined),
        row.fund,
        voucher.format(number=row.voucher),
        row.note,
    ]
    return " · ".join(filter(None, parts))


def _by(row: Movement) -> str:
    return row.by


def _signed(row: Movement) -> str:
    return f"{'+' if row.points > 0 else '−'}{abs(row.points):,}"


def _sign_tone(row: Movement) -> str | None:
    return "success" if row.points > 0 else None


def _balance(row: Movement) -> str:
    return f"{row.balance:,}"


def _total(row: Movement) -> str:
    return f"{row.total:,}"


def _round(row: Award) -> str:
    return f"{row.programme} {row.period}"


def _round_papers(row: Award) -> str:
    parts = [
        words.movement_word(row.kind),
        QCoreApplication.translate("Dossier", "list {number}").format(number=row.list_id),
        QCoreApplication.translate("Dossier", "voucher {number}").format(number=row.voucher),
    ]
    if row.files:
        told = QCoreApplication.translate("Dossier", "scans: {count}")
        parts.append(told.format(count=row.files))
    return " · ".join(parts)


def _notice(row: Award) -> str:
    if row.notice_on is None:
        return QCoreApplication.translate("Dossier", "not printed")
    return row.notice_on.isoformat()


def _goods_name(row: GoodsTotal) -> str:
    return row.goods


def _goods_spec(row: GoodsTotal) -> str:
    times = QCoreApplication.translate("Dossier", "receipts: {count}").format(count=row.receipts)
    return " · ".join(filter(None, (row.spec, times)))


def _pieces(row: GoodsTotal) -> str:
    return f"{row.pieces:,} {row.unit}".rstrip()


def _receipt_number(row: DossierReceipt) -> str:
    return row.number


def _receipt_goods(row: DossierReceipt) -> str:
    told = []
    for line in row.lines:
        text = f"{line.goods} {line.pieces} {line.unit}".rstrip()
        if line.returned:
            back = QCoreApplication.translate("Dossier", "{count} came back")
            text += f" ({back.format(count=line.returned)})"
        told.append(text)
    return " · ".join(told)


def _receipt_who(row: DossierReceipt) -> str:
    parts = [holder_word(row.holder, joined=row.joined)]
    if row.proxy_name:
        told = QCoreApplication.translate("Dossier", "collected by {name} ({relation})")
        parts.append(told.format(name=row.proxy_name, relation=row.proxy_relation))
    if row.awaiting:
        parts.append(QCoreApplication.translate("Dossier", "waits for a countersignature"))
    for back in row.returns:
        told = QCoreApplication.translate("Dossier", "returned {day}: {points} points")
        parts.append(told.format(day=back.day.isoformat(), points=f"{back.points:,}"))
    return " · ".join(parts)


def _receipt_points(row: DossierReceipt) -> str:
    return f"{row.points - row.points_returned:,}"


def _signature(row: DossierReceipt) -> str:
    return signature_word(row.signature)


def _signature_icon(row: DossierReceipt) -> str:
    return TONE_ICONS[_SIGNATURE_TONES[row.signature]]


def _signature_tone(row: DossierReceipt) -> str:
    return words.ink(_SIGNATURE_TONES[row.signature])


def _paper(row: SignatureRow) -> str:
    if row.receipt:
        return QCoreApplication.translate("Dossier", "receipt {number}").format(number=row.receipt)
    if row.award:
        return QCoreApplication.translate("Dossier", "points: {round}").format(round=row.award)
    told = QCoreApplication.translate("Dossier", "hand-over of the card ending in {tail}")
    return told.format(tail=row.tail)


def _row_state(row: SignatureRow) -> str:
    return signature_word(row.state)


def _row_icon(row: SignatureRow) -> str:
    return TONE_ICONS[_SIGNATURE_TONES[row.state]]


def _row_tone(row: SignatureRow) -> str:
    return words.ink(_SIGNATURE_TONES[row.state])


def _row_note(row: SignatureRow) -> str:
    return row.note
