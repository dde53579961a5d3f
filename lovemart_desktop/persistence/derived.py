"""What the books derive from other columns, made anew by the program of today.

Done after each upgrade: older programs knew less of how people are looked for.
"""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select, text, update

from lovemart_desktop.domain.people.pinyin import sounds
from lovemart_desktop.persistence.people.identities import hash_missing, make_key
from lovemart_desktop.persistence.schema import finder, member
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


def derive(work: UnitOfWork) -> None:
    """Fills in how names sound and the hashes of ID numbers; makes the finder's index anew."""
    make_key(work)
    hash_missing(work)
    db = work.connection
    unread = db.execute(select(member.c.id, member.c.name).where(member.c.pinyin == "")).all()
    changes = [{"number": number, "heard": sounds(name)} for number, name in unread]
    if changes:
        heard = update(member).where(member.c.id == bindparam("number"))
        db.execute(heard.values(pinyin=bindparam("heard")), changes)
    rebuild(work)


def rebuild(work: UnitOfWork) -> None:
    """Makes the finder's index anew from the people there are."""
    work.connection.execute(delete(finder))
    work.connection.execute(
        text(
            "INSERT INTO finder (kind, text, gone, member_id, village_id)"
            " SELECT DISTINCT kind, text, gone, member_id, village_id FROM finder_of"
        )
    )
