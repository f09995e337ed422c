"""The graph is dragged, connected and walked through, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.callscript.language import read_script
from app.ui.language import Language
from app.ui.script_editor.graph_view import GraphView
from tests.callscript.scripts import MAIN


@pytest.fixture
def view(qtbot: QtBot, english: Language) -> GraphView:
    """A graph, life-size."""
    assert english.code == "en"
    view = GraphView()
    qtbot.addWidget(view)
    view.resize(900, 1000)
    view.graph.show_script(
        read_script(MAIN, "main.yaml"), {}, lambda step: (step.title.en, ""), lambda _s, k: k, is_rtl=False
    )
    view.show()
    view.show_all()
    return view


def spot(view: GraphView, key: str, port: int | None = None) -> QPoint:
    """Where a step, or one of its ports, is on the screen."""
    item = view.graph.steps[key]
    return view.mapFromScene(item.pos() if port is None else item.mapToScene(item.port(port)))


def test_a_way_is_led_by_dragging_from_its_port(view: GraphView, qtbot: QtBot) -> None:
    """To a step, or to nothing for a new one."""
    port = view.viewport()
    for key, signal, expected in (
        ("closing", view.connect_requested, ["hello", "bill", "closing"]),
        ("", view.new_step_requested, ["hello", "bill"]),
    ):
        end = spot(view, key) if key else QPoint(5, 5)
        qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=spot(view, "hello", 0))
        qtbot.mouseMove(port, end)
        with qtbot.waitSignal(signal) as told:
            qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
        assert told.args == expected


def test_a_step_is_dragged_and_its_ways_follow(view: GraphView, qtbot: QtBot) -> None:
    item = view.graph.steps["notice"]
    before = item.pos()
    way = next(way for way in view.graph.ways if way.target is item)
    drawn = way.path()
    start = spot(view, "notice")
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.viewport(), start + QPoint(60, 40))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(60, 40))
    assert item.pos() != before
    assert way.path() != drawn


def test_without_a_mouse_one_walks_opens_and_takes_out(view: GraphView, qtbot: QtBot) -> None:
    told: list[str] = []
    view.step_chosen.connect(told.append)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert told[0] == told[-1] == "hello"
    assert told[1] != "hello"
    with qtbot.waitSignal(view.step_opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["hello"]
    with qtbot.waitSignal(view.removal_requested):
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    with qtbot.assertNotEmitted(view.step_chosen):
        view.choose("closing")
    assert view.chosen == "closing"


def test_it_is_zoomed_by_keys_and_by_the_wheel_within_limits(view: GraphView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    larger = view.transform().m11()
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.transform().m11() < larger
    place = QPointF(50, 50)
    wheel = QWheelEvent(
        place, place, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    before = view.transform().m11()
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.transform().m11() > before
    for _ in range(60):
        view.zoom_in()
    assert view.transform().m11() <= 2.01
