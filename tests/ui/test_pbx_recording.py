"""The PBX is asked not to record; only its own yes counts, and it counts for the newest question."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
import sqlcipher3
from pytestqt.qtbot import QtBot

from app.models.memory import Memory
from app.models.rows.agents import AgentRow
from app.ui import pbx_recording
from app.ui.jobs import Jobs
from app.ui.pbx_recording import PbxRecording
from app.ui.state.agent_status import AgentStatus
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from tests.ui import memories, people


class Asking:
    """A call, and what the PBX is told and says."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.file = folder / "hatif.sqlite"
        self.memory: Jobs[Memory] = memories.lane(self.file)
        self.status = AgentStatus()
        self.page: CallPage = people.talk(Calls())
        self.recording = PbxRecording(self.status, self.memory)
        self.said: list[tuple[str, ...] | str] = []
        self.recording.confirmed.connect(lambda call, paused: self.said.append((call, str(paused))))
        self.recording.refused.connect(self.said.append)
        self.agent: AgentRow = memories.answer(self.memory, qtbot, lambda memory: memory.agent)

    def has_said(self, said: object) -> bool:
        """Say whether this is all that was said."""
        return self.said == [said]

    def answer(self, state: str) -> bool:
        """Answer what is asked, as the bridge does."""
        with closing(sqlcipher3.connect(str(self.file), timeout=5)) as connection, connection:
            done = connection.execute("UPDATE pbx_orders SET state = ? WHERE state = 'waiting'", (state,))
            return bool(done.rowcount)


@pytest.fixture
def asking(tmp_path: Path, qtbot: QtBot) -> Iterator[Asking]:
    """Somebody who works at a desk."""
    asking = Asking(tmp_path, qtbot)
    asking.status.sign_in(asking.agent)
    yield asking
    asking.memory.stop()


def test_a_yes_a_no_and_silence_are_told_apart(
    asking: Asking, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pbx_recording, "LOOK_MS", (50,) * 400)  # a loaded computer is not what is tried
    call = str(asking.page.call_id)
    for state, said in (("done", (call, "True")), ("failed", call), ("refused", call)):
        asking.said.clear()
        asking.recording.ask(asking.page, True)
        qtbot.waitUntil(partial(asking.answer, state), timeout=15_000)
        qtbot.waitUntil(partial(asking.has_said, said), timeout=15_000)
    asking.said.clear()
    asking.recording.ask(asking.page, False)
    qtbot.waitUntil(lambda: asking.answer("done"))
    qtbot.waitUntil(lambda: asking.said == [(call, "False")], timeout=15_000)
    asking.said.clear()
    monkeypatch.setattr(pbx_recording, "LOOK_MS", (1, 1))
    asking.recording.ask(asking.page, True)
    qtbot.waitUntil(lambda: asking.said == [call], timeout=15_000)


def test_an_old_answer_does_not_count_and_nobody_asks_without_somebody(asking: Asking, qtbot: QtBot) -> None:
    asking.recording.ask(asking.page, True)
    asking.recording.ask(asking.page, False)
    qtbot.waitUntil(lambda: asking.memory.idle)
    assert asking.answer("done")
    qtbot.waitUntil(lambda: asking.said == [(str(asking.page.call_id), "False")], timeout=15_000)
    stranger = PbxRecording(AgentStatus(), asking.memory)
    with qtbot.waitSignal(stranger.refused):
        stranger.ask(asking.page, True)
