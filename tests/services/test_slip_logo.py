"""The administrator chooses a logo; slips carry it until it is taken off again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lovemart_desktop.domain.errors import Refusal
from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop
from tests.documents.reading import Paper
from tests.documents.test_slip_logo import picture


@pytest.fixture(params=["sqlite", "postgresql"])
def counter(make_database: MakeDatabase, request: pytest.FixtureRequest) -> Iterator[Counter]:
    counter = open_counter(make_database(request.param, stocked_shop))
    yield counter
    counter.shop.close()


def slip_height(counter: Counter) -> float:
    """Of the holder's copy of what waits for the printer, mm."""
    desk = counter.shop.clerk.printing
    return Paper(desk.render(desk.waiting()[-1])).size_mm(0)[1]


def test_slips_carry_the_logo_until_it_is_taken_off(counter: Counter) -> None:
    counter.buy("张龚强", 食盐=1)
    settings = counter.shop.administrator.settings
    plain = slip_height(counter)
    settings.set_slip_logo(picture(300, 150))
    assert settings.has_slip_logo()
    # 15 mm of logo and 1 mm of white
    assert slip_height(counter) == pytest.approx(plain + 16, abs=0.01)
    settings.set_slip_logo(b"")
    assert not settings.has_slip_logo()
    assert slip_height(counter) == plain


def test_a_bad_picture_leaves_the_logo_as_it_is(counter: Counter) -> None:
    settings = counter.shop.administrator.settings
    settings.set_slip_logo(picture(300, 150))
    with pytest.raises(Refusal, match=r"template\.logo_unreadable"):
        settings.set_slip_logo(b"no picture")
    assert settings.has_slip_logo()


def test_only_the_administrator_chooses_it(counter: Counter) -> None:
    with pytest.raises(Refusal, match=r"permission\.denied"):
        counter.shop.clerk.settings.set_slip_logo(picture(300, 150))
