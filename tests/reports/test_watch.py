"""Progress, and nobody waiting any more."""

import pytest

from app.errors import Cancelled
from app.reports.watch import Watch


def test_steps_are_told_until_the_question_is_cancelled() -> None:
    """Then the work ends where it is."""
    told: list[tuple[int, int]] = []
    watch = Watch(lambda done, all_: told.append((done, all_)))
    watch.step(1, 3)
    watch.cancel()
    with pytest.raises(Cancelled):
        watch.step(2, 3)
    assert told == [(1, 3)]
