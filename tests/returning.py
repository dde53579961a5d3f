"""Taking goods back in a shop that is open, for tests of returns.

receipt = counter.buy("张龚强", 大米=2)
take_back(counter, voucher_of(counter), 大米=1)
"""

from __future__ import annotations

from lovemart_desktop.domain.counter.returns import BackLine, ReturnPlan, ReturnRequest, plan_return
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.services.counter.returns import TakenBack, request_of
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session
from tests.counter import Counter
from tests.shop import SECRET


def sold(counter: Counter, name: str, **pieces: int) -> int:
    """Redeems, and gives the redemption's voucher."""
    return counter.redeem(counter.basket(name, **pieces)).voucher


def asked(
    counter: Counter,
    voucher: int,
    *,
    damaged: int = 0,
    reason: str = "",
    by: Session | None = None,
    **pieces: int,
) -> ReturnRequest:
    """The request as the screen would make it; without pieces, all that is left."""
    return _asked(by or counter.shop.clerk, voucher, pieces, damaged, reason)


def planned(counter: Counter, voucher: int, request: ReturnRequest) -> ReturnPlan:
    found = counter.shop.clerk.returns.look(voucher)
    return plan_return(found.receipt, request.lines, found.day)


def take_back(counter: Counter, voucher: int, damaged: int = 0, **pieces: int) -> TakenBack:
    """Books a return at the clerk's till; where it takes a second person, the auditor's yes."""
    clerk = counter.shop.clerk
    request = _asked(clerk, voucher, pieces, damaged, "")
    if clerk.returns.look(voucher).second_person(planned(counter, voucher, request)):
        confirm(clerk, request)
    return clerk.returns.take_back(request)


def confirm(clerk: Session, request: ReturnRequest, number: str = "07") -> None:
    """The auditor says yes to this very return."""
    clerk.confirmations.give(Act.RETURN_GOODS, request_of(request), number, SECRET)


def _asked(
    clerk: Session, voucher: int, pieces: dict[str, int], damaged: int, reason: str
) -> ReturnRequest:
    found = clerk.returns.look(voucher)
    named = {line.name: line for line in found.receipt.lines}
    wanted = pieces or {name: line.left for name, line in named.items() if line.left}
    lines = tuple(
        BackLine(named[name].line, count, damaged if place == 0 else 0)
        for place, (name, count) in enumerate(wanted.items())
    )
    plan = plan_return(found.receipt, lines, found.day)
    return ReturnRequest(new_key(), voucher, lines, plan.points, plan.lost, reason)
