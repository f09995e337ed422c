"""Time that runs out is a number, a bar and words."""

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app import times
from app.ui.language import Language
from app.ui.parts.countdown import CountdownBar

BEGUN = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture
def bar(qtbot: QtBot, english: Language) -> CountdownBar:
    """A bar."""
    bar = CountdownBar()
    qtbot.addWidget(bar)
    qtbot.addWidget(bar.time)
    return bar


@pytest.mark.parametrize(
    ("passed", "tone", "words"),
    [
        (0, "wrap_up", "60 seconds left"),
        (46, "warn", "14 seconds left"),
        (52, "danger", "8 seconds left"),
        (59, "danger", "1 second left"),
        (60, "danger", "Time is over"),
        (90, "danger", "Time is over"),
    ],
)
def test_it_gets_louder_towards_the_end(
    bar: CountdownBar, monkeypatch: pytest.MonkeyPatch, passed: int, tone: str, words: str
) -> None:
    """A quarter left is amber, ten seconds are red."""
    monkeypatch.setattr(times, "now", lambda: BEGUN + timedelta(seconds=passed))
    bar.run(BEGUN, BEGUN + timedelta(seconds=60))
    assert (bar.tone, bar.words()) == (tone, words)
    assert bar.time.seconds == max(0, 60 - passed)
    bar.stop()


def test_the_number_goes_on_by_itself(
    bar: CountdownBar, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Nobody has to ask."""
    monkeypatch.setattr(times, "now", lambda: BEGUN)
    bar.run(BEGUN, BEGUN + timedelta(seconds=60))
    monkeypatch.setattr(times, "now", lambda: BEGUN + timedelta(seconds=5))
    qtbot.waitUntil(lambda: bar.time.seconds == 55)
    bar.stop()


def test_the_bar_shrinks_from_its_trailing_end(bar: CountdownBar, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is left stands at the leading edge."""
    bar.resize(100, 6)
    monkeypatch.setattr(times, "now", lambda: BEGUN + timedelta(seconds=30))
    bar.run(BEGUN, BEGUN + timedelta(seconds=60))
    picture = bar.grab().toImage()
    assert picture.pixelColor(25, 3) != picture.pixelColor(75, 3)
    bar.stop()
