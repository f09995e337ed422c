"""Finished calls reach the database, now or later, and once."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from app.errors import Unavailable
from app.journal.journal import Journal
from app.models.keys import new_key
from app.models.memory import Memory
from app.ui.draft_keeper import DraftKeeper
from app.ui.jobs import Jobs
from app.ui.outbox_flow import OutboxFlow
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.wrap_up_flow import WrapUpFlow
from tests.ui import memories
from tests.ui.pictures import ended, ringing, talking


class Desk:
    """A desk whose database can be away."""

    def __init__(self, folder: Path, *, is_away: bool) -> None:
        self.is_away = is_away
        self._database = folder / "hatif.sqlite"
        self.calls = Calls()
        self.memory: Jobs[Memory] = Jobs(self._open, "memory")
        self.journal = Jobs(lambda: Journal.open(folder / "journal.sqlite"), "journal")
        self.memory.start()
        self.journal.start()
        self.drafts = DraftKeeper(self.calls, self.journal)
        self.wrap_ups = WrapUpFlow(self.calls)
        self.outbox = OutboxFlow(self.journal, self.memory, self.drafts)
        self.wrap_ups.finished.connect(self.outbox.keep)

    def _open(self) -> Memory:
        if self.is_away:
            raise Unavailable("away")
        return memories.opened(self._database)

    def wrapped_up_call(self) -> CallPage:
        """Answer a call of Mona's, and end it."""
        page = CallPage(talking(ringing()), new_key())
        page.note = "asked for an invoice"
        page.ended = ended(page.picture)
        self.calls.add(page)
        self.calls.show(page)
        return page

    def known_agent(self) -> UUID:
        """Return an agent of the database, before the desk has opened it."""
        memory = memories.opened(self._database)
        memory.close()
        return memory.agent.id

    def close(self) -> None:
        """Close the desk."""
        self.wrap_ups.stop()
        self.outbox.stop()
        self.drafts.stop()
        self.memory.stop(20)
        self.journal.stop()


@pytest.fixture(params=[False])
def desk(request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """A desk with its own database and journal."""
    desk = Desk(tmp_path, is_away=request.param)
    yield desk
    desk.close()


def test_a_finished_call_is_on_the_customers_timeline(desk: Desk, qtbot: QtBot) -> None:
    """With its note."""
    agent = memories.answer(desk.memory, qtbot, lambda memory: memory.agent)
    mona = memories.answer(desk.memory, qtbot, lambda memory: memory.search("Mona"))[0]
    desk.wrap_ups.work_for(agent.id)
    page = desk.wrapped_up_call()
    page.card = memories.answer(desk.memory, qtbot, lambda memory: memory.card(mona.customer_id))
    with qtbot.waitSignal(desk.outbox.stored):
        desk.wrap_ups.finish(page)
    card = memories.answer(desk.memory, qtbot, lambda memory: memory.card(mona.customer_id))
    assert [row.text for row in card.timeline] == ["asked for an invoice"]
    assert desk.calls.pages == ()


@pytest.mark.parametrize("desk", [True], indirect=True)
def test_with_the_database_away_the_agent_is_free_at_once_and_nothing_is_lost(
    desk: Desk, qtbot: QtBot
) -> None:
    """It is sent when the database is back."""
    desk.wrap_ups.work_for(desk.known_agent())
    page = desk.wrapped_up_call()
    with qtbot.waitSignal(desk.outbox.standing_changed) as standing:
        desk.wrap_ups.finish(page)
        assert desk.calls.current is None
    assert standing.args == [False, 1]
    desk.is_away = False
    with qtbot.waitSignal(desk.outbox.stored, timeout=20_000):
        desk.outbox.send()


def test_a_call_that_the_database_refuses_does_not_hold_up_the_next(desk: Desk, qtbot: QtBot) -> None:
    """The refused one stays in the outbox."""
    agent = memories.answer(desk.memory, qtbot, lambda memory: memory.agent)
    desk.wrap_ups.work_for(new_key())  # nobody the database knows
    desk.wrap_ups.finish(desk.wrapped_up_call())
    desk.wrap_ups.work_for(agent.id)
    good = desk.wrapped_up_call()
    with qtbot.waitSignal(desk.outbox.stored) as stored:
        desk.wrap_ups.finish(good)
    assert stored.args[0].call_id == good.key
    waiting: list[int] = []
    desk.journal.ask(desk.outbox, lambda journal: len(journal.waiting()), waiting.append)
    qtbot.waitUntil(lambda: waiting == [1])


def test_what_somebody_else_has_put_there_waits_for_him(desk: Desk, qtbot: QtBot) -> None:
    """It would be kept under the name of who has signed in."""
    agent = memories.answer(desk.memory, qtbot, lambda memory: memory.agent)
    desk.wrap_ups.work_for(agent.id)
    desk.journal.ask(desk.outbox, lambda journal: journal.belong_to("omar"), lambda _done: None)
    with qtbot.waitSignal(desk.outbox.standing_changed) as standing:
        desk.wrap_ups.finish(desk.wrapped_up_call())
    assert standing.args == [False, 1]
    desk.journal.ask(desk.outbox, lambda journal: journal.belong_to(agent.login), lambda _done: None)
    with qtbot.waitSignal(desk.outbox.standing_changed) as standing:
        desk.outbox.send_now()
    assert standing.args == [True, 0]
