"""The end of a call's work."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app import times
from app.models.keys import new_key
from app.models.rows.calls import WrapUp
from app.telephony.protocol import EndReason
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.state.wrap_up_form import PlannedFollowUp, Resolved, WrapUpForm
from app.ui.wrap_up_flow import WrapUpFlow
from app.wrap_up.modes import Mode, Rule
from tests.ui import people, pictures

AGENT = new_key()


class Desk:
    """Calls, and what became of them."""

    def __init__(self) -> None:
        self.calls = Calls()
        self.flow = WrapUpFlow(self.calls)
        self.kept: list[WrapUp] = []
        self.timed_out: list[CallPage] = []
        self.flow.finished.connect(lambda _page, wrap_up: self.kept.append(wrap_up))
        self.flow.timed_out.connect(self.timed_out.append)

    def missed(self) -> CallPage:
        """Let a call ring until the caller gives up."""
        page = people.ring(self.calls)
        page.ended = pictures.ended(page.picture, EndReason.CALLER_GAVE_UP)
        self.flow.finish_unanswered(page)
        return page


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    """The desk of an agent who is known."""
    desk = Desk()
    desk.flow.work_for(AGENT)
    yield desk
    desk.flow.stop()


@pytest.fixture
def early(qtbot: QtBot) -> Iterator[Desk]:
    """A desk whose database has not said yet who works there."""
    desk = Desk()
    yield desk
    desk.flow.stop()


def test_everything_the_agent_entered_is_kept_under_the_pages_key(desk: Desk) -> None:
    """The page goes, and the agent is free."""
    page = people.talk(desk.calls, known=people.card())
    page.note, page.runner = "asked for an invoice", people.runner("next")
    promise = PlannedFollowUp(new_key(), "Call back", times.now(), "Asia/Riyadh")
    reason, outcome = new_key(), new_key()
    page.form = WrapUpForm(reason, outcome, Resolved.PENDING, 4, "", (promise,))
    people.hang_up(desk.calls, page)
    desk.flow.finish(page)
    (kept,) = desk.kept
    assert (kept.call_id, kept.agent_id, kept.customer_id) == (page.key, AGENT, people.ABDULRAHMAN)
    assert (kept.reason_id, kept.outcome_id, kept.resolved) == (reason, outcome, "pending")
    assert (kept.note, kept.satisfaction, kept.satisfaction_source) == ("asked for an invoice", 4, "agent")
    assert (kept.script_key, kept.script_version) == ("refund", "3")
    assert (kept.queue, kept.number, kept.end_reason) == ("billing", "0500000001", "remote_hangup")
    assert [(row.id, row.number) for row in kept.follow_ups] == [(promise.id, "0500000001")]
    assert kept.is_complete
    assert desk.calls.current is None
    assert desk.calls.pages == ()


def test_what_was_not_asked_has_no_source(desk: Desk) -> None:
    """A missing mark is none."""
    page = people.talk(desk.calls)
    people.hang_up(desk.calls, page)
    desk.flow.finish(page)
    assert (desk.kept[0].satisfaction, desk.kept[0].satisfaction_source) == (None, "")
    assert (desk.kept[0].customer_id, desk.kept[0].script_key) == (None, "")


def test_a_call_is_kept_once(desk: Desk) -> None:
    """Two keys pressed at once are one wish."""
    page = people.talk(desk.calls)
    people.hang_up(desk.calls, page)
    desk.flow.finish(page)
    desk.flow.finish(page)
    assert len(desk.kept) == 1


def test_at_zero_the_text_is_kept_and_the_agent_is_free(desk: Desk, qtbot: QtBot) -> None:
    """As incomplete; a call whose time is not over yet stays."""
    over = people.talk(desk.calls, "over")
    over.note = "half a sen"
    people.hang_up(desk.calls, over, wrap_up_seconds=0)
    going_on = people.talk(desk.calls, "going on")
    people.hang_up(desk.calls, going_on, wrap_up_seconds=60)
    qtbot.waitUntil(lambda: bool(desk.kept))
    assert [(kept.call_id, kept.note, kept.is_complete) for kept in desk.kept] == [
        (over.key, "half a sen", False)
    ]
    assert desk.timed_out == [over]
    assert desk.calls.pages == (going_on,)


def test_without_a_limit_no_wrap_up_runs_out(desk: Desk, qtbot: QtBot) -> None:
    """Until done means until done."""
    page = people.talk(desk.calls)
    people.hang_up(desk.calls, page, wrap_up_seconds=0)
    page.wrap_up_ends_at = None
    qtbot.wait(400)
    assert desk.kept == []


def test_a_missed_call_is_kept_too(desk: Desk) -> None:
    """It belongs on the customer's timeline; nobody has to wrap it up."""
    page = desk.missed()
    (kept,) = desk.kept
    assert (kept.call_id, kept.answered_at, kept.end_reason) == (page.key, None, "caller_gave_up")
    assert desk.calls.pages == ()


def test_calls_that_end_before_the_agent_is_known_are_kept_as_soon_as_he_is(
    early: Desk, qtbot: QtBot
) -> None:
    """The database may open late: a missed call and one whose time is over, each told once."""
    missed = early.missed()
    over = people.talk(early.calls, "over")
    people.hang_up(early.calls, over, wrap_up_seconds=0)
    qtbot.wait(600)
    assert (early.kept, early.timed_out) == ([], [])
    early.flow.work_for(AGENT)
    qtbot.waitUntil(lambda: len(early.kept) == 2)
    assert [kept.call_id for kept in early.kept] == [missed.key, over.key]
    assert early.timed_out == [over]
    assert early.calls.pages == ()


def test_who_is_done_sooner_cools_down_until_the_time_is_over(desk: Desk) -> None:
    """The form stays as it was ended; at zero it is complete, unless something was taken out again."""
    forms: list[WrapUpForm] = []
    desk.flow.form_edited.connect(lambda _call_id, form: forms.append(form))
    desk.flow.know_trees(*people.trees())
    page = people.talk(desk.calls)
    people.hang_up(desk.calls, page)
    page.rule = Rule(Mode.COOL_DOWN)
    desk.flow.end(page)
    assert (desk.kept, len(forms)) == ([], 1)
    page.form = replace(forms[-1], outcome_id=new_key())
    page.wrap_up_ends_at = times.now()
    desk.flow.look()
    assert [kept.is_complete for kept in desk.kept] == [True]
    again = people.talk(desk.calls, "again")
    people.hang_up(desk.calls, again, wrap_up_seconds=0)
    again.rule = Rule(Mode.COOL_DOWN)
    again.form = WrapUpForm(done_at=times.now())
    desk.flow.look()
    assert [kept.is_complete for kept in desk.kept] == [True, False]


def test_more_time_is_given_with_its_reason(desk: Desk) -> None:
    """As often as the queue lets, and kept with the call."""
    page = people.talk(desk.calls)
    desk.flow.form_edited.connect(lambda _call_id, form: setattr(page, "form", form))
    people.hang_up(desk.calls, page)
    before = page.wrap_up_ends_at
    for reason in ("notes", "system", "other"):
        desk.flow.extend(page, reason)
    assert before is not None
    assert page.wrap_up_ends_at == before + timedelta(seconds=120)
    desk.flow.finish(page)
    assert (desk.kept[0].extensions, desk.kept[0].extension_reasons) == (2, ("notes", "system"))


def test_what_follows_from_an_outcome_follows_only_when_it_is_complete(desk: Desk) -> None:
    """Nobody is marked because somebody ran out of time."""
    reasons, outcomes = people.trees()
    never = replace(outcomes[0], is_do_not_call=True)
    desk.flow.know_trees(reasons, (never,))
    for number, seconds in enumerate((0, 60)):
        page = people.talk(desk.calls, f"call-{number}")
        page.form = WrapUpForm(outcome_id=never.id)
        people.hang_up(desk.calls, page, wrap_up_seconds=seconds)
        desk.flow.look()
        desk.flow.end(page)
    assert [kept.do_not_call for kept in desk.kept] == [False, True]
