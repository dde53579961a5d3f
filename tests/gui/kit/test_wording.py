"""Every refusal that the program can raise has whole sentences in both languages.

This is the contract for whoever adds a code: word it in gui/kit/wording, give its facts
wherever it is raised, and write the Chinese beside it.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

import lovemart_desktop
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act, Role
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.kit.wording import names

PACKAGE = Path(lovemart_desktop.__file__).parent
CHINESE = PACKAGE.parent / "resources" / "i18n" / "zh"
CODE = re.compile(r"[a-z][a-z_]*\.[a-z][a-z_]*")


def _modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


@cache
def _raised() -> tuple[tuple[str, str, set[str] | None], ...]:
    return tuple(_found_in_code())


def _found_in_code() -> Iterator[tuple[str, str, set[str] | None]]:
    """(place, code, facts) of each Refusal; facts are None where they cannot be read."""
    for path, module in _modules():
        for node in ast.walk(module):
            if not (isinstance(node, ast.Call) and _name(node.func) == "Refusal" and node.args):
                continue
            facts = {word.arg for word in node.keywords if word.arg is not None}
            known = None if any(word.arg is None for word in node.keywords) else facts
            place = f"{path.relative_to(PACKAGE)}:{node.lineno}"
            if isinstance(node.args[0], ast.Constant):
                yield place, str(node.args[0].value), known
            else:
                for code in _tabled(module):
                    yield place, code, None


def _tabled(module: ast.Module) -> Iterator[str]:
    """Codes that a module keeps in tables: not the keys that lead to them."""
    keys = {
        id(pair.elts[0])
        for pair in ast.walk(module)
        if isinstance(pair, ast.Tuple) and len(pair.elts) == 2
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in keys:
            known = node.value.split(".")[0] in _rooms()
            if CODE.fullmatch(node.value) and known:
                yield node.value


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


@cache
def _rooms() -> set[str]:
    return {code.split(".")[0] for code in wording.SENTENCES}


def _fields(template: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(template) if field}


def _chinese() -> dict[str, str]:
    found: dict[str, str] = {}
    for path in CHINESE.glob("*.json"):
        found.update(json.loads(path.read_text(encoding="utf-8")).get("Refusals", {}))
    return found


def test_the_program_refuses_something() -> None:
    assert len(list(_raised())) > 10


def test_every_code_has_words() -> None:
    missing = {f"{code} ({place})" for place, code, _ in _raised() if code not in wording.SENTENCES}
    assert missing == set()


def test_every_sentence_gets_the_facts_it_names() -> None:
    lacking = {
        f"{code} ({place}): {sorted(wanted)}"
        for place, code, facts in _raised()
        if facts is not None and (wanted := _fields(wording.SENTENCES.get(code, "")) - facts)
    }
    assert lacking == set()


def test_both_languages_fill_in_the_same_facts() -> None:
    chinese = _chinese()
    missing = {code for code, said in wording.SENTENCES.items() if said not in chinese}
    assert missing == set()
    other_facts = {
        code
        for code, said in wording.SENTENCES.items()
        if not _fields(chinese[said]) <= _fields(said)
    }
    assert other_facts == set()


def test_sentences_are_sentences() -> None:
    assert {code for code in wording.SENTENCES if not CODE.fullmatch(code)} == set()
    assert {code for code, said in wording.SENTENCES.items() if not said.endswith(".")} == set()
    unended = {said for said in _chinese().values() if not said.endswith("。")}
    assert unended == set()


def test_facts_are_filled_in() -> None:
    refusal = Refusal("points.short", missing=1200, goods="大米", total=3000, available=1800)
    said = wording.word(refusal)
    assert "1,200" in said
    assert "大米" in said
    assert "{" not in said


def test_a_slip_is_called_by_its_number_and_points_are_counted() -> None:
    assert "no. 1438," in wording.word(Refusal("scan.receipt", number=1438))
    assert "1,438" in wording.word(Refusal("return.second_person", points=1438))


def test_roles_and_acts_are_named() -> None:
    said = wording.word(Refusal("permission.denied", act="credit-round", name="周穗"))
    assert "credit an award round" in said
    assert "credit-round" not in said


def test_a_missing_fact_does_not_break_the_message() -> None:
    assert "-" in wording.word(Refusal("goods.unknown"))


def test_an_unworded_code_is_still_a_sentence() -> None:
    said = wording.word(Refusal("moon.full"))
    assert "moon.full" in said
    assert said.endswith(".")


@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_a_name(role: Role) -> None:
    assert str(role) in names.ROLES


@pytest.mark.parametrize("act", list(Act))
def test_every_act_has_a_name(act: Act) -> None:
    assert str(act) in names.ACTS


def test_several_roles_stand_in_the_order_of_the_product(theme: Theme) -> None:
    assert wording.role_names({"storekeeper", "clerk"}) == "clerk, storekeeper"
