"""Walking through a chart."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.measures import queueing
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.reports.chart import ReportChart
from app.ui.reports.chart_data import chart_data
from tests.ui.reports.made import by_day


def test_arrows_walk_from_bar_to_bar_and_enter_opens_its_calls(arabic: Language, qtbot: QtBot) -> None:
    """In Arabic the next day is at the left; what is marked is said in words."""
    chart = ReportChart()
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(chart)
    chart.resize(600, 240)
    chart.show()
    chart.show_data(chart_data(by_day(is_compared=True), queueing.OFFERED, lambda row: row.label.en), "Calls")
    chosen: list[int] = []
    chart.bar_chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return):
        qtbot.keyClick(chart, key)
    assert (chart.marked, chosen) == (1, [1])
    assert stripped(chart.accessibleDescription()) == "2026-11-17: ٢ (٤)"
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(40, 200))
    assert chosen[-1] == 6
    assert not chart.grab().isNull()
