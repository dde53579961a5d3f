"""The import window: roster, goods and award lists come in from workbooks."""

from lovemart_desktop.gui.desks.imports.dialog import ImportDialog

__all__ = ["ImportDialog"]
