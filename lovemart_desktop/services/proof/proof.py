"""Proving the books: from the board, and without a sign-in by whoever has the file.

proof = session.proof.verify(progress)
proof = prove_books(url, heads=["T1=17-0A1B2C3D4E5F6071"])
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.proof import Check, Fault, Proof, parse_head
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence import migrations
from lovemart_desktop.persistence.engine import file_of, open_engine
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.unit_of_work import Books
from lovemart_desktop.persistence.verify import Progress, prove
from lovemart_desktop.services.clock import Clock, SystemClock
from lovemart_desktop.services.desk import Desk

__all__ = ["Check", "Fault", "LastProof", "Proof", "ProofDesk", "prove_books"]

_LAST = "last_proof"


@dataclass(frozen=True, slots=True)
class LastProof:
    """What the last verification on this town's books came to.

    `counts`: how many things each check looked at; `faults`: how many it found wrong.
    """

    checked_at: int
    counts: Mapping[Check, int]
    faults: Mapping[Check, int]


class ProofDesk(Desk):
    """Verifies the books and keeps when that was and what came out."""

    def verify(self, progress: Progress | None = None, heads: Sequence[str] = ()) -> Proof:
        """Reads the whole books; call it as a long task. `heads`: 'TILL=TEXT' from paper.

        Raises Refusal 'permission.denied', 'proof.head_form', 'database.…'.
        """
        self._require(Act.VERIFY)
        known = [parse_head(head) for head in heads]
        proof = prove(self._books, self._now(), heads=known, progress=progress)
        with self._books.write() as work:
            House(work).set_setting(_LAST, _kept(proof))
            self._record(work, "verify", faults=len(proof.faults))
            work.commit()
        return proof

    def last(self) -> LastProof | None:
        """What the last verification found; None before the first."""
        self._require(Act.VERIFY)
        with self._books.read() as work:
            return _read(House(work).setting(_LAST))


def prove_books(
    url: str,
    *,
    heads: Sequence[str] = (),
    clock: Clock | None = None,
    progress: Progress | None = None,
) -> Proof:
    """Verifies the books at `url` without an operator and without changing anything.

    Raises Refusal 'proof.head_form', 'database.missing' (file), 'database.older', and
    'database.…' where they cannot be read.
    """
    known = [parse_head(head) for head in heads]
    file = file_of(url)
    if file is not None and not file.is_file():
        raise Refusal("database.missing", file=str(file))
    engine = open_engine(url)
    try:
        revision = migrations.layout(engine)
        if revision is None:
            raise Refusal("store.not_founded")
        if revision != migrations.HEAD:
            raise Refusal("database.older", revision=revision)
        return prove(Books(engine), (clock or SystemClock()).now(), heads=known, progress=progress)
    finally:
        engine.dispose()


def _kept(proof: Proof) -> str:
    faults = {str(check): len(proof.faults_of(check)) for check in Check}
    counts = {str(check): count for check, count in proof.counts.items()}
    return json.dumps({"checked_at": proof.checked_at, "counts": counts, "faults": faults})


def _read(kept: str) -> LastProof | None:
    """None also for what another version of the program has kept."""
    try:
        told = json.loads(kept)
        return LastProof(
            int(told["checked_at"]),
            {Check(name): int(count) for name, count in told["counts"].items()},
            {Check(name): int(count) for name, count in told["faults"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
