"""What is kept of a call, with what follows from its outcome."""

from dataclasses import replace

from app import times
from app.models.keys import new_key
from app.telephony.protocol import EndReason
from app.ui.state.calls import Calls
from app.ui.state.finished_call import finished_call
from app.ui.state.wrap_up_form import Extension, WrapUpForm
from tests.ui import people, pictures

AGENT = new_key()
SOLVED = people.trees()[1][0]


def test_the_outcome_brings_its_side_effects_once(calls: Calls) -> None:
    page = people.talk(calls, known=people.card())
    page.form = WrapUpForm(
        more_reasons=(new_key(),),
        tags=("slow",),
        impression=2,
        nps=9,
        survey="link",
        extensions=(Extension("notes", times.now()),),
    )
    people.hang_up(calls, page)
    strict = replace(SOLVED, is_do_not_call=True, notifies="team")
    kept = finished_call(page, AGENT, strict, is_complete=True)
    assert (kept.do_not_call, kept.hung_up_by, kept.mode) == (True, "customer", "timed")
    assert (kept.extensions, kept.extension_reasons, kept.is_timed_out) == (1, ("notes",), False)
    assert (kept.tags, kept.impression, kept.survey) == (("slow",), 2, "link")
    assert kept.nps is None  # without a mark nobody was asked
    (task,) = kept.follow_ups
    assert (task.is_teams, task.is_promise, task.what) == (True, False, "Look after a call: Solved")
    assert finished_call(page, AGENT, strict, is_complete=True).follow_ups[0].id == task.id


def test_without_an_outcome_nothing_follows(calls: Calls) -> None:
    page = people.talk(calls)
    people.hang_up(calls, page)
    page.ended = pictures.ended(page.picture, EndReason.LOCAL_HANGUP)
    kept = finished_call(page, AGENT, None, is_complete=False)
    assert (kept.do_not_call, kept.follow_ups, kept.is_timed_out) == (False, (), True)
    assert kept.hung_up_by == "agent"
    page.form = WrapUpForm(hung_up_by="network")
    assert finished_call(page, AGENT, None, is_complete=True).hung_up_by == "network"
