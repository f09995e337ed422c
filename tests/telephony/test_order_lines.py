"""Orders as lines: each is answered exactly once."""

import pytest

from app.telephony.call_machine import OrderImpossible
from app.telephony.order_lines import OrderLines
from app.telephony.protocol import (
    CallId,
    Event,
    HangUp,
    Hello,
    ListDevices,
    Order,
    OrderDone,
    OrderRefused,
    Refusal,
    StopEngine,
)


def carry_out(order: Order) -> None:
    """Refuse hanging up, stumble over stopping, and do the rest."""
    match order:
        case HangUp():
            raise OrderImpossible(Refusal.NO_SUCH_CALL, "there is no such call")
        case StopEngine():
            raise ZeroDivisionError


def answers_to(*lines: bytes) -> list[Event]:
    """Return what is answered to these lines."""
    answers: list[Event] = []
    orders = OrderLines(carry_out, answers.append)
    for line in lines:
        orders.take(line)
    return answers


def test_an_order_that_is_carried_out_says_so() -> None:
    assert answers_to(ListDevices(number=7).to_line()) == [OrderDone(order=7)]


def test_an_impossible_order_says_why() -> None:
    answer = answers_to(HangUp(number=8, call_id=CallId("gone")).to_line())
    assert answer == [OrderRefused(order=8, refusal=Refusal.NO_SUCH_CALL, detail="there is no such call")]


def test_an_order_that_stumbles_costs_nothing_but_itself(caplog: pytest.LogCaptureFixture) -> None:
    """The calls that are up go on; the log has the traceback."""
    answers = answers_to(StopEngine(number=9).to_line(), ListDevices(number=10).to_line())
    assert [type(answer) for answer in answers] == [OrderRefused, OrderDone]
    assert "StopEngine failed" in caplog.text


def test_what_is_no_order_is_passed_over() -> None:
    assert answers_to(b"nonsense\n", b"[1]\n", Hello().to_line()) == []


def test_an_order_of_a_newer_desk_is_refused() -> None:
    """So that nobody waits for its answer."""
    answers = answers_to(b'{"kind": "TeleportCall", "number": 11}\n')
    assert [(answer.order, answer.refusal) for answer in answers if isinstance(answer, OrderRefused)] == [
        (11, Refusal.NOT_SUPPORTED)
    ]
