"""The command line's grammar. Options may stand before or after the command."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.kit.wording.command import complaint, say

IMPORTS = ("roster", "goods", "award")
POINTS_EACH = 1000
"""What a household gets in a round that an import opens, unless it says otherwise."""
LANGUAGES = {"zh": "zh_CN", "en": "en"}


class WrongUse(Exception):
    """The command line cannot be understood; its text says why."""

    def __init__(self, message: str, usage: str) -> None:
        super().__init__(message)
        self.usage = usage


class _Help(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, say("usage") if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Complains in the user's language, by an exception."""

    def __init__(self, **kept: Any) -> None:
        super().__init__(**kept, add_help=False, allow_abbrev=False, formatter_class=_Help)

    def error(self, message: str) -> NoReturn:
        raise WrongUse(say("wrong", detail=complaint(message)), self.format_usage().rstrip())


def chosen_language(given: Sequence[str], environment: Mapping[str, str]) -> str:
    """zh_CN or en: what --language says, else English where the computer speaks it."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    early.add_argument("--language", choices=LANGUAGES)
    try:
        known, _ = early.parse_known_args(given)
    except argparse.ArgumentError:
        return "zh_CN"  # the real parser will say what is wrong
    if known.language:
        return LANGUAGES[known.language]
    spoken = next((environment[n] for n in ("LC_ALL", "LANG") if environment.get(n)), "")
    return "en" if spoken.lower().startswith("en") else "zh_CN"


def parsed(given: Sequence[str]) -> argparse.Namespace:
    """`command` and whatever belongs to it. Raises WrongUse, and SystemExit for --help."""
    parser = _Parser(prog="lovemart-admin", description=say("program"), epilog=say("passwords"))
    _everywhere(parser)
    commands = _group(parser, "command", "COMMAND")
    init = _command(commands, "init")
    for name in ("town", "store", "telephone", "address", "hours"):
        init.add_argument(f"--{name}", default="", help=say(f"init.{name}"))
    _staff(commands)
    _imports(commands)
    verify = _command(commands, "verify")
    verify.add_argument("--json", action="store_true", help=say("json"))
    verify.add_argument(
        "--head", action="append", default=[], metavar="TILL=TEXT", help=say("verify.head")
    )
    backup = _command(commands, "backup")
    backup.add_argument("folder", nargs="?", metavar="FOLDER", help=say("backup.folder"))
    _command(commands, "doctor")
    arguments = parser.parse_args(given)
    for name in ("database", "operator"):
        setattr(arguments, name, getattr(arguments, name, None))
    return arguments


def _imports(commands: Any) -> None:
    imports = _command(commands, "import")
    imports.add_argument("kind", choices=IMPORTS, help=say("import.kind"))
    imports.add_argument("file", metavar="FILE", help=say("import.file"))
    imports.add_argument("--dry-run", action="store_true", help=say("import.dry_run"))
    imports.add_argument("--json", action="store_true", help=say("json"))
    imports.add_argument("--save-refused", metavar="FILE", help=say("import.save"))
    award = imports.add_argument_group(say("import.award"))
    award.add_argument("--period", metavar="2026-06", help=say("import.period"))
    award.add_argument("--points", type=_points, default=POINTS_EACH, help=say("import.points"))
    award.add_argument("--fund", metavar="NAME", default="", help=say("import.fund_name"))
    award.add_argument("--late-reason", metavar="WORDS", default="", help=say("import.late"))


def _points(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(say("wrong.number", given=text))
    return int(text)


def _staff(commands: Any) -> None:
    actions = _group(_command(commands, "staff"), "action", "add")
    add = actions.add_parser("add", help=say("staff.add"), description=say("staff.add"))
    _everywhere(add)
    add.add_argument("name", metavar="NAME", help=say("staff.name"))
    add.add_argument(
        "--role",
        action="append",
        required=True,
        choices=[str(role) for role in Role],
        help=say("staff.role"),
    )


def _group(parser: argparse.ArgumentParser, name: str, shown: str) -> Any:
    return parser.add_subparsers(dest=name, metavar=shown, title=say("commands"), required=True)


def _command(commands: Any, name: str) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = commands.add_parser(name, help=say(name), description=say(name))
    _everywhere(made)
    return made


def _everywhere(parser: argparse.ArgumentParser) -> None:
    """Without defaults: a parser further in would set them over what stood before it."""
    options = parser.add_argument_group(say("options"))
    absent = argparse.SUPPRESS
    options.add_argument("--database", metavar="URL", default=absent, help=say("database"))
    options.add_argument("--operator", metavar="NAME", default=absent, help=say("operator"))
    options.add_argument("--language", choices=LANGUAGES, default=absent, help=say("language"))
    options.add_argument("-h", "--help", action="help", default=absent, help=say("help"))
