"""Networks that change, PBXs that restart, computers that sleep: at a real Asterisk, on an own cable."""

import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.telephony.endpoint import EVERY_ADDRESS
from app.telephony.protocol import (
    AccountId,
    CallChanged,
    CallEnded,
    CallId,
    CallState,
    ConfigureAccount,
    PlaceCall,
    PlaySound,
    QualityChanged,
    RecordSound,
    RegistrationChanged,
    SoundTrouble,
)
from app.telephony.protocol import RegistrationState as State
from app.telephony.silence_watch import STEADY_SECONDS
from tests.end_to_end.asterisk import Asterisk, CannotFetch, fetched
from tests.end_to_end.telephony.at_the_pbx import (
    LOUD,
    dial,
    in_state,
    level,
    pick_up,
    registered,
    say,
)
from tests.faults.figures import Fault
from tests.telephony import running_engine
from tests.telephony.network import Network
from tests.telephony.running_engine import RunningEngine, heard, pass_time, until, write_tone

pytestmark = [pytest.mark.end_to_end, pytest.mark.slow, pytest.mark.timeout(180)]

PBX = AccountId("pbx")
ECHO = CallId("echo")
FIRST, OTHER, OF_PBX = "10.77.0.5", "10.77.0.9", "10.77.0.1"


@dataclass(slots=True)
class Place:
    """A desk and a PBX at two ends of a cable."""

    network: Network
    asterisk: Asterisk
    folder: Path
    engine: RunningEngine | None = None

    def account(self, transport: str, user: str, *, finds_ways: bool = False) -> ConfigureAccount:
        """Return the order to register at the PBX."""
        registrar = f"sip:{OF_PBX}:{self.asterisk.port};transport={transport}"
        return ConfigureAccount(
            account=PBX, registrar=registrar, user=user, password=f"word-{user}", finds_ways=finds_ways
        )

    def begin(self, transport: str = "udp", user: str = "1001", *, finds_ways: bool = False) -> RunningEngine:
        """Start the engine and register it."""
        network = self.network
        with network.entered(network.desk):
            before = network.inside(network.desk)
            self.engine = running_engine.start(
                self.folder / "desk", "--stay", "--sip-address", EVERY_ADDRESS, before=before
            )
        self.engine.desk.order(self.account(transport, user, finds_ways=finds_ways))
        self.wait_for(State.REGISTERED)
        return self.engine

    def wait_for(self, state: State, seconds: float = 15) -> None:
        """Wait until the account is in a state."""
        assert self.engine is not None
        self.engine.desk.wait_for(
            RegistrationChanged, lambda event: event.state is state, timeout_seconds=seconds
        )

    def contacts(self) -> str:
        """Return where the PBX thinks the desk is."""
        return self.asterisk.order("pjsip show contacts")

    def stop(self) -> None:
        """End everything."""
        if self.engine is not None:
            with self.network.entered(self.network.desk):
                self.engine.stop()
        self.asterisk.stop()


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """Lay the cable and start the PBX."""
    try:
        root = fetched()
    except CannotFetch as error:
        pytest.skip(str(error))
    with Network() as network:
        asterisk = Asterisk(root, tmp_path / "asterisk", before=network.inside(network.pbx))
        asterisk.prepare()
        settings = asterisk.run / "etc" / "pjsip.conf"
        settings.write_text(settings.read_text().replace("bind = 127.0.0.1:", f"bind = {OF_PBX}:"))
        asterisk.start()
        place = Place(network, asterisk, tmp_path)
        yield place
        place.stop()


def hears_itself(engine: RunningEngine, folder: Path, name: str) -> bool:
    """Say whether the echo still comes back."""
    path = folder / f"{name}.wav"
    engine.desk.order(RecordSound(call_id=ECHO, path=str(path)))
    pass_time(1.0)
    engine.desk.order(RecordSound(call_id=ECHO, path=""))
    until(lambda: int.from_bytes(path.read_bytes()[4:8], "little") > 0)
    return heard(path).part(0.3, 0.9).level(700) > 2000


def call_the_echo(engine: RunningEngine, folder: Path) -> None:
    """Call the PBX's echo and say a tone into it."""
    engine.desk.order(PlaceCall(call_id=ECHO, to="9999"))
    engine.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.TALKING)
    tone = write_tone(folder / "tone.wav", 700)
    engine.desk.order(PlaySound(call_id=ECHO, path=str(tone), repeat=True))
    pass_time(0.5)
    assert hears_itself(engine, folder, "before")


@pytest.mark.parametrize("transport", ["udp", "tcp"])
def test_another_address_is_told_to_the_pbx_and_the_call_goes_on(
    place: Place, tmp_path: Path, transport: str, fault: Fault
) -> None:
    """As when a laptop leaves its dock."""
    engine = place.begin(transport)
    call_the_echo(engine, tmp_path)
    place.network.move(FIRST, OTHER)
    with fault.recovery():
        until(lambda: f"@{OTHER}" in place.contacts(), timeout_seconds=3)
    until(lambda: hears_itself(engine, tmp_path, "after"), timeout_seconds=15)
    assert engine.desk.passed(CallEnded) == []


def test_two_who_find_their_ways_hear_each_other(place: Place, tmp_path: Path) -> None:
    """ICE on both sides of the PBX, each with an address of its own."""
    first = place.begin(user="1006", finds_ways=True)
    network = place.network
    with network.entered(network.pbx):
        before = network.inside(network.pbx)
        second = running_engine.start(
            tmp_path / "second", "--stay", "--sip-address", OF_PBX, "--log", str(tmp_path / "second.log"),
            before=before,
        )  # fmt: skip
    try:
        second.desk.order(place.account("udp", "1007", finds_ways=True))
        registered(second)
        call = dial(first, "ways", "1007")
        answered = pick_up(second)
        in_state(first, call, CallState.TALKING)
        say(first, call, 500, tmp_path)
        say(second, answered, 700, tmp_path)
        pass_time(1.0)
        assert level(second, answered, 500, tmp_path) > LOUD
        assert level(first, call, 700, tmp_path) > LOUD
    finally:
        with network.entered(network.pbx):
            second.stop()


def test_a_cable_that_is_pulled_for_five_seconds_costs_no_call(
    place: Place, tmp_path: Path, fault: Fault
) -> None:
    engine = place.begin()
    call_the_echo(engine, tmp_path)
    place.network.plug(in_=False)
    pass_time(5.0)
    place.network.plug(in_=True)
    with fault.recovery():
        until(lambda: hears_itself(engine, tmp_path, "after"), timeout_seconds=10)
    assert engine.desk.passed(CallEnded) == []


def test_a_cable_that_is_pulled_for_a_minute_ends_the_call_once(
    place: Place, tmp_path: Path, fault: Fault
) -> None:
    """The agent is told while it lasts; afterwards the telephone is registered, and the call is no ghost."""
    engine = place.begin()
    call_the_echo(engine, tmp_path)
    pass_time(STEADY_SECONDS)
    place.network.plug(in_=False)
    engine.desk.wait_for(
        QualityChanged, lambda event: event.trouble is SoundTrouble.SILENCE, timeout_seconds=3
    )
    place.wait_for(State.UNREACHABLE, 25)
    pass_time(40.0)
    place.network.plug(in_=True)
    with fault.recovery():
        place.wait_for(State.REGISTERED, 10)
    if not engine.desk.passed(CallEnded):  # the PBX may have kept it as long as we have
        is_alive = hears_itself(engine, tmp_path, "after")
        assert is_alive or engine.desk.wait_for(CallEnded, timeout_seconds=30).call_id == ECHO
    assert len(engine.desk.passed(CallEnded)) <= 1
    engine.reconnect()
    assert len(engine.desk.snapshot.calls) <= 1


def test_a_call_the_pbx_has_forgotten_ends_when_the_computer_wakes(
    place: Place, tmp_path: Path, fault: Fault
) -> None:
    """Nobody is left talking to nobody; and the desk is registered within five seconds."""
    engine = place.begin()
    call_the_echo(engine, tmp_path)
    engine.process.send_signal(signal.SIGSTOP)
    place.asterisk.stop()
    place.asterisk.start()
    pass_time(6.0)
    engine.process.send_signal(signal.SIGCONT)
    with fault.recovery():
        assert engine.desk.wait_for(CallEnded, timeout_seconds=10).call_id == ECHO
        until(lambda: "1001/sip" in place.contacts(), timeout_seconds=5)


@pytest.mark.parametrize("transport", ["udp", "tcp"])
def test_a_call_a_restarted_pbx_has_forgotten_ends(place: Place, tmp_path: Path, transport: str) -> None:
    """As soon as it is back: over UDP it is missed within twenty seconds, over TCP at once."""
    engine = place.begin(transport)
    call_the_echo(engine, tmp_path)
    place.asterisk.stop()
    place.wait_for(State.UNREACHABLE, 25)
    place.asterisk.start()
    ended = engine.desk.wait_for(CallEnded, timeout_seconds=15)
    assert ended.call_id == ECHO
    assert ended.talked_seconds > 1


def test_a_restarted_pbx_finds_its_agents_within_ten_seconds_over_tcp(place: Place, fault: Fault) -> None:
    """The connection tells at once, and nobody asks."""
    place.begin("tcp")
    place.asterisk.stop()
    place.wait_for(State.UNREACHABLE, 5)
    place.asterisk.start()
    with fault.recovery():
        place.wait_for(State.REGISTERED, 10)
