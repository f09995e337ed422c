"""The head: team, search, age, views."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.rows.saved_views import SavedViewRow
from app.ui.language import Language
from app.ui.overview.room_head import RoomHead
from tests.ui.overview import floors


@pytest.mark.qt_log_ignore("does not support grabbing")
def test_views_groups_and_orders_are_chosen_in_a_menu(qtbot: QtBot, english: Language) -> None:
    head = RoomHead(english)
    qtbot.addWidget(head)
    head.show()
    view = SavedViewRow(new_key(), "Late", "{}")
    head.know_views([view])
    heard: list[object] = []
    for signal in (head.grouping_chosen, head.column_chosen, head.view_chosen, head.remove_wanted):
        signal.connect(heard.append)
    head.save_wanted.connect(lambda: heard.append("save"))
    qtbot.mouseClick(head.view_button, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert menu is head.view_menu
    groups, order, _line, late, save, remove = head.view_menu.actions()
    for entry in (late, save):
        entry.trigger()
    for sub, place in ((groups, 1), (order, 2), (remove, 0)):
        inner = sub.menu()
        assert isinstance(inner, QMenu)
        inner.actions()[place].trigger()
    assert heard == [view, "save", "team", "since", view.id]
    head.view_menu.close()


def test_a_team_is_chosen(qtbot: QtBot, english: Language) -> None:
    head = RoomHead(english)
    qtbot.addWidget(head)
    teams = floors.picture().teams
    head.know_teams(teams)
    chosen: list[str] = []
    head.team_chosen.connect(chosen.append)
    head.team_box.setCurrentIndex(2)
    head.team_box.activated.emit(2)
    assert chosen == [str(teams[1].id)]
