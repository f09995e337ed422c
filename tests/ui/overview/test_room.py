"""The overview as a supervisor uses it."""

from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.models.rows.team_floor import Behind
from app.ui.isolates import stripped
from app.ui.overview.agent_model import COLUMNS
from app.ui.overview.arrangement import Arrangement, Column, Grouping, Shown
from app.ui.overview.floor import Floor
from app.ui.overview.room import OverviewRoom
from tests.ui.overview.test_floor import state
from tests.ui.structure import faults_in_every_look


def shown(room: OverviewRoom) -> list[str]:
    """Return the first column, without its marks."""
    model = room.model
    return [stripped(str(model.index(place, 0).data())) for place in range(model.rowCount())]


def test_the_list_is_filtered_searched_ordered_and_grouped(room: OverviewRoom, qtbot: QtBot) -> None:
    assert len(shown(room)) == 10
    assert stripped(room.filters.buttons[Shown.ON_CALL].text()) == "On call 3"
    qtbot.mouseClick(room.filters.buttons[Shown.ON_CALL], Qt.MouseButton.LeftButton)
    assert shown(room) == ["Huda Salem", "Omar Nasser", "Sara Khalil"]
    qtbot.keyClicks(room.head.search_field, "sara")
    assert shown(room) == ["Sara Khalil"]
    room.head.search_field.clear()
    room.table.horizontalHeader().sectionClicked.emit(COLUMNS.index(Column.NAME))
    assert shown(room) == ["Sara Khalil", "Omar Nasser", "Huda Salem"]
    room.use(Arrangement(grouping=Grouping.TEAM))
    assert shown(room)[0] == "Day · 5"
    room.use(Arrangement(text="nobody"))
    assert (room.empty.isVisible(), room.table.isVisible()) == (True, False)


def test_a_change_is_painted_at_once_and_takes_its_place_at_the_next_second(
    room: OverviewRoom, floor: Floor, qtbot: QtBot
) -> None:
    room.use(Arrangement(shown=Shown.READY))
    lina = list(floor.people)[2]
    room.table.mark(lina)
    dana_place = shown(room).index("Dana Qasim")
    room.show_changed(floor.hear([state(list(floor.people)[7], "break", 1)]))
    assert shown(room)[dana_place] == "Dana Qasim"  # nothing moves under the hand
    assert stripped(str(room.model.index(dana_place, 1).data())) == "Break"
    room.tick(times.now(), times.now())
    assert shown(room) == ["Lina Aziz"]
    assert room.table.marked == lina


def test_what_needs_attention_is_gone_to_and_every_number_opens_its_calls(
    room: OverviewRoom, floor: Floor, qtbot: QtBot
) -> None:
    causes = [entry.key.split("/")[0] for entry in room.attention.list.entries]
    assert causes[:3] == ["not_responding", "long_hold", "queue_waits"]
    room.use(Arrangement(shown=Shown.READY))
    room.attention.list.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(room.attention.list, key)
    assert room.table.marked == list(floor.people)[1]
    opened: list[Behind] = []
    room.number_wanted.connect(opened.append)
    qtbot.mouseClick(room.tiles.tiles["service_level"], Qt.MouseButton.LeftButton)
    room.queues.setCurrentCell(0, 1)
    qtbot.keyClick(room.queues, Qt.Key.Key_Return)
    assert opened == [Behind("service_level"), Behind("waiting", None, "billing")]
    room.begin_drill("Service level", "how it is made")
    assert room.is_drilled
    qtbot.keyClick(room.drill, Qt.Key.Key_Escape)
    assert not room.is_drilled
    assert room.table.hasFocus()


def test_only_what_is_possible_has_a_button(room: OverviewRoom, floor: Floor, qtbot: QtBot) -> None:
    deeds: list[tuple[str, UUID]] = []
    room.deed_wanted.connect(lambda deed, agent: deeds.append((deed, agent)))
    sara, _omar, lina, yusuf = list(floor.people)[:4]
    offered = {}
    for agent in (sara, lina, yusuf):
        room.table.mark(agent)
        offered[agent] = {name for name, button in room.deeds.buttons.items() if button.isEnabled()}
    assert offered[sara] == {"calls", "message", "state", "follow_ups", "listen", "whisper", "barge"}
    assert offered[lina] == {"calls", "message", "state", "follow_ups"}
    assert offered[yusuf] == {"calls", "message", "state", "follow_ups", "finish"}
    room.show_listening(sara)
    room.table.mark(sara)
    assert room.deeds.buttons["stop"].isVisible()
    qtbot.mouseClick(room.deeds.buttons["message"], Qt.MouseButton.LeftButton)
    room.table.setFocus()
    qtbot.keyClick(room.table, Qt.Key.Key_Return)
    assert deeds == [("message", sara), ("calls", sara)]
    floor.bridge = None
    room.table.mark(lina)
    room.table.mark(sara)
    assert not room.deeds.buttons["listen"].isVisible()


def test_an_old_picture_is_said_to_be_old(room: OverviewRoom) -> None:
    now = times.now()
    room.tick(now - timedelta(seconds=3), now)
    assert not room.head.is_stale
    room.tick(now - timedelta(seconds=30), now)
    assert room.head.is_stale
    assert "Not live" in stripped(room.head.live_label.text())


def test_nothing_is_cut_off_in_any_look(room: OverviewRoom, qapp: QApplication) -> None:
    room.table.selectRow(1)
    found = faults_in_every_look(qapp, room, sizes=[(1021, 470), (1294, 660)], percents=(100,))
    room.begin_drill("Calls", "How it is made")
    found += faults_in_every_look(qapp, room, sizes=[(1021, 470)], percents=(100,))
    assert found == []
