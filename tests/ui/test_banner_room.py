"""Room for the banner of a ringing call."""

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.banner_room import BannerRoom


@dataclass
class Window:
    """A window with a banner that is away, and its content."""

    outer: QWidget
    banner: QLabel
    content: QWidget
    room: BannerRoom
    top: int  # where the content begins


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    """A window of some size."""
    outer = QWidget()
    qtbot.addWidget(outer)
    banner, content = QLabel("somebody calls"), QWidget()
    banner.setMinimumHeight(60)
    banner.hide()
    room = BannerRoom(banner, content, outer)
    column = QVBoxLayout(outer)
    column.addWidget(room)
    column.addWidget(content, 1)
    outer.resize(400, 300)
    outer.show()
    return Window(outer, banner, content, room, column.contentsMargins().top())


def test_without_a_banner_the_content_has_all_the_room(window: Window) -> None:
    """No gap is left for what is not there."""
    assert not window.room.isVisible()
    assert window.content.y() == window.top


def test_the_banner_stands_at_its_place_at_once(window: Window) -> None:
    """Over the content, which has not moved yet."""
    top = window.content.y()
    window.banner.show()
    assert window.banner.y() == top
    assert window.banner.width() == window.content.width()
    assert window.content.y() == top


def test_the_content_makes_room_for_the_banner(window: Window, qtbot: QtBot) -> None:
    """Nothing stays covered."""
    window.banner.show()
    qtbot.waitUntil(lambda: window.content.y() >= window.banner.geometry().bottom())
    assert window.banner.geometry() == window.room.geometry()


def test_the_banner_follows_the_windows_size(window: Window, qtbot: QtBot) -> None:
    """As if it stood in the layout itself."""
    window.banner.show()
    qtbot.waitUntil(lambda: window.room.isVisible())
    window.outer.resize(600, 300)
    qtbot.waitUntil(lambda: window.banner.width() == window.content.width())


def test_the_room_goes_with_the_banner(window: Window, qtbot: QtBot) -> None:
    """The content has everything again."""
    window.banner.show()
    qtbot.waitUntil(lambda: window.room.isVisible())
    window.banner.hide()
    qtbot.waitUntil(lambda: window.content.y() == window.top)
