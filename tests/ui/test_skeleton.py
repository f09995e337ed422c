"""The outline that is seen before the window is built."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.ui.skeleton import FOOT, RAIL, STRIP, Skeleton
from app.ui.theme.tokens import THEMES, Tokens

WIDTH, HEIGHT = 1000, 600


def painted(qtbot: QtBot, tokens: Tokens, direction: Qt.LayoutDirection) -> QImage:
    """Return the outline as it is seen."""
    skeleton = Skeleton(tokens)
    qtbot.addWidget(skeleton)
    skeleton.setLayoutDirection(direction)
    skeleton.resize(WIDTH, HEIGHT)
    return skeleton.grab().toImage()


@pytest.mark.parametrize("theme", THEMES)
def test_rail_strip_and_foot_are_where_the_window_will_have_them(qtbot: QtBot, theme: str) -> None:
    """In the colours of the theme, so that nothing flashes when it is filled."""
    tokens = THEMES[theme]
    image = painted(qtbot, tokens, Qt.LayoutDirection.LeftToRight)
    assert image.pixelColor(RAIL // 2, HEIGHT // 2) == QColor(tokens.rail)
    assert image.pixelColor(WIDTH // 2, STRIP // 2) == QColor(tokens.surface)
    assert image.pixelColor(WIDTH // 2, HEIGHT - FOOT // 2) == QColor(tokens.surface)
    assert image.pixelColor(RAIL + 4, STRIP + 4) == QColor(tokens.background)


def test_in_arabic_the_rail_stands_on_the_right(qtbot: QtBot) -> None:
    """As the whole window will."""
    tokens = THEMES["light"]
    image = painted(qtbot, tokens, Qt.LayoutDirection.RightToLeft)
    assert image.pixelColor(WIDTH - RAIL // 2, HEIGHT // 2) == QColor(tokens.rail)
    assert image.pixelColor(RAIL // 2, HEIGHT // 2) != QColor(tokens.rail)
