"""What identifies a person is taken in any spelling, refused when it cannot be right, and seen by its end."""

import pytest

from app.private_values import PrivateKind, masked, read


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (PrivateKind.NATIONAL_ID, "1000000008", "1000000008"),
        (PrivateKind.NATIONAL_ID, "١٠٠٠ ٠٠٠ ٠٠٨", "1000000008"),
        (PrivateKind.NATIONAL_ID, "1000000009", ""),
        (PrivateKind.NATIONAL_ID, "2000000006", ""),  # an iqama is a residence number
        (PrivateKind.RESIDENCE_ID, "2000000006", "2000000006"),
        (PrivateKind.RESIDENCE_ID, "784-1980-1234567-8", "784198012345678"),
        (PrivateKind.RESIDENCE_ID, "abc", ""),
        (PrivateKind.NATIONAL_ID, "29001010100011", "29001010100011"),
        (PrivateKind.NATIONAL_ID, "29013010100011", ""),  # there is no thirteenth month
        (PrivateKind.IBAN, "sa03 8000 0000 6080 1016 7519", "SA0380000000608010167519"),
        (PrivateKind.IBAN, "SA0380000000608010167518", ""),
        (PrivateKind.PASSPORT, "a1234567", "A1234567"),
        (PrivateKind.PASSPORT, "ABCDEFG", ""),
        (PrivateKind.BIRTH_DATE, "1/2/1990", "1990-02-01"),
        (PrivateKind.BIRTH_DATE, "1990-02-30", ""),
        (PrivateKind.BIRTH_DATE, "2990-01-01", ""),
        (PrivateKind.BIRTH_DATE, "yesterday", ""),
    ],
)
def test_only_what_can_be_right_is_taken(kind: PrivateKind, typed: str, kept: str) -> None:
    assert read(kind, typed) == kept


def test_everybody_sees_the_end_and_of_a_birth_date_nothing() -> None:
    assert masked(PrivateKind.IBAN, "SA0380000000608010167519") == "•••• 7519"
    assert masked(PrivateKind.BIRTH_DATE, "1990-02-01") == "••••"
    assert masked(PrivateKind.PASSPORT, "") == ""
