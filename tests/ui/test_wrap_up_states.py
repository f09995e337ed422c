"""No order of modes, times, second calls, states, breaks of the line and crashes loses a text or an agent."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast
from unittest.mock import patch
from uuid import UUID

import pytest
import shiboken6
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app import times
from app.journal.journal import Journal
from app.models.keys import new_key
from app.models.rows.calls import WrapUp, from_json, to_json
from app.models.rows.names import Names, QueueRule
from app.settings import Settings
from app.telephony.protocol import CallChanged, CallEnded, CallOffered, CallPicture, EndReason, Snapshot
from app.ui.call_flow import CallFlow
from app.ui.draft_keeper import DraftKeeper
from app.ui.engine_link import EngineLink
from app.ui.jobs import Jobs
from app.ui.state.agent_status import AgentStatus, Availability
from app.ui.state.call_page import CallPage
from app.ui.state.call_page import Phase as Stands
from app.ui.state.calls import Calls
from app.ui.state.wrap_up_needs import lacking
from app.ui.status_flow import StatusFlow
from app.ui.wrap_up_flow import WrapUpFlow
from app.wrap_up.modes import Mode
from tests.ui import people, pictures

AGENT = new_key()
REASONS, OUTCOMES = people.trees()
SOLVED, _PROMISED, REFUSED = OUTCOMES  # the last one needs a note
RULES = {str(mode): QueueRule(str(mode), "", str(mode), 60, 2, 30) for mode in Mode}
BEGINNING = datetime(2026, 11, 21, 12, tzinfo=UTC)
WORDS = st.sampled_from(["asked for an invoice", "خُصم مرتين", "x", "3,000.50 SAR"])
RUNS_IN_PASSING, RUNS, STEPS = 12, 10_000, 30


class AtOnce:
    """A lane whose answers come before it returns: the order of events is the test's own."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def ask(
        self,
        _owner: QObject,
        work: Callable[[Journal], Any],
        then: Callable[[Any], None],
        _otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do the work and answer."""
        then(work(self._journal))


@dataclass
class Told:
    """What the test knows of a call: its line, and what was typed about it."""

    picture: CallPicture
    is_live: bool = True
    text: str = ""


class Desk:
    """Everything of one start of the desk that leads calls to their wrap-ups, on a real journal."""

    def __init__(self, folder: Path) -> None:
        self.owner = QObject()
        self.journal = Journal.open(folder / "journal.sqlite")
        lane = cast("Jobs[Journal]", AtOnce(self.journal))
        self.calls = Calls(self.owner)
        self.calls.workplace.know(Names(rules=RULES))
        self.link = EngineLink(folder, list, folder / "err", self.owner)
        chosen = Settings()
        self.flow = CallFlow(self.link, self.calls, chosen, self.owner)
        self.status = AgentStatus(self.owner)
        self.states = StatusFlow(self.status, self.calls, self.link, chosen, self.owner)
        self.drafts = DraftKeeper(self.calls, lane, self.owner)
        self.wrap_ups = WrapUpFlow(self.calls, self.owner)
        self._wire()
        self.wrap_ups.know_trees(REASONS, OUTCOMES)
        self.wrap_ups.work_for(AGENT)

    def _wire(self) -> None:
        """Join the flows as the desk does."""
        flow, drafts = self.flow, self.drafts
        flow.page_opened.connect(drafts.restore)
        flow.page_answered.connect(lambda page: drafts.keep(page, "call"))
        flow.page_ended.connect(lambda page: drafts.keep(page, "call"))
        flow.page_missed.connect(self.wrap_ups.finish_unanswered)
        drafts.left_found.connect(flow.take_back)
        self.wrap_ups.form_edited.connect(drafts.keep_form)
        self.wrap_ups.finished.connect(self._keep)

    def _keep(self, page: CallPage, wrap_up: WrapUp) -> None:
        self.drafts.forget(page)
        self.journal.put("wrap_up", wrap_up.call_id, to_json(wrap_up), finishes=page.call_id)

    def kept(self) -> list[WrapUp]:
        """Return what is safe on its way to the database."""
        return [from_json(item.payload) for item in self.journal.waiting()]

    def let_go(self) -> None:
        """End as a crash does: nothing is written any more."""
        self.link.stop()
        shiboken6.delete(self.owner)
        self.journal.close()


class Work(RuleBasedStateMachine):
    """An agent, her calls, and everything that can come between."""

    def __init__(self) -> None:
        super().__init__()
        self.now = BEGINNING
        self._clock = patch.object(times, "now", lambda: self.now)
        self._clock.start()
        self._folder = tempfile.TemporaryDirectory(prefix="hatif-states-")
        self.desk = Desk(Path(self._folder.name))
        self.told: dict[str, Told] = {}
        self.keys: dict[str, UUID] = {}

    def teardown(self) -> None:
        """Whatever happened, the agent gets free, and every text is where it belongs."""
        try:
            self._end_the_day()
        finally:
            self.desk.let_go()
            self._clock.stop()
            self._folder.cleanup()

    @precondition(lambda self: len(self.told) < 4)
    @rule(mode=st.sampled_from(Mode))
    def ring_and_answer(self, mode: Mode) -> None:
        """A call comes, perhaps beside another one."""
        call_id = f"call-{len(self.told)}"
        plain = pictures.ringing(call_id)
        picture = replace(plain, queue=replace(plain.queue, queue=str(mode)))
        self.desk.link.event_received.emit(CallOffered(call=picture))
        answered = pictures.talking(picture)
        self.desk.link.event_received.emit(CallChanged(call=answered))
        self.told[call_id] = Told(answered)
        self.desk.drafts.write()
        page = self._page(call_id)
        assert page is not None
        self.keys[call_id] = page.key

    @rule(words=WORDS)
    def type(self, words: str) -> None:
        """Something is noted of the call in front; the pause after it passes."""
        page = self.desk.calls.current
        if page is not None:
            text = f"{page.note} {words}"
            self.desk.drafts.keep_note(page.call_id, text)
            self.desk.drafts.write()
            self.told[page.call_id].text = text

    @rule(outcome=st.sampled_from([SOLVED, REFUSED]))
    def choose(self, outcome: Any) -> None:
        """An outcome is chosen."""
        page = self.desk.calls.current
        if page is not None:
            self.desk.drafts.keep_form(page.call_id, replace(page.form, outcome_id=outcome.id))
            self.desk.drafts.write()

    @rule(place=st.integers(0, 3))
    def hang_up(self, place: int) -> None:
        """The customer of one of the calls hangs up."""
        live = [call_id for call_id, told in self.told.items() if told.is_live]
        if live:
            call_id = live[place % len(live)]
            self.told[call_id].is_live = False
            self.desk.link.event_received.emit(pictures.ended(self.told[call_id].picture))
            self.desk.drafts.write()

    @rule()
    def finish(self) -> None:
        """The agent presses the button; what is missing stops her."""
        page = self.desk.calls.current
        if page is not None and page.phase is Stands.WRAP_UP and self._is_whole(page):
            self.desk.wrap_ups.end(page)
            self.desk.drafts.write()

    @rule(reason=st.sampled_from(["notes", "system"]))
    def extend(self, reason: str) -> None:
        """More time is wanted."""
        page = self.desk.calls.current
        if page is not None:
            self.desk.wrap_ups.extend(page, reason)
            self.desk.drafts.write()

    @rule(seconds=st.integers(0, 90))
    def wait(self, seconds: int) -> None:
        """Time passes."""
        self.now += timedelta(seconds=seconds)
        self.desk.wrap_ups.look()

    @rule(wish=st.sampled_from([Availability.READY, Availability.BREAK, Availability.TRAINING]))
    def want(self, wish: Availability) -> None:
        """Another state is chosen, in the middle of whatever it is."""
        self.desk.states.want(wish)

    @rule()
    def lose_the_line(self) -> None:
        """The engine has died and comes back without its calls."""
        for told in self.told.values():
            told.is_live = False
        self.desk.link.snapshot_received.emit(Snapshot())
        self.desk.drafts.write()

    @rule()
    def crash(self) -> None:
        """The window is gone and comes back; the engine has gone on telephoning."""
        self.desk.let_go()
        self.desk = Desk(Path(self._folder.name))
        live = tuple(told.picture for told in self.told.values() if told.is_live)
        self.desk.link.snapshot_received.emit(Snapshot(calls=live))
        self.desk.drafts.find_left()
        self.desk.drafts.write()

    @invariant()
    def every_text_is_somewhere(self) -> None:
        """On its page, or on its way to the database, whole."""
        kept = {wrap_up.call_id: wrap_up for wrap_up in self.desk.kept()}
        for call_id, told in self.told.items():
            page = self._page(call_id)
            if page is not None:
                assert page.note == told.text
                assert page.key == self.keys[call_id]
            else:
                assert kept[self.keys[call_id]].note == told.text

    @invariant()
    def nobody_is_stuck(self) -> None:
        """Without a call the agent is what she wished to be; the time of none is over and not seen."""
        calls, status = self.desk.calls, self.desk.status
        assert calls.current is not None or status.next_state is None
        assert calls.current is not None or not calls.pages
        self.desk.wrap_ups.look()
        for page in calls.pages:
            ends = page.wrap_up_ends_at
            assert page.phase is not Stands.WRAP_UP or ends is None or ends > self.now

    def _end_the_day(self) -> None:
        for told in self.told.values():
            if told.is_live:
                ended = CallEnded(call_id=told.picture.call_id, reason=EndReason.REMOTE_HANGUP)
                self.desk.link.event_received.emit(ended)
        for page in self.desk.calls.pages:
            if page.wrap_up_ends_at is None:
                self.desk.drafts.keep_form(page.call_id, replace(page.form, outcome_id=SOLVED.id))
                self.desk.wrap_ups.end(page)
        self.now += timedelta(hours=1)
        self.desk.wrap_ups.look()
        assert self.desk.calls.pages == ()
        assert self.desk.status.next_state is None
        kept = self.desk.kept()
        assert sorted(map(str, self.keys.values())) == sorted(str(wrap_up.call_id) for wrap_up in kept)
        for wrap_up in kept:
            assert wrap_up.is_complete != wrap_up.is_timed_out
            if wrap_up.is_complete and wrap_up.mode != Mode.OPTIONAL:
                assert wrap_up.outcome_id is not None

    def _page(self, call_id: str) -> CallPage | None:
        return next((page for page in self.desk.calls.pages if page.call_id == call_id), None)

    def _is_whole(self, page: CallPage) -> bool:
        chosen = [outcome for outcome in OUTCOMES if outcome.id == page.form.outcome_id]
        return not lacking(page.form, page.note, chosen, is_optional=page.rule.mode is Mode.OPTIONAL)


def run(examples: int) -> None:
    """Let it happen so many times."""
    checks = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
    phases = [Phase.generate, Phase.shrink]
    wanted = settings(
        max_examples=examples,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        phases=phases,
        suppress_health_check=checks,
    )
    run_state_machine_as_test(Work, settings=wanted)


def test_a_few_orders_of_events(qapp: QApplication) -> None:
    run(RUNS_IN_PASSING)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_ten_thousand_orders_of_events(qapp: QApplication) -> None:
    run(RUNS)
