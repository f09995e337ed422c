"""The clock."""

from datetime import UTC

from app import times


def test_a_moment_carries_its_zone() -> None:
    """A moment without one cannot be compared with one from the database."""
    assert times.now().tzinfo is UTC


def test_time_goes_on_and_never_back() -> None:
    """Durations are measured with a clock nobody sets."""
    readings = [times.monotonic() for _ in range(1000)]
    assert readings == sorted(readings)
