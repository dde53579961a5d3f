"""Which remarks a line of a roster leaves on a record, and which open ones it answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from lovemart_desktop.domain.people.id_numbers import IdState
from lovemart_desktop.services.exchange.outcomes import Change, Remark
from lovemart_desktop.services.exchange.roster_books import KnownMember
from lovemart_desktop.services.exchange.roster_merge import MemberValues
from lovemart_desktop.services.printable import NAME_UNPRINTABLE, code_points

Unprintable: TypeAlias = Callable[[str], str]
"""The characters of a text that no shipped typeface has."""

NOT_ON_ROSTER = "person.not_on_roster"


def nothing_odd(_text: str) -> str:
    """For whom every character can be printed."""
    return ""


def due_remarks(
    remarks: tuple[Remark, ...],
    known: KnownMember | None,
    member: MemberValues,
    held: tuple[Change, ...],
    odd: str,
) -> tuple[Remark, ...]:
    """Without what somebody settled, and without doubts about an ID that does not go in.

    `odd`: the characters of the file's names that cannot be printed.
    """
    found = [char for char in dict.fromkeys(member.name) if char in odd] if odd else []
    if found:
        remarks = (*remarks, Remark(NAME_UNPRINTABLE, code_points(found)))
    if known is None or not remarks:
        return remarks
    id_stays = known.id_state is IdState.VERIFIED or any(c.field == "id_number" for c in held)
    return tuple(
        remark
        for remark in remarks
        if remark not in known.settled and not (id_stays and remark.code.startswith("person.id_"))
    )


def answered(known: KnownMember | None, member: MemberValues, odd: str) -> tuple[str, ...]:
    """Codes of the open remarks that a line settles: doubts about an ID that is verified now,
    that the roster named the person no more, a name that can be printed now."""
    if known is None or not known.remarks:
        return ()
    verified = member.id_number.state is IdState.VERIFIED
    newly_verified = verified and known.id_state is not IdState.VERIFIED
    codes = {remark.code for remark in known.remarks}
    found = {code for code in codes if newly_verified and code.startswith("person.id_")}
    found |= codes & {NOT_ON_ROSTER}
    if not any(char in odd for char in member.name):
        found |= codes & {NAME_UNPRINTABLE}
    return tuple(sorted(found))
