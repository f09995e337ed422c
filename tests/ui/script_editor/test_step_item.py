"""A step in the graph: its ports, and what is painted of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene
from pytestqt.qtbot import QtBot

from app.callscript.language import read_script
from app.ui.script_editor.step_item import HEIGHT, StepItem
from tests.callscript.scripts import MAIN


@pytest.fixture
def item(qtbot: QtBot) -> Iterator[StepItem]:
    """The first step of a script, with three answers, in a scene."""
    assert qtbot is not None
    scene = QGraphicsScene()
    item = StepItem(read_script(MAIN, "main.yaml").steps[0])
    scene.addItem(item)
    yield item
    scene.clear()


def painted(item: StepItem, scale: float = 1.0) -> QImage:
    """The picture of the item's scene."""
    image = QImage(300, 160, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.scale(scale, scale)
    scene = item.scene()
    scene.render(painter, source=item.boundingRect())
    painter.end()
    return image


def test_each_way_has_a_port_that_is_found(item: StepItem) -> None:
    assert item.exits == ("bill", "vip", "bye")
    for number, key in enumerate(item.exits):
        assert item.port_at(item.port(number) + QPointF(3, 3)) == key
    assert item.port_at(QPointF(0, -HEIGHT)) == ""


def test_problems_and_figures_are_seen(item: StepItem) -> None:
    item.title, item.note = "Hello", "Good morning"
    plain = painted(item)
    item.heat = 0.7
    warm = painted(item)
    item.problems = 2
    assert plain != warm != painted(item)
