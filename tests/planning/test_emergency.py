"""Help is never refused."""

import pytest

from app.planning.emergency import is_emergency


@pytest.mark.parametrize(
    ("number", "region"),
    [
        ("911", "SA"), ("999", "SA"), ("997", "SA"), ("١١٢", "SA"),
        ("112", "DE"), ("110", "DE"), ("911", "US"), ("999", "GB"),
    ],
)  # fmt: skip
def test_emergency_numbers_are_known(number: str, region: str) -> None:
    assert is_emergency(number, region)


@pytest.mark.parametrize("number", ["", "0501234567", "204", "920000000", "abc"])
def test_other_numbers_are_not(number: str) -> None:
    assert not is_emergency(number, "SA")
