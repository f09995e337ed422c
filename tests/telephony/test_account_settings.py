"""Accounts in PJSIP's terms."""

from collections.abc import Iterator
from typing import Any

import pjsua2
import pytest

from app.telephony.account_settings import settings_of
from app.telephony.endpoint import Endpoint
from app.telephony.protocol import AccountId, ConfigureAccount, MediaEncryption
from app.telephony.registrar_address import read_registrar_address


@pytest.fixture(scope="module")
def endpoint() -> Iterator[Endpoint]:
    """An endpoint on loopback."""
    endpoint = Endpoint("127.0.0.1", 0, version="test")
    yield endpoint
    endpoint.stop()


def settings(endpoint: Endpoint, registrar: str, realm: str = "", **more: Any) -> Any:
    """Return the settings for an order."""
    order = ConfigureAccount(
        account=AccountId("a"), registrar=registrar, user="1001", password="hush", **more
    )
    address, proxy = read_registrar_address(registrar), read_registrar_address(order.proxy)
    assert address is not None
    return settings_of(order, address, proxy, realm, endpoint)


def test_no_realm_no_password(endpoint: Endpoint) -> None:
    """PJSIP cannot give away what it does not have."""
    held = settings(endpoint, "sip:pbx.example")  # kept: its parts point into it
    assert len(held.sipConfig.authCreds) == 0


def test_the_password_belongs_to_one_realm(endpoint: Endpoint) -> None:
    held = settings(endpoint, "sip:pbx.example", realm="office", auth_user="desk7")
    credentials = [(each.realm, each.username) for each in held.sipConfig.authCreds]
    assert credentials == [("office", "desk7")]


def test_a_proxy_stays_in_the_way(endpoint: Endpoint) -> None:
    held = settings(endpoint, "sip:pbx.example", proxy="sip:edge.example")
    assert list(held.sipConfig.proxies) == ["sip:edge.example;lr"]


@pytest.mark.parametrize("encryption", list(MediaEncryption))
def test_without_tls_no_sound_only_looks_encrypted(endpoint: Endpoint, encryption: MediaEncryption) -> None:
    """The keys would travel where everybody can read them."""
    held = settings(endpoint, "sip:pbx.example", encryption=encryption)
    assert held.mediaConfig.srtpUse == pjsua2.PJMEDIA_SRTP_DISABLED


@pytest.mark.parametrize(
    ("encryption", "use"),
    [
        (MediaEncryption.OFF, pjsua2.PJMEDIA_SRTP_DISABLED),
        (MediaEncryption.OPTIONAL, pjsua2.PJMEDIA_SRTP_OPTIONAL),
        (MediaEncryption.REQUIRED, pjsua2.PJMEDIA_SRTP_MANDATORY),
    ],
)
def test_with_tls_sound_is_encrypted_as_wished(
    endpoint: Endpoint, encryption: MediaEncryption, use: int
) -> None:
    held = settings(endpoint, "sip:pbx.example;transport=tls", encryption=encryption)
    assert (held.mediaConfig.srtpUse, held.mediaConfig.srtpSecureSignaling) == (use, 1)


def test_voicemail_and_ways_are_asked_for_where_it_is_wished(endpoint: Endpoint) -> None:
    plain = settings(endpoint, "sip:pbx.example")
    assert not plain.mwiConfig.enabled
    assert not plain.natConfig.iceEnabled
    asking = settings(endpoint, "sip:pbx.example", asks_for_voicemail=True, finds_ways=True)
    assert asking.mwiConfig.enabled
    assert asking.natConfig.iceEnabled


def test_no_name_server_is_asked_for_this_computer(endpoint: Endpoint) -> None:
    """It would be before each call, and for seconds."""
    assert settings(endpoint, "sip:pbx.example").mediaConfig.ipv6Use == pjsua2.PJSUA_IPV6_DISABLED


def test_quotes_in_a_name_do_not_end_it(endpoint: Endpoint) -> None:
    uri = settings(endpoint, "sip:pbx.example:5070", display_name='Mona "M" \\').idUri
    assert uri == '"Mona M " <sip:1001@pbx.example:5070>'
    assert endpoint.is_sip_uri(uri)
