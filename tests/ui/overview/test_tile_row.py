"""The six figures."""

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import times
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.overview.attention import Limits
from app.ui.overview.standing import standing
from app.ui.overview.tile_row import TileRow
from tests.ui.overview import floors


def test_figures_are_shown_with_how_they_are_made_and_opened_by_a_press(
    qtbot: QtBot, english: Language
) -> None:
    floor, now = floors.floor(), times.now()
    row = TileRow(english, floor, Limits())
    qtbot.addWidget(row)
    for seconds in range(0, 61, 15):
        row.show_standing(standing(floor), now + timedelta(seconds=seconds))
    shown = {key: stripped(tile.value_label.text()) for key, tile in row.tiles.items()}
    assert shown["waiting"] == "7"
    assert shown["service_level"] == "80%"
    assert row.tiles["longest"].value_label.tone == "danger"
    assert "20 seconds" in row.tiles["service_level"].toolTip()
    assert shown["promises_kept"] == "75%"
    assert stripped(row.tiles["promises_kept"].note_label.text()) == "2 open and late"
    opened: list[str] = []
    row.number_opened.connect(opened.append)
    with qtbot.waitSignal(row.promises_opened):
        for tile in row.tiles.values():
            qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert opened == ["waiting", "waiting", "service_level", "abandoned", "handle_time"]
    floor.bridge = None
    row.show_standing(standing(floor), now)
    assert (row.tiles["waiting"].value_label.text(), row.tiles["waiting"].note_label.text()) == (
        "–",
        "no bridge",
    )
