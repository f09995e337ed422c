"""The telephone in the terminal."""

import argparse
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.telephony import phone
from app.telephony.client import EngineClient
from app.telephony.phone import Book, NotUnderstood, Phone, read_order, told
from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallState,
    ConfigureAccount,
    DeclineCall,
    EndReason,
    Heartbeat,
    JoinCalls,
    MuteMicrophone,
    PlaceCall,
    SendDtmf,
    TransferCall,
)
from tests.telephony.running_engine import RunningEngine, until


@pytest.fixture
def book() -> Book:
    """Two calls, the second in use."""
    book = Book()
    book.add(CallId("a"))
    book.add(CallId("b"))
    return book


def test_lines_become_orders(book: Book) -> None:
    """For the call in use, where none is named."""
    orders = {
        "answer": AnswerCall(call_id=CallId("b")),
        "answer 183": AnswerCall(call_id=CallId("b"), code=183),
        "decline 603": DeclineCall(call_id=CallId("b"), code=603),
        "unmute": MuteMicrophone(call_id=CallId("b"), muted=False),
        "digits 12#": SendDtmf(call_id=CallId("b"), digits="12#"),
        "consult 1": TransferCall(call_id=CallId("b"), to_call=CallId("a")),
        "join 1 2": JoinCalls(call_ids=(CallId("a"), CallId("b"))),
    }
    assert {line: read_order(line, book, str) for line in orders} == orders


def test_dialling_makes_a_new_call(book: Book) -> None:
    order = read_order("dial '050 123'", book, str)
    assert isinstance(order, PlaceCall)
    assert order.to == "050 123"
    assert order.call_id not in book.calls


def test_the_password_is_asked_for_and_not_in_the_line(book: Book) -> None:
    order = read_order("register sip:pbx 1001", book, lambda: "asked")
    assert isinstance(order, ConfigureAccount)
    assert order.password == "asked"


@pytest.mark.parametrize("line", ["fly", "answer me", "consult 9", "dial", "play 'a", "join 1"])
def test_what_is_no_order_says_so(book: Book, line: str) -> None:
    with pytest.raises(NotUnderstood):
        read_order(line, book, str)


def test_orders_need_a_call() -> None:
    with pytest.raises(NotUnderstood, match="no call"):
        read_order("answer", Book(), str)


def test_an_empty_line_is_nothing(book: Book) -> None:
    assert read_order("  \n", book, str) is None


def test_heartbeats_are_not_told(book: Book) -> None:
    assert told(Heartbeat(), book) == ""


def test_the_end_of_a_call_is_told(book: Book) -> None:
    ended = CallEnded(call_id=CallId("a"), reason=EndReason.CALLER_GAVE_UP, talked_seconds=3)
    assert told(ended, book) == "call 1: over, caller gave up, 3 s talked"


def test_a_folder_without_an_engine_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert phone.run(argparse.Namespace(folder=tmp_path)) == 2
    assert capsys.readouterr().err == f"hatif phone: no engine runs in {tmp_path}\n"


def test_a_call_is_made_and_ended_from_the_terminal(customer: RunningEngine, agent: RunningEngine) -> None:
    """Line by line, as a person would."""
    said = io.StringIO()

    def lines() -> Iterator[str]:
        yield f"dial sip:1@127.0.0.1:{agent.sip_port}"
        until(lambda: "over" in said.getvalue())
        yield "calls"
        yield "nonsense"
        yield "quit"

    agent.hang_up_line()  # nobody there: the engine answers 480
    customer.desk.close()
    with EngineClient(customer.folder) as client:
        assert Phone(client, said).talk(lines()) == 0
    assert "call 1: dialling" in said.getvalue()
    assert "call 1: over, no answer" in said.getvalue()
    assert "'nonsense' with 0 words is no order" in said.getvalue()


def test_the_state_of_a_call_is_told(customer: RunningEngine, agent: RunningEngine) -> None:
    """As the engine's own events say it."""
    agent.desk.order(PlaceCall(call_id=CallId("out"), to="123"))
    changed = agent.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.DIALLING)
    assert customer.sip_port
    assert told(changed, Book()) == "call 1: dialling"
