"""What the person in front of the counter sees: a second screen, or the clerk's own."""

from lovemart_desktop.gui.desks.customer_display.display import CustomerDisplay

__all__ = ["CustomerDisplay"]
