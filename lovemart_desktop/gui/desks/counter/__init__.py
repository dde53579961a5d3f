"""The counter: scan card and goods, confirm, hand over."""

from lovemart_desktop.gui.desks.counter.page import CounterPage

__all__ = ["CounterPage"]
