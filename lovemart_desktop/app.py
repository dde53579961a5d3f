"""The window's program: `lovemart [--database URL] [--demo] [--tour FOLDER] [--language CODE]`.

The only place that sees every floor. What it decides before Qt is loaded: whether there is a
display at all. Where there is none, `--demo` is performed offscreen as a tour, and leaves its
pictures and papers in a folder.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import lovemart_desktop
from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.errors import Refusal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_NO_DISPLAY = {
    "zh": "这台电脑没有显示器（未设置 DISPLAY 或 WAYLAND_DISPLAY），改为在后台演示一遍，"
    "画面和打印件存到：{folder}",
    "en": "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set); the program is "
    "shown offscreen instead, with its screens and papers in: {folder}",
}
_NO_WINDOW = {
    "zh": "这台电脑没有显示器（未设置 DISPLAY 或 WAYLAND_DISPLAY），打不开窗口。"
    "可以用 lovemart --tour 文件夹 在后台演示，用 lovemart-admin 管理账本。",
    "en": "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can "
    "be shown. Use lovemart --tour FOLDER to see it offscreen, and lovemart-admin for the books.",
}
_DEMO = {
    "zh": "演示账本和打印件在：{folder}",
    "en": "The demonstration's books and papers are in: {folder}",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the program; returns its exit status: 0 done, 1 not, 2 wrong use."""
    options = _options(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # TextIO
    if options.tour is not None:
        return _tour(Path(options.tour), options.language)
    if not has_display():
        if not options.demo:
            print(_in_own_language(_NO_WINDOW), file=sys.stderr)
            return 1
        folder = _temporary("lovemart-tour-")
        print(_in_own_language(_NO_DISPLAY).format(folder=folder), flush=True)
        return _tour(folder, options.language)
    return _window(options)


def has_display() -> bool:
    """Whether a window can be shown; asked before Qt, which ends the program where none can."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@dataclass(frozen=True, slots=True)
class _Options:
    """What was asked for on the command line."""

    database: str = ""
    demo: bool = False
    tour: str | None = None
    language: str | None = None


def _options(arguments: Sequence[str]) -> _Options:
    if not arguments:
        # the icon on the desk gives none: the window need not wait for a parser
        return _Options()
    import argparse

    parser = argparse.ArgumentParser(
        prog="lovemart", description="爱心超市 · Points accounts of a township love supermarket"
    )
    parser.add_argument(
        "--database", metavar="URL", default="", help="books to open: a file or postgresql://…"
    )
    parser.add_argument(
        "--demo", action="store_true", help="open a ready-made town with invented people"
    )
    parser.add_argument(
        "--tour", metavar="FOLDER", help="show everything offscreen; pictures go into FOLDER"
    )
    parser.add_argument(
        "--language", choices=config.LANGUAGES, help="for this run, whatever was chosen before"
    )
    version = f"%(prog)s {lovemart_desktop.__version__}"
    parser.add_argument("--version", action="version", version=version)
    options = _Options(**vars(parser.parse_args(arguments)))
    if options.database and (options.demo or options.tour is not None):
        parser.error("--database goes with neither --demo nor --tour: they bring their own books")
    return options


def _window(options: _Options) -> int:
    # nothing that the start makes is garbage: looking for it takes a tenth of the way to the
    # first scan
    gc.disable()
    home = config.data_folder()
    if options.demo:
        # its own settings, papers and backups too: nothing of a real town is touched
        folder = _temporary("lovemart-demo-")
        os.environ["LOVEMART_DATA"] = str(folder)
        print(_in_own_language(_DEMO).format(folder=folder), flush=True)
    try:
        settings = LocalSettings.load(config.settings_path())
        fault = None
    except Refusal as refusal:
        settings, fault = LocalSettings(), refusal
    app = make_application()
    from lovemart_desktop.gui.computer import Computer
    from lovemart_desktop.gui.program import BooksChoice, Program

    computer = Computer(settings, config.settings_path())
    if fault is not None:
        books = BooksChoice(partial(_refuse, fault))
    elif options.demo:
        books = BooksChoice(partial(_demo_url, home), waiting=_demo_waiting, note=_demo_note)
        from lovemart_desktop.demo import TILL

        computer.change(till=TILL)
    else:
        url = config.database_url(options.database or settings.database)
        books = BooksChoice(partial(_same, url))
    program = Program(app, computer, books, language=options.language or "")
    program.painted.connect(start_log)
    program.started.connect(keep_the_start)
    program.painted.connect(program.hear_interrupts)
    program.start()
    try:
        status = app.exec()
    finally:
        program.close()
    return status or program.exit_code


def make_application() -> QApplication:
    """The QApplication with the program's name and icon."""
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from lovemart_desktop import assets

    # the style sheet is written for Fusion, whatever the system's own style is
    app = QApplication(["lovemart", "-style", "fusion"])
    app.setApplicationName(config.APP_NAME)
    app.setApplicationVersion(lovemart_desktop.__version__)
    app.setDesktopFileName(config.APP_NAME)
    app.setWindowIcon(QIcon(str(assets.icon("lovemart.svg"))))
    return app


def keep_the_start() -> None:
    """What is there now stays: a search for garbage among it would hold up a scan."""
    gc.freeze()
    gc.enable()


def start_log() -> None:
    """Faults of the program go to a file; it holds places in the code, never people."""
    import logging
    from logging.handlers import RotatingFileHandler

    log = logging.getLogger("lovemart")
    folder = config.log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "lovemart.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8"
        )
    except OSError:
        return  # a full or locked disk is no reason not to serve people
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)


def _tour(folder: Path, language: str | None) -> int:
    from lovemart_desktop import tour

    return tour.perform(folder.absolute(), language or config.LANGUAGES[0])


def _temporary(prefix: str) -> Path:
    import tempfile

    return Path(tempfile.mkdtemp(prefix=prefix))


def _same(url: str) -> str:
    return url


def _refuse(refusal: Refusal) -> str:
    """Settings that cannot be read are said in the window, where everything is said."""
    raise refusal


def _demo_url(home: Path) -> str:
    from lovemart_desktop import demo

    return demo.fresh_copy(home, config.data_folder())


def _demo_waiting() -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate(
        "Demo", "The demonstration is being made ready; the first time takes a moment …"
    )


def _demo_note() -> str:
    from PySide6.QtCore import QCoreApplication

    from lovemart_desktop import demo

    return QCoreApplication.translate(
        "Demo", "Demonstration. Clerk {clerk}: PIN {pin}. Everybody else: password {password}"
    ).format(clerk=demo.CLERK, pin=demo.PIN, password=demo.PASSWORD)


def _in_own_language(sentence: dict[str, str]) -> str:
    """Before Qt is there: Chinese, unless the terminal asks for another language."""
    named = next(
        (os.environ[n] for n in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(n)), ""
    )
    foreign = named and not named.startswith(("zh", "C", "POSIX"))
    return sentence["en" if foreign else "zh"]


if __name__ == "__main__":
    sys.exit(main())
