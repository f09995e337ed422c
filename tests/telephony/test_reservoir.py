"""Sound between two clocks."""

from hypothesis import given
from hypothesis import strategies as st

from app.telephony.reservoir import Reservoir


def test_sound_comes_out_as_it_went_in() -> None:
    held = Reservoir(100)
    held.put(b"abcd")
    held.put(b"efgh")
    assert held.take(6) == b"abcdef"
    assert held.take(2) == b"gh"


def test_what_lacks_is_silence() -> None:
    held = Reservoir(100)
    assert held.take(4) == bytes(4)


def test_after_running_dry_some_sound_gathers_first() -> None:
    """Else each late packet would be a gap of its own."""
    held = Reservoir(100, ready_bytes=6)
    held.put(b"abcd")
    assert held.take(2) == bytes(2)
    held.put(b"efgh")
    assert held.take(2) == b"ab"
    assert held.take(2) == b"cd"


def test_what_is_too_much_is_dropped_from_the_oldest() -> None:
    """Delay must not grow."""
    held = Reservoir(4)
    held.put(b"abcdefgh")
    assert held.take(4) == b"efgh"


def test_clearing_forgets() -> None:
    held = Reservoir(100)
    held.put(b"abcd")
    held.clear()
    assert held.take(2) == bytes(2)


@given(st.lists(st.one_of(st.binary(max_size=20).filter(lambda b: len(b) % 2 == 0), st.integers(0, 10))))
def test_samples_are_never_cut_in_half(steps: list[bytes | int]) -> None:
    """Half a sample would turn everything after it into noise."""
    held = Reservoir(10)
    for step in steps:
        if isinstance(step, bytes):
            held.put(bytes(position % 2 for position in range(len(step))))  # 00 01 00 01 …
        else:
            taken = held.take(2 * step)
            assert len(taken) == 2 * step
            assert not any(taken[::2]), "low bytes stay low"
