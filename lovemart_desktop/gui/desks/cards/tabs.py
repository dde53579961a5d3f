"""The columns of the tables in a person's record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.cards.cards import group_number
from lovemart_desktop.domain.people.dossiers import (
    CardEvent,
    HeldCard,
    HouseholdMember,
    Movement,
    Remark,
)
from lovemart_desktop.domain.people.people import relation_word
from lovemart_desktop.gui.desks.cards import words
from lovemart_desktop.gui.kit.tables import Column
from lovemart_desktop.gui.kit.wording.exchange import remark_text


def members(age: Callable[[date | None], str]) -> tuple[Column, ...]:
    """`age` words a birth date as years on today."""
    return (
        Column("name", partial(_title, "name"), _member_name, bold=True, weight=3),
        Column("relation", partial(_title, "relation"), _member_relation, width=92),
        Column("age", partial(_title, "age"), partial(_member_age, age), width=64, right=True),
        Column(
            "card",
            partial(_title, "card"),
            _member_card,
            width=128,
            icon=_member_icon,
            tone=_member_tone,
        ),
    )


def cards() -> tuple[Column, ...]:
    """For rows of the height "people": since when it is so below, and whether the holder got it."""
    return (
        Column(
            "number",
            partial(_title, "number"),
            _card_number,
            bold=True,
            second=_card_since,
            weight=3,
        ),
        Column(
            "state",
            partial(_title, "state"),
            _card_state,
            width=128,
            icon=_card_icon,
            tone=_card_tone,
        ),
    )


def events() -> tuple[Column, ...]:
    """For rows of the height "people": by whom below."""
    return (
        Column("day", partial(_title, "day"), _event_day, width=108),
        Column("after", partial(_title, "event"), _event_word, width=116, second=_event_by),
        Column("reason", partial(_title, "reason"), _event_reason),
    )


def movements() -> tuple[Column, ...]:
    """For rows of the height "people": fund above, what and whose account below."""
    return (
        Column("day", partial(_title, "day"), _movement_day, width=112),
        Column("fund", partial(_title, "fund"), _movement_fund, second=_movement_kind),
        Column(
            "points",
            partial(_title, "points"),
            _movement_points,
            width=92,
            right=True,
            tone=_movement_tone,
        ),
    )


def remarks() -> tuple[Column, ...]:
    """For rows of the height "people": when it was raised and how it was settled below."""
    return (
        Column(
            "remark",
            partial(_title, "remark"),
            _remark_text,
            weight=3,
            second=_remark_raised,
            tone=_remark_ink,
        ),
        Column(
            "state",
            partial(_title, "state"),
            _remark_state,
            weight=2,
            second=_remark_reason,
            icon=_remark_icon,
            tone=_remark_tone,
        ),
    )


def _title(key: str) -> str:
    return {
        "name": QCoreApplication.translate("Cards", "Name"),
        "relation": QCoreApplication.translate("Cards", "Relation"),
        "age": QCoreApplication.translate("Cards", "Age"),
        "card": QCoreApplication.translate("Cards", "Card"),
        "number": QCoreApplication.translate("Cards", "Card number"),
        "state": QCoreApplication.translate("Cards", "State"),
        "day": QCoreApplication.translate("Cards", "Day"),
        "event": QCoreApplication.translate("Cards", "Became"),
        "reason": QCoreApplication.translate("Cards", "Reason"),
        "fund": QCoreApplication.translate("Cards", "Fund"),
        "points": QCoreApplication.translate("Cards", "Points"),
        "remark": QCoreApplication.translate("Cards", "Remark"),
    }[key]


def _joined_word() -> str:
    """Of a record that was joined to this one."""
    return QCoreApplication.translate("Cards", "joined record")


def _member_name(member: HouseholdMember) -> str:
    return member.name


def _member_relation(member: HouseholdMember) -> str:
    return relation_word(member.relation, gone=member.deceased_on is not None) or "–"


def _member_age(age: Callable[[date | None], str], member: HouseholdMember) -> str:
    return age(member.born)


def _member_card(member: HouseholdMember) -> str:
    return words.card_word(member.card, member.deceased_on)


def _member_icon(member: HouseholdMember) -> str:
    return words.card_icon(member.card, member.deceased_on)


def _member_tone(member: HouseholdMember) -> str:
    return words.ink(words.card_tone(member.card, member.deceased_on))


def _card_number(card: HeldCard) -> str:
    return group_number(card.number)


def _card_since(card: HeldCard) -> str:
    told = QCoreApplication.translate("Cards", "since {day}")
    since = told.format(day=card.since.isoformat())
    if card.joined:
        return f"{_joined_word()} · {since}"
    parts = [since]
    if card.prints:
        printed = QCoreApplication.translate("Cards", "printed {count}×")
        parts.append(printed.format(count=card.prints))
    if card.signed_for is not None:
        parts.append(
            QCoreApplication.translate("Cards", "signed for")
            if card.signed_for
            else QCoreApplication.translate("Cards", "not signed for")
        )
    return " · ".join(parts)


def _card_state(card: HeldCard) -> str:
    return words.card_word(card.state)


def _card_icon(card: HeldCard) -> str:
    return words.card_icon(card.state)


def _card_tone(card: HeldCard) -> str:
    return words.ink(words.card_tone(card.state))


def _event_day(event: CardEvent) -> str:
    return event.day.isoformat()


def _event_word(event: CardEvent) -> str:
    if event.before is event.after:
        if event.opens_household is None:
            return QCoreApplication.translate("Cards", "accounts changed")
        return (
            QCoreApplication.translate("Cards", "household's too")
            if event.opens_household
            else QCoreApplication.translate("Cards", "own points only")
        )
    return words.card_word(event.after)


def _event_reason(event: CardEvent) -> str:
    return event.reason


def _event_by(event: CardEvent) -> str:
    return event.operator


def _movement_day(movement: Movement) -> str:
    return movement.day.isoformat()


def _movement_kind(movement: Movement) -> str:
    whose = _joined_word() if movement.joined else words.account_word(movement.own)
    told = f"{words.movement_word(movement.kind)} · {whose}"
    if movement.receipt_number:
        receipt = QCoreApplication.translate("Cards", "receipt {number}")
        told += " · " + receipt.format(number=movement.receipt_number)
    return told


def _movement_fund(movement: Movement) -> str:
    return movement.fund


def _movement_points(movement: Movement) -> str:
    sign = "+" if movement.points > 0 else "−"
    return f"{sign}{abs(movement.points):,}"


def _movement_tone(movement: Movement) -> str | None:
    return "success" if movement.points > 0 else None


def _remark_text(remark: Remark) -> str:
    told = remark_text(remark.code, remark.detail)
    return f"{told} · {_joined_word()}" if remark.joined else told


def _remark_ink(remark: Remark) -> str | None:
    return None if remark.settled_on is None else "muted"


def _remark_raised(remark: Remark) -> str:
    return remark.raised_on.isoformat()


def _remark_reason(remark: Remark) -> str:
    return remark.settled_reason


def _remark_state(remark: Remark) -> str:
    if remark.settled_on is None:
        return QCoreApplication.translate("Cards", "open")
    told = QCoreApplication.translate("Cards", "settled {day}, {name}")
    return told.format(day=remark.settled_on.isoformat(), name=remark.settled_by)


def _remark_icon(remark: Remark) -> str:
    return "warning" if remark.settled_on is None else "tick"


def _remark_tone(remark: Remark) -> str:
    return "warning" if remark.settled_on is None else "muted"
