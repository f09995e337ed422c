"""Nobody is forgotten on hold, in front or behind."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app import times
from app.ui.parts.hold_watch import HoldWatch, Urgency
from app.ui.state.calls import Calls
from tests.ui import people, pictures


@pytest.fixture
def watch(calls: Calls) -> Iterator[HoldWatch]:
    """The watch, let go at the end."""
    holder = QObject()
    yield HoldWatch(calls, holder)
    holder.deleteLater()


@pytest.mark.parametrize(
    ("seconds", "urgency"),
    [(0, Urgency.CALM), (44, Urgency.CALM), (45, Urgency.AMBER), (89, Urgency.AMBER), (90, Urgency.RED)],
)
def test_a_hold_gets_more_urgent(
    watch: HoldWatch, calls: Calls, monkeypatch: pytest.MonkeyPatch, seconds: int, urgency: Urgency
) -> None:
    """At 45 and at 90 seconds."""
    page = people.talk(calls)
    people.hold(calls, page)
    since = watch.since(page)
    assert since is not None
    monkeypatch.setattr(times, "now", lambda: since + timedelta(seconds=seconds))
    assert watch.urgency(page) is urgency


def test_a_call_that_talks_waits_for_nobody(watch: HoldWatch, calls: Calls) -> None:
    """And a hold that was taken back is over."""
    page = people.talk(calls)
    assert watch.since(page) is None
    people.hold(calls, page)
    people.answer(calls, page)
    assert watch.since(page) is None
    assert watch.urgency(page) is Urgency.CALM


def test_a_call_behind_is_watched_too(
    watch: HoldWatch, calls: Calls, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """It is the one that is forgotten most easily."""
    page = people.talk(calls, "call-1")
    real_now = times.now
    with monkeypatch.context() as earlier:
        earlier.setattr(times, "now", lambda: real_now() - timedelta(seconds=44.95))
        people.hold(calls, page)
    with qtbot.waitSignal(watch.rose) as rose:
        people.talk(calls, "call-2")
    assert rose.args == [page]


def test_a_desk_started_again_counts_what_the_engine_knows(calls: Calls) -> None:
    """Rather too early an alarm than none."""
    holder = QObject()
    page = people.ring(calls)
    page.picture = replace(pictures.held(pictures.talking(page.picture)), held_seconds=60.0)
    watch = HoldWatch(calls, holder)
    assert watch.urgency(page) is Urgency.AMBER
    holder.deleteLater()
