"""Translations: compiles them, renews them from the sources, and checks that none is missing.

    python resources/build.py             compile each .ts newer than its .qm
    python resources/build.py --update    renew zh_CN.ts and en.ts
    python resources/build.py --check     name what is untranslated, stale or out of step

The Chinese is written in i18n/zh/*.json, a file a room: {"Context": {"English source": "中文"}}.
The .ts files are made from the sources and these files, and are not edited. en.ts holds plurals
only: "%n piece(s)" becomes "%n piece" and "%n pieces" by itself; a plural that has no such
brackets, or not a regular one, is written in i18n/en/*.json as [singular, plural].

Serves the build hook, scripts/dev.py and the tests. Standard library and PySide6's tools only.
"""

from __future__ import annotations

import argparse
import ast
import importlib.util
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
I18N = ROOT / "resources" / "i18n"
SOURCES = ("lovemart_desktop/gui", "lovemart_desktop/app.py", "ui")
LANGUAGES = {"zh_CN": "zh", "en": "en"}
"""Name of the .ts file, and the folder of the words that go into it."""

Catalogue = dict[tuple[str, str], list[str]]
"""The forms of a translation (one, or one for each plural form) by context and source."""

_PLACE = re.compile(r"%L?(?:\d{1,2}|n)|\{\w*\}")
_BRACKETS = re.compile(r"\((\w+)\)")


class CannotBuild(Exception):
    """A tool is missing or failed, or a file of words cannot be read."""


def stale(folder: Path = I18N) -> list[Path]:
    """The .ts files of `folder` whose .qm is missing or older."""
    return [
        source
        for source in sorted(folder.glob("*.ts"))
        if not (made := source.with_suffix(".qm")).exists()
        or made.stat().st_mtime < source.stat().st_mtime
    ]


def compile_stale(folder: Path = I18N) -> list[Path]:
    """Makes the .qm of each stale .ts; returns those made. Raises CannotBuild.

    Several processes may do so at once: each file appears whole.
    """
    made = []
    for source in stale(folder):
        handle, temporary = tempfile.mkstemp(dir=folder, suffix=".tmp")
        os.close(handle)
        try:
            _run(tool("lrelease"), "-silent", source, "-qm", temporary)
            made.append(Path(temporary).replace(source.with_suffix(".qm")))
        finally:
            Path(temporary).unlink(missing_ok=True)
    return made


def tool(name: str) -> Path:
    """Where PySide6 keeps lrelease or lupdate. Raises CannotBuild."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        raise CannotBuild("PySide6 is not installed; scripts/dev.py installs it")
    folder = Path(spec.submodule_search_locations[0])
    suffix = ".exe" if sys.platform == "win32" else ""
    for place in (folder, folder / "Qt" / "libexec", folder / "Qt" / "bin"):
        found = place / f"{name}{suffix}"
        if found.is_file():
            return found
    raise CannotBuild(f"PySide6 at {folder} has no {name}")


def update(root: Path = ROOT) -> list[str]:
    """Renews the .ts files of the project at `root`; returns what is wrong with them."""
    faults = formatted_sources(root)
    for language, words in LANGUAGES.items():
        text, found = renewed(root, language, root / "resources" / "i18n" / words)
        faults += found
        target = root / "resources" / "i18n" / f"{language}.ts"
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8", newline="\n")
    return faults


def check(root: Path = ROOT) -> list[str]:
    """What is wrong with the translations of the project at `root`; changes nothing."""
    faults = formatted_sources(root)
    for language, words in LANGUAGES.items():
        text, found = renewed(root, language, root / "resources" / "i18n" / words)
        faults += found
        target = root / "resources" / "i18n" / f"{language}.ts"
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            faults.append(f"{target.name} is out of step: run python resources/build.py --update")
    return faults


def renewed(root: Path, language: str, words: Path) -> tuple[str, list[str]]:
    """The text of a .ts file made anew from sources and words, and what is wrong with it."""
    catalogue, faults = read_words(words)
    plural_only = language == "en"
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / f"{language}.ts"
        sources = [root / name for name in SOURCES if (root / name).exists()]
        _run(
            tool("lupdate"),
            *("-silent", "-extensions", "py,ui", "-locations", "none", "-sort-messages"),
            *(["-pluralonly"] if plural_only else []),
            *("-source-language", "en", "-target-language", language),
            *sources,
            "-ts",
            target,
        )
        tree = ElementTree.parse(target).getroot()
    missing, used = _fill(tree, catalogue, plural_only)
    faults += [f"{language}: {fault}" for fault in missing]
    faults += [
        f"{language}: no source has [{context}] {source!r} any more"
        for context, source in sorted(catalogue.keys() - used)
    ]
    body = ElementTree.tostring(tree, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', faults


def read_words(folder: Path) -> tuple[Catalogue, list[str]]:
    """All words of `folder`, and which of them contradict each other. Raises CannotBuild."""
    catalogue: Catalogue = {}
    faults = []
    for file in sorted(folder.glob("*.json")):
        try:
            contexts = json.loads(file.read_text(encoding="utf-8"))
        except ValueError as error:
            raise CannotBuild(f"{file.name}: {error}") from error
        for context, entries in contexts.items():
            for source, value in entries.items():
                forms = [value] if isinstance(value, str) else list(value)
                if catalogue.setdefault((context, source), forms) != forms:
                    faults.append(f"{file.name}: [{context}] {source!r} is put otherwise elsewhere")
    return catalogue, faults


def english_plural(source: str) -> list[str] | None:
    """Both forms of "%n piece(s)"; None where there are no such brackets."""
    if not _BRACKETS.search(source):
        return None
    return [_BRACKETS.sub("", source), _BRACKETS.sub(r"\1", source)]


def formatted_sources(root: Path) -> list[str]:
    """The calls of tr() and translate() whose text is put together, so that no tool finds it."""
    faults = []
    for name in SOURCES:
        place = root / name
        for file in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            if file.suffix == ".py" and file.exists():
                faults += [
                    f"{file.relative_to(root)}:{line}: put the values in after tr(), not before"
                    for line in formatted_calls(file.read_text(encoding="utf-8"))
                ]
    return faults


def formatted_calls(code: str) -> list[int]:
    """The lines of `code` that pass an f-string or a sum of strings to tr() or translate()."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"tr", "translate"}
        and any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in node.args[:2])
    ]


def _fill(
    tree: ElementTree.Element, catalogue: Catalogue, plural_only: bool
) -> tuple[list[str], set[tuple[str, str]]]:
    """Puts words into a tree of messages; returns what lacks them, and the words used."""
    faults, used = [], set()
    for context in tree.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            forms = catalogue.get((name, source))
            if forms:
                used.add((name, source))
            elif plural_only:
                forms = english_plural(source)
            fault = _translate(message, source, forms)
            if fault:
                faults.append(f"[{name}] {source!r} {fault}")
    return faults, used


def _translate(message: ElementTree.Element, source: str, forms: list[str] | None) -> str:
    """Writes `forms` into one message; returns what is wrong, or nothing."""
    translation = message.find("translation")
    if translation is None or not forms or not all(forms):
        return "is untranslated"
    slots = translation.findall("numerusform") or [translation]
    if len(slots) != len(forms):
        return f"has {len(forms)} forms, needs {len(slots)}"
    wanted = set(_PLACE.findall(source))
    for slot, form in zip(slots, forms, strict=True):
        # "1 piece" may do without its %n, nothing else may lose a place
        lost = wanted - set(_PLACE.findall(form)) - ({"%n"} if slot is not slots[-1] else set())
        if lost or set(_PLACE.findall(form)) - wanted:
            return "and its translation have different places for values"
        slot.text = form
    del translation.attrib["type"]
    return ""


def _run(*command: str | Path) -> None:
    done = subprocess.run(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise CannotBuild(f"{Path(command[0]).name}: {done.stdout.strip()}")


def main(arguments: list[str] | None = None) -> int:
    """Returns 0 when all is well, 1 when something is wrong with the translations."""
    parser = argparse.ArgumentParser(description="Compile, renew or check the translations.")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--update", action="store_true", help="renew the .ts files")
    choice.add_argument("--check", action="store_true", help="name what is missing")
    chosen = parser.parse_args(arguments)
    try:
        faults = check() if chosen.check else update() if chosen.update else []
        if not chosen.check:
            compile_stale()
    except CannotBuild as error:
        faults = [str(error)]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    # Chinese on a console of any code page
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # TextIO
    sys.exit(main())
