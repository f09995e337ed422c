"""Scripts begin, go on and come back."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.callscript.answers import AnswerFault
from app.callscript.language import Script, read_script
from app.callscript.runner import Runner
from app.callscript.shelf import Shelf
from app.models.rows.callers import Identification
from app.settings import Settings
from app.telephony.protocol import QueueFacts
from app.ui import script_draft
from app.ui.jobs import Jobs
from app.ui.script_flow import ScriptFlow
from app.ui.state.agent_status import AgentStatus
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from tests.ui import people

FOR_BILLING = """
script: {key}
version: {version}
title: {{ar: فوترة, en: Billing}}
starts_when: [{{queue: [{queue}], direction: [inbound]}}]
start: hello
steps:
  hello:
    kind: ask
    title: {{ar: تحية, en: Hello}}
    say: {{ar: "معك {{{{ agent.name }}}}", en: "I am {{{{ agent.name }}}}, {{{{ customer.name }}}}"}}
    takes: amount
    most: 100
    next: bye
  bye:
    kind: end
    title: {{ar: وداع, en: Bye}}
    say: {{ar: شكرًا, en: Thanks}}
    outcome: solved
"""
STRANGER = Identification((), None)


def script(key: str = "billing", version: int = 1, queue: str = "billing") -> Script:
    """Return a script of two steps for a queue."""
    return read_script(FOR_BILLING.format(key=key, version=version, queue=queue), key)


class Desk:
    """A desk with scripts."""

    def __init__(self) -> None:
        self.calls = Calls()
        self.library: Jobs[Shelf] = Jobs(lambda: Shelf((script("sales", queue="sales"), script())), "library")
        self.library.start()
        self.settings = Settings({"ui.language": "en"})
        self.flow = ScriptFlow(self.calls, self.library, self.settings, AgentStatus())
        self.refused: list[AnswerFault] = []
        self.flow.answer_refused.connect(self.refused.append)

    def talk(self, *, is_known: bool = True) -> CallPage:
        """Answer a call; the caller is looked for, and drafts too."""
        page = people.talk(self.calls)
        page.is_restored = True
        page.identification = STRANGER if is_known else None
        return page

    def begun(self, qtbot: QtBot) -> CallPage:
        """Answer a call and wait for its script."""
        page = self.talk()
        with qtbot.waitSignal(self.flow.moved):
            self.flow.begin(page)
        return page


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    """An idle desk."""
    desk = Desk()
    yield desk
    desk.library.stop()


def step_of(page: CallPage) -> str:
    """Return where the script of a page is."""
    assert page.runner is not None
    return page.runner.step_key


def test_an_answered_call_begins_with_the_script_of_its_queue(desk: Desk, qtbot: QtBot) -> None:
    """In the window's language."""
    page = desk.begun(qtbot)
    assert page.runner is not None
    assert page.runner.script.key == "billing"
    assert step_of(page) == "hello"
    assert page.script_language == "en"


@pytest.mark.parametrize("missing", ["identification", "drafts", "answer"])
def test_nothing_begins_before_everything_it_depends_on_is_known(
    desk: Desk, qtbot: QtBot, missing: str
) -> None:
    """Who calls, what an earlier desk left, and that there is a conversation at all."""
    page = people.ring(desk.calls) if missing == "answer" else desk.talk(is_known=missing != "identification")
    page.is_restored = missing != "drafts"
    page.identification = page.identification if missing == "identification" else STRANGER
    desk.flow.begin(page)
    qtbot.waitUntil(lambda: desk.library.idle)
    assert page.runner is None


def test_a_queue_without_a_script_has_none(desk: Desk, qtbot: QtBot) -> None:
    """The call goes on without."""
    page = desk.talk()
    page.picture = replace(page.picture, queue=QueueFacts(queue="support"))
    desk.flow.begin(page)
    qtbot.waitUntil(lambda: desk.library.idle)
    assert page.runner is None


def test_beginning_again_does_not_undo_what_was_answered(desk: Desk, qtbot: QtBot) -> None:
    """The customer may be found in the middle of the script."""
    page = desk.talk()
    moved: list[CallPage] = []
    desk.flow.moved.connect(moved.append)
    desk.flow.begin(page)
    desk.flow.begin(page)
    qtbot.waitUntil(lambda: desk.library.idle)
    assert moved == [page]
    desk.flow.answer("7")
    desk.flow.begin(page)
    qtbot.waitUntil(lambda: desk.library.idle)
    assert step_of(page) == "bye"


def test_the_agent_answers_goes_back_and_jumps(desk: Desk, qtbot: QtBot) -> None:
    """Each time everybody hears that the script moved."""
    page = desk.begun(qtbot)
    moves: list[str] = []
    desk.flow.moved.connect(lambda moved: moves.append(step_of(moved)))
    desk.flow.answer("7")
    desk.flow.back()
    desk.flow.jump("bye")
    desk.flow.mark_read()
    assert moves == ["bye", "hello", "bye", "bye"]
    assert page.runner is not None
    assert [entry.kind for entry in page.runner.record] == ["answer", "back", "jump", "read"]


def test_an_answer_that_does_not_fit_is_refused_and_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    """With the reason, for the window to word."""
    page = desk.begun(qtbot)
    desk.flow.answer("five hundred")
    desk.flow.answer("500")
    desk.flow.jump("nowhere")
    assert desk.refused == [AnswerFault.NOT_A_NUMBER, AnswerFault.TOO_LARGE, AnswerFault.NO_SUCH_STEP]
    assert step_of(page) == "hello"


def test_without_a_script_its_keys_do_nothing(desk: Desk) -> None:
    """No call, or a call without one."""
    for _ in range(2):
        desk.flow.answer("7")
        desk.flow.back()
        desk.flow.jump("bye")
        desk.flow.mark_read()
        page = desk.talk()
    assert page.runner is None
    assert desk.refused == []


def test_the_script_speaks_the_customers_language(desk: Desk, qtbot: QtBot) -> None:
    """Whatever the window's is."""
    page = desk.begun(qtbot)
    with qtbot.waitSignal(page.script_changed):
        desk.flow.speak("ar")
    assert page.script_language == "ar"


def test_a_customer_found_later_is_spoken_of_from_then_on(desk: Desk, qtbot: QtBot) -> None:
    """At the same place."""
    page = desk.begun(qtbot)
    page.card = people.card()
    desk.flow.refresh_facts(page)
    assert page.runner is not None
    assert "Abdulrahman Al-Shammari" in page.runner.place("en").say
    assert step_of(page) == "hello"


def test_another_desk_goes_on_where_the_first_one_was(desk: Desk, qtbot: QtBot) -> None:
    """By the record it kept."""
    page = desk.begun(qtbot)
    desk.flow.answer("7")
    draft = script_draft.written(page.runner)
    again = people.talk(desk.calls, "again")
    with qtbot.waitSignal(desk.flow.moved):
        desk.flow.resume(again, draft)
    assert again.runner is not None
    assert page.runner is not None
    assert again.runner.record == page.runner.record
    assert step_of(again) == "bye"


@pytest.mark.parametrize(
    "draft",
    [script_draft.written(Runner(script(version=2), {}).answer("7")), "{"],
    ids=["a version that is gone", "no record at all"],
)
def test_what_cannot_be_taken_up_begins_anew(desk: Desk, qtbot: QtBot, draft: str) -> None:
    """With the version there is."""
    again = desk.talk()
    with qtbot.waitSignal(desk.flow.moved):
        desk.flow.resume(again, draft)
    assert step_of(again) == "hello"
