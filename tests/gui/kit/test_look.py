"""Theme, icons, faces, chart, fields and small widgets: what is drawn, and in which colours."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QFontInfo,
    QIcon,
    QImage,
    QPainter,
    QPixmap,
    QRawFont,
)
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lovemart_desktop import assets
from lovemart_desktop.gui.kit import icons
from lovemart_desktop.gui.kit import theme as themes
from lovemart_desktop.gui.kit.charts import Bar, BarChart, paint_bars
from lovemart_desktop.gui.kit.fields import (
    ChoiceBox,
    DateBox,
    OneOfBox,
    PointsEdit,
    SecretEdit,
    TickBox,
)
from lovemart_desktop.gui.kit.steps import Step, StepRail
from lovemart_desktop.gui.kit.theme import Theme, mark
from lovemart_desktop.gui.kit.typeface import Words, is_rare, runs
from lovemart_desktop.gui.kit.widgets import Chip, Columns, FactRows, NumberTile, button
from tests.gui.hands import Hands

RARE = "䶮㛃𬭎𫖯𪚥"


def _show(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


def test_the_shipped_faces_are_used(theme: Theme) -> None:
    assert "HanaMinB" in QFontDatabase.families()
    assert QFontInfo(theme.font(15)).family() == "Noto Sans SC"
    assert QFontInfo(theme.font(15, bold=True)).bold()


def test_text_scale_grows_measures_and_type(theme: Theme) -> None:
    theme.choose(text_scale=130)
    assert theme.px(36) == 47
    assert theme.font(15).pixelSize() == 20
    with pytest.raises(ValueError, match="120"):
        theme.choose(text_scale=120)


def test_a_change_of_palette_is_told_and_seen(qtbot: QtBot, theme: Theme) -> None:
    made = button("Print", icon="printer")
    _show(qtbot, made)
    before = made.grab().toImage()
    with qtbot.waitSignal(theme.changed):
        theme.choose(palette="dark")
    icons.dress(made)
    QApplication.processEvents()
    after = made.grab().toImage()
    assert after.pixelColor(8, 18) == QColor(theme.palette.surface)
    assert after != before


def test_the_theme_is_found_from_anywhere(theme: Theme) -> None:
    assert themes.current() is theme


def test_marking_draws_anew(qtbot: QtBot, theme: Theme) -> None:
    made = QPushButton("Book")
    _show(qtbot, made)
    mark(made, kind="primary")
    QApplication.processEvents()
    assert made.grab().toImage().pixelColor(6, made.height() // 2) == QColor(theme.palette.primary)


@pytest.mark.parametrize("kind", ["plain", "primary", "danger", "quiet", "link"])
def test_a_focused_button_keeps_its_size(qtbot: QtBot, theme: Theme, kind: str) -> None:
    holder = QWidget()
    made, other = button("Print", holder, kind=kind), QLineEdit(holder)
    other.move(200, 0)
    _show(qtbot, holder)
    other.setFocus()
    made.adjustSize()
    at_rest = made.sizeHint()
    made.setFocus()
    assert made.sizeHint() == at_rest


def test_icons_take_the_colour_of_their_role(theme: Theme) -> None:
    picture = icons.pixmap("tick", "success", 20).toImage()
    inks = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert inks == {theme.palette.success.lower()}


def test_an_icon_that_does_not_exist_is_an_error(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("unicorn")


def test_a_disabled_button_keeps_its_drawing(theme: Theme) -> None:
    icon = icons.icon("printer")
    grey = icon.pixmap(20, QIcon.Mode.Disabled).toImage()
    assert any(
        grey.pixelColor(x, y).alpha() for x in range(grey.width()) for y in range(grey.height())
    )


def test_every_icon_is_an_outline_on_the_same_grid() -> None:
    folder = assets.icon("tick.svg").parent
    # the program's own picture is the one in colours
    found = [path for path in folder.glob("*.svg") if path.stem != "lovemart"]
    assert len(found) > 24
    for path in found:
        drawing = path.read_text(encoding="utf-8")
        assert 'viewBox="0 0 24 24"' in drawing, path.name
        assert 'stroke="currentColor"' in drawing, path.name
        assert 'fill="none"' in drawing, path.name


def test_rare_characters_are_told(theme: Theme) -> None:
    assert is_rare("张𪚥强")
    assert not is_rare("张龚强 86-Ω")
    assert list(runs("张𪚥强")) == [(False, "张"), (True, "𪚥"), (False, "强")]


def test_every_rare_character_of_the_papers_has_a_face(theme: Theme) -> None:
    faces = [QRawFont(str(assets.font(face)), 15) for face in (*themes.FACES, themes.RARE_FACE)]
    for character in RARE:
        assert any(face.supportsCharacter(ord(character)) for face in faces), character


def test_bold_rare_characters_are_not_blots(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    page.setProperty("kind", "page")
    ours, qts = Words("𪚥", page), QLabel("𪚥", page)
    for label in (ours, qts):
        label.setProperty("type", "name")
    qts.move(0, 80)
    page.resize(80, 160)
    qtbot.addWidget(page)
    page.show()
    for label in (ours, qts):
        label.adjustSize()
    assert 0 < _dark(page.grab(ours.geometry())) < 0.8 * _dark(page.grab(qts.geometry()))


def _dark(picture: QPixmap) -> int:
    image = picture.toImage()
    return sum(
        image.pixelColor(x, y).lightness() < 128
        for x in range(image.width())
        for y in range(image.height())
    )


def test_names_are_never_markup(qtbot: QtBot, theme: Theme) -> None:
    assert Words("<b>x</b>").textFormat() == Qt.TextFormat.PlainText


def _bars(bars: list[Bar]) -> QImage:
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("#FFFFFF"))
    painter = QPainter(picture)
    paint_bars(painter, QRectF(0, 0, 300, 200), bars)
    painter.end()
    return picture


def test_bars_are_as_long_as_their_values(theme: Theme) -> None:
    picture = _bars([Bar("May", 100), Bar("June", 50, current=True), Bar("July", 0)])

    def height(x: int, colour: str) -> int:
        return sum(picture.pixelColor(x, y) == QColor(colour) for y in range(200))

    full, half = height(50, theme.palette.chart), height(150, theme.palette.primary)
    assert full == 200 - 28 - 26
    assert abs(half * 2 - full) <= 2
    assert height(250, theme.palette.chart) == 0


def test_no_bars_draw_nothing(theme: Theme) -> None:
    blank = QImage(300, 200, QImage.Format.Format_RGB32)
    blank.fill(QColor("#FFFFFF"))
    assert _bars([]) == blank


def test_a_chart_says_its_numbers(qtbot: QtBot, theme: Theme) -> None:
    chart = BarChart()
    qtbot.addWidget(chart)
    chart.show_bars([Bar("June", 1930)])
    assert chart.accessibleDescription() == "June 1,930"


def test_points_are_whole_numbers(qtbot: QtBot, theme: Theme, hands: Hands) -> None:
    edit = PointsEdit()
    _show(qtbot, edit)
    edit.setFocus()
    hands.type("-1a2.0")
    assert edit.value() == 120
    edit.set_value(None)
    assert edit.value() is None


def test_dates_are_dates(qtbot: QtBot, theme: Theme) -> None:
    box = DateBox()
    qtbot.addWidget(box)
    box.set_value(date(2026, 6, 18))
    assert box.value() == date(2026, 6, 18)
    assert box.text() == "2026-06-18"


def test_a_secret_is_taken_once(qtbot: QtBot, theme: Theme, hands: Hands) -> None:
    edit = SecretEdit()
    _show(qtbot, edit)
    edit.setFocus()
    hands.type("secret-word")
    assert "secret" not in edit.displayText()
    assert edit.take() == "secret-word"
    assert edit.text() == ""
    assert edit.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False


@pytest.mark.parametrize("kind", [TickBox, OneOfBox])
def test_marks_are_set_by_key_and_seen(
    qtbot: QtBot, theme: Theme, hands: Hands, kind: type[TickBox] | type[OneOfBox]
) -> None:
    box = kind("own household")
    _show(qtbot, box)
    box.setFocus()
    before = box.grab().toImage()
    hands.press(Qt.Key.Key_Space)
    assert box.isChecked()
    assert box.grab().toImage() != before


def test_the_whole_words_of_a_mark_can_be_clicked(qtbot: QtBot, theme: Theme) -> None:
    box = TickBox("own household")
    _show(qtbot, box)
    box.resize(box.sizeHint())
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert box.isChecked()


def test_a_choice_shows_its_arrow(qtbot: QtBot, theme: Theme) -> None:
    box = ChoiceBox()
    box.addItem("all villages")
    _show(qtbot, box)
    picture = box.grab().toImage()
    right = range(picture.width() - 26, picture.width() - 10)
    middle = picture.height() // 2
    inks = {picture.pixelColor(x, y).lightness() for x in right for y in (middle, middle + 2)}
    assert min(inks) < 150


def test_a_chip_tells_its_state_by_shape_colour_and_words(qtbot: QtBot, theme: Theme) -> None:
    chip = Chip("success", "active")
    _show(qtbot, chip)
    assert chip.text == "active"
    fine = chip.grab().toImage()
    chip.show_state("error", "active")
    assert chip.grab().toImage() != fine
    chip.show_state("error", "")
    assert chip.isHidden()


def test_facts_replace_each_other(qtbot: QtBot, theme: Theme) -> None:
    rows = FactRows()
    rows.show_facts([("Village", "石桥村"), ("Age", "86")])
    _show(qtbot, rows)
    rows.show_facts([("Village", "柳林村")])
    QApplication.processEvents()
    shown = {label.text() for label in rows.findChildren(Words) if label.isVisible()}
    assert shown == {"Village", "柳林村"}


def test_columns_stand_below_each_other_where_it_is_narrow(qtbot: QtBot, theme: Theme) -> None:
    columns = Columns(narrow_below=600)
    columns.add(QLineEdit())
    columns.add(QLineEdit())
    _show(qtbot, columns)
    columns.resize(900, 200)
    assert not columns.narrow
    columns.resize(500, 200)
    assert columns.narrow


def test_big_numbers_have_separators(qtbot: QtBot, theme: Theme) -> None:
    tile = NumberTile("In people's hands", "points")
    qtbot.addWidget(tile)
    tile.show_number(48260)
    assert "48,260" in [label.text() for label in tile.findChildren(Words)]


def test_steps_are_chosen_by_keys(qtbot: QtBot, theme: Theme, hands: Hands) -> None:
    rail = StepRail()
    rail.show_steps(
        [Step("Draft", state="done"), Step("Approval", state="current"), Step("Credit")]
    )
    _show(qtbot, rail)
    rail.setFocus()
    chosen: list[int] = []
    rail.step_chosen.connect(chosen.append)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert chosen == [2, 2]
