"""A place costs nothing until somebody goes there."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.parts.late_place import LatePlace


def test_it_is_built_once_when_it_is_shown(qtbot: QtBot) -> None:
    built: list[QWidget] = []

    def build() -> QWidget:
        built.append(QLabel("here"))
        return built[-1]

    place = LatePlace(build)
    qtbot.addWidget(place)
    assert built == []
    for _ in range(2):
        place.show()
        place.hide()
    assert place.content is built[0]
    assert len(built) == 1
    assert place.ensure() is built[0]
