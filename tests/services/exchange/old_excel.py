"""Writes the smallest xls files (BIFF8 in a compound file), as no library at hand does."""

from __future__ import annotations

import struct
from collections.abc import Mapping

_END, _FREE, _TABLE, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF


def xls(cells: Mapping[tuple[int, int], float | str], extra: bytes = b"") -> bytes:
    """An xls with one sheet; `extra` are records put before its end."""
    body = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for (row, column), value in sorted(cells.items()):
        place = struct.pack("<HHH", row, column, 0)
        if isinstance(value, str):
            text = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
            body += _record(0x0204, place + text)
        else:
            body += _record(0x0203, place + struct.pack("<d", value))
    body += extra + _record(0x000A, b"")
    head = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    head += _record(0x0042, struct.pack("<H", 1200))
    name = struct.pack("<BB", 5, 0) + b"sheet"
    at = len(head) + 4 + 6 + len(name) + 4
    head += _record(0x0085, struct.pack("<IBB", at, 0, 0) + name) + _record(0x000A, b"")
    return compound({"Workbook": head + body})


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file with the named streams, each stretched to the size of a big one."""
    sectors: list[bytes] = [b"", b""]  # the table and the directory come first
    chain = [_TABLE, _END]
    entries = [_entry("Root Entry", 5, _END, 0, child=1 if streams else _NONE)]
    names = list(streams)
    for number, name in enumerate(names, 1):
        content = streams[name].ljust(4096, b"\0")
        content += b"\0" * (-len(content) % 512)
        first = len(sectors)
        count = len(content) // 512
        sectors += [content[i * 512 : i * 512 + 512] for i in range(count)]
        chain += [*range(first + 1, first + count), _END]
        right = number + 1 if number < len(names) else _NONE
        entries.append(_entry(name, 2, first, len(content), right=right))
    entries += [b"\0" * 128] * (-len(entries) % 4)
    sectors[1] = b"".join(entries[:4])
    sectors[0] = struct.pack("<128I", *chain, *[_FREE] * (128 - len(chain)))
    header = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 16
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<9I", 0, 1, 1, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    return header + b"".join(sectors)


def _entry(
    name: str, kind: int, start: int, size: int, *, child: int = _NONE, right: int = _NONE
) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    entry = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1)
    entry += struct.pack("<III", _NONE, right, child) + b"\0" * 36
    return entry + struct.pack("<IQ", start, size)
