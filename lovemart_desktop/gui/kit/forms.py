"""Loads a Qt Designer form onto a page and binds its children by annotation.

    class CardPage(QWidget):
        search_edit: QLineEdit        # a child named search_edit in ui/cards.ui
        issue_button: QPushButton

        def __init__(self) -> None:
            super().__init__()
            forms.load(self, "cards.ui")

Annotate in the class body what the form holds, and nothing else there: a child
that is missing or of another class is a `FormError` that names it. The root
widget of the form becomes the page itself. The form's class name is the
context of its translations: name it like the page class.
"""

from __future__ import annotations

import inspect
import typing
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QWidget

from lovemart_desktop import assets
from lovemart_desktop.gui.kit import icons, registry

if TYPE_CHECKING:
    from collections.abc import Iterator


class FormError(Exception):
    """A form does not fit the page class that loads it."""


class _Loader(QUiLoader):
    def __init__(self, page: QWidget) -> None:
        # Designer's plugins bring QML and a browser along: no form here holds one of theirs
        paths = QCoreApplication.libraryPaths()
        QCoreApplication.setLibraryPaths([])
        super().__init__()
        QCoreApplication.setLibraryPaths(paths)
        self._page = page
        self._root_given = False
        self.setLanguageChangeEnabled(True)

    def createWidget(
        self, class_name: str, parent: QWidget | None = None, name: str = ""
    ) -> QWidget:
        if parent is None and not self._root_given:
            self._root_given = True
            self._page.setObjectName(name)
            return self._page
        widget = registry.make(class_name, parent)
        if widget is not None:
            widget.setObjectName(name)
            return widget
        return super().createWidget(class_name, parent, name)


def load(page: QWidget, name: str) -> None:
    """Build ui/`name` onto `page` and bind the children that its class annotates.

    Raises FormError for a form that cannot be read, or does not hold what the
    page's class annotates.
    """
    loader = _Loader(page)
    try:
        loader.load(str(assets.ui(name)))
    except RuntimeError as error:
        raise FormError(f"{name}: {error}") from error
    for attribute, kind in _annotated(type(page)):
        child = page.findChild(QObject, attribute)
        if child is None:
            raise FormError(f"{name}: no child named {attribute}")
        if not isinstance(child, kind):
            raise FormError(
                f"{name}: {attribute} is a {type(child).__name__}, not a {kind.__name__}"
            )
        setattr(page, attribute, child)
    icons.dress(page)


def _annotated(page_class: type[QWidget]) -> Iterator[tuple[str, type[QObject]]]:
    for owner in page_class.__mro__:
        if not owner.__module__.startswith("PySide6"):
            hints = typing.get_type_hints(owner)
            for attribute in inspect.get_annotations(owner):
                kind = hints[attribute]
                if isinstance(kind, type) and issubclass(kind, QObject):
                    yield attribute, kind
