"""Every cell of every state is painted, in both directions."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.ui.overview.arrangement import Arrangement, Grouping
from app.ui.overview.floor import Floor
from app.ui.overview.room import OverviewRoom
from tests.ui.languages import language, theme


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_pill_stands_in_the_colours_of_its_state_at_its_side(
    room: OverviewRoom, floor: Floor, qapp: QApplication, qtbot: QtBot, code: str
) -> None:
    with language(qapp, code), theme(qapp, "light"):
        room.use(Arrangement(grouping=Grouping.STATE))
        room.show_floor(times.now(), times.now())
        qapp.processEvents()
        picture = room.table.viewport().grab().toImage()
        place = room.model.place_of(list(floor.people)[2])  # she is ready
        assert place is not None
        row = room.table.visualRect(room.model.index(place, 1))
        colours = {
            picture.pixelColor(x, row.center().y() - 6).name() for x in range(row.left() + 1, row.right())
        }
    assert "#e0f4eb" in colours  # the ground of "ready"
