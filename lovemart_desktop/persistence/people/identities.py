"""The town's key for ID numbers, and the hash by which a number is looked up.

The key is made with the books and stays in them: every till has to find the same person. Why
there: docs/decisions/0014.
"""

from __future__ import annotations

import secrets
from typing import Final

from sqlalchemy import bindparam, select, update

from lovemart_desktop.domain.people.id_numbers import keyed_hash
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.schema import member, setting
from lovemart_desktop.persistence.statements import Statement
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

SETTING: Final = "id_key"
_KEY_BYTES = 32
_READ = Statement(lambda _: select(setting.c.value).where(setting.c.name == bindparam("name")))


class Identities:
    """Hashes ID numbers with the town's key, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._key: bytes | None = None

    def hash(self, text: str) -> str:
        """The hash of a normalised number, '' where it is none that tells a person apart."""
        if not text:
            return ""
        if self._key is None:
            row = _READ.run(self._work, name=SETTING).fetchone()
            assert row is not None, "books are made with a key"
            self._key = bytes.fromhex(row[0])
        return keyed_hash(self._key, text)


def make_key(work: UnitOfWork) -> None:
    """Gives the books their key, where they have none."""
    house = House(work)
    if not house.setting(SETTING):
        house.set_setting(SETTING, secrets.token_hex(_KEY_BYTES))


def hash_missing(work: UnitOfWork) -> None:
    """Fills in the hashes of numbers that were written without."""
    identities, db = Identities(work), work.connection
    unhashed = db.execute(
        select(member.c.id, member.c.id_number).where(
            member.c.id_hash == "", member.c.id_number != ""
        )
    ).all()
    changes = [{"number": number, "hashed": identities.hash(text)} for number, text in unhashed]
    changes = [change for change in changes if change["hashed"]]
    if changes:
        db.execute(
            update(member)
            .where(member.c.id == bindparam("number"))
            .values(id_hash=bindparam("hashed")),
            changes,
        )
