"""A way leads to a step, or under conditions to several."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.callscript.steps import Way
from app.ui.script_editor.ways_field import NEW_STEP, WaysField
from app.ui.widgets.buttons import IconButton

TARGETS = (("", "—"), ("a", "Alpha"), ("b", "Beta"))


def test_a_plain_way_is_one_step(qtbot: QtBot) -> None:
    field = WaysField("next", [Way("a")], TARGETS)
    qtbot.addWidget(field)
    told: list[object] = []
    field.entered.connect(told.append)
    field.target.activated.emit(field.target.findData("b"))
    field.target.setCurrentIndex(field.target.findData("b"))
    field.target.entered.emit("b")
    assert told[-1] == "b"
    with qtbot.waitSignal(field.new_step_requested):
        field.target.entered.emit(NEW_STEP)


def test_conditions_stand_before_the_way_that_is_left(qtbot: QtBot) -> None:
    """An empty one counts for nothing, and can be taken out again."""
    field = WaysField("next", [Way("b", "customer.is_vip"), Way("a")], TARGETS)
    qtbot.addWidget(field)
    told: list[object] = []
    field.entered.connect(told.append)
    qtbot.mouseClick(field.add_button, Qt.MouseButton.LeftButton)
    assert len(field.conditions) == 2
    field.target.entered.emit("a")
    assert told == [[{"when": "customer.is_vip", "to": "b"}, "a"]]
    field.conditions[1][0].setText("call.hour > 12")
    field.conditions[1][0].tell()
    assert told[-1] == [
        {"when": "customer.is_vip", "to": "b"},
        {"when": "call.hour > 12", "to": "a"},
        "a",
    ]
    remove = field.findChild(IconButton, "next_remove_1")
    assert remove is not None
    remove.click()
    assert told[-1] == [{"when": "call.hour > 12", "to": "a"}, "a"]


def test_a_way_that_is_never_open_is_shown_as_it_is(qtbot: QtBot) -> None:
    field = WaysField("next", [Way("b", "customer.is_vip")], TARGETS)
    qtbot.addWidget(field)
    assert field.target.value == ""
    assert len(field.conditions) == 1
