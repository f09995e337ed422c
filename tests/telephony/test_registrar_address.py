"""Where a registrar is."""

import pytest

from app.telephony.registrar_address import RegistrarAddress, Transport, read_registrar_address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("sip:pbx.example", RegistrarAddress("pbx.example", Transport.UDP)),
        ("sip:192.0.2.1:5070", RegistrarAddress("192.0.2.1:5070", Transport.UDP)),
        ("sip:[2001:db8::1]:5070", RegistrarAddress("[2001:db8::1]:5070", Transport.UDP)),
        ("SIP:pbx.example;Transport=TCP", RegistrarAddress("pbx.example", Transport.TCP)),
        ("sip:pbx.example;lr;transport=tls", RegistrarAddress("pbx.example", Transport.TLS)),
        ("sips:pbx.example", RegistrarAddress("pbx.example", Transport.TLS)),
    ],
)
def test_what_administrators_type_is_understood(text: str, address: RegistrarAddress) -> None:
    assert read_registrar_address(text) == address


@pytest.mark.parametrize(
    "text",
    [
        "",
        "pbx.example",
        "sip:",
        "sip:a b",
        "sip:pbx>\r\nX: y",
        "sip:pbx:0",
        "sip:pbx:99999",
        "sip:pbx;transport=ws",
    ],
)
def test_what_is_no_address_is_none(text: str) -> None:
    assert read_registrar_address(text) is None


def test_requests_travel_as_the_address_says() -> None:
    """A number that is called, a proxy that is passed and REGISTER itself all name the transport."""
    secure = RegistrarAddress("pbx.example:5061", Transport.TLS)
    assert secure.uri == "sip:pbx.example:5061;transport=tls"
    assert secure.domain == "pbx.example:5061;transport=tls"
    assert secure.route == "sip:pbx.example:5061;transport=tls;lr"
    assert RegistrarAddress("pbx.example", Transport.UDP).uri == "sip:pbx.example"


def test_the_same_address_is_spelt_in_two_ways() -> None:
    address = RegistrarAddress("192.0.2.1:5070", Transport.TCP)
    assert address.spelt_otherwise != address.uri
    assert read_registrar_address(address.spelt_otherwise) == address
