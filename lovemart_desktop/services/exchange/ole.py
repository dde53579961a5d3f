"""Looks into an xls file before it is parsed: how far its cells reach, whether it is locked.

The format keeps a small file system in the file (MS-CFB) with one stream of records (MS-XLS).
Only as much of both is read as the measuring needs.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.services.exchange.limits import MOST_CELLS, MOST_COLUMNS

_NO_SECTOR = 0xFFFFFFFA
_SMALL = 64
_CELL_RECORDS = frozenset({0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E})
_BEGIN_SUBSTREAMS = (0x0009, 0x0209, 0x0409, 0x0809)
_FILE_PASSWORD = 0x002F


def check_ole(file_name: str, data: bytes) -> None:
    """Raise Refusal file.unreadable, file.password, file.too_many_columns or …_cells."""
    try:
        streams = _Container(data)
        if "encryptedpackage" in streams.names:
            raise Refusal("file.password", file=file_name)
        records = streams.read("workbook") or streams.read("book")
        if records is None:
            raise Refusal("file.unreadable", file=file_name)
        _check_records(file_name, records)
    except (struct.error, ValueError, IndexError) as error:
        raise Refusal("file.unreadable", file=file_name) from error


def _check_records(file_name: str, records: bytes) -> None:
    cells = last_row = last_column = at = 0
    while at + 4 <= len(records):
        kind, length = struct.unpack_from("<HH", records, at)
        if kind in _CELL_RECORDS and length >= 4:
            row, column = struct.unpack_from("<HH", records, at + 4)
            last_row, last_column = max(last_row, row + 1), max(last_column, column + 1)
        elif kind in _BEGIN_SUBSTREAMS:
            cells += last_row * last_column
            last_row = last_column = 0
        elif kind == _FILE_PASSWORD:
            raise Refusal("file.password", file=file_name)
        if last_column > MOST_COLUMNS:
            raise Refusal("file.too_many_columns", file=file_name, sheet="", limit=MOST_COLUMNS)
        if cells + last_row * last_column > MOST_CELLS:
            raise Refusal("file.too_many_cells", file=file_name, limit=MOST_CELLS)
        at += 4 + length


class _Container:
    """The streams of a compound file by their lower-case names."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._shift, small_shift = struct.unpack_from("<HH", data, 30)
        if self._shift not in (9, 12) or small_shift != 6:
            raise ValueError("no usual sector size")
        self._size = 1 << self._shift
        first_directory = struct.unpack_from("<I", data, 48)[0]
        self._cutoff, first_small_table = struct.unpack_from("<II", data, 56)
        self._table = self._words(b"".join(self._sector(s) for s in self._table_sectors()))
        self._entries = dict(self._directory(self._chain(first_directory)))
        self._small_table = self._words(self._chain(first_small_table))
        root = self._entries.get("root entry", (_NO_SECTOR, 0))
        self._small = self._chain(root[0])
        self.names = frozenset(self._entries)

    def read(self, name: str) -> bytes | None:
        if name not in self._entries:
            return None
        start, length = self._entries[name]
        if length >= self._cutoff:
            return self._chain(start)[:length]
        sectors = self._follow(start, self._small_table)
        return b"".join(self._small[s * _SMALL : (s + 1) * _SMALL] for s in sectors)[:length]

    def _sector(self, number: int) -> bytes:
        at = (number + 1) << self._shift
        return self._data[at : at + self._size]

    def _chain(self, start: int) -> bytes:
        return b"".join(self._sector(sector) for sector in self._follow(start, self._table))

    @staticmethod
    def _follow(start: int, table: tuple[int, ...]) -> Iterator[int]:
        sector, steps = start, 0
        while sector < _NO_SECTOR:
            yield sector
            steps += 1
            if steps > len(table):
                raise ValueError("a chain of sectors that bites its tail")
            sector = table[sector]

    def _table_sectors(self) -> Iterator[int]:
        yield from (s for s in struct.unpack_from("<109I", self._data, 76) if s < _NO_SECTOR)
        more, left = struct.unpack_from("<II", self._data, 68)
        while more < _NO_SECTOR and left > 0:
            words = self._words(self._sector(more))
            yield from (s for s in words[:-1] if s < _NO_SECTOR)
            more, left = words[-1], min(left - 1, len(self._data) >> self._shift)

    @staticmethod
    def _words(data: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])

    @staticmethod
    def _directory(data: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
        for at in range(0, len(data) - 127, 128):
            length = struct.unpack_from("<H", data, at + 64)[0]
            if 2 <= length <= 64:
                name = data[at : at + length - 2].decode("utf-16-le", "replace").lower()
                yield name, struct.unpack_from("<II", data, at + 116)
