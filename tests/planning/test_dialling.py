"""Whether a number may be dialled."""

from datetime import UTC, datetime

from app.planning.calling_windows import Refusal
from app.planning.dialling import answer, is_free

NIGHT = datetime(2026, 11, 22, 23, tzinfo=UTC)  # two in the morning in Riyadh
NOON = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_help_and_the_own_house_are_never_asked_about() -> None:
    for number in ("911", "997", "204", "*72", "112", "sip:sara@pbx"):
        assert is_free(number)
        assert answer(number, NIGHT, region="SA", is_do_not_call=True).refusal is None


def test_the_night_is_refused_unless_it_was_promised() -> None:
    said = answer("0501234567", NIGHT, region="SA")
    assert said.refusal is Refusal.OUTSIDE_HOURS
    assert said.opens_at == datetime(2026, 11, 23, 5, tzinfo=UTC)
    assert answer("0501234567", NIGHT, region="SA", is_promised_now=True).refusal is None


def test_do_not_call_is_refused_at_any_hour_even_when_promised() -> None:
    said = answer("0501234567", NOON, region="SA", is_do_not_call=True, is_promised_now=True)
    assert said.refusal is Refusal.DO_NOT_CALL
