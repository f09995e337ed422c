"""The telephone registers with the password from the keyring: a real engine, and a PBX that only listens."""

import contextlib
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.credentials import Credentials
from app.settings import Settings
from app.telephony.protocol import ConfigureAccount, Order, RegistrationChanged, Snapshot
from app.ui.account_flow import AccountFlow
from app.ui.engine_link import EngineLink
from app.ui.jobs import Jobs
from tests.ui.engines import LOOPBACK, running


class Registering:
    """A flow over a link that has no engine: every order comes back refused, and so can be seen."""

    def __init__(self, link: EngineLink, keyring: Jobs[Credentials]) -> None:
        self.link = link
        self.settings = Settings()
        self.flow = AccountFlow(self.settings, link, keyring)
        self.orders: list[ConfigureAccount] = []
        link.refused.connect(self._on_refused)

    def _on_refused(self, order: Order, _refusal: object) -> None:
        assert isinstance(order, ConfigureAccount)
        self.orders.append(order)


@pytest.fixture
def keyring(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Jobs[Credentials]]:
    """Credentials on their thread; the system's keyring is out of reach, so secrets live for the session."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    keyring = Jobs(lambda: Credentials("account flow test"), "keyring")
    keyring.start()
    yield keyring
    keyring.stop()


@pytest.fixture
def registering(tmp_path: Path, keyring: Jobs[Credentials]) -> Iterator[Registering]:
    """Nothing is registered yet."""
    link = EngineLink(tmp_path, list, tmp_path / "err")
    yield Registering(link, keyring)
    link.stop()


def test_an_account_needs_an_address_and_an_extension(
    registering: Registering, keyring: Jobs[Credentials], qtbot: QtBot
) -> None:
    """With one of them alone there is nothing to register."""
    registering.settings.registrar = "pbx.example.com"
    qtbot.waitUntil(lambda: keyring.idle)
    assert registering.orders == []
    registering.settings.sip_user = "1001"
    qtbot.waitUntil(lambda: len(registering.orders) == 1)
    order = registering.orders[0]
    assert (order.registrar, order.user, order.password) == ("sip:pbx.example.com", "1001", "")


def test_a_scheme_that_was_typed_stays(registering: Registering, qtbot: QtBot) -> None:
    """With its parameters."""
    registering.settings.sip_user = "1001"
    registering.settings.registrar = "sip:pbx.example.com:5070;transport=tcp"
    qtbot.waitUntil(lambda: len(registering.orders) == 1)
    assert registering.orders[0].registrar == "sip:pbx.example.com:5070;transport=tcp"


def test_a_given_password_is_kept_and_used(registering: Registering, qtbot: QtBot) -> None:
    """For this account; another account has another password, or none."""
    registering.settings.stored.update({"telephony.registrar": "pbx.example.com", "telephony.user": "1001"})
    with qtbot.waitSignal(registering.flow.password_kept) as kept:
        registering.flow.take_password("correct horse")
    assert kept.args == [False]  # there is no keyring here, and it is said
    qtbot.waitUntil(lambda: len(registering.orders) == 1)
    assert registering.orders[0].password == "correct horse"
    registering.settings.sip_user = "1002"
    qtbot.waitUntil(lambda: len(registering.orders) == 2)
    assert registering.orders[1].password == ""


def test_taking_the_address_away_takes_the_account_away(registering: Registering, qtbot: QtBot) -> None:
    """Once."""
    registering.settings.sip_user = "1001"
    registering.settings.registrar = "pbx.example.com"
    qtbot.waitUntil(lambda: len(registering.orders) == 1)
    registering.settings.registrar = ""
    assert registering.orders[-1].registrar == ""
    registering.settings.sip_user = ""
    assert len(registering.orders) == 2


def test_an_engine_that_was_started_again_registers_again(registering: Registering, qtbot: QtBot) -> None:
    """It knows nothing of what the former one was told."""
    registering.settings.stored.update({"telephony.registrar": "pbx.example.com", "telephony.user": "1001"})
    registering.link.snapshot_received.emit(Snapshot())
    qtbot.waitUntil(lambda: len(registering.orders) == 1)
    registering.link.snapshot_received.emit(Snapshot())
    qtbot.waitUntil(lambda: len(registering.orders) == 2)
    assert {order.user for order in registering.orders} == {"1001"}


def test_an_answer_for_an_account_of_before_is_not_used(
    registering: Registering, keyring: Jobs[Credentials], qtbot: QtBot
) -> None:
    """Typing on while the keyring is asked must not register with another's password."""
    registering.settings.registrar = "pbx.example.com"
    registering.settings.sip_user = "1001"
    registering.settings.sip_user = "1002"
    qtbot.waitUntil(lambda: keyring.idle)
    assert [order.user for order in registering.orders] == ["1002"]


def test_a_real_engine_registers_as_soon_as_it_is_there(
    tmp_path: Path, qtbot: QtBot, keyring: Jobs[Credentials]
) -> None:
    """The PBX hears REGISTER with the extension; the password is not in it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as pbx:
        pbx.bind((LOOPBACK, 0))
        pbx.settimeout(0.01)
        heard = b""

        def listen() -> bool:
            nonlocal heard
            with contextlib.suppress(TimeoutError):
                heard += pbx.recv(65_535)
            return b"REGISTER sip:" in heard

        with running(tmp_path / "run", qtbot) as engine:
            settings = Settings()
            flow = AccountFlow(settings, engine.link, keyring)
            flow.take_password("correct horse")
            settings.sip_user = "1001"
            settings.registrar = f"{LOOPBACK}:{pbx.getsockname()[1]}"
            qtbot.waitUntil(listen, timeout=10_000)
            assert b"sip:1001@" in heard
            assert b"correct horse" not in heard
            qtbot.waitUntil(lambda: bool(engine.heard(RegistrationChanged)))


def test_an_account_is_ordered_as_the_settings_say(
    registering: Registering, keyring: Jobs[Credentials], qtbot: QtBot
) -> None:
    """Everything of it: what is forgotten here would fall back in silence."""
    settings = registering.settings
    settings.registrar, settings.sip_user = "pbx.example.com;transport=tls", "1001"
    settings.sip_login, settings.sip_proxy = "desk7", "edge.example.com"
    settings.call_encryption, settings.agrees_on_keys = "required", True
    settings.ca_file, settings.old_tls = "/ca.pem", True
    qtbot.waitUntil(lambda: keyring.idle and bool(registering.orders))
    qtbot.waitUntil(lambda: registering.orders[-1].may_use_old_tls)
    order = registering.orders[-1]
    assert (order.registrar, order.proxy) == ("sip:pbx.example.com;transport=tls", "sip:edge.example.com")
    assert (order.auth_user, order.encryption, order.ca_file) == ("desk7", "required", "/ca.pem")
    assert order.agrees_on_keys
    assert order.may_use_old_tls


def test_further_accounts_have_their_own_passwords_and_go_by_themselves(
    registering: Registering, keyring: Jobs[Credentials], qtbot: QtBot
) -> None:
    """The first one always comes first: calls go out through it."""
    settings = registering.settings
    settings.stored.update(
        {
            "telephony.registrar": "pbx.example.com",
            "telephony.user": "1001",
            "telephony.login": "desk7",
            "telephony.further_accounts": "2001@two.example;transport=tcp, 3001@three.example",
        }
    )
    registering.flow.take_further_password("2001@two.example", "second word")
    qtbot.waitUntil(lambda: len(registering.orders) == 3)
    told = [(order.account, order.user, order.password, order.auth_user) for order in registering.orders]
    assert told == [
        ("pbx", "1001", "", "desk7"),
        ("2001@two.example", "2001", "second word", ""),
        ("3001@three.example", "3001", "", ""),
    ]
    assert registering.orders[1].registrar == "sip:two.example;transport=tcp"
    assert all(order.asks_for_voicemail for order in registering.orders)
    registering.orders.clear()
    settings.further_accounts = "3001@three.example"
    qtbot.waitUntil(lambda: keyring.idle and len(registering.orders) == 3)
    gone, *again = registering.orders
    assert (gone.account, gone.registrar) == ("2001@two.example", "")
    assert [order.user for order in again] == ["1001", "3001"]
    registering.flow.hold()
    assert [order.registrar for order in registering.orders[3:]] == ["", ""]
