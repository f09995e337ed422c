"""Finished calls reach the database, now or later, and once."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.errors import Unavailable
from app.journal.journal import Journal
from app.models.keys import new_key
from app.models.late_changes import LateKind
from app.models.memory import Memory
from app.models.rows.cases import NewCase
from app.ui.draft_keeper import DraftKeeper
from app.ui.jobs import Jobs
from app.ui.outbox_flow import HandedOver, OutboxFlow
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


class Looker(QObject):
    """A dialog that hears what becomes of what was typed in it."""

    def __init__(self) -> None:
        super().__init__()
        self.waits = 0
        self.refusals: list[str] = []

    def handed_over(self) -> HandedOver:
        """Return how it is told."""
        return HandedOver(self, self._on_waits, lambda error: self.refusals.append(str(error)))

    def _on_waits(self) -> None:
        self.waits += 1


def waiting(desk: Desk, qtbot: QtBot) -> list[str]:
    """Return the kinds of what waits."""
    kinds: list[list[str]] = []
    desk.journal.ask(desk.outbox, lambda journal: [item.kind for item in journal.waiting()], kinds.append)
    qtbot.waitUntil(lambda: bool(kinds))
    return kinds[0]


@pytest.mark.parametrize("desk", [True], indirect=True)
def test_a_case_that_is_opened_while_the_database_is_away_is_told_of_when_it_is_there(
    desk: Desk, qtbot: QtBot
) -> None:
    """After a crash in between, too: another desk sends it."""
    desk.outbox.work_for(desk.known_agent())
    looker, new = Looker(), NewCase(id=new_key(), title="Parcel lost")
    desk.outbox.hand_over(LateKind.CASE, new, looker.handed_over())
    qtbot.waitUntil(lambda: looker.waits == 1, timeout=10_000)
    second = NewCase(id=new_key(), title="Another")
    desk.outbox.hand_over(LateKind.CASE, second, looker.handed_over())
    qtbot.waitUntil(lambda: looker.waits == 2)  # it is known to be away: nobody waits for the next try
    assert waiting(desk, qtbot) == ["case", "case"]
    desk.is_away = False
    told: list[tuple[UUID, str]] = []
    desk.outbox.delivered.connect(lambda change, case: told.append((change.key, case.number)))
    desk.outbox.send_now()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=20_000)
    assert [key for key, _ in told] == [new.id, second.id]
    assert all(len(number) == 8 for _, number in told)
    assert looker.refusals == []
    qtbot.waitUntil(lambda: waiting(desk, qtbot) == [])


def test_what_the_database_refuses_goes_back_to_whoever_typed_it(desk: Desk, qtbot: QtBot) -> None:
    """It is mended there, and does not wait for ever; without anybody who looks it waits."""
    looker, new = Looker(), NewCase(id=new_key(), title="  ")
    desk.outbox.hand_over(LateKind.CASE, new, looker.handed_over())
    assert looker.refusals == ["nobody has signed in yet"]
    agent = memories.answer(desk.memory, qtbot, lambda memory: memory.agent)
    desk.outbox.work_for(agent.id)
    desk.outbox.hand_over(LateKind.CASE, new, looker.handed_over())
    qtbot.waitUntil(lambda: len(looker.refusals) == 2, timeout=10_000)
    assert looker.refusals[1] == "a case needs a title"
    qtbot.waitUntil(lambda: waiting(desk, qtbot) == [])
    closed = Looker()
    desk.outbox.hand_over(LateKind.CASE, new, closed.handed_over())
    shiboken6.delete(closed)
    qtbot.waitUntil(lambda: desk.memory.idle and desk.journal.idle)
    assert waiting(desk, qtbot) == ["case"]


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
