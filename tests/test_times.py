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


def test_the_clock_that_counts_sleep_goes_on_like_the_other() -> None:
    """While nobody sleeps."""
    begin = times.slept_through(), times.monotonic()
    readings = [times.slept_through() for _ in range(1000)]
    assert readings == sorted(readings)
    assert abs((times.slept_through() - begin[0]) - (times.monotonic() - begin[1])) < 1
