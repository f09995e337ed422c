"""Numbers for people."""

import pytest

from app.ui.isolates import ltr
from app.ui.parts.phone_text import phone_text


@pytest.mark.parametrize(
    ("number", "text"),
    [("+966501234567", "+966 50 123 4567"), ("204", "204"), ("0501234567", "0501234567"), ("", "")],
)
def test_numbers_are_spaced_and_isolated(number: str, text: str) -> None:
    """They read from left to right in every line."""
    assert phone_text(number) == ltr(text)
