"""What the agent is doing."""

from pytestqt.qtbot import QtBot

from app.ui.state.agent_status import AgentStatus, Availability


def test_the_time_counts_from_the_last_real_change(qtbot: QtBot) -> None:
    """Choosing the same state again does not start the clock anew."""
    status = AgentStatus()
    since = status.since
    status.become(Availability.READY)
    assert status.since == since
    status.become(Availability.BREAK)
    assert status.since > since


def test_a_wish_waits_and_a_change_ends_it(qtbot: QtBot) -> None:
    """The newest choice wins."""
    status = AgentStatus()
    status.become_next(Availability.BREAK)
    assert status.availability is Availability.READY
    assert status.next_state is Availability.BREAK
    status.become(Availability.TRAINING)
    assert status.next_state is None
