"""The small panel comes and goes."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.mini_flow import MiniFlow
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls
from app.ui.window_state import WindowState
from tests.ui import people


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window that was put away."""
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    return window


def test_it_is_there_during_a_call_where_it_is_wanted(
    window: QWidget, calls: Calls, english: Language, qtbot: QtBot
) -> None:
    """Not before, not after, and not for somebody who does not want it."""
    status, settings = AgentStatus(), Settings()
    state = WindowState(calls, status, Actions(calls, status), english, settings)
    flow = MiniFlow(state, window)
    page = people.talk(calls)
    assert flow.panel is None
    settings.mini_panel = True
    assert flow.panel is not None
    qtbot.addWidget(flow.panel)
    assert flow.panel.isVisible()
    people.hang_up(calls, page)
    assert not flow.panel.isVisible()
    people.ring(calls)
    flow.panel.show()
    flow.stop()
    assert not flow.panel.isVisible()
