"""Searching while the agent types, by a real database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.errors import Unavailable
from app.models.memory import Memory
from app.models.rows.search import FoundRow
from app.ui.jobs import Jobs
from app.ui.search_flow import SearchFlow
from tests.ui import memories


class Box:
    """A box with a list under it."""

    def __init__(self, memory: Jobs[Memory]) -> None:
        self.memory = memory
        self.shown: list[list[str]] = []
        self.flow = SearchFlow(memory, self._show)

    def _show(self, rows: list[FoundRow]) -> None:
        self.shown.append([row.name_latin for row in rows])


@pytest.fixture
def box(tmp_path: Path, qtbot: QtBot) -> Iterator[Box]:
    """A search in a database that knows Mona."""
    box = Box(memories.lane(tmp_path / "hatif.sqlite"))
    yield box
    box.memory.stop(20)


def test_what_was_typed_is_found(box: Box, qtbot: QtBot) -> None:
    """Blanks around it do not matter."""
    box.flow.search("  mona ")
    qtbot.waitUntil(lambda: box.shown == [["Mona"]], timeout=10_000)


def test_only_the_newest_wish_is_answered(box: Box, qtbot: QtBot) -> None:
    """Whoever types fast is not shown what he has typed past."""
    for text in ("nobody", "m", "mo", "mon", "mona"):
        box.flow.search(text)
    qtbot.waitUntil(lambda: bool(box.shown), timeout=10_000)
    assert box.shown == [["Mona"]]
    qtbot.waitUntil(lambda: box.memory.idle)
    assert box.shown == [["Mona"]]


def test_an_emptied_box_is_empty_at_once_and_stays_so(box: Box, qtbot: QtBot) -> None:
    """The answer that was under way is not shown any more."""
    box.flow.search("mona")
    box.flow.search(" ")
    assert box.shown == [[]]
    qtbot.waitUntil(lambda: box.memory.idle, timeout=10_000)
    assert box.shown == [[]]
    box.flow.search("mona")
    qtbot.waitUntil(lambda: box.shown == [[], ["Mona"]])


def test_without_a_database_nothing_is_found_and_the_next_search_is_made(qtbot: QtBot) -> None:
    """The line below the window says why."""

    def fail() -> Memory:
        raise Unavailable("away")

    memory: Jobs[Memory] = Jobs(fail, "memory")
    memory.start()
    box = Box(memory)
    for times in (1, 2):
        box.flow.search("mona")
        qtbot.waitUntil(lambda times=times: box.shown == [[]] * times)  # type: ignore[misc]
    memory.stop()
