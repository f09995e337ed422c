"""Callers by the hour."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.overview.hour_chart import HourChart, top_of_scale
from tests.ui.overview import floors


@pytest.mark.parametrize(("most", "top"), [(1, 1), (3, 5), (7, 10), (11, 20), (480, 500), (1001, 2000)])
def test_a_scale_ends_at_a_round_number(most: int, top: int) -> None:
    assert top_of_scale(most) == top


def test_hours_are_told_in_words_too(qtbot: QtBot, arabic: Language) -> None:
    chart = HourChart(arabic)
    qtbot.addWidget(chart)
    chart.resize(240, 120)
    chart.grab()
    hours = floors.figures(()).hours
    chart.show_hours(hours)
    chart.grab()
    assert chart.accessibleDescription().count(";") == len(hours) - 1
