"""Accounts, at a registrar that answers as it likes."""

import pytest

from app.errors import BadInput
from app.telephony.protocol import (
    AccountId,
    ConfigureAccount,
    PlaceCall,
    RegistrationChanged,
    RegistrationState,
)
from app.telephony.sip_text import SipText
from tests.telephony.bare_registrar import BareRegistrar
from tests.telephony.conftest import StartEngine
from tests.telephony.deaf_registrar import DeafRegistrar
from tests.telephony.running_engine import RunningEngine, pass_time

PBX = AccountId("pbx")
NONCE = 'nonce="abc", algorithm=MD5, qop="auth"'


def order(registrar: str, **more: str) -> ConfigureAccount:
    """Return an order to register as 1001."""
    return ConfigureAccount(
        account=PBX, registrar=registrar, user="1001", password="hush", realm=more.get("realm", "")
    )


def in_state(engine: RunningEngine, state: RegistrationState) -> RegistrationChanged:
    """Wait until the account is in a state."""
    return engine.desk.wait_for(RegistrationChanged, lambda event: event.state is state)


def challenging(realm: str) -> BareRegistrar:
    """Return a registrar that wants a digest for a realm, and then agrees."""

    def answer(request: SipText) -> tuple[str, list[str]]:
        if request.first("authorization"):
            return "200 OK", ["Expires: 300"]
        return "401 Unauthorized", [f'WWW-Authenticate: Digest realm="{realm}", {NONCE}']

    return BareRegistrar(answer)


def test_the_password_is_never_sent_only_proved(start_engine: StartEngine) -> None:
    """The first REGISTER carries nothing, a later one a digest for the realm that asked."""
    engine = start_engine("agent")
    with challenging("pbx.example") as registrar:
        engine.desk.order(order(registrar.uri))
        in_state(engine, RegistrationState.REGISTERED)
        sent = registrar.credentials()
    assert sent[0] == ""
    proofs = [header for header in sent if header]
    assert proofs
    assert all('realm="pbx.example"' in proof and "hush" not in proof for proof in proofs)


def test_a_challenge_of_another_realm_gets_no_digest(start_engine: StartEngine) -> None:
    """Whoever asks in the registrar's place learns nothing."""
    engine = start_engine("agent")
    with challenging("evil.example") as registrar:
        engine.desk.order(order(registrar.uri, realm="pbx.example"))
        in_state(engine, RegistrationState.REFUSED)
        assert set(registrar.credentials()) == {""}


def test_a_realm_that_changes_gets_no_digest(start_engine: StartEngine) -> None:
    """The first one was pinned."""
    realms = iter(["pbx.example", *["evil.example"] * 50])

    def answer(_request: SipText) -> tuple[str, list[str]]:
        return "401 Unauthorized", [f'WWW-Authenticate: Digest realm="{next(realms)}", {NONCE}']

    engine = start_engine("agent")
    with BareRegistrar(answer) as registrar:
        engine.desk.order(order(registrar.uri))
        in_state(engine, RegistrationState.REFUSED)
        assert not [header for header in registrar.credentials() if "evil" in header]


@pytest.mark.parametrize("status", ["403 Forbidden", "404 Not Found"])
def test_a_refusal_is_taken_for_an_answer(start_engine: StartEngine, status: str) -> None:
    """One question, no storm."""
    engine = start_engine("agent")
    with BareRegistrar(lambda _: (status, [])) as registrar:
        engine.desk.order(order(registrar.uri))
        assert in_state(engine, RegistrationState.REFUSED).code == int(status[:3])
        pass_time(2.5)
        assert len(registrar.requests) <= 2


def test_a_mended_password_is_tried_at_once(start_engine: StartEngine) -> None:
    """Nobody waits for minutes, nor for an answer that does not come."""
    is_right = False

    def answer(request: SipText) -> tuple[str, list[str]]:
        if request.first("authorization") and is_right:
            return "200 OK", ["Expires: 300"]
        return "401 Unauthorized", [f'WWW-Authenticate: Digest realm="pbx.example", {NONCE}']

    engine = start_engine("agent")
    with BareRegistrar(answer) as registrar:
        engine.desk.order(order(registrar.uri))
        in_state(engine, RegistrationState.REFUSED)
        is_right = True
        engine.desk.order(order(registrar.uri))
        in_state(engine, RegistrationState.REGISTERED)
        engine.desk.order(order(""))


def test_a_registrar_that_wants_longer_gets_longer(start_engine: StartEngine) -> None:
    """423 names the shortest time it takes."""

    def answer(request: SipText) -> tuple[str, list[str]]:
        wanted = request.first("expires") or request.first("contact").rpartition("expires=")[2]
        if int(wanted or 0) < 900:
            return "423 Interval Too Brief", ["Min-Expires: 900"]
        return "200 OK", ["Expires: 900"]

    engine = start_engine("agent")
    with BareRegistrar(answer) as registrar:
        engine.desk.order(order(registrar.uri))
        in_state(engine, RegistrationState.REGISTERED)


def test_a_registrar_in_trouble_is_asked_again(start_engine: StartEngine) -> None:
    answers = iter(["503 Service Unavailable", "503 Service Unavailable", *["200 OK"] * 50])
    engine = start_engine("agent")
    with BareRegistrar(lambda _: (next(answers), ["Expires: 300"])) as registrar:
        engine.desk.order(order(registrar.uri))
        in_state(engine, RegistrationState.UNREACHABLE)
        in_state(engine, RegistrationState.REGISTERED)


@pytest.mark.slow
def test_a_connection_on_which_nobody_answers_is_given_up(start_engine: StartEngine) -> None:
    """A PBX that starts takes connections long before it listens; PJSIP would wait for half a minute."""
    engine = start_engine("agent")
    with DeafRegistrar() as registrar:
        engine.desk.order(order(registrar.uri))
        engine.desk.wait_for(
            RegistrationChanged,
            lambda event: event.state is RegistrationState.REGISTERED,
            timeout_seconds=10,
        )
        assert len(registrar.heard) == 2
        engine.desk.order(order(""))


def test_an_account_can_be_taken_away(start_engine: StartEngine) -> None:
    """And the registrar hears it."""
    engine = start_engine("agent")
    with BareRegistrar(lambda _: ("200 OK", ["Expires: 300"])) as registrar:
        engine.desk.order(order(registrar.uri))
        in_state(engine, RegistrationState.REGISTERED)
        engine.desk.order(order(""))
        in_state(engine, RegistrationState.NONE)
        engine.reconnect()
        assert engine.desk.snapshot.registrations == {}


@pytest.mark.parametrize(
    ("registrar", "user", "refusal"),
    [
        ("sip:pbx.example;transport=tls", "1001", "not_supported"),
        ("sips:pbx.example", "1001", "not_supported"),
        ("pbx.example", "1001", "bad_address"),
        ("sip:pbx.example>\r\nX: y", "1001", "bad_address"),
        ("sip:pbx.example", "10 01", "bad_address"),
        ("sip:pbx.example", "", "bad_address"),
    ],
)
def test_what_cannot_be_registered_is_refused(
    agent: RunningEngine, registrar: str, user: str, refusal: str
) -> None:
    """TLS above all: rather none than one that only looks safe."""
    with pytest.raises(BadInput, match=refusal):
        agent.desk.order(ConfigureAccount(account=PBX, registrar=registrar, user=user, password="hush"))


def test_an_account_nobody_knows_places_no_call(agent: RunningEngine) -> None:
    with pytest.raises(BadInput, match="bad_address"):
        agent.desk.order(PlaceCall(call_id="x", to="1", account=AccountId("none")))  # type: ignore[arg-type]
