"""The time that runs."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from app import times
from app.ui.widgets.elapsed_time import ElapsedTime, clock_face
from tests.ui.languages import digits_of


class _Clock:
    """A clock a test can set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def pass_seconds(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    """A clock that stands still."""
    clock = _Clock()
    monkeypatch.setattr(times, "now", lambda: clock.now)
    return clock


@pytest.fixture
def elapsed(qtbot: QtBot) -> ElapsedTime:
    """A time that does not run yet."""
    elapsed = ElapsedTime()
    qtbot.addWidget(elapsed)
    return elapsed


@pytest.mark.parametrize(
    ("seconds", "face"), [(0, "00:00"), (-3, "00:00"), (277, "04:37"), (3599, "59:59"), (3723, "1:02:03")]
)
def test_a_clock_face_has_hours_only_when_needed(seconds: int, face: str) -> None:
    """Minutes and seconds always have two digits."""
    assert clock_face(seconds) == face


def test_it_counts_from_the_given_moment(qtbot: QtBot, elapsed: ElapsedTime, clock: _Clock) -> None:
    """A call that is already 40 s old shows 40 s at once, and 41 a second later."""
    clock.pass_seconds(39.999)
    elapsed.start((clock.now - timedelta(seconds=40.99)).timestamp())
    assert elapsed.text() == "00:40"
    clock.pass_seconds(1)
    qtbot.waitUntil(lambda: elapsed.text() == "00:41", timeout=1500)
    elapsed.stop()


def test_stopped_it_keeps_its_last_number(elapsed: ElapsedTime, clock: _Clock) -> None:
    """How long the call was can still be read in the wrap-up."""
    elapsed.start(clock.now.timestamp() - 277)
    elapsed.stop()
    assert not elapsed.is_running
    assert (elapsed.text(), elapsed.seconds) == ("04:37", 277)


def test_a_moment_in_the_future_shows_zero(elapsed: ElapsedTime, clock: _Clock) -> None:
    """Two machines' clocks differ by a little."""
    elapsed.start(clock.now.timestamp() + 5)
    assert elapsed.text() == "00:00"
    elapsed.stop()


def test_digits_are_local_and_the_cells_have_one_width(elapsed: ElapsedTime) -> None:
    """So that the time does not tremble while it runs."""
    with digits_of(QLocale("ar_SA")):
        widths = set()
        for seconds in (0, 71, 277, 3599):
            elapsed.show_seconds(seconds)
            widths.add(elapsed.sizeHint().width())
        assert len(widths) == 1
        assert elapsed.text() == "٥٩:٥٩"
        assert elapsed.accessibleName() == "٥٩:٥٩"
        elapsed.show_seconds(3600)
        assert elapsed.sizeHint().width() > widths.pop()


def _ink(elapsed: ElapsedTime) -> tuple[int, int]:
    """Return the first and the last column that is painted."""
    image = elapsed.grab().toImage()
    ground = image.pixelColor(0, 0)
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]
    return inked[0], inked[-1]


def test_it_stands_at_the_leading_edge_and_reads_from_left_to_right(elapsed: ElapsedTime) -> None:
    """In Arabic at the right, with the minutes still before the seconds."""
    elapsed.show_seconds(277)
    elapsed.resize(200, 30)
    assert _ink(elapsed)[0] < 10
    from_left = elapsed.grab().toImage()
    elapsed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert _ink(elapsed)[1] > 190
    width = elapsed.sizeHint().width()
    from_right = elapsed.grab().toImage()
    assert from_left.copy(0, 0, width, 30) == from_right.copy(200 - width, 0, width, 30)


def test_its_tone_is_a_colour_of_the_theme(elapsed: ElapsedTime) -> None:
    """Red when it has been too long."""
    before = elapsed.grab().toImage()
    elapsed.set_tone("danger")
    assert elapsed.grab().toImage() != before


def test_nothing_changes_while_nobody_counts(elapsed: ElapsedTime, clock: _Clock) -> None:
    """A stopped time is not started again by the clock."""
    elapsed.show_seconds(5)
    clock.pass_seconds(60)
    assert not elapsed.is_running
    assert elapsed.seconds == 5
