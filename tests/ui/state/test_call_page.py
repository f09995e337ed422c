"""One call's page."""

import json

from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.ui.state.call_page import CallPage, Phase
from tests.ui.pictures import ended, held, ringing, talking


def test_the_phase_follows_the_call(qtbot: QtBot) -> None:
    """From the first ring to the saved wrap-up."""
    page = CallPage(ringing(), new_key())
    phases = [page.phase]
    page.picture = talking(page.picture)
    phases.append(page.phase)
    page.picture = held(page.picture)
    phases.append(page.phase)
    page.ended = ended(page.picture)
    phases.append(page.phase)
    page.is_saved = True
    phases.append(page.phase)
    assert phases == [Phase.RINGING, Phase.TALKING, Phase.HELD, Phase.WRAP_UP, Phase.SAVED]


def test_a_call_that_nobody_answered_is_missed(qtbot: QtBot) -> None:
    """There is nothing to wrap up."""
    page = CallPage(ringing(), new_key())
    page.ended = ended(page.picture)
    assert page.phase is Phase.MISSED


def test_the_draft_carries_what_a_wrap_up_after_a_crash_needs(qtbot: QtBot) -> None:
    """The key above all: it keeps the call from being saved twice."""
    page = CallPage(talking(ringing()), new_key())
    kept = json.loads(page.to_json())
    assert kept["key"] == str(page.key)
    assert kept["picture"]["queue"]["queue"] == "billing"
