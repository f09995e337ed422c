"""The calls there are, found by their ids."""

import pytest

from app.telephony.call_machine import OrderImpossible
from app.telephony.lines import Lines
from app.telephony.protocol import CallId, Refusal


def test_a_call_nobody_knows_is_refused() -> None:
    """An order for it is answered, not a crash."""
    lines = Lines(lambda _event: None)
    assert lines.find(CallId("nobody")) is None
    assert CallId("nobody") not in lines
    with pytest.raises(OrderImpossible) as refused:
        lines.answered(CallId("nobody"))
    assert refused.value.refusal is Refusal.NO_SUCH_CALL


def test_without_calls_there_is_nothing_to_go_through() -> None:
    lines = Lines(lambda _event: None)
    assert (len(lines), list(lines), lines.joined()) == (0, [], [])
    lines.drop_all()
