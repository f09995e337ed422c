"""From the first ring to the wrap-up: what the engine says becomes pages."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app import times
from app.models.keys import new_key
from app.settings import Settings
from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallState,
    EndReason,
    Order,
    PlaceCall,
    ShowedCall,
    Snapshot,
    TransferChanged,
)
from app.ui.call_flow import CallFlow
from app.ui.engine_link import EngineLink
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls
from app.ui.state.left_call import LeftCall
from tests.ui.engines import LOOPBACK, Engine, running
from tests.ui.pictures import ended, ringing, talking


class Flow:
    """A call flow over a link that nobody answers, and what it announced."""

    def __init__(self, link: EngineLink) -> None:
        self.link = link
        self.calls = Calls()
        self.settings = Settings()
        self.flow = CallFlow(link, self.calls, self.settings)
        self.opened: list[CallPage] = []
        self.answered: list[CallPage] = []
        self.ended: list[CallPage] = []
        self.missed: list[CallPage] = []
        self.flow.page_opened.connect(self.opened.append)
        self.flow.page_answered.connect(self.answered.append)
        self.flow.page_ended.connect(self.ended.append)
        self.flow.page_missed.connect(self.missed.append)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Flow]:
    """A flow whose engine is played by the test."""
    link = EngineLink(tmp_path, list, tmp_path / "err")
    yield Flow(link)
    link.stop()


def test_an_offered_call_opens_a_page_but_does_not_take_the_front(desk: Flow) -> None:
    """The agent decides."""
    desk.link.event_received.emit(CallOffered(call=ringing()))
    assert len(desk.opened) == 1
    assert desk.calls.incoming == tuple(desk.opened)
    assert desk.calls.current is None


def test_an_answered_call_comes_to_the_front_once(desk: Flow) -> None:
    """Hold and resume do not answer it again."""
    picture = ringing()
    desk.link.event_received.emit(CallOffered(call=picture))
    desk.link.event_received.emit(CallChanged(call=talking(picture)))
    desk.link.event_received.emit(CallChanged(call=talking(picture)))
    assert desk.calls.current is desk.opened[0]
    assert len(desk.answered) == 1


def test_a_call_that_ends_goes_to_its_wrap_up_with_a_time_limit(desk: Flow) -> None:
    """The page stays until the wrap-up is kept."""
    picture = talking(ringing())
    desk.link.event_received.emit(CallChanged(call=picture))
    desk.link.event_received.emit(ended(picture))
    page = desk.opened[0]
    assert page.phase is Phase.WRAP_UP
    assert desk.ended == [page]
    assert page.ended_at is not None
    assert page.wrap_up_ends_at is not None
    assert (page.wrap_up_ends_at - page.ended_at).total_seconds() == desk.settings.wrap_up_seconds


def test_no_time_limit_means_until_done(desk: Flow) -> None:
    """Zero in the settings."""
    desk.settings.wrap_up_seconds = 0
    picture = talking(ringing())
    desk.link.event_received.emit(CallChanged(call=picture))
    desk.link.event_received.emit(ended(picture))
    assert desk.opened[0].wrap_up_ends_at is None


def test_a_caller_who_gave_up_is_missed(desk: Flow) -> None:
    """The banner goes with him."""
    picture = ringing()
    desk.link.event_received.emit(CallOffered(call=picture))
    desk.link.event_received.emit(ended(picture, EndReason.CALLER_GAVE_UP))
    assert desk.missed == desk.opened
    assert desk.calls.incoming == ()


def test_a_snapshot_brings_back_a_call_in_progress(desk: Flow) -> None:
    """A desk that was started again shows it, in front."""
    desk.link.snapshot_received.emit(Snapshot(calls=(talking(ringing()),)))
    assert desk.calls.current is desk.opened[0]
    assert desk.answered == desk.opened


def test_a_call_that_the_new_engine_does_not_know_is_over(desk: Flow) -> None:
    """Nothing stays on "On call" for ever."""
    desk.link.event_received.emit(CallChanged(call=talking(ringing())))
    desk.link.snapshot_received.emit(Snapshot(calls=()))
    page = desk.opened[0]
    assert page.phase is Phase.WRAP_UP
    assert page.ended is not None
    assert page.ended.reason is EndReason.FAILED


@pytest.mark.end_to_end
def test_two_real_calls_the_second_answer_holds_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    """And ending the second leaves the first where it was, on hold."""
    with running(tmp_path / "desk", qtbot) as engine, running(tmp_path / "people", qtbot) as people:
        desk = Flow(engine.link)
        desk.flow.page_opened.connect(lambda page: desk.flow.say_shown(page.call_id))
        _call(people, engine, "first")
        qtbot.waitUntil(lambda: len(desk.calls.incoming) == 1)
        desk.flow.answer()
        qtbot.waitUntil(lambda: desk.calls.current is not None)
        first = desk.calls.current
        _call(people, engine, "second")
        qtbot.waitUntil(lambda: len(desk.calls.incoming) == 1)
        desk.flow.answer()
        qtbot.waitUntil(lambda: len(desk.answered) == 2)
        second = desk.calls.current
        assert first is not None
        assert second is not None
        assert second is not first
        qtbot.waitUntil(lambda: first.picture.state is CallState.HELD)
        desk.flow.hang_up()
        qtbot.waitUntil(lambda: second.phase is Phase.WRAP_UP)
        assert first.phase is Phase.HELD
        desk.flow.show(first)
        desk.flow.toggle_hold()
        qtbot.waitUntil(lambda: first.phase is Phase.TALKING)
        desk.flow.toggle_mute()
        qtbot.waitUntil(lambda: first.picture.is_muted)
        desk.flow.hang_up()
        qtbot.waitUntil(lambda: len(people.heard(CallEnded)) == 2)


def _call(people: Engine, desk: Engine, name: str) -> None:
    from_uri = f"<sip:05000000{len(name)}@{LOOPBACK}>"
    people.place(name, f"sip:hatif@{LOOPBACK}:{desk.sip_port}", from_uri)


def test_a_call_left_without_a_wrap_up_comes_to_the_front(desk: Flow) -> None:
    """The agent finishes it; its time begins now."""
    left = LeftCall(new_key(), talking(ringing()), ended(ringing()), times.now() - timedelta(hours=1))
    desk.flow.take_back(left)
    [page] = desk.opened
    assert desk.calls.current is page
    assert (page.key, page.phase, page.ended_at) == (left.key, Phase.WRAP_UP, left.ended_at)
    assert page.wrap_up_ends_at is not None
    assert page.wrap_up_ends_at > times.now()


def test_a_call_left_ringing_was_missed(desk: Flow) -> None:
    """Nobody is there to be answered."""
    desk.flow.take_back(LeftCall(new_key(), ringing(), ended(ringing()), times.now()))
    assert desk.missed == desk.opened
    assert desk.calls.current is None


def test_a_call_that_goes_on_is_not_left(desk: Flow) -> None:
    """The engine has it, and so has the desk."""
    desk.link.snapshot_received.emit(Snapshot(calls=(talking(ringing()),)))
    desk.flow.take_back(LeftCall(new_key(), talking(ringing()), ended(ringing()), times.now()))
    [page] = desk.calls.pages
    assert page.phase is Phase.TALKING


class _Consulting:
    """A desk in a real call whose agent asks a colleague; both others are engines too."""

    def __init__(self, desk: Flow, colleague: Engine, qtbot: QtBot) -> None:
        self.desk, self.colleague, self.qtbot = desk, colleague, qtbot
        self.gone: list[CallPage] = []
        desk.flow.consult_ended.connect(self.gone.append)

    def ask(self) -> CallPage:
        """Ask the colleague, who answers."""
        before = len(self.colleague.heard(CallOffered))
        self.desk.flow.consult(f"sip:204@{LOOPBACK}:{self.colleague.sip_port}", "Omar")
        self.qtbot.waitUntil(lambda: len(self.colleague.heard(CallOffered)) > before)
        offered = self.colleague.heard(CallOffered)[-1]
        assert isinstance(offered, CallOffered)
        for order in (ShowedCall, AnswerCall):
            self.colleague.link.send(order(call_id=offered.call.call_id))
        self.qtbot.waitUntil(lambda: _talks(self.desk.calls.consult))
        assert self.desk.calls.consult is not None
        return self.desk.calls.consult


def _talks(page: CallPage | None) -> bool:
    return page is not None and page.phase is Phase.TALKING


@pytest.mark.end_to_end
def test_a_colleague_is_asked_joined_and_let_go_while_the_customer_s_page_stays(
    tmp_path: Path, qtbot: QtBot
) -> None:
    """The colleague has neither a script nor a wrap-up, and the customer never leaves the front."""
    folders = (tmp_path / name for name in ("desk", "customer", "colleague"))
    with ExitStack() as engines:
        engine, people, other = (engines.enter_context(running(folder, qtbot)) for folder in folders)
        desk = Flow(engine.link)
        scene = _Consulting(desk, other, qtbot)
        desk.flow.page_opened.connect(lambda page: desk.flow.say_shown(page.call_id))
        _call(people, engine, "customer")
        qtbot.waitUntil(lambda: len(desk.calls.incoming) == 1)
        desk.flow.answer()
        qtbot.waitUntil(lambda: desk.calls.current is not None)
        customer = desk.calls.current
        assert customer is not None

        colleague = scene.ask()
        qtbot.waitUntil(lambda: customer.phase is Phase.HELD)
        assert (desk.calls.current, colleague.consulted) == (customer, "Omar")
        desk.flow.toggle_hold()  # to the customer, and back to the colleague
        qtbot.waitUntil(lambda: customer.phase is Phase.TALKING and colleague.phase is Phase.HELD)
        desk.flow.toggle_hold()
        qtbot.waitUntil(lambda: customer.phase is Phase.HELD and colleague.phase is Phase.TALKING)
        desk.flow.join()
        qtbot.waitUntil(lambda: desk.calls.is_conference)
        desk.flow.back_to_customer()
        qtbot.waitUntil(lambda: scene.gone == [colleague])
        assert (len(desk.opened), desk.calls.pages) == (1, (customer,))
        qtbot.waitUntil(lambda: customer.phase is Phase.TALKING)

        scene.ask()
        with qtbot.waitSignal(desk.flow.transfer_failed, timeout=10_000):
            desk.flow.complete_transfer()  # an engine follows no REFER: the customer stays ours
        assert customer.ended is None


def test_a_transfer_that_fails_is_told(desk: Flow, qtbot: QtBot) -> None:
    """A provisional answer is no failure."""
    with qtbot.assertNotEmitted(desk.flow.transfer_failed):
        desk.link.event_received.emit(TransferChanged(call_id=CallId("a"), code=100, is_final=False))
        desk.link.event_received.emit(TransferChanged(call_id=CallId("a"), code=200, is_final=True))
    with qtbot.waitSignal(desk.flow.transfer_failed):
        desk.link.event_received.emit(TransferChanged(call_id=CallId("a"), code=486, is_final=True))


def sent(desk: Flow, monkeypatch: pytest.MonkeyPatch) -> list[Order]:
    """Return the orders that go to the engine from now on."""
    orders: list[Order] = []
    monkeypatch.setattr(desk.link, "send", orders.append)
    return orders


class Asking(QObject):
    """A gate that lets nobody pass before it has asked."""

    def pass_on(self, number: str, go: Callable[[], None], **_: object) -> None:
        """Wait for ever."""


def test_numbers_are_dialled_as_the_plan_says(desk: Flow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Calls, questions and transfers alike."""
    desk.settings.dialling_rules = "+966>0, /7-15>9"
    orders = sent(desk, monkeypatch)
    desk.flow.dial("+966501234567")
    desk.flow.dial("1001")
    assert [order.to for order in orders if isinstance(order, PlaceCall)] == ["0501234567", "1001"]


def test_the_last_number_is_dialled_again(desk: Flow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once there is one."""
    orders = sent(desk, monkeypatch)
    desk.flow.redial()
    assert orders == []
    desk.flow.dial("1001")
    desk.flow.redial()
    first, again = orders
    assert isinstance(first, PlaceCall)
    assert isinstance(again, PlaceCall)
    assert first.to == again.to == "1001"
    assert first.call_id != again.call_id


def test_help_is_called_at_once_whatever_is_asked_of_others(
    desk: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No rule changes the number, and no question to a database delays it."""
    desk.settings.dialling_rules = "1>9, 9>0, /1-15>7"
    desk.settings.emergency_numbers = "112, 800-4357"
    desk.flow.guard(Asking())  # type: ignore[arg-type]  # whatever asks
    orders = sent(desk, monkeypatch)
    for number in ("112", "8004357", "0501234567"):
        desk.flow.dial(number)
    assert [order.to for order in orders if isinstance(order, PlaceCall)] == ["112", "8004357"]


def test_a_conversation_that_a_fault_ended_is_called_back_by_one_key(
    desk: Flow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told at once, also that a caller who withholds his number cannot be called."""
    sent: list[Order] = []
    monkeypatch.setattr(desk.link, "send", sent.append)
    for call_id, number in (("first", "0500000001"), ("second", "")):
        offered = ringing(call_id, number)
        desk.link.event_received.emit(CallOffered(call=offered))
        desk.link.event_received.emit(CallChanged(call=talking(offered)))
        with qtbot.waitSignal(desk.flow.cut_off) as told:
            desk.link.event_received.emit(ended(offered, EndReason.FAILED))
        assert told.args == [desk.calls.page(offered.call_id)]
        sent.clear()
        desk.flow.redial()
        assert [order.to for order in sent if isinstance(order, PlaceCall)] == ["0500000001"]
