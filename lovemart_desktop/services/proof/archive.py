"""The archive: backups of the books, and when the last one was taken."""

from __future__ import annotations

from pathlib import Path

from lovemart_desktop import config
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.backup import Backup, Backups, suffix, write_backup
from lovemart_desktop.persistence.house import House
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.desk import Desk

__all__ = ["ArchiveDesk", "Backup"]


class ArchiveDesk(Desk):
    """Takes backups."""

    def back_up(self, folder: Path | None = None) -> Backup:
        """Writes the books into `folder` (the data folder's own where None is given).

        The file is named by town and time, read back and flushed before it counts. It takes a
        moment, so call it as a task. Raises Refusal 'permission.denied' and those of
        `write_backup`.
        """
        self._require(Act.BACK_UP)
        now = self._now()
        with self._books.read() as work:
            town = House(work).setting("town")
        engine = self._books.engine
        moment = f"{local_time(now):%Y%m%d-%H%M%S}"
        name = "-".join(part for part in ("lovemart", _plain(town), moment) if part)
        target = (folder or config.backup_folder()).absolute() / f"{name}{suffix(engine)}"
        size = write_backup(engine, target)
        backup = Backup(now, str(target), size, self._today())
        with self._books.write() as work:
            Backups(work).keep(backup)
            self._record(work, "back-up", target.name, size=size)
            work.commit()
        return backup

    def last(self) -> Backup | None:
        """The newest backup that was taken from these books."""
        with self._books.read() as work:
            return Backups(work).last()


def _plain(town: str) -> str:
    """The town's name as far as every file system takes it."""
    return "".join(letter for letter in town if letter.isalnum())[:20]
