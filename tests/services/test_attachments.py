"""The one store of pictures and scans, on both databases."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from sqlalchemy import func, select

from lovemart_desktop.domain.attachments import LARGEST_BYTES, SEEN_WITH, Subject, tidy_name
from lovemart_desktop.persistence.schema import attachment, attachment_content, audit_event
from tests.shop import Shop, refused


def png(width: int = 2, height: int = 1, noise: bytes = b"") -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    note = chunk(b"tEXt", noise) if noise else b""
    rows = chunk(b"IDAT", zlib.compress(b"\x00\x00\x00"))
    return b"\x89PNG\r\n\x1a\n" + head + note + rows + chunk(b"IEND", b"")


def jpeg(width: int = 640, height: int = 480) -> bytes:
    app = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\x00" + bytes(9)
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + app + frame + b"\xff\xda" + bytes(20) + b"\xff\xd9"


PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def count(shop: Shop) -> tuple[int, int]:
    with shop.store.books.read() as work:
        return tuple(
            work.connection.execute(select(func.count()).select_from(t)).scalar_one()
            for t in (attachment, attachment_content)
        )  # type: ignore[return-value]  # two tables, two numbers


def test_a_scan_is_kept_and_given_back(shop: Shop) -> None:
    member = shop.add_person()
    desk = shop.card_officer.attachments
    added = desk.add(Subject.MEMBER, member, "证明.pdf", PDF)
    assert (added.name, added.media_type, added.size) == ("证明.pdf", "application/pdf", len(PDF))
    assert (added.added_by, added.added_at) == ("卡春花", shop.clock.now())
    assert desk.of(Subject.MEMBER, member) == [added]
    assert desk.content(added.id) == PDF
    with shop.store.books.read() as work:
        acts = work.connection.execute(
            select(audit_event.c.subject).where(audit_event.c.act == "attach")
        ).scalars()
        assert list(acts) == [f"member:{member}"]


def test_the_same_content_is_kept_once(shop: Shop) -> None:
    one, other = shop.add_person("张一"), shop.add_person("张二")
    desk = shop.card_officer.attachments
    first = desk.add(Subject.MEMBER, one, "a.png", png())
    assert desk.add(Subject.MEMBER, one, "again.png", png()) == first
    assert count(shop) == (1, 1)
    desk.add(Subject.MEMBER, other, "a.png", png())
    desk.add(Subject.PHOTO, one, "a.png", png())
    assert count(shop) == (3, 1)
    desk.add(Subject.MEMBER, one, "b.png", png(3, 3))
    assert count(shop) == (4, 2)


@pytest.mark.parametrize(
    ("content", "media_type"),
    [(png(), "image/png"), (jpeg(), "image/jpeg"), (PDF, "application/pdf")],
)
def test_what_a_file_is_follows_from_its_content(
    sqlite_shop: Shop, content: bytes, media_type: str
) -> None:
    member = sqlite_shop.add_person()
    desk = sqlite_shop.card_officer.attachments
    assert desk.add(Subject.MEMBER, member, "scan.txt", content).media_type == media_type


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "attachment.empty"),
        (b"MZ\x90\x00 a program", "attachment.not_a_picture"),
        (b"GIF89a" + bytes(100), "attachment.not_a_picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "attachment.not_a_picture"),
        (b"PK\x03\x04" + bytes(100), "attachment.not_a_picture"),
        (png()[:-8], "attachment.cut_short"),
        (jpeg()[:-2], "attachment.cut_short"),
        (PDF[:-7], "attachment.cut_short"),
        (png(50_000, 50_000), "attachment.too_many_pixels"),
        (jpeg(60_000, 60_000), "attachment.too_many_pixels"),
        (png(0, 5), "attachment.not_a_picture"),
        (b"\xff\xd8\xff\xd9", "attachment.not_a_picture"),
        (b"\xff\xd8" + b"\xff" * 50 + b"\xff\xd9", "attachment.not_a_picture"),
        (
            b"\xff\xd8\xff\xe0\x00\x00" + b"\xff\xe0\x00\x00" * 9 + b"\xff\xd9",
            "attachment.not_a_picture",
        ),
        (png(noise=bytes(LARGEST_BYTES)), "attachment.too_large"),
    ],
)
def test_what_is_not_kept(sqlite_shop: Shop, content: bytes, code: str) -> None:
    member = sqlite_shop.add_person()
    with refused(code) as caught:
        sqlite_shop.card_officer.attachments.add(Subject.MEMBER, member, "x.jpg", content)
    assert caught.value.facts["file"] == "x.jpg"
    assert count(sqlite_shop) == (0, 0)


def test_the_largest_that_is_kept(sqlite_shop: Shop) -> None:
    member = sqlite_shop.add_person()
    empty = len(png(noise=b"x")) - 1
    content = png(noise=bytes(LARGEST_BYTES - empty))
    assert len(content) == LARGEST_BYTES
    desk = sqlite_shop.card_officer.attachments
    assert desk.add(Subject.MEMBER, member, "x.png", content).size == LARGEST_BYTES


def test_files(sqlite_shop: Shop, tmp_path: Path) -> None:
    member = sqlite_shop.add_person()
    desk = sqlite_shop.card_officer.attachments
    (tmp_path / "扫描.jpg").write_bytes(jpeg())
    assert desk.add_file(Subject.MEMBER, member, tmp_path / "扫描.jpg").name == "扫描.jpg"
    (tmp_path / "huge.png").write_bytes(png() + bytes(LARGEST_BYTES))
    for name, code in (
        ("huge.png", "attachment.too_large"),
        ("none.png", "attachment.unreadable"),
        ("", "attachment.unreadable"),  # the folder itself
    ):
        with refused(code):
            desk.add_file(Subject.MEMBER, member, tmp_path / name)


def test_names_carry_no_folders_and_nothing_unprintable() -> None:
    assert tidy_name("..\\..\\windows\\a.png") == "a.png"
    assert tidy_name("/etc/pass\x00wd\u202e.png") == "passwd.png"
    assert tidy_name("../..") == "-"
    assert len(tidy_name("长" * 500 + ".png")) == 120


def test_only_what_exists_gets_attachments(shop: Shop) -> None:
    for subject in Subject:
        session = {
            SEEN_WITH[Subject.GOODS]: shop.storekeeper,
            SEEN_WITH[Subject.FUND]: shop.award_officer,
            SEEN_WITH[Subject.ROUND]: shop.award_officer,
        }.get(SEEN_WITH[subject], shop.card_officer)
        with refused("attachment.subject_unknown"):
            session.attachments.add(subject, 424242, "a.png", png())
    with refused("attachment.unknown"):
        shop.auditor.attachments.content(424242)


def test_who_may_attach_and_look(shop: Shop) -> None:
    member = shop.add_person()
    added = shop.card_officer.attachments.add(Subject.MEMBER, member, "a.png", png())
    assert shop.auditor.attachments.content(added.id) == png()
    for session in (shop.auditor, shop.administrator, shop.clerk, shop.storekeeper):
        with refused("permission.denied"):
            session.attachments.add(Subject.MEMBER, member, "b.png", png(3, 3))
    for session in (shop.administrator, shop.clerk, shop.storekeeper):
        with refused("permission.denied"):
            session.attachments.of(Subject.MEMBER, member)
        with refused("permission.denied"):
            session.attachments.content(added.id)
    photo = shop.card_officer.attachments.add(Subject.PHOTO, member, "p.jpg", jpeg())
    assert shop.clerk.attachments.content(photo.id) == jpeg()
