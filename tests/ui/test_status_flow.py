"""The agent's state."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.settings import Settings
from app.telephony.protocol import EndReason
from app.ui.engine_link import EngineLink, LinkState
from app.ui.state.agent_status import AgentStatus, Availability
from app.ui.state.breaks import BreakReason
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.status_flow import StatusFlow
from tests.ui.pictures import ended, ringing, talking


class Desk:
    """The state of one desk whose engine is played by the test."""

    def __init__(self, folder: Path) -> None:
        self.link = EngineLink(folder, list, folder / "err")
        self.calls = Calls()
        self.status = AgentStatus()
        self.settings = Settings()
        self.flow = StatusFlow(self.status, self.calls, self.link, self.settings)

    def be(self, state: LinkState) -> None:
        """Let the link change."""
        self.link.state = state
        self.link.state_changed.emit()

    def now(self) -> Availability:
        """Return what the agent is."""
        return self.status.availability

    def missed(self, reason: EndReason) -> None:
        """Let a call ring and end."""
        page = CallPage(ringing(), new_key())
        page.ended = ended(page.picture, reason)
        self.flow.count_missed(page)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """An idle desk."""
    desk = Desk(tmp_path)
    yield desk
    desk.link.stop()


def test_a_wish_during_a_call_is_granted_when_the_call_is_done(desk: Desk) -> None:
    """Wrap-up included."""
    page = CallPage(talking(ringing()), new_key())
    desk.calls.add(page)
    desk.calls.show(page)
    desk.flow.want(Availability.BREAK)
    assert desk.now() is Availability.READY
    desk.calls.remove(page)
    assert desk.now() is Availability.BREAK


def test_two_unanswered_calls_mean_that_nobody_is_there(desk: Desk) -> None:
    """One is an accident."""
    desk.missed(EndReason.NO_ANSWER)
    assert desk.now() is Availability.READY
    desk.missed(EndReason.NO_ANSWER)
    assert desk.now() is Availability.NOT_RESPONDING


@pytest.mark.parametrize(
    "reason", [EndReason.CALLER_GAVE_UP, EndReason.ANSWERED_ELSEWHERE, EndReason.DECLINED]
)
def test_calls_that_ended_otherwise_are_not_held_against_the_agent(desk: Desk, reason: EndReason) -> None:
    """A caller without patience says nothing of the agent."""
    for _ in range(3):
        desk.missed(reason)
    assert desk.now() is Availability.READY


def test_a_missed_call_on_a_break_leaves_the_break(desk: Desk) -> None:
    """It must not make the agent ready, nor not responding."""
    desk.flow.want(Availability.BREAK)
    desk.missed(EndReason.NO_ANSWER)
    desk.missed(EndReason.NO_ANSWER)
    assert desk.now() is Availability.BREAK


def test_without_an_engine_the_agent_is_offline_and_afterwards_what_he_was(desk: Desk) -> None:
    """A break stays a break."""
    desk.be(LinkState.UP)
    desk.flow.want(Availability.BREAK)
    desk.be(LinkState.GONE)
    assert desk.now() is Availability.OFFLINE
    desk.be(LinkState.UP)
    assert desk.now() is Availability.BREAK


def test_a_break_for_a_reason_waits_for_the_end_of_the_call(desk: Desk) -> None:
    """And the time without a telephone does not forget it; an unknown reason is none."""
    page = CallPage(talking(ringing()), new_key())
    desk.calls.add(page)
    desk.calls.show(page)
    desk.flow.take_break("meal")
    assert desk.status.next_reason == BreakReason("meal", 45)
    desk.calls.remove(page)
    assert (desk.now(), desk.status.reason) == (Availability.BREAK, BreakReason("meal", 45))
    desk.be(LinkState.UP)
    desk.be(LinkState.GONE)
    desk.be(LinkState.UP)
    assert desk.status.reason == BreakReason("meal", 45)
    desk.flow.take_break("no such reason")
    assert desk.status.reason is None


def test_the_workplace_says_which_breaks_there_are_and_how_many_calls_may_go_unanswered(desk: Desk) -> None:
    """As soon as it is changed."""
    desk.settings.break_reasons = "smoke:5"
    assert desk.status.breaks == (BreakReason("smoke", 5),)
    desk.settings.unanswered_limit = 1
    desk.missed(EndReason.NO_ANSWER)
    assert desk.now() is Availability.NOT_RESPONDING
