"""TCP and TLS connections, as PJSIP tells of them."""

from dataclasses import dataclass, field

import pjsua2
import pytest

from app import times
from app.telephony.connections import Connections, problem_of
from app.telephony.protocol import RegistrationProblem as Problem


@dataclass
class Verified:
    verifyStatus: int = 0  # noqa: N815  PJSIP's name


@dataclass
class Told:
    """What PJSIP tells of a connection."""

    hnd: int
    state: int
    type: str = "TLS"
    lastError: int = 494_252  # noqa: N815  PJSIP's name
    tlsInfo: Verified = field(default_factory=Verified)  # noqa: N815  PJSIP's name


UP, DOWN = pjsua2.PJSIP_TP_STATE_CONNECTED, pjsua2.PJSIP_TP_STATE_DISCONNECTED


@pytest.mark.parametrize(
    ("bits", "problem"),
    [
        (0, Problem.NO_TLS),
        (pjsua2.PJ_SSL_CERT_EUNTRUSTED, Problem.UNTRUSTED_CERTIFICATE),
        (pjsua2.PJ_SSL_CERT_EISSUER_NOT_FOUND, Problem.UNTRUSTED_CERTIFICATE),
        (pjsua2.PJ_SSL_CERT_EIDENTITY_NOT_MATCH, Problem.WRONG_NAME),
        (pjsua2.PJ_SSL_CERT_EVALIDITY_PERIOD, Problem.EXPIRED_CERTIFICATE),
        (
            pjsua2.PJ_SSL_CERT_EVALIDITY_PERIOD | pjsua2.PJ_SSL_CERT_EIDENTITY_NOT_MATCH,
            Problem.EXPIRED_CERTIFICATE,
        ),
        (pjsua2.PJ_SSL_CERT_EINVALID_PURPOSE, Problem.UNTRUSTED_CERTIFICATE),
    ],
)
def test_each_fault_of_a_certificate_has_its_word(bits: int, problem: Problem) -> None:
    assert problem_of(bits & 0xFFFF_FFFF, status=0) is problem


def test_a_connection_that_was_up_and_is_gone_is_told_once() -> None:
    connections = Connections()
    connections.changed(Told(7, UP))
    assert not connections.take_lost()
    connections.changed(Told(7, DOWN))
    assert connections.take_lost()
    assert not connections.take_lost()
    assert connections.problem_since(0.0) is Problem.NONE, "it was fine before"


def test_one_that_never_came_about_is_not_lost_but_says_why() -> None:
    """And an older failure says nothing about a newer attempt."""
    connections = Connections()
    before = times.monotonic()
    connections.changed(Told(7, DOWN, tlsInfo=Verified(pjsua2.PJ_SSL_CERT_EUNTRUSTED)))
    assert not connections.take_lost()
    assert connections.problem_since(before) is Problem.UNTRUSTED_CERTIFICATE
    assert connections.problem_since(times.monotonic() + 1) is Problem.NONE


def test_udp_has_no_connections() -> None:
    connections = Connections()
    connections.changed(Told(7, UP, type="UDP"))
    connections.changed(Told(7, DOWN, type="UDP"))
    assert not connections.take_lost()


def test_a_plain_connection_that_fails_says_nothing_of_certificates() -> None:
    connections = Connections()
    connections.changed(Told(7, DOWN, type="TCP"))
    assert connections.problem_since(0.0) is Problem.NONE


def test_a_network_that_is_down_says_nothing_of_tls() -> None:
    """Nobody was there to speak it."""
    refused, closed = 120_111, 70_014
    for status in (refused, closed):
        assert problem_of(0, status=status) is Problem.NONE
