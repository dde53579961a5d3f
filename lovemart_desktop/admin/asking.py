"""Passwords and names: from the environment, else from whoever sits at the keyboard."""

from __future__ import annotations

import getpass
import os
import sys

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit.wording.command import say

OWN = "LOVEMART_PASSWORD"
NEW = "LOVEMART_NEW_PASSWORD"


def own_secret(name: str) -> str:
    """The operator's own. Raises Refusal 'command.secret_missing'."""
    return os.environ.get(OWN) or _typed(say("ask.own", name=name), OWN)


def new_secret(name: str, *also: str) -> str:
    """One that is being set; typed twice. `also`: other variables that may hold it.

    Raises Refusal 'command.secret_missing', 'command.secrets_differ'.
    """
    for variable in (NEW, *also):
        if kept := os.environ.get(variable):
            return kept
    secret = _typed(say("ask.new", name=name), NEW)
    if _typed(say("ask.again"), NEW) != secret:
        raise Refusal("command.secrets_differ")
    return secret


def fact(given: str, question: str, default: str) -> str:
    """What was given, else what is typed, else the default."""
    if given.strip() or not _somebody_there():
        return given.strip() or default
    return input(question).strip() or default


def _typed(question: str, variable: str) -> str:
    if not _somebody_there():
        raise Refusal("command.secret_missing", variable=variable)
    return getpass.getpass(question)


def _somebody_there() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()
