"""Looks into an xlsx archive before it is parsed, so that a small file cannot fill the memory.

The parser makes a rectangle of all cells between the first and the last and copies a shared
text into every cell that names it. A quick look at the bytes tells that a sheet cannot do
harm; where it cannot tell, the sheet is walked through element by element.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.services.exchange.limits import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ENTRIES,
    MOST_ROWS,
    MOST_TEXT_BYTES,
    MOST_UNPACKED_BYTES,
)

_CHUNK = 1 << 20
_LONGEST_TEXT = 400_000
_FAR = re.compile(rb' r="(?:[A-Z]{3}|[A-Z]{0,2}(?:\d{7}|[2-9]\d{5}|1[2-9]\d{4}))')
_UNNUMBERED = re.compile(rb'<(?:c(?![a-zA-Z])|row)(?! r="[A-Z]{0,2}\d{1,6}")')
_PREFIXED = re.compile(rb":(?:c|row)[\s/>]")
_XML = re.compile(rb"(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*\0?<")
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def check_archive(file_name: str, data: bytes) -> None:
    """Raise Refusal file.unreadable, file.password, file.too_big or file.too_many_….

    Every member is unpacked once, so that its true size and checksum are known.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_members(file_name, archive)
    except (
        zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError,
        expat.ExpatError,
    ) as error:  # fmt: skip
        raise Refusal("file.unreadable", file=file_name) from error


def _check_members(file_name: str, archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    if any(member.compress_type not in _PACKINGS for member in members):
        raise zipfile.BadZipFile("packed in a way that no spreadsheet program uses")
    if any(member.flag_bits & 1 for member in members):
        raise Refusal("file.password", file=file_name)
    if len(members) > MOST_ENTRIES or sum(m.file_size for m in members) > MOST_UNPACKED_BYTES:
        raise Refusal("file.too_big", file=file_name, megabytes=MOST_UNPACKED_BYTES // 1_000_000)
    if "[Content_Types].xml" not in archive.namelist():
        raise Refusal("file.unreadable", file=file_name)
    lengths: list[int] = []
    for member in members:
        with archive.open(member) as stream:
            if member.filename.lower() == "xl/sharedstrings.xml":
                lengths = _text_lengths(stream.read())
            else:
                _drain(stream)
    longest = max(lengths, default=0)
    if longest > _LONGEST_TEXT:
        raise Refusal("file.too_many_cells", file=file_name, limit=MOST_CELLS)
    for member in members:
        if member.filename.lower() != "xl/sharedstrings.xml":
            _check_sheet(file_name, archive, member, lengths, longest)


def _check_sheet(
    file_name: str,
    archive: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    lengths: list[int],
    longest: int,
) -> None:
    """Any member may be called a sheet, so each that is XML is looked at as one."""
    with archive.open(member) as stream:
        if not _XML.match(stream.read(64)):
            return
    with archive.open(member) as stream:
        cells = _quickly_counted(stream)
    if cells is None or cells * longest > MOST_TEXT_BYTES * 3:
        with archive.open(member) as stream:
            _SheetWalk(file_name, lengths).walk(stream)


def _drain(stream: IO[bytes]) -> None:
    while stream.read(_CHUNK):
        pass


def _text_lengths(strings: bytes) -> list[int]:
    """Bytes of each shared text, its markup included."""
    ends = [found.end() for found in re.finditer(rb"</(?:\w+:)?si>|<(?:\w+:)?si\s*/>", strings)]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def _quickly_counted(stream: IO[bytes]) -> int | None:
    """The number of cells, or None where the sheet may reach further than it should."""
    cells = 0
    for chunk in _whole_tags(stream):
        if _FAR.search(chunk) or _UNNUMBERED.search(chunk) or _PREFIXED.search(chunk):
            return None
        cells += chunk.count(b"<c ")
    return cells


def _whole_tags(stream: IO[bytes]) -> Iterator[bytes]:
    """The stream in pieces that end where a tag ends."""
    rest = b""
    while data := stream.read(_CHUNK):
        if b"\0" in data or len(rest) > 4 * _CHUNK:
            raise ValueError("no sheet of text between tags")
        piece, mark, rest = (rest + data).rpartition(b">")
        yield piece + mark
    yield rest


class _SheetWalk:
    """Finds the last row and column that hold a value, and how much text is shown."""

    def __init__(self, file_name: str, text_lengths: list[int]) -> None:
        self._file_name = file_name
        self._text_lengths = text_lengths
        self._row = self._column = self._cells = self._text = 0
        self._shared = self._in_value = False
        self._index = ""

    def walk(self, stream: IO[bytes]) -> None:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ParseFile(stream)

    def _doctype(self, *_declaration: object) -> None:
        raise Refusal("file.unreadable", file=self._file_name)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = 0
        elif name == "c":
            self._place(attributes.get("r"))
            self._shared = attributes.get("t") == "s"
        elif name in ("v", "is", "f"):
            self._in_value = True
            self._index = ""
            self._check()

    def _place(self, reference: str | None) -> None:
        self._column += 1
        found = _REFERENCE.fullmatch(reference or "")
        if found is None:
            return
        self._column = 0
        for letter in found[1]:
            self._column = self._column * 26 + ord(letter) - 64
        self._row = int(found[2])

    def _characters(self, text: str) -> None:
        if self._in_value and self._shared and len(self._index) < 12:
            self._index += text

    def _end(self, tag: str) -> None:
        if tag.rpartition(":")[2] == "v" and self._in_value:
            self._in_value = False
            index = int(self._index) if self._index.strip().isdecimal() else -1
            if self._shared and 0 <= index < len(self._text_lengths):
                self._text += self._text_lengths[index]
            if self._text > MOST_TEXT_BYTES:
                raise Refusal("file.too_many_cells", file=self._file_name, limit=MOST_CELLS)

    def _check(self) -> None:
        self._cells += 1
        if self._row > MOST_ROWS:
            raise Refusal("file.too_many_rows", file=self._file_name, sheet="", limit=MOST_ROWS)
        if self._column > MOST_COLUMNS:
            raise Refusal(
                "file.too_many_columns", file=self._file_name, sheet="", limit=MOST_COLUMNS
            )
        if self._cells > MOST_CELLS:
            raise Refusal("file.too_many_cells", file=self._file_name, limit=MOST_CELLS)
