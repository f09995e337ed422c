"""Parts of numbers are read as the beginnings and endings they may be."""

import pytest

from app.models.queries import fragments


@pytest.mark.parametrize(
    ("text", "region", "expected"),
    [
        ("0501", "SA", "+966501"),
        ("501", "SA", "+966501"),
        ("+4930", "SA", "+4930"),
        ("004930", "SA", "+4930"),
        ("٠٥٠١", "SA", "+966501"),
        ("8495", "RU", "+7495"),
        ("0612", "IT", "+390612"),
        ("204", "SA", "204"),
    ],
)
def test_a_beginning_is_read_as_it_is_dialled_there(text: str, region: str, expected: str) -> None:
    assert expected in fragments.beginnings(text, region)


@pytest.mark.parametrize("text", ["", "05", "abc", "SA-880", "12 Main St", "++"])
def test_what_is_no_number_begins_none(text: str) -> None:
    assert fragments.beginnings(text, "SA") == ()
    assert fragments.digits_of(text) == ""
