"""The call that plays itself, in a window whose engine is played by the test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.telephony.protocol import AnswerCall, CallChanged, HangUp, Order
from app.ui import auto_play
from app.ui.auto_play import NOTE, NOTE_IN_ARABIC, AutoPlay
from app.ui.panels.next_call import NextCallPanel
from tests import desks
from tests.desks import Seat
from tests.ui import memories, pictures


class Stage:
    """A furnished desk, the notice that lets customers call, and how the play ended."""

    def __init__(self, seat: Seat, qtbot: QtBot, screenshots: Path) -> None:
        self.seat = seat
        self.works = seat.furnish(qtbot)
        self.panel = NextCallPanel()
        seat.front.frame.ready.add_notice(self.panel)
        self.screenshots = screenshots
        self.codes: list[int] = []
        room = self.works.room
        self.play = AutoPlay(
            seat.window, seat.front.frame, room, self.panel, self.works.memory, screenshots, self.codes.append
        )

    def ring_when_asked(self, number: str) -> None:
        """Let a customer call, and do what the agent's orders say."""
        self.panel.call_requested.connect(lambda: self.seat.ring(number=number))
        self.seat.front.link.refused.connect(self._obey)
        self.panel.show_next("known", is_possible=True)

    def _obey(self, order: Order, _refusal: object) -> None:
        said = self.seat.front.link.event_received
        for page in self.seat.front.state.calls.pages:
            if isinstance(order, AnswerCall):
                said.emit(CallChanged(call=pictures.talking(page.picture)))
            elif isinstance(order, HangUp):
                said.emit(pictures.ended(page.picture))


@pytest.fixture
def stage(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Stage]:
    """A desk in front of which somebody could sit."""
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        yield Stage(seat, qtbot, tmp_path / "seen")


def test_a_call_is_played_from_the_ring_to_what_was_stored(
    stage: Stage, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    """By buttons and keys alone; what is said at the end is what another question finds."""
    stage.ring_when_asked("0500000001")
    stage.play.start()
    qtbot.waitUntil(lambda: bool(stage.codes), timeout=40_000)
    told = capsys.readouterr().out
    assert stage.codes == [0], told
    mona = memories.answer(stage.works.memory, qtbot, lambda memory: memory.search("Mona"))[0]
    card = memories.answer(stage.works.memory, qtbot, lambda memory: memory.card(mona.customer_id))
    assert card.timeline[0].text == NOTE + NOTE_IN_ARABIC
    assert card.follow_ups[0].what in told
    assert card.timeline[0].text in told
    assert len(list(stage.screenshots.glob("*.png"))) == 6


def test_a_stage_that_does_not_come_ends_the_play_with_a_picture(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rather than waiting for ever: here no customer gets ready."""
    monkeypatch.setattr(auto_play, "PATIENCE_SECONDS", 0.1)
    stage.play.start()
    qtbot.waitUntil(lambda: bool(stage.codes), timeout=5_000)
    assert stage.codes == [auto_play.FAILED]
    assert "the customer is ready to call" in capsys.readouterr().out
    assert [path.name for path in stage.screenshots.iterdir()] == ["gave-up.png"]


def test_a_mistake_in_a_stage_is_no_success(stage: Stage, qtbot: QtBot) -> None:
    """Whoever counts on the exit code must learn of it."""
    stage.play._room = None  # type: ignore[assignment]  # noqa: SLF001  as if its maker had forgotten it
    stage.panel.show_next("known", is_possible=True)
    with qtbot.captureExceptions() as errors:
        stage.play.start()
        qtbot.waitUntil(lambda: bool(stage.codes), timeout=5_000)
    assert errors
    assert stage.codes == [auto_play.FAILED]
