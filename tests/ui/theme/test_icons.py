"""Icons are tinted, sharp, and point where the reader goes."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication

from app.ui.theme import icons
from app.ui.theme.tokens import DARK, LIGHT, STATE_ICONS
from tests.ui.languages import theme

RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def _strays(picture: QPixmap, colour: str) -> list[str]:
    """Return the full colours in a picture that are not this one; rounding may differ by a step or two."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    full = [pixel for pixel in pixels if pixel.alpha() == 255]
    assert full
    wanted = QColor(colour)
    return [pixel.name() for pixel in full if _distance(pixel, wanted) > 2]


def _distance(one: QColor, other: QColor) -> int:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))


def test_an_icon_has_the_colour_of_its_role(qapp: QApplication) -> None:
    """In each theme."""
    assert not _strays(icons.pixmap("square", "danger", 24), LIGHT.danger)
    with theme(qapp, "dark"):
        assert not _strays(icons.pixmap("square", "danger", 24), DARK.danger)


def test_an_icon_is_drawn_with_the_pixels_of_the_screen(qapp: QApplication) -> None:
    """A sharp screen gets a larger picture of the same size."""
    picture = icons.pixmap("phone", "text", 18, ratio=2.0)
    assert picture.size() == QSize(36, 36)
    assert picture.deviceIndependentSize().toSize() == QSize(18, 18)


def test_only_icons_that_point_are_mirrored(qapp: QApplication) -> None:
    """An arrow turns round; a telephone or a clock does not."""
    for name, turns in (("arrow-left", True), ("phone", False), ("clock", False)):
        from_left, from_right = (
            icons.pixmap(name, "text", 24, direction=each).toImage() for each in (LTR, RTL)
        )
        assert (from_left != from_right) is turns
        if turns:
            assert from_right == from_left.flipped(Qt.Orientation.Horizontal)


def test_the_room_between_icon_and_word_is_on_the_trailing_side(qapp: QApplication) -> None:
    """To the right of the icon in English, to the left in Arabic."""
    for direction, edge in ((LTR, 23), (RTL, 0)):
        made = icons.icon("square", "text", 18, direction=direction, gap=6)
        image = made.pixmap(QSize(24, 18), 1.0).toImage()
        assert image.width() == 24
        assert all(image.pixelColor(edge, y).alpha() == 0 for y in range(18))


def test_a_checked_button_can_show_its_icon_in_another_colour(qapp: QApplication) -> None:
    """And a disabled one in that of outlines."""
    made = icons.icon("square", "text", 24, checked_role="warn")
    on = made.pixmap(QSize(24, 24), 1.0, QIcon.Mode.Normal, QIcon.State.On)
    disabled = made.pixmap(QSize(24, 24), 1.0, QIcon.Mode.Disabled, QIcon.State.Off)
    assert not _strays(on, LIGHT.warn)
    assert not _strays(disabled, LIGHT.outline)


def test_every_icon_in_the_project_can_be_drawn(qapp: QApplication) -> None:
    """None is broken, and all take the tint."""
    for file in icons.FOLDER.glob("*.svg"):
        assert not _strays(icons.pixmap(file.stem, "accent", 32), LIGHT.accent), file.stem


@pytest.mark.parametrize("name", sorted(icons.DIRECTIONAL | {icon for icon in STATE_ICONS.values() if icon}))
def test_icons_named_in_the_code_are_there(name: str) -> None:
    """A name without a drawing would fail at the agent's."""
    assert (icons.FOLDER / f"{name}.svg").exists()
