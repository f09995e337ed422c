"""The keys that matter now, at the foot of the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.settings import Settings
from app.ui.actions import Actions
from app.ui.hints import Hints
from app.ui.language import Language
from app.ui.panels.status_line import StatusLine
from app.ui.state.agent_status import AgentStatus
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.window_state import WindowState
from tests.ui.pictures import ringing, talking


@pytest.fixture
def foot(qtbot: QtBot) -> Iterator[tuple[Calls, StatusLine]]:
    """The calls of a desk and the line that names the keys."""
    application = QCoreApplication.instance()
    assert isinstance(application, QApplication)
    language = Language(application)
    language.use("en", arabic_digits=False)
    line = StatusLine(language)
    qtbot.addWidget(line)
    calls, status = Calls(line), AgentStatus(line)
    state = WindowState(calls, status, Actions(calls, status, line), language, Settings())
    Hints(state, line, line)
    yield calls, line
    language.leave()


def shown(line: StatusLine) -> str:
    """Return the hints without the marks that keep keys in order."""
    return line.hints_label.text().replace("\u2066", "").replace("\u2069", "")


def test_between_calls_searching_and_the_list_of_keys_are_named(foot: tuple[Calls, StatusLine]) -> None:
    """Little is needed then."""
    assert shown(foot[1]) == "F3 Search or dial · F1 All keys"


def test_a_ringing_call_names_answer_and_decline(foot: tuple[Calls, StatusLine]) -> None:
    """Whatever else goes on."""
    calls, line = foot
    calls.add(CallPage(ringing(), new_key()))
    assert shown(line) == "F4 Answer · F6 Decline"


def test_a_conversation_names_its_own_keys(foot: tuple[Calls, StatusLine]) -> None:
    """Mute, hold, notes and the end."""
    calls, line = foot
    page = CallPage(talking(ringing()), new_key())
    calls.add(page)
    calls.show(page)
    assert shown(line) == "F7 Mute · F8 Hold · F2 Notes · F12 End"
