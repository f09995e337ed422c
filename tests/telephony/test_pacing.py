"""How long the engine waits."""

from app.telephony.pacing import IDLE, pace


def test_while_a_caller_waits_for_the_panel_the_desk_is_heard_within_a_millisecond() -> None:
    chosen = pace(setting_up=True, has_calls=True, quiet_seconds=0)
    assert chosen.desk_ms + chosen.sip_ms <= 1
    assert chosen.desk_ms > 0, "the desk's word is what is waited for"


def test_an_order_in_a_call_is_taken_up_before_anybody_notices() -> None:
    quiet = pace(setting_up=False, has_calls=True, quiet_seconds=60)
    lively = pace(setting_up=False, has_calls=True, quiet_seconds=0.1)
    assert lively.desk_ms + lively.sip_ms <= quiet.desk_ms + quiet.sip_ms <= 25


def test_without_calls_the_engine_rests_where_sip_wakes_it() -> None:
    """An INVITE must not wait for a pause to end."""
    assert pace(setting_up=False, has_calls=False, quiet_seconds=60) is IDLE
    assert IDLE.desk_ms == 0
    assert IDLE.sip_ms >= 10
