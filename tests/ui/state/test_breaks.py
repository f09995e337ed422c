"""The breaks an agent may take."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.ui.state.agent_status import AgentStatus, Availability
from app.ui.state.breaks import BreakReason, known_breaks, read_breaks


def test_breaks_are_words_with_their_minutes() -> None:
    """In the workplace's own words too, with or without a limit."""
    read = read_breaks(" rest:15, صلاة : 20، walk the dog ,")
    assert read == (BreakReason("rest", 15), BreakReason("صلاة", 20), BreakReason("walk the dog", 0))


@pytest.mark.parametrize("text", ["rest:a lot", "15:rest:15", ":15", "rest:99999"])
def test_what_is_no_break_is_refused(text: str) -> None:
    """And offers none where it is stored already."""
    with pytest.raises(ValueError, match="minutes"):
        read_breaks(text)
    assert known_breaks(text) == ()


def test_only_a_break_with_a_limit_has_an_end(qtbot: QtBot) -> None:
    """Another reason is another break."""
    status = AgentStatus()
    assert status.ends_at is None
    status.become(Availability.BREAK, BreakReason("rest", 15))
    began = status.since
    assert status.ends_at == began + timedelta(minutes=15)
    status.become(Availability.BREAK, BreakReason("rest"))
    assert status.ends_at is None
    assert status.since > began
