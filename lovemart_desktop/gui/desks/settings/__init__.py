"""Settings: the town's facts, accounts, printers, what the screen looks like, backups.

Each operator sees the sections that their permissions and this computer give them.
"""

from lovemart_desktop.gui.desks.settings.page import SettingsPage

__all__ = ["SettingsPage"]
