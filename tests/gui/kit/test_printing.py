"""Papers leave dot by dot, or lie in a folder; nothing is half written."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit.pdf import page_count, page_image, page_millimetres
from lovemart_desktop.gui.kit.preview import PagePreview
from lovemart_desktop.gui.kit.printing import HEAD_DOTS_PER_MM, Printers, Role, send, sheet_dots
from lovemart_desktop.gui.kit.theme import Theme

MM = 72 / 25.4


def _bars(pages: int = 1) -> bytes:
    """Pages of 72 × 40 mm with a bar of 3 dots at every 12th dot of an 8-dot head."""
    paper = io.BytesIO()
    canvas = Canvas(paper, pagesize=(72 * MM - 0.01, 40 * MM - 0.01))
    for _ in range(pages):
        bars = canvas.beginPath()
        for place in range(10):
            bars.rect((8 + place * 1.5) * MM, 10 * MM, 0.375 * MM, 20 * MM)
        canvas.drawPath(bars, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return paper.getvalue()


def _runs(image: QImage, row: int) -> set[int]:
    """Lengths of the dark runs on one line of dots."""
    dark = [image.pixelColor(x, row).lightness() < 128 for x in range(image.width())]
    edges = np.flatnonzero(np.diff(np.array([False, *dark, False]).astype(int)))
    return set((edges[1::2] - edges[::2]).tolist())


def test_a_page_has_the_dots_of_the_head(theme: Theme) -> None:
    image = page_image(_bars(), 0, dots_per_mm=8)
    assert (image.width(), image.height()) == (576, 320)
    assert _runs(image, 160) == {3}
    assert page_count(_bars(3)) == 3
    assert page_millimetres(_bars(), 0) == pytest.approx((72, 40), abs=0.01)


def test_a_large_page_holds_no_more_dots_than_memory_allows() -> None:
    assert sheet_dots(1200, (210, 297)) * 25.4 == pytest.approx(600)
    assert sheet_dots(150, (210, 297)) * 25.4 == pytest.approx(300)
    large = sheet_dots(1200, (297, 420))
    assert 297 * 420 * large**2 == pytest.approx(210 * 297 * (600 / 25.4) ** 2)
    assert large * 25.4 > 400, "still sharp"


def test_grey_pages_are_the_same_picture(theme: Theme) -> None:
    grey = page_image(_bars(), 0, dots_per_mm=8, grey=True)
    assert grey.format() == QImage.Format.Format_Grayscale8
    assert _runs(grey, 160) == {3}


def test_colours_keep_their_places(theme: Theme) -> None:
    paper = io.BytesIO()
    canvas = Canvas(paper, pagesize=(10 * MM, 10 * MM))
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 0, 10 * MM, 10 * MM, stroke=0, fill=1)
    canvas.save()
    dot = page_image(paper.getvalue(), 0, dots_per_mm=4).pixelColor(20, 20)
    assert (dot.red(), dot.green(), dot.blue()) == (255, 0, 0)


def test_pages_are_rendered_by_several_threads(theme: Theme) -> None:
    data = _bars(3)
    with ThreadPoolExecutor(4) as threads:
        jobs = [threads.submit(page_image, data, n % 3, dots_per_mm=8) for n in range(60)]
        sizes = {(job.result().width(), job.result().height()) for job in jobs}
    assert sizes == {(576, 320)}


def test_bars_stay_whole_dots_on_a_printer(theme: Theme, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    assert send(_bars(2), printer, HEAD_DOTS_PER_MM) == 2
    document = pypdfium2.PdfDocument(target)
    assert len(document) == 2
    width, height = (points / MM for points in document[0].get_size())
    assert width == pytest.approx(72, abs=0.4)
    assert height == pytest.approx(40, abs=0.4)
    pictures = [o for o in document[1].get_objects() if isinstance(o, pypdfium2.PdfImage)]
    assert len(pictures) == 1
    assert pictures[0].get_bitmap().to_numpy().shape[:2] == (320, 576)
    document.close()


def test_without_a_printer_the_paper_lies_in_a_folder(theme: Theme, tmp_path: Path) -> None:
    printers = Printers({}, tmp_path / "papers")
    done = printers.print(_bars(2), Role.SLIP, "receipt: 000000000123/copy 1")
    assert done.pages == 2
    assert done.path is not None
    assert done.path.parent == tmp_path / "papers"
    assert page_count(done.path.read_bytes()) == 2
    assert [path.name for path in done.path.parent.iterdir()] == [done.path.name]
    assert printers.ready(Role.SLIP)


def test_what_lies_in_the_folder_is_not_written_over(theme: Theme, tmp_path: Path) -> None:
    printers = Printers({}, tmp_path)
    first = printers.print(_bars(), Role.SHEET, "cards").path
    second = printers.print(_bars(), Role.CARD, "cards").path
    third = printers.print(_bars(), Role.CARD, "cards").path
    assert [path and path.name for path in (first, second, third)] == [
        "cards.pdf",
        "cards (2).pdf",
        "cards (3).pdf",
    ]
    slips = {printers.print(_bars(), Role.SLIP, "slip T1-1").path for _ in range(2)}
    assert slips == {tmp_path / "slip T1-1.pdf"}


def test_a_paper_that_could_not_be_saved_leaves_nothing_behind(
    theme: Theme, tmp_path: Path
) -> None:
    # a folder stands where the slip would lie
    (tmp_path / "slip T1-1.pdf" / "inside").mkdir(parents=True)
    with pytest.raises(Refusal) as refused:
        Printers({}, tmp_path).print(_bars(), Role.SLIP, "slip T1-1")
    assert refused.value.code == "print.folder"
    assert [path.name for path in tmp_path.iterdir()] == ["slip T1-1.pdf"]


def test_a_folder_that_cannot_be_written_is_refused(theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "papers").write_text("a file stands in the way")
    with pytest.raises(Refusal) as refused:
        Printers({}, tmp_path / "papers").print(_bars(), Role.CARD, "card")
    assert refused.value.code == "print.folder"


def test_a_printer_that_is_gone_is_refused_by_name(theme: Theme, tmp_path: Path) -> None:
    printers = Printers({Role.SLIP: "XP-80 at the counter"}, tmp_path)
    assert not printers.ready(Role.SLIP)
    with pytest.raises(Refusal) as refused:
        printers.print(_bars(), Role.SLIP, "slip")
    assert refused.value.facts == {"printer": "XP-80 at the counter"}
    printers.choose(Role.SLIP, "")
    assert printers.print(_bars(), Role.SLIP, "slip").path is not None


def test_the_preview_is_the_page_at_true_size(qtbot: QtBot, theme: Theme) -> None:
    preview = PagePreview()
    qtbot.addWidget(preview)
    preview.show_pdf(_bars(2), page=1, true_size=True)
    dots = preview.logicalDpiX() / 25.4
    assert preview.sizeHint().width() == round(72 * dots) + 2
    preview.resize(preview.sizeHint())
    preview.show()
    picture = preview.grab().toImage()
    dark = sum(
        picture.pixelColor(x, picture.height() // 2).lightness() < 128
        for x in range(2, picture.width() - 2)
    )
    assert dark >= 10
    assert (preview.page, preview.pages) == (1, 2)
    preview.show_page(99)
    assert preview.page == 1


def test_a_preview_without_a_page_says_so(qtbot: QtBot, theme: Theme) -> None:
    preview = PagePreview()
    qtbot.addWidget(preview)
    preview.resize(300, 200)
    preview.set_empty_text("No card chosen")
    preview.show()
    bare = preview.grab().toImage()
    preview.show_pdf(_bars())
    assert preview.grab().toImage() != bare
    preview.clear()
    assert preview.grab().toImage() == bare
    assert preview.pages == 0
