"""Who looked at whom is written down once a call and customer, and later when the database is away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.memory import Memory
from app.models.rows.views import Viewed
from app.ui.jobs import Jobs
from app.ui.state.calls import Calls
from app.ui.view_log import ViewLog
from tests.ui import memories, people


@pytest.fixture
def memory(tmp_path: Path, qtbot: QtBot) -> Iterator[Jobs[Memory]]:
    """A lane with a real database."""
    jobs = memories.lane(tmp_path / "hatif.sqlite")
    memories.answer(jobs, qtbot, lambda opened: opened.agent)
    yield jobs
    jobs.stop()


def test_each_customer_counts_once_a_call_and_each_time_without(
    memory: Jobs[Memory], qtbot: QtBot, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    (mona,) = memories.answer(memory, qtbot, lambda opened: opened.search("Mona"))
    card = memories.answer(memory, qtbot, lambda opened: opened.card(mona.customer_id))
    written: list[Viewed] = []
    opened = memories.answer(memory, qtbot, lambda memory: memory)
    keep = opened.records.note_views
    log = ViewLog(memory)
    page = people.ring(calls)
    log.follow(page)
    page.card = card
    page.identified.emit()
    page.identified.emit()
    log.note(mona.customer_id)
    log.note(mona.customer_id)

    def away(_viewed: object) -> None:
        raise OSError

    monkeypatch.setattr(opened.records, "note_views", away)
    log.write()
    memories.answer(memory, qtbot, lambda opened: opened.agent)

    def there(viewed: list[Viewed]) -> None:
        written.extend(viewed)
        keep(viewed)

    monkeypatch.setattr(opened.records, "note_views", there)
    log.stop()
    memories.answer(memory, qtbot, lambda opened: opened.agent)
    assert [(one.customer_id, one.call_id) for one in written] == [
        (mona.customer_id, page.key),
        (mona.customer_id, None),
        (mona.customer_id, None),
    ]
    log.note(new_key(), page.key)
    log.stop()
    memories.answer(memory, qtbot, lambda opened: opened.agent)
