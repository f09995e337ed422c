"""Sleep, played with a clock that jumps; the network's own tests need a network of their own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from app import times
from app.telephony.accounts import Accounts
from app.telephony.endpoint import Endpoint
from app.telephony.lines import Lines
from app.telephony.protocol import AccountId, ConfigureAccount, Event, RegistrationChanged, RegistrationState
from app.telephony.sip_account import SipAccount
from app.telephony.survival import Survival
from tests.telephony.bare_registrar import BareRegistrar


@dataclass
class Telephone:
    """Accounts and what keeps them alive, without calls."""

    endpoint: Endpoint
    events: list[Event] = field(default_factory=list)
    listened_anew: int = 0

    def __post_init__(self) -> None:
        self.accounts = Accounts(self.endpoint, self, self.events.append)
        self.survival = Survival(self.endpoint, self.accounts, Lines(self.events.append), self._listen_anew)

    def registered(self, account: SipAccount, code: int, source: str, message: str) -> None:
        self.accounts.registered(account, code, source, message)

    def checked(self, account: SipAccount, code: int) -> None:
        self.accounts.checked(account, code)

    def invited(self, *_: object) -> None:
        raise AssertionError("nobody calls")

    def notified(self, *_: object) -> None:
        raise AssertionError("nobody leaves messages")

    def turn_until(self, happened: Callable[[], bool]) -> None:
        """Turn as the engine does."""
        until = times.monotonic() + 5
        while not happened():
            assert times.monotonic() < until, "it did not happen in time"
            self.endpoint.poll(10)
            self.survival.tick()
            self.accounts.tick()

    def _listen_anew(self) -> None:
        self.listened_anew += 1


@pytest.fixture(scope="module")
def endpoint() -> Iterator[Endpoint]:
    """The endpoint of this process: there can be one only."""
    endpoint = Endpoint("127.0.0.1", 0, version="test")
    yield endpoint
    endpoint.stop()


@pytest.fixture
def telephone(endpoint: Endpoint) -> Iterator[Telephone]:
    """Accounts without calls."""
    telephone = Telephone(endpoint)
    yield telephone
    telephone.accounts.drop_all()


def test_after_a_night_s_sleep_the_registrar_is_asked_at_once(
    telephone: Telephone, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may have forgotten us; nobody waits for the next refresh."""
    with BareRegistrar(lambda _: ("200 OK", ["Expires: 300"])) as registrar:
        order = ConfigureAccount(account=AccountId("pbx"), registrar=registrar.uri, user="1001")
        telephone.accounts.configure(order)
        telephone.turn_until(lambda: RegistrationState.REGISTERED in telephone.accounts.states.values())
        before = len(registrar.requests)
        awake = times.slept_through
        monkeypatch.setattr(times, "slept_through", lambda: awake() + 28_800)
        telephone.turn_until(lambda: len(registrar.requests) > before)
        assert registrar.requests[-1].first_line.startswith("REGISTER")
    states = [event.state for event in telephone.events if isinstance(event, RegistrationChanged)]
    assert states == [RegistrationState.REGISTERING, RegistrationState.REGISTERED], "it never went red"


def test_who_was_told_its_address_does_not_leave_it(telephone: Telephone) -> None:
    assert not telephone.endpoint.follows_addresses
    telephone.turn_until(lambda: True)
    assert telephone.listened_anew == 0
