"""Who looked at whom is written down once a call and customer, and later when the database is away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.errors import Unavailable
from app.models import late_changes
from app.models.keys import new_key
from app.models.late_changes import LateChange, LateKind
from app.models.memory import Memory
from app.models.rows.views import Viewed, Views
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


def test_while_the_database_is_away_they_go_to_the_outbox(
    memory: Jobs[Memory], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And are kept from there in the name of whoever looked."""
    (mona,) = memories.answer(memory, qtbot, lambda opened: opened.search("Mona"))
    opened = memories.answer(memory, qtbot, lambda memory: memory)

    def away(_viewed: object) -> None:
        raise Unavailable("the database is away")

    with monkeypatch.context() as patch:
        patch.setattr(opened.records, "note_views", away)
        log, put_off = ViewLog(memory), list[Views]()
        log.put_off.connect(put_off.append)
        log.note(mona.customer_id)
        log.stop()
        qtbot.waitUntil(lambda: bool(put_off))
    (views,) = put_off
    change = LateChange(LateKind.VIEWS, opened.agent.id, views)
    waited = late_changes.from_payload(change.kind, late_changes.to_payload(change))
    assert waited == change
    memories.answer(memory, qtbot, lambda opened: late_changes.keep(opened, waited))
    log.stop()
    assert len(put_off) == 1, "they are not written twice"
