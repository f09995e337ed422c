"""The rail leads to the places there are."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.panels.rail import RailPanel


@pytest.fixture
def rail(qtbot: QtBot, actions: Actions, english: Language) -> RailPanel:
    """A rail with two places."""
    rail = RailPanel(actions)
    qtbot.addWidget(rail)
    rail.add_place("desk", "headphones", lambda: "Desk")
    rail.add_place("history", "history", lambda: "Calls")
    rail.resize(52, 400)
    rail.show()
    return rail


def test_the_first_place_is_where_the_window_starts(rail: RailPanel) -> None:
    """Nothing else is marked."""
    assert rail.place_button("desk").isChecked()
    assert not rail.place_button("history").isChecked()


def test_a_click_on_a_place_announces_it(rail: RailPanel, qtbot: QtBot) -> None:
    """And marks it instead of the former one."""
    with qtbot.waitSignal(rail.place_chosen) as chosen:
        qtbot.mouseClick(rail.place_button("history"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["history"]
    assert not rail.place_button("desk").isChecked()


def test_showing_a_place_from_elsewhere_announces_nothing(rail: RailPanel, qtbot: QtBot) -> None:
    """Else the window would go in circles."""
    with qtbot.assertNotEmitted(rail.place_chosen):
        rail.show_place("history")
    assert rail.place_button("history").isChecked()


def test_settings_and_keys_are_at_the_foot(rail: RailPanel, actions: Actions, qtbot: QtBot) -> None:
    """They do what the actions do."""
    with qtbot.waitSignal(actions.settings.triggered):
        qtbot.mouseClick(rail.settings_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(actions.all_keys.triggered):
        qtbot.mouseClick(rail.keys_button, Qt.MouseButton.LeftButton)


def test_tab_goes_from_the_first_place_to_the_foot(rail: RailPanel, qtbot: QtBot) -> None:
    """In reading order, also though the places came later."""
    places = (rail.place_button("desk"), rail.place_button("history"))
    order = [*places, rail.scripts_button, rail.messages_button, rail.keys_button, rail.settings_button]
    for before, after in pairwise(order):
        assert before.nextInFocusChain() is after


def test_every_place_is_named_for_screen_readers(rail: RailPanel) -> None:
    """Icons alone say nothing."""
    assert rail.place_button("history").accessibleName() == "Calls"
    assert rail.settings_button.accessibleName() == "Settings"


def test_only_those_who_may_change_scripts_see_the_way_to_them(
    rail: RailPanel, actions: Actions, qtbot: QtBot
) -> None:
    """The action says who."""
    assert not rail.scripts_button.isVisible()
    actions.scripts.setVisible(True)
    assert rail.scripts_button.isVisible()
    with qtbot.waitSignal(actions.scripts.triggered):
        qtbot.mouseClick(rail.scripts_button, Qt.MouseButton.LeftButton)
