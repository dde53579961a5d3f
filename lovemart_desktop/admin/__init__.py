"""`lovemart-admin`: the command line for the IT person.

    lovemart-admin [--database URL] [--operator NAME] COMMAND

Ends with 0 when done, 1 when faults were found or rows refused, 2 when used wrongly or not
permitted. Needs no display. It books at a till of its own, C1, and may run beside a window.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from lovemart_desktop.admin.arguments import WrongUse, chosen_language, parsed
from lovemart_desktop.admin.commands import COMMANDS
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.wording import command as words

DONE, FOUND, REFUSED = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; returns the code that the program ends with."""
    given = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console of another code page
    words.speak(chosen_language(given, os.environ))
    try:
        arguments = parsed(given)
        return DONE if COMMANDS[arguments.command](arguments) else FOUND
    except WrongUse as error:
        print(error.usage, error, words.say("wrong.see"), sep="\n", file=sys.stderr)
    except Refusal as refusal:
        print(wording.word(refusal), file=sys.stderr)
    except KeyboardInterrupt:
        print(words.say("stopped"), file=sys.stderr)
    except SystemExit as end:  # --help
        return int(end.code or 0)
    return REFUSED
