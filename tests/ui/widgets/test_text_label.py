"""Texts to read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.isolates import ltr
from app.ui.theme.tokens import LIGHT
from app.ui.widgets.text_label import TextLabel, is_rtl
from tests.ui.languages import theme

ARABIC = "أرى دفعتين بقيمة ١٬٤٩٩٫٥٠ ر.س. بتاريخ ٣ نوفمبر. هل هذه هي العملية التي تتصل بشأنها؟"


def _ink(label: TextLabel) -> tuple[int, int]:
    """Return the first and last column that is painted."""
    image = label.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
    ground = image.pixelColor(0, image.height() - 1)
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]
    return inked[0], inked[-1]


def test_markup_is_shown_as_it_was_written(qtbot: QtBot) -> None:
    """What a caller calls himself must not become a picture from the net."""
    label = TextLabel("<img src='http://example.test/x.png'><b>Sara</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    as_picture = TextLabel("Sara")
    qtbot.addWidget(as_picture)
    assert label.sizeHint().width() > 5 * as_picture.sizeHint().width()


def test_a_screen_reader_hears_no_direction_marks(qtbot: QtBot) -> None:
    """They are for the eye."""
    label = TextLabel(ltr("+966 50 123 4567"))
    qtbot.addWidget(label)
    assert label.accessibleName() == "+966 50 123 4567"


@pytest.mark.parametrize("percent", [90, 100, 150])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_wrapped_text_gets_the_height_of_its_lines(
    qtbot: QtBot, qapp: QApplication, percent: int, direction: Qt.LayoutDirection
) -> None:
    """At every text size, in both directions, when the width changes."""
    with theme(qapp, "light", percent):
        window = QWidget()
        window.setLayoutDirection(direction)
        column = QVBoxLayout(window)
        label = TextLabel(ARABIC, size="say", wrap=True)
        column.addWidget(label)
        column.addStretch(1)
        qtbot.addWidget(window)
        window.show()
        for width in (260, 420, 900):
            window.resize(width, 600)
            qtbot.waitUntil(lambda wide=width: window.width() == wide)  # type: ignore[misc]
            qapp.processEvents()
            assert label.height() == label.heightForWidth(label.width())
        assert label.heightForWidth(200) > label.heightForWidth(400) > label.heightForWidth(900)


def test_one_line_is_never_narrower_than_its_text(qtbot: QtBot) -> None:
    """Unless it may be elided."""
    label = TextLabel("Billing dispute")
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() == label.sizeHint().width()
    short = TextLabel("Billing dispute", elide=True)
    qtbot.addWidget(short)
    assert short.minimumSizeHint().width() < short.sizeHint().width()


def test_an_elided_text_is_whole_in_its_tool_tip(qtbot: QtBot) -> None:
    """And there is none while everything can be read."""
    label = TextLabel("Abdulrahman Al-Shammari", elide=True)
    qtbot.addWidget(label)
    label.resize(80, 20)
    first, last = _ink(label)
    assert 0 <= first < last < 80
    assert label.toolTip() == "Abdulrahman Al-Shammari"
    label.resize(400, 20)
    label.grab()
    assert label.toolTip() == ""


def test_lines_follow_the_interface_and_own_words_follow_themselves(qtbot: QtBot) -> None:
    """An Arabic sentence to say stands at the right even in an English window."""
    for own, expected_right in ((False, False), (True, True)):
        label = TextLabel("نعم", own_direction=own, wrap=True)
        qtbot.addWidget(label)
        label.resize(300, 24)
        first, last = _ink(label)
        assert (first > 200) is expected_right
        assert (last < 100) is not expected_right


def test_a_tone_is_a_colour_of_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    """Roles and states will do."""
    label = TextLabel("███", tone="danger")
    qtbot.addWidget(label)

    def colours() -> set[str]:
        image = label.grab().toImage()
        return {image.pixelColor(x, image.height() // 2).name().upper() for x in range(image.width())}

    assert LIGHT.danger in colours()
    label.set_tone("wrap_up")
    assert LIGHT.wrap_up in colours()
    assert label.tone == "wrap_up"


def test_a_text_may_stand_in_the_middle(qtbot: QtBot) -> None:
    """Of an empty page."""
    label = TextLabel("Yes", wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    qtbot.addWidget(label)
    label.resize(300, 24)
    first, last = _ink(label)
    assert abs(first - (300 - last)) <= 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سارة", True),
        ("Sara", False),
        ("123", False),
        ("", False),
        (f"{ltr('+966')} هاتف", True),
        ("F4 ردّ", False),
    ],
)
def test_the_first_strong_letter_outside_isolates_decides(text: str, expected: bool) -> None:
    """As the Unicode rule says."""
    assert is_rtl(text) is expected


def test_an_emptied_label_takes_its_name_away(qtbot: QtBot) -> None:
    """A screen reader must not read what is no longer there."""
    label = TextLabel("Sara")
    qtbot.addWidget(label)
    label.setText("")
    assert label.accessibleName() == ""
