"""An account in PJSIP."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from app.telephony.endpoint import Endpoint
from app.telephony.sip_account import SipAccount


@pytest.fixture(autouse=True, scope="module")
def endpoint() -> Iterator[Endpoint]:
    """PJSIP, without which its accounts cannot live."""
    endpoint = Endpoint("127.0.0.1", 0, version="test")
    yield endpoint
    endpoint.stop()


@dataclass
class Received:
    wholeMsg: str = "SIP/2.0 200 OK"  # noqa: N815  PJSIP's name
    srcAddress: str = "192.0.2.1:5060"  # noqa: N815  PJSIP's name


@dataclass
class Answer:
    rdata: Received
    code: int = 200


class Clumsy:
    """A watcher that falls over."""

    def registered(self, *_: object) -> None:
        raise ValueError("clumsy")

    def invited(self, *_: object) -> None:
        raise ValueError("clumsy")

    def checked(self, *_: object) -> None:
        raise ValueError("clumsy")

    def notified(self, *_: object) -> None:
        raise ValueError("clumsy")


class Attentive(Clumsy):
    """A watcher that notes what it is told."""

    def __init__(self) -> None:
        self.heard: list[tuple[object, ...]] = []

    def registered(self, *told: object) -> None:
        self.heard.append(told)


def test_what_fails_in_a_callback_stays_out_of_pjsip(caplog: pytest.LogCaptureFixture) -> None:
    """An exception that crosses into C++ would end the telephone."""
    account = SipAccount(Clumsy())
    account.onRegState(Answer(Received()))
    account.onMwiInfo(Answer(Received()))
    assert len(caplog.records) == 2


def test_no_message_means_that_nobody_answered() -> None:
    """PJSIP makes a code up; what it is depends on its version."""
    watcher = Attentive()
    account = SipAccount(watcher)
    account.onRegState(Answer(Received(wholeMsg="", srcAddress=""), code=503))
    assert watcher.heard == [(account, 408, "", "")]
