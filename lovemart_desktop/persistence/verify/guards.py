"""Whether the guards stand as the program's files have them.

A guard that was dropped, switched off or written anew lets anything into the books; so
each is compared with its text, and on PostgreSQL with the moment that it acts on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from sqlalchemy import Connection, text

from lovemart_desktop.domain.proof import Check, Found
from lovemart_desktop.persistence import guards
from lovemart_desktop.persistence.schema import metadata

_TRIGGER: Final = re.compile(
    r"CREATE (?:OR REPLACE )?TRIGGER (?P<name>\w+) (?P<when>BEFORE|AFTER) (?P<what>[A-Z ]+?)"
    r"(?: OF\s[\w,\s]+?)?\sON (?P<table>\w+)(?P<rest>.*)",
    re.DOTALL,
)
_FUNCTION: Final = re.compile(
    r"CREATE OR REPLACE FUNCTION (?P<name>\w+)\(\).*?AS \$\$(?P<body>.*)\$\$", re.DOTALL
)
_BITS: Final = {"INSERT": 4, "DELETE": 8, "UPDATE": 16, "TRUNCATE": 32}
_ENABLED: Final = {"O", "A"}


def check_guards(connection: Connection, found: Found) -> int:
    """Returns how many guards and constraints were looked for."""
    check = _sqlite if connection.dialect.name == "sqlite" else _postgresql
    return check(connection, found) + _constraints(connection, found)


def _sqlite(connection: Connection, found: Found) -> int:
    rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    there = {str(name): _bare(str(sql)) for name, sql in rows}
    wanted = {
        match["name"]: _bare(match[0])
        for statement in guards.statements("sqlite")
        if (match := _TRIGGER.search(statement))
    }
    for name, sql in wanted.items():
        if name not in there:
            _fault(found, "guard.missing", name)
        elif there[name] != sql:
            _fault(found, "guard.changed", name)
    # a trigger of somebody else's may change rows behind the guards' backs
    for name in there.keys() - wanted.keys():
        _fault(found, "guard.foreign", name)
    return len(wanted)


def _postgresql(connection: Connection, found: Found) -> int:
    rows = connection.execute(
        text(
            "SELECT t.tgname, c.relname, p.proname, t.tgenabled::text, t.tgtype"
            " FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
            " JOIN pg_proc p ON p.oid = t.tgfoid"
            " WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace"
        )
    )
    there = {str(row[0]): tuple(row[1:]) for row in rows}
    bodies = {
        str(name): str(body)
        for name, body in connection.execute(
            text(
                "SELECT proname, prosrc FROM pg_proc"
                " WHERE pronamespace = 'public'::regnamespace AND proname LIKE 'lovemart%'"
            )
        )
    }
    statements = guards.statements("postgresql")
    wanted = [match for s in statements if (match := _TRIGGER.search(s))]
    functions = [match for s in statements if (match := _FUNCTION.search(s))]
    for match in wanted:
        _check_trigger(match, there.get(match["name"]), found)
    for match in functions:
        if _bare(bodies.get(match["name"], "")) != _bare(match["body"]):
            _fault(found, "guard.changed", match["name"])
    for name in there.keys() - {match["name"] for match in wanted}:
        _fault(found, "guard.foreign", name)
    return len(wanted) + len(functions)


def _check_trigger(match: re.Match[str], there: tuple[object, ...] | None, found: Found) -> None:
    name = match["name"]
    if there is None:
        _fault(found, "guard.missing", name)
        return
    table, function, enabled, kind = there
    called = re.search(r"EXECUTE FUNCTION (\w+)", match["rest"])
    assert called is not None
    bits = sum(_BITS[event] for event in match["what"].split(" OR "))
    bits += 2 * (match["when"] == "BEFORE") + ("FOR EACH ROW" in match["rest"])
    if (table, function, kind) != (match["table"], called[1], bits):
        _fault(found, "guard.changed", name)
    if enabled not in _ENABLED:
        _fault(found, "guard.off", name)


def _constraints(connection: Connection, found: Found) -> int:
    """Every named rule and unique index of the tables, by name."""
    there = set(_rules_there(connection))
    wanted = [
        (table.name, str(name))
        for table in metadata.sorted_tables
        for name in (
            *(rule.name for rule in table.constraints),
            *(index.name for index in table.indexes if index.unique),
        )
        if name is not None
    ]
    for table, name in wanted:
        if name not in there:
            found.add(Check.GUARDS, "rule.missing", name, rule=name, table=table)
    return len(wanted)


def _rules_there(connection: Connection) -> Iterable[str]:
    if connection.dialect.name == "sqlite":
        for name, sql in connection.execute(text("SELECT name, sql FROM sqlite_master")):
            yield str(name)
            yield from re.findall(r"CONSTRAINT (\w+)", str(sql))
    else:
        rows = connection.execute(
            text(
                "SELECT conname FROM pg_constraint WHERE convalidated"
                " UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public'"
            )
        )
        yield from (str(name) for (name,) in rows)


def _bare(sql: str) -> str:
    """Without comments and line breaks."""
    return " ".join(re.sub(r"--[^\n]*", "", sql).split())


def _fault(found: Found, code: str, name: str) -> None:
    found.add(Check.GUARDS, code, name, guard=name)
