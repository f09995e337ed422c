"""The callbacks of a team."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from app import times
from app.models.keys import new_key
from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.planner.team_view import TeamView
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls
from tests.ui.planner.rows import row


def test_late_ones_stand_first_and_a_colleagues_claim_is_said(english: Language, qtbot: QtBot) -> None:
    calls, status, me = Calls(), AgentStatus(), new_key()
    view = TeamView(english, Actions(calls, status, calls))
    qtbot.addWidget(view)
    assert view.list.isHidden()
    later = row("Later", at=times.now() + timedelta(hours=3))
    view.show_rows(
        [later, row("Mine", claimed_by=me), row("His", claimed_by=new_key()), row("Late", escalation=1)], me
    )
    texts = view.list.texts
    assert [texts[0], texts[2], texts[5]] == ["Late, told to the lead", "Now", "Later"]
    assert [text for text in texts if "a colleague is at it" in text and "His" in text]
    assert not [text for text in texts if "a colleague is at it" in text and "Mine" in text]
    calls.deleteLater()
