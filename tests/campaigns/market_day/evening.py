"""The morning and the evening of a market day: the books before, and what they say after."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import text

from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.ledger import parse_receipt_code
from lovemart_desktop.domain.proof import Check
from lovemart_desktop.persistence.engine import open_engine
from lovemart_desktop.persistence.unit_of_work import Books
from lovemart_desktop.persistence.verify import prove
from tests.campaigns.kill import provide
from tests.counter import open_counter, stocked_shop

_CODE = re.compile(r"\d{12}")


def prepare(folder: Path) -> tuple[list[str], list[str]]:
    """A stocked shop with plenty of points and goods in the data folder; cards and barcodes."""
    folder.mkdir(parents=True, exist_ok=True)
    url = books_url(folder)
    stocked_shop(url)
    counter = open_counter(url)
    provide(counter)
    counter.shop.close()
    LocalSettings(till="T1").save(folder / "settings.json")
    return sorted(counter.cards.values()), sorted(counter.barcodes.values())


def books_url(folder: Path) -> str:
    return f"sqlite:///{(folder / 'lovemart.db').as_posix()}"


def faults_of(
    folder: Path, acknowledged: Iterable[int], returned: Iterable[int], now: int
) -> list[str]:
    """What is wrong with the books and the papers, given what clerks were acknowledged."""
    books = Books(open_engine(books_url(folder)))
    with books.read() as work:
        numbers = list(
            work.connection.execute(text("SELECT number FROM receipt ORDER BY number")).scalars()
        )
        back = list(
            work.connection.execute(
                text(
                    "SELECT r.number FROM receipt_return b"
                    " JOIN receipt r ON r.voucher_id = b.receipt_id"
                )
            ).scalars()
        )
        waiting = work.connection.execute(
            text("SELECT count(*) FROM print_job WHERE state <> 'printed'")
        ).scalar_one()
    # the trial's points are nobody's award
    proof = prove(books, now)
    faults = [str(fault) for fault in proof.faults if fault.check is not Check.AWARDS]
    books.close()
    told = list(acknowledged)
    if len(set(told)) != len(told):
        faults.append("a receipt was acknowledged twice")
    faults += [f"acknowledged receipt {n} is lost" for n in sorted(set(told) - set(numbers))]
    if numbers != list(range(1, len(numbers) + 1)):
        faults.append("the receipts are not numbered without a gap")
    if sorted(back) != sorted(returned):
        faults.append(f"{len(back)} returns are booked, not those that were acknowledged")
    if waiting:
        faults.append(f"{waiting} slips still wait")
    lost = sorted(set(numbers) - printed(folder / "papers"))
    faults += [f"receipt {number} has no slip" for number in lost]
    return faults


def printed(papers: Path) -> set[int]:
    """The numbers of the receipts whose slips lie in the folder."""
    found = set()
    for path in papers.glob("*.pdf"):
        code = _CODE.search(path.stem)
        number = parse_receipt_code(code[0]) if code else None
        if number is not None and path.read_bytes().startswith(b"%PDF"):
            found.add(number[1])
    return found
