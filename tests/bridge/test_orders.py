"""Who may ask what, and what is asked of the PBX for it."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

import pytest

from app.bridge.events import Device, Everything, PbxEvent
from app.bridge.orders import carry_out
from app.bridge.picture import Line, Picture
from app.bridge.reducer import after
from app.bridge.switch import Mode, Place, Switch
from app.errors import BadInput, PbxRefused, Unavailable
from app.models.keys import new_key
from app.models.rows.pbx import OrderAnswer, OrderState, OrderVerb
from app.models.rows.pbx_roster import AskedOrder, RosterAgent
from tests.bridge.happenings import BEGINNING, Clock
from tests.bridge.people import agent, roster

DAY, NIGHT = new_key(), new_key()
SARA, OTHER = agent("1001", team=DAY), agent("1002", team=NIGHT)
BOSS, ADMIN = agent("1009", "supervisor", DAY), agent("", "admin")
EVERYBODY = roster(SARA, OTHER, BOSS, ADMIN)


@dataclass
class Notebook(Switch):
    """A PBX that writes down what it is asked, and says what it is told to."""

    asked: list[tuple[Any, ...]] = field(default_factory=list)
    says: Exception | None = None

    def note(self, *words: Any) -> None:
        self.asked.append(words)
        if self.says is not None:
            raise self.says

    async def connect(self, heard: Any, is_agent: Any) -> None: ...
    async def lost(self) -> None: ...
    async def close(self) -> None: ...

    async def everything(self) -> Everything:
        return Everything(at=BEGINNING, members=(), waiting=(), lines=())

    async def sign_in(self, extension: str, name: str, place: Place, *, reason: str) -> None:
        self.note("sign in", extension, place.queue, reason)

    async def sign_out(self, extension: str, queue: str) -> None:
        self.note("sign out", extension, queue)

    async def pause(self, extension: str, reason: str) -> None:
        self.note("pause", extension, reason)

    async def make_ready(self, extension: str) -> None:
        self.note("ready", extension)

    async def listen(self, order: str, supervisor: str, extension: str, mode: Mode) -> None:
        self.note("listen", supervisor, extension, mode)

    async def hang_up(self, line: Line) -> None:
        self.note("hang up", line.name)

    async def move(self, line: Line, queue: str, target: str) -> None:
        self.note("move", line.name, queue, target)

    async def mute_recording(self, lines: list[Line], *, is_muted: bool) -> None:
        self.note("mute", sorted(line.name for line in lines), is_muted)


def on_the_floor() -> Picture:
    """Sara talks with c1, c2 waits, and the supervisor listens."""
    clock, picture = Clock(), Picture()
    events: list[PbxEvent] = [
        clock.line("c1"),
        clock.line("l1", "1001", pbx_call="c1"),
        clock.member("1001", Device.BUSY),
        clock.line("c2"),
        clock.enters("c2"),
        clock.line("hatif-1"),
        clock.listens("hatif-1", "1001"),
    ]
    for event in events:
        picture = after(picture, event)
    return picture


def obey(
    verb: str, by: RosterAgent = SARA, about: RosterAgent = SARA, says: Exception | None = None, **more: str
) -> tuple[Any, str, list[tuple[Any, ...]]]:
    """Return what became of an order, and what the PBX was asked."""
    plain = {"queue": "", "pbx_call": "", "target": "", "reason": ""} | more
    order = AskedOrder(new_key(), verb, by.id, about.id, **plain)
    switch = Notebook(says=says)
    state, answer = asyncio.run(carry_out(order, EVERYBODY, on_the_floor(), switch))
    return state, answer, switch.asked


def test_an_agent_signs_in_to_his_queues_pauses_and_signs_out() -> None:
    state, _, asked = obey(OrderVerb.SIGN_IN)
    assert state is OrderState.DONE
    assert asked == [("sign in", "1001", "orders", ""), ("sign in", "1001", "support", ""), ("ready", "1001")]
    assert obey(OrderVerb.SIGN_IN, queue="support", reason="rest")[2] == [
        ("sign in", "1001", "support", "rest"),
        ("pause", "1001", "rest"),
    ]
    assert obey(OrderVerb.PAUSE, reason="meal")[2] == [("pause", "1001", "meal")]
    assert obey(OrderVerb.READY)[2] == [("ready", "1001")]
    assert obey(OrderVerb.SIGN_OUT)[2] == [("sign out", "1001", "orders"), ("sign out", "1001", "support")]
    assert obey(OrderVerb.SIGN_OUT, queue="orders")[2] == [("sign out", "1001", "orders")]
    assert obey(OrderVerb.SIGN_IN, queue="none")[:2] == (OrderState.REFUSED, OrderAnswer.NO_QUEUE)


@pytest.mark.parametrize(
    ("verb", "by", "about"),
    [
        (OrderVerb.PAUSE, OTHER, SARA),
        (OrderVerb.LISTEN, SARA, OTHER),
        (OrderVerb.LISTEN, SARA, SARA),
        (OrderVerb.LISTEN, BOSS, OTHER),
        (OrderVerb.MUTE_RECORDING, BOSS, SARA),
        (OrderVerb.TAKE, SARA, SARA),
    ],
)
def test_what_somebody_may_not_ask_is_not_done(verb: str, by: RosterAgent, about: RosterAgent) -> None:
    assert obey(verb, by, about) == (OrderState.REFUSED, OrderAnswer.NOT_ALLOWED, [])


def test_a_supervisor_is_on_a_call_with_his_own_telephone_and_leaves_it() -> None:
    for verb, mode in (
        (OrderVerb.LISTEN, Mode.LISTEN),
        (OrderVerb.WHISPER, Mode.WHISPER),
        (OrderVerb.BARGE, Mode.BARGE),
    ):
        assert obey(verb, BOSS)[2] == [("listen", "1009", "1001", mode)]
    assert obey(OrderVerb.LISTEN, ADMIN)[:2] == (OrderState.REFUSED, OrderAnswer.NO_EXTENSION)
    assert obey(OrderVerb.LISTEN, ADMIN, OTHER)[0] is OrderState.REFUSED
    assert obey(OrderVerb.LISTEN, BOSS, BOSS)[:2] == (OrderState.REFUSED, OrderAnswer.NO_EXTENSION)
    assert obey(OrderVerb.STOP_LISTENING, BOSS)[2] == []  # the line in front is not his


def test_a_waiting_call_goes_to_an_agent_or_to_a_queue_we_know_only() -> None:
    assert obey(OrderVerb.TAKE, BOSS, pbx_call="c2")[2] == [("move", "PJSIP/trunk-c2", "support", "e:1001")]
    for target, where in (("orders", "q:orders"), ("1002", "e:1002")):
        asked = obey(OrderVerb.REROUTE, BOSS, pbx_call="c2", target=target)[2]
        assert asked == [("move", "PJSIP/trunk-c2", "support", where)]
    assert obey(OrderVerb.REROUTE, BOSS, pbx_call="c2", target="00966500000000")[2] == []
    assert obey(OrderVerb.TAKE, BOSS, pbx_call="c1")[:2] == (OrderState.REFUSED, OrderAnswer.NO_CALL)


def test_the_recording_of_the_own_call_is_muted_on_every_line_of_it() -> None:
    lines = ["PJSIP/1001-l1", "PJSIP/trunk-c1"]
    assert obey(OrderVerb.MUTE_RECORDING)[2] == [("mute", lines, True)]
    assert obey(OrderVerb.UNMUTE_RECORDING, pbx_call="c1")[2] == [("mute", lines, False)]
    assert obey(OrderVerb.MUTE_RECORDING, pbx_call="c2")[:2] == (OrderState.REFUSED, OrderAnswer.NO_CALL)


def test_what_the_pbx_says_becomes_a_word_of_ours() -> None:
    no = PbxRefused("Interface not found")
    assert obey(OrderVerb.PAUSE, says=no)[:2] == (OrderState.FAILED, OrderAnswer.NOT_SIGNED_IN)
    assert obey(OrderVerb.SIGN_IN, says=no)[:2] == (OrderState.FAILED, OrderAnswer.NO_QUEUE)
    assert obey(OrderVerb.SIGN_OUT, says=no)[:2] == (OrderState.FAILED, OrderAnswer.PBX_SAYS_NO)
    assert obey(OrderVerb.PAUSE, says=Unavailable("x"))[:2] == (OrderState.FAILED, OrderAnswer.NO_PBX)
    assert obey(OrderVerb.PAUSE, says=BadInput("x"))[:2] == (OrderState.REFUSED, OrderAnswer.PBX_SAYS_NO)
    assert obey("dance")[:2] == (OrderState.REFUSED, OrderAnswer.UNKNOWN)
    assert obey(OrderVerb.PAUSE, ADMIN, ADMIN)[:2] == (OrderState.REFUSED, OrderAnswer.NO_EXTENSION)
