"""What is wrong with a number, an e-mail address or an address is said before it is stored."""

import pytest

from app.contact_values import Fault, address_fault, email_fault, number_fault


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("0501234567", None),
        ("٠٥٠ ١٢٣ ٤٥٦٧", None),
        ("937", None),
        ("", Fault.NO_NUMBER),
        ("12 345 abc", Fault.BAD_NUMBER),
    ],
)
def test_a_number_is_one_that_can_be_called(text: str, fault: Fault | None) -> None:
    assert number_fault(text, "SA") is fault


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (" Mona@Example.com ", None),
        ("mona.ali+x@mail.example.co", None),
        ("mona@example", Fault.BAD_EMAIL),
        ("mona@@example.com", Fault.BAD_EMAIL),
        ("mona@example..com", Fault.BAD_EMAIL),
        ("mo na@example.com", Fault.BAD_EMAIL),
        ("m" * 300 + "@example.com", Fault.TOO_LONG),
    ],
)
def test_an_email_address_looks_like_one(text: str, fault: Fault | None) -> None:
    assert email_fault(text) is fault


@pytest.mark.parametrize(
    ("lines", "city", "postcode", "country", "fault"),
    [
        ("شارع العليا", "الرياض", "١٢٢١١", "SA", None),
        ("", "Riyadh", "12211-4455", "SA", None),
        ("King Road", "", "", "", None),
        ("", " ", "12211", "SA", Fault.NO_PLACE),
        ("Road", "Riyadh", "122", "SA", Fault.BAD_POSTCODE),
        ("Road", "London", "SW1A 1AA", "GB", None),
        ("Road", "London", "!", "GB", Fault.BAD_POSTCODE),
    ],
)
def test_an_address_names_a_place_and_its_postcode_fits(
    lines: str, city: str, postcode: str, country: str, fault: Fault | None
) -> None:
    assert address_fault(lines=lines, city=city, postcode=postcode, country=country) is fault
