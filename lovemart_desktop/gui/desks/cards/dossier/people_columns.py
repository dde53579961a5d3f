"""The columns of a dossier's people, cards, history, remarks, proxies and files."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.cards.cards import group_number
from lovemart_desktop.domain.people.dossier_parts import (
    DossierCard,
    DossierFile,
    DossierMember,
    DossierProxy,
    DossierRemark,
)
from lovemart_desktop.domain.people.histories import HistoryLine
from lovemart_desktop.domain.people.people import relation_word
from lovemart_desktop.gui.desks.cards import event_words, words
from lovemart_desktop.gui.desks.cards.dossier.titles import holder_word, title
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.tables import Column
from lovemart_desktop.gui.kit.wording.exchange import remark_text


def members(as_of: date) -> tuple[Column, ...]:
    return (
        Column("name", title("name"), _name, bold=_here, second=_about(as_of), tone=_gone),
        Column("id", title("id"), _tail, width=84, tone=_muted),
        Column("card", title("card"), _card, width=124, icon=_card_icon, tone=_card_tone),
    )


def cards() -> tuple[Column, ...]:
    return (
        Column("name", title("name"), _holder, bold=True, second=_card_number),
        Column(
            "state",
            title("state"),
            _card_state,
            width=168,
            second=_card_since,
            icon=_state_icon,
            tone=_state_tone,
        ),
        Column("prints", title("prints"), _prints, width=72, right=True),
        Column("handover", title("handover"), _handed, width=196, second=_handed_to),
    )


def history() -> tuple[Column, ...]:
    return (
        Column("day", title("day"), _day, width=108),
        Column(
            "event",
            title("event"),
            _event,
            bold=True,
            second=_changes,
            weight=2,
            tone=_event_tone,
        ),
        Column("reason", title("reason"), _event_reason, second=_event_by),
    )


def remarks() -> tuple[Column, ...]:
    return (
        Column("name", title("name"), _holder, width=148, bold=True),
        Column("remark", title("remark"), _remark, second=_remark_raised, weight=3),
        Column(
            "state",
            title("state"),
            _remark_state,
            weight=2,
            second=_remark_reason,
            icon=_remark_icon,
            tone=_remark_tone,
        ),
    )


def proxies() -> tuple[Column, ...]:
    return (
        Column("proxy", title("proxy"), _proxy, bold=True, second=_proxy_for),
        Column("state", title("state"), _proxy_days, width=196, second=_proxy_used),
    )


def files() -> tuple[Column, ...]:
    return (
        Column("file", title("file"), _file_name, bold=True, second=_file_of),
        Column("day", title("day"), _day, width=108, second=_file_by),
    )


def _muted(_row: object) -> str:
    return "muted"


def _day(row: HistoryLine | DossierFile) -> str:
    return row.day.isoformat()


def _name(row: DossierMember) -> str:
    return row.name


def _holder(row: DossierCard | DossierRemark) -> str:
    return holder_word(row.holder, joined=row.joined)


def _here(row: DossierMember) -> bool:
    return row.here


def _gone(row: DossierMember) -> str | None:
    return None if row.here else "muted"


def _about(as_of: date) -> partial[str]:
    return partial(_member_about, as_of)


def _member_about(as_of: date, row: DossierMember) -> str:
    relation = relation_word(row.relation, gone=not (row.here or row.merged))
    parts = [relation, wording.sex_name(row.sex) if row.sex else ""]
    if row.born is not None and row.deceased_on is None:
        years = (
            as_of.year - row.born.year - ((as_of.month, as_of.day) < (row.born.month, row.born.day))
        )
        parts.append(QCoreApplication.translate("Dossier", "{age} years").format(age=years))
    parts.append(_stay(row))
    return " · ".join(filter(None, parts))


def _stay(row: DossierMember) -> str:
    if row.merged:
        return QCoreApplication.translate("Dossier", "double record, merged")
    told, day = "", row.since
    if row.deceased_on is not None:
        told, day = QCoreApplication.translate("Dossier", "died {day}"), row.deceased_on
    elif row.left_on is not None:
        told, day = QCoreApplication.translate("Dossier", "left the township {day}"), row.left_on
    elif row.until is not None:
        told, day = QCoreApplication.translate("Dossier", "until {day}"), row.until
    elif row.since is not None:
        told = QCoreApplication.translate("Dossier", "since {day}")
    return told.format(day=day)


def _tail(row: DossierMember) -> str:
    return row.id_tail or "–"


def _card(row: DossierMember) -> str:
    return words.card_word(row.card, row.deceased_on)


def _card_icon(row: DossierMember) -> str:
    return words.card_icon(row.card, row.deceased_on)


def _card_tone(row: DossierMember) -> str:
    return words.ink(words.card_tone(row.card, row.deceased_on))


def _card_number(row: DossierCard) -> str:
    return group_number(row.card.number)


def _card_state(row: DossierCard) -> str:
    return words.card_word(row.card.state)


def _card_since(row: DossierCard) -> str:
    told = QCoreApplication.translate("Dossier", "since {day}")
    return told.format(day=row.card.since.isoformat())


def _state_icon(row: DossierCard) -> str:
    return words.card_icon(row.card.state)


def _state_tone(row: DossierCard) -> str:
    return words.ink(words.card_tone(row.card.state))


def _prints(row: DossierCard) -> str:
    return str(row.prints)


def _handed(row: DossierCard) -> str:
    if row.listed_on is None:
        return QCoreApplication.translate("Dossier", "on no list")
    if row.signed_on is None:
        return QCoreApplication.translate("Dossier", "not signed for")
    return QCoreApplication.translate("Dossier", "signed {day}").format(day=row.signed_on)


def _handed_to(row: DossierCard) -> str:
    if row.listed_on is None:
        return ""
    if row.collector:
        return row.collector
    return QCoreApplication.translate("Dossier", "list of {day}").format(day=row.listed_on)


def _event(row: HistoryLine) -> str:
    told = event_words.kind_word(row.kind)
    if row.who:
        told += f" · {holder_word(row.who, joined=row.joined)}"
    if row.undone:
        told = QCoreApplication.translate("Events", "Taken back: {event}").format(event=told)
    return told


def _changes(row: HistoryLine) -> str:
    return event_words.differences_word(row.differences)


def _event_reason(row: HistoryLine) -> str:
    return row.reason or "–"


def _event_by(row: HistoryLine) -> str:
    if row.confirmer:
        told = QCoreApplication.translate("Events", "{name}, confirmed by {second}")
        return told.format(name=row.operator, second=row.confirmer)
    return row.operator


def _event_tone(row: HistoryLine) -> str | None:
    return "muted" if row.undone else None


def _remark(row: DossierRemark) -> str:
    return remark_text(row.remark.code, row.remark.detail)


def _remark_raised(row: DossierRemark) -> str:
    return row.remark.raised_on.isoformat()


def _remark_state(row: DossierRemark) -> str:
    if row.remark.settled_on is None:
        return QCoreApplication.translate("Dossier", "open")
    told = QCoreApplication.translate("Dossier", "settled {day}, {name}")
    return told.format(day=row.remark.settled_on.isoformat(), name=row.remark.settled_by)


def _remark_reason(row: DossierRemark) -> str:
    return row.remark.settled_reason


def _remark_icon(row: DossierRemark) -> str:
    return "warning" if row.remark.settled_on is None else "tick"


def _remark_tone(row: DossierRemark) -> str:
    return "warning" if row.remark.settled_on is None else "muted"


def _proxy(row: DossierProxy) -> str:
    terms = row.authorisation.terms
    told = QCoreApplication.translate("Dossier", "{name} ({relation})")
    return told.format(name=terms.name, relation=terms.relation)


def _proxy_for(row: DossierProxy) -> str:
    return QCoreApplication.translate("Dossier", "for {name}").format(
        name=holder_word(row.holder, joined=row.joined)
    )


def _proxy_days(row: DossierProxy) -> str:
    terms, ended = row.authorisation.terms, row.authorisation.ended_on
    if ended is not None:
        return QCoreApplication.translate("Dossier", "taken back {day}").format(day=ended)
    return QCoreApplication.translate("Dossier", "until {day}").format(day=terms.valid_until)


def _proxy_used(row: DossierProxy) -> str:
    told = QCoreApplication.translate("Dossier", "{points} points collected")
    return told.format(points=f"{row.authorisation.used:,}")


def _file_name(row: DossierFile) -> str:
    if row.subject == str(Subject.PHOTO):
        return QCoreApplication.translate("Dossier", "Photo: {name}").format(name=row.name)
    return row.name


def _file_of(row: DossierFile) -> str:
    return holder_word(row.holder, joined=row.joined)


def _file_by(row: DossierFile) -> str:
    return row.by
