"""What each command does. True: done; False: faults were found or rows refused."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lovemart_desktop import config
from lovemart_desktop.admin import asking
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.wording.command import say
from lovemart_desktop.gui.kit.wording.doctor import finding_words
from lovemart_desktop.gui.kit.wording.proof import check_name, clean_words, fault_words
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.proof.doctor import State, examine
from lovemart_desktop.services.proof.proof import Check, Fault, Proof, prove_books
from lovemart_desktop.services.settings import TownFacts
from lovemart_desktop.services.store import COMMAND_TILL, Session, Store, open_store

_MARKS = {State.FINE: "✓", State.WARNING: "!", State.ERROR: "✗"}


def init(arguments: Namespace) -> bool:
    """Makes the books and the first administrator."""
    name = _operator(arguments)
    facts = TownFacts(
        town=asking.fact(arguments.town, say("ask.town"), say("init.default_town")),
        store=asking.fact(arguments.store, say("ask.store"), say("init.default_store")),
        telephone=asking.fact(arguments.telephone, say("ask.telephone"), ""),
        address=arguments.address,
        hours=arguments.hours,
    )
    with _store(arguments, must_exist=False) as store:
        if store.founded:
            raise Refusal("store.founded")
        code = store.found(facts, name, asking.new_secret(name, asking.OWN))
        number = store.tiles()[0].number
        place = store.books.engine.url.render_as_string(hide_password=True)
    print(
        say("init.done", town=facts.town, store=facts.store, place=place, name=name, number=number)
    )
    print(say("init.code", code=code))
    print(say("init.facts"))
    return True


def staff(arguments: Namespace) -> bool:
    """Makes an account."""
    with _session(arguments) as session:
        secret = asking.new_secret(arguments.name)
        made = session.staff.add(arguments.name, [Role(r) for r in arguments.role], secret)
    roles = wording.role_names(str(role) for role in made.roles)
    print(say("staff.done", name=made.name, number=made.number, roles=roles))
    return True


def bring_in(arguments: Namespace) -> bool:
    """Imports a workbook, or only tries to."""
    from lovemart_desktop.admin.imports import import_workbook, report  # reads Excel: loads much

    with _session(arguments) as session:
        return report(session, import_workbook(session, arguments), arguments)


def verify(arguments: Namespace) -> bool:
    """Proves the books; needs no operator."""
    proof = prove_books(config.database_url(arguments.database), heads=arguments.head)
    if arguments.json:
        print(json.dumps(_proof_object(proof), ensure_ascii=False))
    else:
        _print_proof(proof)
    return proof.clean


def backup(arguments: Namespace) -> bool:
    """Writes a backup."""
    folder = Path(arguments.folder).expanduser() if arguments.folder else None
    with _session(arguments) as session:
        made = session.archive.back_up(folder)
    print(say("backup.done", place=made.place, kilobytes=-(-made.size // 1000)))
    return True


def doctor(arguments: Namespace) -> bool:
    """Looks at program, computer and database; needs no operator."""
    findings = examine(config.database_url(arguments.database))
    for finding in findings:
        print(_MARKS[finding.state], finding_words(finding))
        if finding.refusal is not None:
            print("   ", wording.word(finding.refusal))
    healthy = all(finding.state is not State.ERROR for finding in findings)
    print(say("doctor.fine" if healthy else "doctor.errors"))
    return healthy


COMMANDS: dict[str, Callable[[Namespace], bool]] = {
    "init": init,
    "staff": staff,
    "import": bring_in,
    "verify": verify,
    "backup": backup,
    "doctor": doctor,
}


def _operator(arguments: Namespace) -> str:
    name = str(arguments.operator or "").strip()
    if not name:
        raise Refusal("command.operator_missing", command=arguments.command)
    return name


@contextmanager
def _store(arguments: Namespace, *, must_exist: bool = True) -> Iterator[Store]:
    url = config.database_url(arguments.database)
    store = open_store(url, till=COMMAND_TILL, till_kind="command", must_exist=must_exist)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def _session(arguments: Namespace) -> Iterator[Session]:
    """The operator's session, on books that are there already."""
    name = _operator(arguments)
    with _store(arguments) as store:
        if not store.founded:
            raise Refusal("store.not_founded")
        yield store.sign_in_by_name(name, asking.own_secret(name))


def _print_proof(proof: Proof) -> None:
    print(say("verify.at", when=f"{local_time(proof.checked_at):%Y-%m-%d %H:%M}"))
    for check in Check:
        faults = proof.faults_of(check)
        if faults:
            print("✗", check_name(check), say("verify.faults", count=len(faults)), sep="  ")
            for fault in faults:
                print("   ", fault_words(fault))
        elif check in proof.counts:
            print("✓", check_name(check), clean_words(check, proof.counts[check]), sep="  ")
    if proof.heads:
        heads = "  ".join(f"{till}={text}" for till, text in proof.heads.items())
        print(say("verify.heads", heads=heads))
    if proof.clean:
        print(say("verify.clean"))
    else:
        print(say("verify.found", count=len(proof.faults)))


def _proof_object(proof: Proof) -> dict[str, Any]:
    return {
        "clean": proof.clean,
        "checked_at": local_time(proof.checked_at).isoformat(timespec="seconds"),
        "counts": {str(check): count for check, count in proof.counts.items()},
        "heads": dict(proof.heads),
        "faults": [_fault_object(fault) for fault in proof.faults],
    }


def _fault_object(fault: Fault) -> dict[str, Any]:
    return {
        "check": str(fault.check),
        "code": fault.code,
        "subject": fault.subject,
        "facts": dict(fault.facts),
        "words": fault_words(fault),
    }
