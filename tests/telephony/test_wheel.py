"""What the PJSIP at hand can do."""

import pjsua2

from app.telephony import echo, wheel
from app.telephony.wheel import Wheel


def test_a_wheel_that_says_nothing_is_trusted_with_nothing() -> None:
    """As that of PyPI, whose OpenSSL is years old."""
    unknown = wheel.read(None)
    assert not unknown.has_current_tls
    assert unknown.lacks(["PCMA/8000/1"]) == (
        "opus",
        "tls",
        "echo_cancellation",
        "many_calls",
        "dtls_srtp",
    )


def test_our_own_wheel_lacks_nothing() -> None:
    own = wheel.read({"openssl": "3.5.7", "most_calls": 32, "echo_canceller": "aec", "dtls_srtp": True})
    assert own == Wheel("3.5.7", 32, "aec", has_dtls_srtp=True)
    assert own.lacks(["opus/48000/2"]) == ()


def test_the_wheel_at_hand_is_read_from_what_is_loaded() -> None:
    assert wheel.at_hand().has_current_tls is hasattr(pjsua2, "BUILD")
    assert bool(wheel.at_hand().echo_canceller) is (echo.library() is not None)
