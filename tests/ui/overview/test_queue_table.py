"""The queues in numbers."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import times
from app.measures.measure import Figure
from app.measures.queueing import ABANDON_RATE, SERVICE_LEVEL
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.overview.attention import Limits
from app.ui.overview.queue_table import QueueTable, share, tone_of
from app.ui.overview.standing import standing
from tests.ui.overview import floors


def test_numbers_are_shown_by_their_tone_and_opened_by_a_press(qtbot: QtBot, english: Language) -> None:
    floor, now = floors.floor(), times.now()
    table = QueueTable(english, floor, Limits())
    qtbot.addWidget(table)
    table.resize(330, 180)
    table.show_lines(standing(floor).queues, now)
    texts = [
        [stripped(str(table.model().index(row, column).data())) for column in range(6)] for row in range(4)
    ]
    assert texts[0] == ["Billing", "4", "02:10", "83%", "6", "2"]
    assert table.model().index(0, 2).data(Qt.ItemDataRole.UserRole) == "danger"
    opened: list[tuple[str, str]] = []
    table.number_opened.connect(lambda what, queue: opened.append((what, queue)))
    for column in (0, 2, 3, 4, 5):
        table.cellClicked.emit(3, column)
    assert opened == [
        (what, "sales") for what in ("calls", "waiting", "service_level", "abandoned", "agents")
    ]
    table.grab()


def test_a_share_is_as_good_as_its_goal_says(english: Language) -> None:
    tones = [tone_of(Figure(value, 1), SERVICE_LEVEL) for value in (0.81, 0.75, 0.5, None)]
    assert tones == ["ok", "warn", "danger", "text"]
    assert tone_of(Figure(0.04, 1), ABANDON_RATE) == "ok"
    assert share(Figure(None, 0), english) == "–"
