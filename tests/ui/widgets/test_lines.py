"""Lines of text measure and paint the same in both directions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.ui.theme import fonts
from app.ui.theme.look import font
from app.ui.widgets.lines import Lines, laid_out

RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
LONG = {
    LTR: "Thank you, I can see two payments on the third of November. Is that the charge you mean?",
    RTL: "شكرًا لك، أرى دفعتين بتاريخ الثالث من نوفمبر. هل هذه هي العملية التي تتصل بشأنها؟",
}


@pytest.fixture(autouse=True)
def _loaded(qapp: QApplication) -> None:
    fonts.load()


def _painted_columns(lines: Lines, width: int) -> tuple[int, int]:
    """Return the first and the last column with ink, in a picture with 20 empty pixels at each side."""
    image = QImage(width + 40, lines.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    lines.paint(painter, 20, 0)
    painter.end()
    inked = [
        x for x in range(image.width()) if any(image.pixelColor(x, y).alpha() for y in range(image.height()))
    ]
    return inked[0] - 20, inked[-1] - 20


@pytest.mark.parametrize("direction", [LTR, RTL])
def test_wrapped_lines_stay_inside_their_width(direction: Qt.LayoutDirection) -> None:
    """Nothing sticks out at either side, and more than one line is needed."""
    lines = laid_out(LONG[direction], font(18), 240, direction)
    first, last = _painted_columns(lines, 240)
    assert first >= -1
    assert last <= 241
    assert lines.layout.lineCount() >= 3
    assert lines.width <= 240


def test_lines_begin_at_the_leading_edge() -> None:
    """The right one in Arabic, the left one in English, both in the middle when that is asked for."""
    _, last = _painted_columns(laid_out("نعم", font(18), 240, RTL), 240)
    assert 236 <= last <= 241
    first, _ = _painted_columns(laid_out("Yes", font(18), 240, LTR), 240)
    assert 0 <= first <= 3
    first, last = _painted_columns(laid_out("Yes", font(18), 240, LTR, is_centred=True), 240)
    assert abs(first - (240 - last)) <= 3


def test_a_text_without_a_width_is_one_line() -> None:
    """As long as it needs."""
    lines = laid_out(LONG[LTR], font(18), None, LTR)
    assert lines.layout.lineCount() == 1
    assert lines.width > 500


def test_a_line_feed_begins_a_line() -> None:
    """In notes people press Enter."""
    assert laid_out("one\ntwo", font(13), 400, LTR).layout.lineCount() == 2


def test_a_word_longer_than_the_width_is_broken() -> None:
    """A link must not stick out."""
    lines = laid_out("https://example.test/" + "a" * 80, font(13), 200, LTR)
    assert lines.width <= 200
