"""The first start: a new town's books are made, or a new computer joins them.

first = FirstStart(store, tasks, computer, printers, language)
first.finished.connect(window.open_door)       # the books stand, officers can sign in
"""

from lovemart_desktop.gui.desks.first_start.join import JoinPage
from lovemart_desktop.gui.desks.first_start.wizard import FirstStart

__all__ = ["FirstStart", "JoinPage"]
