"""A link says which call, until when, in which language, and nobody else can make one."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import BadInput
from app.satisfaction.link import Asked, made, read

SECRET = b"s" * 32
ASKED = Asked(UUID(int=7), datetime(2026, 11, 22, 14, 30, tzinfo=UTC), "ar")


def token(asked: Asked = ASKED, secret: bytes = SECRET) -> str:
    """Return the last part of a link."""
    return made(secret, "https://example.com/", asked).rpartition("/s/")[2]


def test_a_link_is_read_back() -> None:
    assert made(SECRET, "https://example.com/", ASKED).startswith("https://example.com/s/")
    assert read(SECRET, token()) == ASKED


@settings(max_examples=40)
@given(place=st.integers(0, 49), letter=st.sampled_from("ABCabc019-_"))
def test_a_letter_that_was_changed_spoils_it(place: int, letter: str) -> None:
    good = token()
    changed = good[:place] + letter + good[place + 1 :]
    if changed != good:
        with pytest.raises(BadInput):
            read(SECRET, changed)


@pytest.mark.parametrize("wrong", ["", "x", "é", "A" * 10_000, token(secret=b"t" * 32)])
def test_what_is_not_ours_is_refused(wrong: str) -> None:
    with pytest.raises(BadInput):
        read(SECRET, wrong)
