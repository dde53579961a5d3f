"""Every fault that a verification found, to read and to print."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.proof import Fault, Proof
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, add_foot
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printed, Printers, Role
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.gui.kit.wording.proof import check_name, fault_words
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.proof.reports import ReportsDesk


class FaultsDialog(Dialog):
    """The list; the whole sentence of the chosen fault stands below it."""

    def __init__(
        self,
        parent: QWidget,
        proof: Proof,
        reports: ReportsDesk,
        tasks: Tasks,
        printers: Printers,
        town: str,
    ) -> None:
        super().__init__(parent, QCoreApplication.translate("Board", "Faults in the books"))
        # widgets
        self._proof = proof
        self._reports = reports
        self._tasks = tasks
        self._printers = printers
        self._town = town
        self._heading = words(self._counted(), self, kind="heading")
        self.table = ObjectTable(self)
        self.table.set_columns(_columns())
        self.sentence = words("", self)
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumHeight(theme.current().px(44))
        self.sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        advice = words(
            QCoreApplication.translate(
                "Board",
                "Do not try to mend the books by hand. Print this list, keep the database as it "
                "is, and call the administrator.",
            ),
            self,
            tone="muted",
        )
        advice.setWordWrap(True)
        self.band = MessageBand(self)
        self.band.hide()
        self.print_button = button(
            QCoreApplication.translate("Board", "Print the list"),
            self,
            icon="printer",
            shortcut="Ctrl+P",
        )
        self.close_button = button(QCoreApplication.translate("Board", "Close"), self)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(self.band)
        column.addWidget(self.table, 1)
        column.addWidget(self.sentence)
        column.addWidget(advice)
        add_foot(column, self.print_button, self.close_button)
        size = parent.window().size()
        self.resize(
            min(theme.current().px(860), size.width() - 48),
            min(theme.current().px(560), size.height() - 48),
        )
        # signals
        self.table.row_chosen.connect(self._on_chosen)
        self.print_button.clicked.connect(self.print_list)
        self.close_button.clicked.connect(self.reject)
        self.table.set_rows(proof.faults)
        self.table.setFocus()

    @Slot()
    def print_list(self) -> None:
        """Prints the list, or saves it where no printer is set."""
        self.print_button.setEnabled(False)
        checked = f"{local_time(self._proof.checked_at):%Y-%m-%d %H:%M}"
        subtitle = QCoreApplication.translate("Board", "{town}, verified {when}. {count}")
        make = partial(
            self._reports.table_pdf,
            QCoreApplication.translate("Board", "Faults in the books"),
            subtitle.format(town=self._town, when=checked, count=self._counted()),
            (
                QCoreApplication.translate("Board", "Check"),
                QCoreApplication.translate("Board", "What was found"),
            ),
            _rows(self._proof.faults),
        )
        self._tasks.run(make, self._on_made, self._on_refused)

    def _counted(self) -> str:
        text = QCoreApplication.translate("Board", "Faults found: {count}")
        return text.format(count=f"{len(self._proof.faults):,}")

    @Slot(object)
    def _on_chosen(self, fault: object) -> None:
        self.sentence.setText(fault_words(fault) if isinstance(fault, Fault) else "")

    def _on_made(self, pdf: bytes) -> None:
        title = QCoreApplication.translate("Board", "Faults in the books")
        work = partial(self._printers.print, pdf, Role.SHEET, title)
        self._tasks.run_beside(work, self._on_printed, self._on_refused)

    @Slot(object)
    def _on_printed(self, printed: Printed) -> None:
        self.print_button.setEnabled(True)
        if printed.path is None:
            text = QCoreApplication.translate("Board", "Sent to {printer}.")
            self.band.say("success", text.format(printer=printed.printer))
        else:
            text = QCoreApplication.translate("Board", "Saved as {file}.")
            self.band.say("success", text.format(file=str(printed.path)))
        self.band.show()

    def _on_refused(self, refusal: Refusal) -> None:
        self.print_button.setEnabled(True)
        self.band.refuse(refusal)
        self.band.show()


def _columns() -> tuple[Column, ...]:
    return (
        Column("check", _check_title, _check, width=140, bold=True),
        Column("words", _words_title, fault_words),
    )


def _check_title() -> str:
    return QCoreApplication.translate("Board", "Check")


def _words_title() -> str:
    return QCoreApplication.translate("Board", "What was found")


def _check(fault: Fault) -> str:
    return check_name(str(fault.check))


def _rows(faults: Sequence[Fault]) -> list[tuple[str, str]]:
    return [(_check(fault), fault_words(fault)) for fault in faults]
