"""Encrypted SIP and sound, at a real Asterisk: whom we trust, and that nothing falls back in silence."""

import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.errors import BadInput
from app.telephony.protocol import (
    AccountId,
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallState,
    ConfigureAccount,
    MediaEncryption,
    PlaceCall,
    PlaySound,
    RecordSound,
    RegistrationChanged,
    ShowedCall,
)
from app.telephony.protocol import RegistrationProblem as Problem
from app.telephony.protocol import RegistrationState as State
from tests.end_to_end.asterisk import Asterisk, CannotFetch, fetched
from tests.telephony import own_wheel
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, heard, pass_time, until, write_tone

certificates = pytest.importorskip("tests.end_to_end.certificates", exc_type=ImportError)

pytestmark = pytest.mark.end_to_end

PBX = AccountId("pbx")
LOUD = 2000
ENDPOINT = """
[{user}](agent)
auth = {user}
aors = {user}
{more}
[{user}](place)
[{user}]
type = auth
auth_type = {auth}
username = {user}
password = word-{user}
{algorithms}
"""
TRANSPORT = """
[{name}]
type = transport
protocol = tls
bind = 127.0.0.1:{port}
cert_file = {file}
priv_key_file = {file}
method = tlsv1_2
"""


@dataclass(frozen=True, slots=True)
class SecurePbx:
    """An Asterisk with good and bad certificates, each on a port of its own."""

    pbx: Asterisk
    ca_file: Path
    ports: dict[str, int]

    def registrar(self, kind: str = "good") -> str:
        """Return the address of one of its certificates."""
        return f"sip:localhost:{self.ports[kind]};transport=tls"


@pytest.fixture(scope="module")
def secure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SecurePbx]:
    """Start it."""
    try:
        root = fetched()
    except CannotFetch as error:
        pytest.skip(str(error))
    folder = tmp_path_factory.mktemp("secure")
    pbx = Asterisk(root, folder / "asterisk")
    pbx.prepare()
    ours, theirs = (certificates.new_authority(folder, name) for name in ("ours", "theirs"))
    files = {
        "good": ours.vouch("good", "localhost", "127.0.0.1"),
        "wrong_name": ours.vouch("wrong_name", "elsewhere.example"),
        "expired": ours.vouch("expired", "localhost", days=(-20, -10)),
        "untrusted": theirs.vouch("untrusted", "localhost"),
    }
    ports = {name: pbx.port + 1_100 + index for index, name in enumerate(files)}
    transports = [TRANSPORT.format(name=f"tls-{name}", port=ports[name], file=files[name]) for name in files]
    text = "".join(transports) + _endpoints()
    (pbx.run / "etc" / "secure.conf").write_text(text, encoding="utf-8")
    pbx.start()
    yield SecurePbx(pbx, ours.file, ports)
    pbx.stop()


def _endpoints() -> str:
    sdes, dtls = "media_encryption = sdes", "media_encryption = dtls\ndtls_auto_generate_cert = yes"
    sha = "supported_algorithms_uas = SHA-256"
    rows = (
        ("1101", sdes, "userpass", ""),
        ("1102", sdes, "userpass", ""),
        ("1103", "", "userpass", ""),
        ("1104", dtls, "userpass", ""),
        ("1105", "", "digest", sha),
        ("1106", "disallow = all\nallow = opus\nmedia_encryption = sdes", "digest", sha),
    )
    return "".join(
        ENDPOINT.format(user=user, more=more, auth=auth, algorithms=algorithms)
        for user, more, auth, algorithms in rows
    )


@pytest.fixture(scope="module", params=["package index", pytest.param("our own", marks=pytest.mark.slow)])
def wheel(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """The PJSIP of the environment, with leave to use its old TLS, and ours."""
    return None if request.param == "package index" else own_wheel.unpacked(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our own PJSIP."""
    return own_wheel.unpacked(tmp_path_factory.mktemp("ours"))


Register = Callable[..., RunningEngine]


@pytest.fixture
def begin(start_engine: StartEngine, secure: SecurePbx, wheel: Path | None) -> Register:
    """Start an engine and have it register."""

    def begun(user: str, registrar: str, **wishes: object) -> RunningEngine:
        engine = start_engine(user, "--stay", wheel=wheel)
        engine.desk.order(account(secure, user, registrar, **wishes))
        return engine

    return begun


def account(secure: SecurePbx, user: str, registrar: str, **wishes: object) -> ConfigureAccount:
    """Return the order to register."""
    values = {"ca_file": str(secure.ca_file), "may_use_old_tls": True, **wishes}
    return ConfigureAccount(
        account=PBX,
        registrar=registrar,
        user=user,
        password=f"word-{user}",
        **values,  # type: ignore[arg-type]  # names and kinds are those of the order
    )


def registered(engine: RunningEngine) -> None:
    """Wait until the PBX knows the engine."""
    engine.desk.wait_for(
        RegistrationChanged, lambda event: event.state is State.REGISTERED, timeout_seconds=10
    )


def in_call(first: RunningEngine, second: RunningEngine, to: str) -> tuple[CallId, CallId]:
    """Let one engine call another through the PBX; both ids come back."""
    call = CallId(f"to-{to}")
    first.desk.order(PlaceCall(call_id=call, to=to))
    offered = second.desk.wait_for(CallOffered).call.call_id
    second.desk.order(ShowedCall(call_id=offered))
    second.desk.order(AnswerCall(call_id=offered))
    for engine, each in ((first, call), (second, offered)):
        talking(engine, each)
    return call, offered


def talking(engine: RunningEngine, call: CallId) -> None:
    """Wait until a call is answered."""
    engine.desk.wait_for(
        CallChanged, lambda event: event.call.call_id == call and event.call.state is CallState.TALKING
    )


def is_locked(engine: RunningEngine, call: CallId) -> bool:
    """Ask as a new desk does whether a call is encrypted."""
    engine.reconnect()
    return next(picture.is_encrypted for picture in engine.desk.snapshot.calls if picture.call_id == call)


def tone_arrives(
    sender: RunningEngine, said: CallId, hearer: RunningEngine, heard_in: CallId, folder: Path
) -> bool:
    """Say a tone on one side and look for it on the other."""
    tone, path = write_tone(folder / "tone.wav", 700), folder / "heard.wav"
    sender.desk.order(PlaySound(call_id=said, path=str(tone), repeat=True))
    pass_time(0.4)
    hearer.desk.order(RecordSound(call_id=heard_in, path=str(path)))
    pass_time(0.8)
    hearer.desk.order(RecordSound(call_id=heard_in, path=""))
    until(lambda: int.from_bytes(path.read_bytes()[4:8], "little") > 0)
    return heard(path).part(0.2, 0.7).level(700) > LOUD


def test_a_pbx_that_proves_who_it_is_is_registered_at(begin: Register, secure: SecurePbx) -> None:
    engine = begin("1101", secure.registrar())
    registered(engine)
    contacts = secure.pbx.order("pjsip show contacts")
    assert "1101/sip" in contacts
    assert "transport=TLS" in contacts


@pytest.mark.parametrize(
    ("kind", "problem"),
    [
        ("untrusted", Problem.UNTRUSTED_CERTIFICATE),
        ("wrong_name", Problem.WRONG_NAME),
        ("expired", Problem.EXPIRED_CERTIFICATE),
    ],
)
def test_a_pbx_that_does_not_is_refused_with_the_reason(
    begin: Register, secure: SecurePbx, kind: str, problem: Problem
) -> None:
    """No REGISTER reaches it, with or without a password."""
    engine = begin("1101", secure.registrar(kind))
    told = engine.desk.wait_for(RegistrationChanged, lambda event: event.problem is not Problem.NONE)
    assert (told.state, told.problem) == (State.UNREACHABLE, problem)
    assert "1101/sip" not in secure.pbx.order("pjsip show contacts")


def test_a_server_that_only_speaks_plainly_gets_nothing(begin: Register) -> None:
    """No fall-back: what comes is the beginning of TLS, and no SIP."""
    came: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        plain = threading.Thread(target=_answer_plainly, args=(server, came), name="plain server")
        plain.start()
        engine = begin("1101", f"sip:localhost:{server.getsockname()[1]};transport=tls")
        told = engine.desk.wait_for(RegistrationChanged, lambda event: event.problem is not Problem.NONE)
        plain.join()
    assert (told.state, told.problem) == (State.UNREACHABLE, Problem.NO_TLS)
    assert came
    assert came[0][:2] == b"\x16\x03"
    assert b"SIP" not in came[0]


def _answer_plainly(server: socket.socket, came: list[bytes]) -> None:
    line, _ = server.accept()
    with line:
        came.append(line.recv(4096))
        line.sendall(b"SIP/2.0 200 OK\r\nContent-Length: 0\r\n\r\n")


def test_encrypted_sound_is_heard_and_has_a_lock(begin: Register, secure: SecurePbx, tmp_path: Path) -> None:
    first = begin("1101", secure.registrar(), encryption=MediaEncryption.REQUIRED)
    second = begin("1102", secure.registrar(), encryption=MediaEncryption.OPTIONAL)
    registered(first)
    registered(second)
    call, offered = in_call(first, second, "1102")
    assert tone_arrives(first, call, second, offered, tmp_path)
    assert is_locked(first, call)
    assert is_locked(second, offered)


def test_who_requires_encryption_takes_no_call_without(begin: Register, secure: SecurePbx) -> None:
    """1103 has none at the PBX."""
    caller = begin("1101", secure.registrar(), encryption=MediaEncryption.OPTIONAL)
    strict = begin("1103", secure.registrar(), encryption=MediaEncryption.REQUIRED)
    registered(caller)
    registered(strict)
    caller.desk.order(PlaceCall(call_id=CallId("in"), to="1103"))
    assert caller.desk.wait_for(CallEnded).sip_code >= 400
    assert not [
        change for change in strict.desk.passed(CallChanged) if change.call.state is CallState.TALKING
    ]
    strict.desk.order(PlaceCall(call_id=CallId("out"), to="9999"))
    assert strict.desk.wait_for(CallEnded, lambda event: event.call_id == "out").sip_code >= 400


def test_a_call_that_is_not_encrypted_has_no_lock(begin: Register, secure: SecurePbx) -> None:
    """TLS alone is none, and the one who would like encryption but does not get it sees so."""
    engine = begin("1103", secure.registrar(), encryption=MediaEncryption.OPTIONAL)
    registered(engine)
    engine.desk.order(PlaceCall(call_id=CallId("echo"), to="9999"))
    talking(engine, CallId("echo"))
    assert not is_locked(engine, CallId("echo"))


def test_keys_are_not_sent_where_everybody_can_read_them(
    start_engine: StartEngine, secure: SecurePbx
) -> None:
    engine = start_engine("plain")
    with pytest.raises(BadInput, match="not_supported"):
        engine.desk.order(
            account(secure, "1101", f"sip:127.0.0.1:{secure.pbx.port}", encryption=MediaEncryption.REQUIRED)
        )


def test_a_lost_connection_comes_back(begin: Register, secure: SecurePbx) -> None:
    """The PBX is restarted, and nobody asks anybody."""
    engine = begin("1101", secure.registrar())
    registered(engine)
    secure.pbx.stop()
    engine.desk.wait_for(RegistrationChanged, lambda event: event.state is State.UNREACHABLE)
    secure.pbx.start()
    registered(engine)


def test_a_digest_of_sha_256_proves_the_password(begin: Register, secure: SecurePbx) -> None:
    engine = begin("1105", f"sip:127.0.0.1:{secure.pbx.port}")
    registered(engine)


@pytest.mark.slow
def test_dtls_agrees_on_keys_without_sending_them(
    start_engine: StartEngine, secure: SecurePbx, ours: Path
) -> None:
    engine = start_engine("1104", "--stay", wheel=ours)
    wishes = {"encryption": MediaEncryption.REQUIRED, "agrees_on_keys": True}
    engine.desk.order(account(secure, "1104", secure.registrar(), **wishes))
    registered(engine)
    engine.desk.order(PlaceCall(call_id=CallId("echo"), to="9999"))
    talking(engine, CallId("echo"))
    until(lambda: is_locked(engine, CallId("echo")))


@pytest.mark.slow
def test_our_own_wheel_lacks_nothing_and_needs_no_leave(
    start_engine: StartEngine, secure: SecurePbx, ours: Path, tmp_path: Path
) -> None:
    """Opus over SRTP over TLS, with a digest of SHA-256."""
    engine = start_engine("1106", "--stay", wheel=ours)
    assert engine.desk.snapshot.lacks == ()
    order = account(
        secure, "1106", secure.registrar(), encryption=MediaEncryption.REQUIRED, may_use_old_tls=False
    )
    engine.desk.order(order)
    registered(engine)
    echo = CallId("echo")
    engine.desk.order(PlaceCall(call_id=echo, to="9999"))
    talking(engine, echo)
    assert tone_arrives(engine, echo, engine, echo, tmp_path)
    assert is_locked(engine, echo)
