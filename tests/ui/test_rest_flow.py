"""The key for abusive callers, and the rest that is owed."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.actions import Actions
from app.ui.isolates import stripped
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.rest_flow import RestFlow
from app.ui.state.agent_status import AgentStatus, Availability
from app.ui.state.calls import Calls
from app.ui.window_state import WindowState
from app.wellbeing.rest import HardKind, SinceRest
from tests.ui import people


class _Wellbeing:
    """Remembers marks; says what was done since the last rest."""

    def __init__(self) -> None:
        self.marks: list[tuple[UUID, str]] = []
        self.since = SinceRest(timedelta(minutes=95), 12, 1)

    def mark_hard(self, call_id: UUID, kind: HardKind) -> None:
        self.marks.append((call_id, str(kind)))

    def own(self) -> SinceRest:
        return self.since


class _Memory:
    wellbeing: _Wellbeing

    def __init__(self) -> None:
        self.wellbeing = _Wellbeing()


@pytest.fixture
def memory() -> _Memory:
    return _Memory()


@pytest.fixture
def lane(memory: _Memory, qtbot: QtBot) -> Iterator[Jobs[_Memory]]:
    """A lane over it."""
    lane = Jobs(lambda: memory, "rest")
    lane.start()
    yield lane
    lane.stop()


def test_one_key_warns_marks_and_ends_and_a_rest_is_suggested(
    lane: Jobs[_Memory],
    memory: _Memory,
    english: Language,
    calls: Calls,
    status: AgentStatus,
    actions: Actions,
    qtbot: QtBot,
) -> None:
    """The first press says what to say, the second ends the call; nothing is done by itself."""
    owner = QObject()
    notices = Notices()
    qtbot.addWidget(notices)
    ended: list[bool] = []
    notes: list[str] = []
    state = WindowState(calls, status, actions, english, Settings())
    flow = RestFlow(
        lane,  # type: ignore[arg-type]  # only the wellbeing is asked
        state,
        notices,
        lambda: ended.append(True),
        lambda _call, text: notes.append(text),
        owner,
    )
    assert not actions.hard_call.isEnabled()
    page = people.talk(calls)
    actions.hard_call.trigger()
    qtbot.waitUntil(lambda: lane.idle)
    assert memory.wellbeing.marks == [(page.key, "abuse")]
    assert "I shall end this call" in notices.sentence.text()
    assert not ended
    actions.hard_call.trigger()
    assert (ended, len(notes)) == ([True], 2)
    for _call in range(2):
        flow.look(None)
        qtbot.waitUntil(lambda: lane.idle)
    words = stripped(notices.sentence.text())
    assert words.startswith("A rest of 13 minutes is due to you (since your last rest: 95 minutes of work")
    assert words.endswith("12 calls, 1 of them hard).")
    status.become(Availability.BREAK)
    assert notices.isHidden()
