"""The goods desk: what a scanned code stands on."""

from __future__ import annotations

from pathlib import Path

import pytest

from lovemart_desktop.services.desk import new_key
from tests.shop import Shop, refused


@pytest.fixture
def soap(shop: Shop, tmp_path: Path) -> int:
    """Goods with an American barcode of 12 digits."""
    path = tmp_path / "商品.csv"
    path.write_text("商品名称,条码,兑换积分,库存\n香皂,036000291452,5,30\n", encoding="utf-8")
    desk = shop.storekeeper.imports
    desk.import_goods(desk.read(path), new_key())
    return shop.storekeeper.goods.shelf()[0].id


@pytest.mark.parametrize("sent", ["036000291452", "0036000291452", " 036000291452"])
def test_a_barcode_is_known_whichever_way_a_scanner_sends_it(
    shop: Shop, soap: int, sent: str
) -> None:
    assert shop.storekeeper.goods.of_code(sent) == soap


def test_the_in_store_code_is_known_too(shop: Shop, soap: int) -> None:
    code = shop.storekeeper.goods.shelf()[0].code
    assert shop.clerk.goods.of_code(code) == soap


def test_other_codes_are_refused(shop: Shop, soap: int) -> None:
    with refused("goods.code_unknown"):
        shop.storekeeper.goods.of_code("6900000000007")
    with refused("goods.code_unknown"):
        shop.storekeeper.goods.of_code("36000291452")


def test_a_persons_number_scanned_for_goods_is_not_named_whole(shop: Shop) -> None:
    for number in ("86034917426852", "91010119800101001X"):
        with refused("goods.code_unknown") as caught:
            shop.storekeeper.goods.of_code(number)
        assert caught.value.facts == {"code_shown": f"…{number[-4:]}"}
