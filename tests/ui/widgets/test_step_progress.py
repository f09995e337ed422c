"""How far a script has come."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.ui.theme.tokens import LIGHT
from app.ui.widgets.step_progress import StepProgress


@pytest.fixture
def progress(qtbot: QtBot) -> StepProgress:
    """A wide one."""
    progress = StepProgress()
    qtbot.addWidget(progress)
    progress.resize(196, 10)
    return progress


def _dashes(progress: StepProgress, count: int) -> list[bool]:
    """Return for each dash, from left to right, whether it is done."""
    image = progress.grab().toImage()
    width = image.width() / count
    middle = image.height() // 2
    return [
        image.pixelColor(int(width * (place + 0.5)), middle) == QColor(LIGHT.accent) for place in range(count)
    ]


def test_done_and_current_steps_are_dark(progress: StepProgress) -> None:
    """Step 4 of 7."""
    progress.show_steps(4, 7)
    assert _dashes(progress, 7) == [True] * 4 + [False] * 3
    assert (progress.position, progress.length) == (4, 7)


def test_in_arabic_they_begin_at_the_right(progress: StepProgress) -> None:
    """As the text does."""
    progress.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    progress.show_steps(2, 7)
    assert _dashes(progress, 7) == [False] * 5 + [True] * 2


def test_steps_beyond_the_end_are_the_end(progress: StepProgress) -> None:
    """A script may turn out longer than it was thought."""
    progress.show_steps(9, 7)
    assert (progress.position, progress.length) == (7, 7)
    progress.show_steps(0, 0)
    assert (progress.position, progress.length) == (0, 1)
