"""A way follows its steps."""

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QGraphicsScene
from pytestqt.qtbot import QtBot

from app.callscript.language import read_script
from app.ui.script_editor.step_item import HEIGHT, StepItem
from app.ui.script_editor.way_item import WayItem
from tests.callscript.scripts import MAIN


def test_a_way_ends_at_its_step_wherever_that_is(qtbot: QtBot) -> None:
    """Down, and back up around the side; thicker where more calls went."""
    assert qtbot is not None
    scene = QGraphicsScene()
    steps = read_script(MAIN, "main.yaml").steps
    source, target = StepItem(steps[0]), StepItem(steps[1])
    way = WayItem(source, 0, target, "Bill")
    for item in (source, target, way):
        scene.addItem(item)
    for place in (QPointF(50, 300), QPointF(-80, -300)):
        target.setPos(place)
        way.follow()
        assert way.path().elementAt(way.path().elementCount() - 2).x == place.x()
        assert way.path().boundingRect().adjusted(-1, -1, 1, 1).contains(place - QPointF(0, HEIGHT / 2))
    thin = way.pen().widthF()
    way.restyle(strength=1.0)
    assert way.pen().widthF() > thin
    way.restyle(is_marked=True)
    assert way.zValue() > 0
    scene.clear()
