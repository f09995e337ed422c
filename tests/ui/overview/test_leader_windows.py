"""Alerts, shifts and rests are opened from the overview; each is built once."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.overview.lead_menu import ALERTS, RESTS, SHIFTS
from app.ui.overview.leader_windows import LeaderWindows


class _Nothing:
    """What the lane opens: nobody gets an answer here."""

    def close(self) -> None:
        """There is nothing to close."""


def test_each_window_is_built_when_it_is_first_wanted(qtbot: QtBot, english: Language) -> None:
    host, notices = QWidget(), Notices()
    for widget in (host, notices):
        qtbot.addWidget(widget)
    lane = Jobs(_Nothing, "nothing")
    windows = LeaderWindows(lane, english, notices, host, host)  # type: ignore[arg-type]  # nothing is answered
    for which in (ALERTS, SHIFTS, RESTS, ALERTS):
        windows.open(which)
    assert list(windows.open_ones) == [ALERTS, SHIFTS, RESTS]
    for flow in windows.open_ones.values():
        assert flow.dialog.isVisible()  # type: ignore[attr-defined]
        flow.dialog.close()  # type: ignore[attr-defined]
