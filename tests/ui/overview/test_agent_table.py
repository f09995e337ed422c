"""Only what changed is painted, and keys reach everything."""

from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPaintEvent
from pytestqt.qtbot import QtBot

from app import times
from app.ui.overview.agent_model import COLUMNS
from app.ui.overview.arrangement import Column
from app.ui.overview.floor import Floor
from app.ui.overview.room import OverviewRoom
from tests.ui.overview.test_floor import state


class _Painted(QObject):
    """Notes what is painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.areas: list[QRect] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append(event.region().boundingRect())
        return super().eventFilter(watched, event)


def test_one_changed_agent_is_one_painted_line(room: OverviewRoom, floor: Floor, qtbot: QtBot) -> None:
    table = room.table
    qtbot.waitExposed(room)
    painted = _Painted(table.viewport())
    table.viewport().repaint()
    whole = painted.areas.pop().height()
    painted.areas.clear()
    lina = list(floor.people)[2]
    room.show_changed(floor.hear([state(lina, "break", 1)]))
    qtbot.waitUntil(lambda: bool(painted.areas))
    place = room.model.place_of(lina)
    assert place is not None
    assert painted.areas[0].height() == table.rowHeight(place) < whole
    painted.areas.clear()
    # the clocks tick by themselves: no line is painted whole for them
    qtbot.waitUntil(lambda: bool(painted.areas), timeout=3000)
    assert painted.areas[-1].width() < table.viewport().width() // 2


def test_narrow_lists_leave_out_what_matters_least(room: OverviewRoom) -> None:
    assert not room.table.isColumnHidden(COLUMNS.index(Column.TREND))
    room.resize(1000, 600)
    room.tick(times.now(), times.now())
    assert room.table.isColumnHidden(COLUMNS.index(Column.TREND))
    width = sum(
        room.table.columnWidth(place) for place in range(len(COLUMNS)) if not room.table.isColumnHidden(place)
    )
    assert width == room.table.viewport().width()


def test_the_menu_key_asks_what_can_be_done(room: OverviewRoom, floor: Floor, qtbot: QtBot) -> None:
    wanted: list[UUID] = []
    room.table.menu_wanted.disconnect()
    room.table.menu_wanted.connect(lambda agent, _where: wanted.append(agent))
    room.table.mark(list(floor.people)[3])
    qtbot.keyClick(room.table, Qt.Key.Key_Menu)
    assert wanted == [list(floor.people)[3]]
