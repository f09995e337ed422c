"""How promises were kept, in figures."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import times
from app.planning.promise_figures import PromiseFact
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.planner.figures_view import FiguresView


def names(view: FiguresView) -> list[str]:
    items = [view.table.item(place, 0) for place in range(view.table.rowCount())]
    return [stripped(item.text()) for item in items if item is not None]


def test_each_figure_has_its_definition_and_groups_can_be_chosen(english: Language, qtbot: QtBot) -> None:
    view = FiguresView(english)
    qtbot.addWidget(view)
    now = times.now()
    open_now = PromiseFact(now + timedelta(hours=1), True, now, None, None, 0, "Sara", "Care", "refund")
    kept = replace(open_now, kept_at=now, tries=2, agent="Omar")
    view.show_facts([open_now, kept, replace(kept, kept_at=None, given_up_at=now, reason="delivery")])
    assert stripped(view.tiles[0].value_label.text()) == "50%"
    assert all(tile.toolTip() for tile in view.tiles)
    assert names(view) == ["Omar", "Sara"]
    qtbot.mouseClick(view.groups.buttons["reason"], Qt.MouseButton.LeftButton)
    assert names(view) == ["delivery", "refund"]
