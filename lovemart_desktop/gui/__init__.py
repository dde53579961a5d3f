"""Windows: everything that Qt is needed for.

PySide puts itself before every import, to look through the source of each module for a feature
(`from __feature__ import …`) that this program does not use. The sources stay in memory, 20 MB
at the counter, and reading them is a good part of the start; so Python's own import comes back.
"""

import builtins

import PySide6.QtCore  # noqa: F401  # which puts itself there

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
