"""The storekeeper's page: what lies on the shelf, and where it came from."""

from lovemart_desktop.gui.desks.goods.page import GoodsPage

__all__ = ["GoodsPage"]
