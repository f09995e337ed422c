"""Finding the way to the PBX, and proving the password there: SRV, STUN, proxies, nonces, more accounts."""

import socket
from collections.abc import Iterator

import pytest

from app.telephony.protocol import (
    AccountId,
    CallChanged,
    CallId,
    CallOffered,
    ConfigureAccount,
    PlaceCall,
    RegistrationChanged,
    RegistrationState,
)
from app.telephony.sip_text import SipText
from tests.telephony.bare_caller import BareCaller
from tests.telephony.bare_registrar import BareRegistrar
from tests.telephony.bare_servers import BareNameserver, BareStun
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, pass_time, until

pytestmark = pytest.mark.end_to_end

NAMESERVER = "127.0.0.54"
PBX = AccountId("pbx")
REALM = 'realm="pbx.example"'


def agreeing() -> BareRegistrar:
    """Return a registrar that agrees to everything."""
    return BareRegistrar(lambda _: ("200 OK", ["Expires: 300"]))


def registered(engine: RunningEngine, account: AccountId = PBX) -> None:
    """Wait until an account is registered."""
    engine.desk.wait_for(
        RegistrationChanged,
        lambda event: event.account == account and event.state is RegistrationState.REGISTERED,
        timeout_seconds=10,
    )


@pytest.fixture
def nameserver() -> Iterator[BareNameserver]:
    """A name server on its usual port, which not everybody may open."""
    server = BareNameserver(NAMESERVER)
    try:
        server.__enter__()
    except OSError as error:
        pytest.skip(f"nobody but the system may open port 53 here: {error.strerror}")
    yield server
    server.__exit__()


def test_srv_names_the_host_and_port_of_the_pbx(
    start_engine: StartEngine, nameserver: BareNameserver
) -> None:
    """The domain alone is enough, and calls go the same way."""
    with agreeing() as registrar:
        port = registrar.line.getsockname()[1]
        nameserver.services["_sip._udp.office.example"] = [(10, port, "sip1.office.example")]
        nameserver.addresses["sip1.office.example"] = "127.0.0.1"
        engine = start_engine("agent", "--stay", "--nameserver", NAMESERVER)
        engine.desk.order(ConfigureAccount(account=PBX, registrar="sip:office.example", user="1001"))
        registered(engine)
    assert "33 _sip._udp.office.example" in nameserver.asked
    assert registrar.requests[0].first_line == "REGISTER sip:office.example SIP/2.0"


def test_a_stun_server_tells_how_we_are_seen(start_engine: StartEngine) -> None:
    """The PBX is told the address outside."""
    with BareStun() as stun, agreeing() as registrar:
        engine = start_engine("agent", "--stay", "--stun", f"127.0.0.1:{stun.line.getsockname()[1]}")
        engine.desk.order(ConfigureAccount(account=PBX, registrar=registrar.uri, user="1001"))
        registered(engine)
    assert stun.asked
    assert "@127.0.0.9:" in registrar.requests[0].first("contact")


@pytest.mark.slow
def test_a_stun_server_that_is_away_costs_no_telephone(start_engine: StartEngine) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent, agreeing() as registrar:
        silent.bind(("127.0.0.1", 0))
        engine = start_engine("agent", "--stay", "--stun", f"127.0.0.1:{silent.getsockname()[1]}")
        engine.desk.order(ConfigureAccount(account=PBX, registrar=registrar.uri, user="1001"))
        registered(engine)


def test_every_request_passes_the_proxy(start_engine: StartEngine) -> None:
    """The registrar itself need not even be reachable."""
    with agreeing() as proxy:
        engine = start_engine("agent", "--stay")
        order = ConfigureAccount(
            account=PBX, registrar="sip:192.0.2.1:5060", user="1001", proxy=proxy.uri, auth_user="desk7"
        )
        engine.desk.order(order)
        registered(engine)
        assert proxy.requests[0].first_line.startswith("REGISTER sip:192.0.2.1")
        assert proxy.requests[0].first("route").startswith(f"<{proxy.uri}")


def test_a_stale_nonce_is_answered_with_the_new_one_and_no_storm(start_engine: StartEngine) -> None:
    """The password was right; only the question had grown old."""

    def answer(request: SipText) -> tuple[str, list[str]]:
        proof = request.first("authorization")
        if 'nonce="new"' in proof:
            return "200 OK", ["Expires: 300"]
        nonce, stale = ("new", ", stale=true") if 'nonce="old"' in proof else ("old", "")
        return "401 Unauthorized", [f'WWW-Authenticate: Digest {REALM}, nonce="{nonce}", qop="auth"{stale}']

    engine = start_engine("agent", "--stay")
    with BareRegistrar(answer) as registrar:
        order = ConfigureAccount(account=PBX, registrar=registrar.uri, user="1001", password="hush")
        engine.desk.order(order)
        registered(engine)
        assert len(registrar.requests) <= 5


def test_a_nonce_that_is_always_stale_is_not_asked_for_ever(start_engine: StartEngine) -> None:
    numbers = iter(range(10_000))

    def answer(_request: SipText) -> tuple[str, list[str]]:
        challenge = f'WWW-Authenticate: Digest {REALM}, nonce="n{next(numbers)}", qop="auth", stale=true'
        return "401 Unauthorized", [challenge]

    engine = start_engine("agent", "--stay")
    with BareRegistrar(answer) as registrar:
        order = ConfigureAccount(account=PBX, registrar=registrar.uri, user="1001", password="hush")
        engine.desk.order(order)
        pass_time(3.0)
        assert len(registrar.requests) <= 10


def test_the_better_digest_is_chosen_where_both_are_offered(start_engine: StartEngine) -> None:
    """SHA-256 before MD5, in whichever order they are offered in."""

    def answer(request: SipText) -> tuple[str, list[str]]:
        if request.first("authorization"):
            return "200 OK", ["Expires: 300"]
        offered = [
            f'WWW-Authenticate: Digest {REALM}, nonce="n", qop="auth", algorithm={algorithm}'
            for algorithm in ("SHA-256", "MD5")
        ]
        return "401 Unauthorized", offered

    engine = start_engine("agent", "--stay")
    with BareRegistrar(answer) as registrar:
        order = ConfigureAccount(account=PBX, registrar=registrar.uri, user="1001", password="hush")
        engine.desk.order(order)
        registered(engine)
        proofs = [proof for proof in registrar.credentials() if proof]
    assert proofs
    assert all("algorithm=SHA-256" in proof.replace('"', "") for proof in proofs)


def test_several_accounts_each_have_their_own_registrar_and_password(start_engine: StartEngine) -> None:
    """And a call goes through the one it names."""
    engine = start_engine("agent", "--stay")
    first, second = AccountId("first"), AccountId("second")
    with agreeing() as here, agreeing() as there:
        for account, registrar, user in ((first, here, "1001"), (second, there, "2002")):
            order = ConfigureAccount(account=account, registrar=registrar.uri, user=user, password="hush")
            engine.desk.order(order)
            registered(engine, account)
        assert all("<sip:1001@" in request.first("to") for request in here.requests)
        assert all("<sip:2002@" in request.first("to") for request in there.requests)
        engine.desk.order(PlaceCall(call_id=CallId("call"), to="3003", account=second))
        engine.desk.wait_for(CallChanged)
        until(lambda: any("INVITE" in line for line in there.first_lines))
        assert not any("INVITE" in line for line in here.first_lines)


def test_whoever_may_call_is_told_that_we_live(start_engine: StartEngine) -> None:
    """OPTIONS is answered, and rings nothing."""
    engine = start_engine("agent", "--stay", "--trunk", "127.0.0.1")
    with BareCaller(engine.sip_port) as pbx:
        pbx.send(pbx.request("OPTIONS"))
        answer = pbx.response(at_least=200)
        assert answer is not None
        assert answer.first_line.startswith("SIP/2.0 200")
        assert "INVITE" in answer.first("allow")
    assert engine.desk.passed(CallOffered) == []
