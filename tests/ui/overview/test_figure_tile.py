"""A tile says what it is, how much, and how it is made."""

from pytestqt.qtbot import QtBot

from app.ui.overview.figure_tile import FigureTile


def test_a_figure_is_read_aloud_with_its_definition(qtbot: QtBot) -> None:
    tile = FigureTile("gauge")
    qtbot.addWidget(tile)
    tile.show_figure("Service level", "83%", "goal 80%", tone="ok")
    tile.define("answered in time")
    tile.show_trend((1, 2, 3))
    tile.resize(220, 70)
    tile.grab()
    assert tile.accessibleName() == "Service level: 83%, goal 80%"
    assert tile.toolTip() == tile.accessibleDescription() == "answered in time"
    assert not tile.trend.isHidden()
    tile.show_trend((0, 0))
    assert tile.trend.isHidden()
