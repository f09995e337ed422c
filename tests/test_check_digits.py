"""Check digits, against published examples and against themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.check_digits import (
    iban_length,
    is_card,
    is_egyptian_id,
    is_emirates_id,
    is_iban,
    is_kuwaiti_id,
    is_saudi_id,
    passes_luhn,
)
from tests import secrets_made_up


@given(st.from_regex(r"[0-9]{1,30}", fullmatch=True))
def test_exactly_one_check_digit_fits(digits: str) -> None:
    """The formula finds every single wrong digit."""
    assert sum(passes_luhn(digits + str(check)) for check in range(10)) == 1


@given(secrets_made_up.cards())
def test_every_made_up_card_is_one_and_a_wrong_digit_is_noticed(digits: str) -> None:
    """A slip of the finger is no card."""
    wrong = digits[:-1] + str((int(digits[-1]) + 1) % 10)
    assert is_card(digits)
    assert not is_card(wrong)


@pytest.mark.parametrize(
    "digits", ["490154203237518", "8996601234567890128", "0000000000000000", "41111111111111111"]
)
def test_an_imei_and_a_sim_serial_are_no_cards(digits: str) -> None:
    """They have the same check digit but no scheme's beginning or length."""
    assert not is_card(digits)


@pytest.mark.parametrize(
    "text",
    ["GB82WEST12345698765432", "DE89370400440532013000", "SA0380000000608010167519", "NO9386011117947"],
)
def test_published_examples_of_ibans_are_recognised(text: str) -> None:
    """From the registry of ISO 13616."""
    assert is_iban(text)
    assert len(text) == iban_length(text[:2].lower())


@given(secrets_made_up.ibans(), st.integers(4, 33))
def test_a_changed_character_of_an_iban_is_noticed(text: str, place: int) -> None:
    """Whichever it is."""
    place %= len(text)
    pair = "12" if text[place].isdecimal() else "AB"
    other = pair[text[place] == pair[0]]
    assert is_iban(text)
    assert not is_iban(text[:place] + other + text[place + 1 :])


@pytest.mark.parametrize("text", ["", "SA", "SA03", "XX0380000000608010167519", "SA٠٣80000000608010167519"])
def test_what_has_another_length_or_country_is_no_iban(text: str) -> None:
    """Even where the remainder would fit."""
    assert not is_iban(text)


@given(secrets_made_up.saudi_ids())
def test_a_saudi_id_begins_with_one_or_two(digits: str) -> None:
    """Citizens and residents; nothing else has that shape."""
    assert is_saudi_id(digits)
    assert not is_saudi_id("3" + digits[1:])
    assert not is_saudi_id(digits + "0")


def test_an_emirates_id_begins_with_the_country() -> None:
    """Fifteen digits with a check digit at the end."""
    assert is_emirates_id(secrets_made_up.completed("78419851234567"))
    assert not is_emirates_id(secrets_made_up.completed("78519851234567"))


def test_kuwaiti_and_egyptian_numbers_are_known_by_how_they_are_built() -> None:
    assert is_kuwaiti_id("280010100004")
    assert not is_kuwaiti_id("280010100005")
    assert not is_kuwaiti_id("980010100017")
    assert is_egyptian_id("29001010100011")
    assert not is_egyptian_id("29013010100011")  # there is no thirteenth month
    assert not is_egyptian_id("29001019900011")  # and no such governorate
