"""The hours of a day, typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BadInput
from app.planning.spans import DAY_MINUTES, Span
from app.planning.spans_text import read_spans, written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("  ", ""),
        ("9-17", "09:00-17:00"),
        ("16:00-20:00, 9:00 - 13:30", "09:00-13:30, 16:00-20:00"),
        ("9 to 12 and 14 to 18", "09:00-12:00, 14:00-18:00"),
        ("٠٩:٠٠–١٣:٠٠، ١٦ إلى ٢٠", "09:00-13:00, 16:00-20:00"),
        ("18:00-24:00", "18:00-24:00"),
    ],
)
def test_hours_are_read_as_people_type_them(text: str, expected: str) -> None:
    assert written(read_spans(text)) == expected


@pytest.mark.parametrize("text", ["nine", "9", "17-9", "9-25", "9:70-12", "9-12, 11-14", "9-12-15", "-"])
def test_what_is_no_hour_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        read_spans(text)


@given(st.sets(st.integers(0, DAY_MINUTES), min_size=2, max_size=8))
def test_what_is_written_is_read_again(minutes: set[int]) -> None:
    ends = sorted(minutes)
    spans = tuple(Span(begin, end) for begin, end in zip(ends[::2], ends[1::2], strict=False))
    assert read_spans(written(spans)) == spans
