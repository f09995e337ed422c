"""The calls behind a number."""

from uuid import UUID

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import times
from app.models.keys import new_key
from app.models.rows.names import NamePair
from app.models.rows.team_floor import CallBehind
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.overview.drill_view import DrillView
from tests.ui.overview import floors


def test_calls_are_shown_without_whole_numbers_and_waiting_ones_can_be_taken(
    qtbot: QtBot, english: Language
) -> None:
    floor = floors.floor()
    sara = next(iter(floor.people))
    view = DrillView(english, floor)
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show()
    view.begin("Calls waiting", "how", "supervisor")
    assert view.empty.isVisible()
    now = times.now()

    def call(customer: UUID | None, digits: str) -> CallBehind:
        return CallBehind(
            new_key(), now, "inbound", "billing", sara, customer, digits, 20, 60, 0, 0, "waiting"
        )  # fmt: skip

    calls = [call(floors.MONA, "1"), call(None, "+966501234567"), call(None, "")]
    view.show_calls(calls, {floors.MONA: NamePair("منى", "Mona Haddad")}, can_act=True)
    who = [stripped(str(view.table.model().index(place, 3).data())) for place in range(3)]
    assert who == ["M. Haddad", "••• 567", "Withheld number"]
    assert stripped(str(view.table.model().index(0, 2).data())) == "Sara Khalil"
    wanted: list[UUID] = []
    view.take_wanted.connect(wanted.append)
    view.reroute_wanted.connect(wanted.append)
    view.table.setCurrentCell(1, 0)
    for button in (view.take_button, view.reroute_button):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted == [calls[1].id] * 2
    view.show_calls([], {}, can_act=False)
    assert not view.take_button.isVisible()
    with qtbot.waitSignal(view.back_wanted):
        qtbot.mouseClick(view.back_button, Qt.MouseButton.LeftButton)
