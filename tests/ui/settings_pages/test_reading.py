"""What people type into settings."""

from pathlib import Path

import pytest

from app.settings import Settings
from app.ui.isolates import ltr
from app.ui.settings_pages import reading
from app.ui.settings_pages.reading import Fault, Read


@pytest.mark.parametrize("text", ["20", " 20 ", "٢٠", "۲۰", ltr("20")])
def test_a_number_may_be_written_in_any_digits(text: str) -> None:
    """With or without direction marks."""
    assert reading.read_number(text, Settings.ring_seconds) == Read(20)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", Fault.NO_NUMBER),
        ("abc", Fault.NO_NUMBER),
        ("2.5", Fault.NO_NUMBER),
        ("-5", Fault.NO_NUMBER),
        ("9" * 30, Fault.NO_NUMBER),
        ("²", Fault.NO_NUMBER),
        ("6", Fault.OUT_OF_RANGE),
        ("60", Fault.OUT_OF_RANGE),
    ],
)
def test_a_number_that_cannot_be_used_is_refused(text: str, fault: Fault) -> None:
    """Seven to 59 seconds are allowed."""
    assert reading.read_number(text, Settings.ring_seconds).fault is fault


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", ""),
        ("192.0.2.10", "192.0.2.10"),
        ("pbx.example.com:5060, 192.0.2.11", "pbx.example.com:5060,192.0.2.11"),
        ("١٩٢.٠.٢.١٠", "192.0.2.10"),
        ("192.0.2.10، 192.0.2.11", "192.0.2.10,192.0.2.11"),
        ("[2001:db8::1]:5060", "[2001:db8::1]:5060"),
        ("2001:db8::1", "2001:db8::1"),
    ],
)
def test_addresses_may_have_ports_and_commas(text: str, value: str) -> None:
    """In either script's digits and commas."""
    assert reading.read_addresses(text) == Read(value)


@pytest.mark.parametrize("text", ["a b", "http://x", "192.0.2.300", "host:99999", "host:", "-x", "x:port"])
def test_what_is_no_address_is_refused(text: str) -> None:
    """Before it reaches the telephone."""
    assert reading.read_addresses(text).fault is Fault.NO_ADDRESS


@pytest.mark.parametrize(
    "text", ["", "pbx.example.com", "sip:pbx.example.com:5061;transport=tls", "SIPS:192.0.2.10"]
)
def test_a_registrar_may_carry_its_scheme_and_parameters(text: str) -> None:
    """As the administrator wrote it down."""
    assert reading.read_registrar(text) == Read(text)


@pytest.mark.parametrize("text", ["sip:", "sip:pbx example.com", "sip:x;a b", "pbx:0"])
def test_a_registrar_that_cannot_be_used_is_refused(text: str) -> None:
    """A blank inside is a slip."""
    assert reading.read_registrar(text).fault is Fault.NO_ADDRESS


@pytest.mark.parametrize(
    ("text", "value"), [("", ""), ("1001", "1001"), ("١٠٠١", "1001"), ("sara.k", "sara.k")]
)
def test_an_extension_is_letters_and_digits(text: str, value: str) -> None:
    """Stored in ASCII."""
    assert reading.read_extension(text) == Read(value)


@pytest.mark.parametrize("text", ["10 01", "sip:1001", "سارة", "a@b", "x" * 65])
def test_an_extension_that_cannot_be_used_is_refused(text: str) -> None:
    """It would break the address it becomes part of."""
    assert reading.read_extension(text).fault is Fault.NO_EXTENSION


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("192.0.2.10", Fault.NONE),
        ("::1", Fault.NONE),
        ("", Fault.NO_NETWORK_ADDRESS),
        ("eth0", Fault.NO_NETWORK_ADDRESS),
        ("256.1.1.1", Fault.NO_NETWORK_ADDRESS),
    ],
)
def test_a_network_address_is_a_number(text: str, fault: Fault) -> None:
    """Names of cards are none."""
    assert reading.read_network_address(text).fault is fault


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", Fault.NONE),
        ("sqlite:////home/sara/customers.sqlite", Fault.NONE),
        ("postgresql://db.example.com/hatif", Fault.NONE),
        ("mysql://db/hatif", Fault.NO_DATABASE),
        ("C:\\customers", Fault.NO_DATABASE),
    ],
)
def test_a_database_is_of_a_kind_the_program_knows(text: str, fault: Fault) -> None:
    """Or none, which is the profile's own file."""
    assert reading.read_database(text).fault is fault


def test_a_plain_text_is_kept_as_it_is() -> None:
    """But for blanks at its ends and direction marks."""
    assert reading.read_plain(" سارة خليل\u200f ") == Read("سارة خليل")


def test_a_file_must_be_there(tmp_path: Path) -> None:
    """None at all will do."""
    (tmp_path / "ca.pem").touch()
    assert reading.read_file(f" {tmp_path / 'ca.pem'} ") == Read(str(tmp_path / "ca.pem"))
    assert reading.read_file("") == Read("")
    assert reading.read_file(str(tmp_path / "none.pem")).fault is Fault.NO_FILE


def test_dialling_rules_are_tried_before_they_count() -> None:
    assert reading.read_dialling_rules("+٩٦٦>0, /7-15>9") == Read("+966>0, /7-15>9")
    assert reading.read_dialling_rules("") == Read("")
    assert reading.read_dialling_rules("+966").fault is Fault.NO_DIALLING


def test_emergency_numbers_are_numbers() -> None:
    """In either digits, with either comma."""
    assert reading.read_emergency_numbers("١١٢، 911") == Read("112, 911")
    assert reading.read_emergency_numbers("police").fault is Fault.NO_NUMBERS


def test_accounts_and_numbers_for_parking_are_read_with_either_comma() -> None:
    """None at all will do."""
    assert reading.read_further_accounts("") == Read("")
    assert reading.read_further_accounts(" 1002@pbx.example ") == Read("1002@pbx.example")
    assert reading.read_further_accounts("pbx.example").fault is Fault.NO_ACCOUNTS
    assert reading.read_dialled_numbers("٧٠١، *68") == Read("701, *68")
    assert reading.read_dialled_numbers("") == Read("")
    assert reading.read_dialled_numbers("park").fault is Fault.NO_NUMBERS
