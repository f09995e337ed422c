"""What a colleague does shows in the window by itself."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.models.database import Database
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.rows.agents import AgentRow
from tests import desks
from tests.models.postgres import Server
from tests.ui import memories
from tests.ui.test_wiring import known

NAME = "hatif_desk_news"
COLLEAGUE = "hatif_colleague"  # somebody else than the desk, whom a server with groups knows by the address


@pytest.fixture
def address(server: Server, server_template: str) -> Iterator[str]:
    """Return where a database on a server is, in which Mona is known."""
    url = server.make(NAME, server_template)
    database = Database.open(url)
    Memory(database, "SA", AgentRow(new_key(), "nobody", "", "", "", "")).card_of_new(memories.MONA)
    database.close()
    server.execute(sql.SQL("CREATE ROLE {} SUPERUSER LOGIN").format(sql.Identifier(COLLEAGUE)))
    yield url
    server.drop(NAME)
    server.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(COLLEAGUE)))


def test_a_colleagues_changes_reach_the_list_and_the_card_in_front(
    server: Server, address: str, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    with desks.seat(qapp, tmp_path, desks.settings(**{"database.url": address})) as seat:
        seat.open_without_engine()
        works = seat.furnish(qtbot)
        agent = seat.front.state.status.agent
        assert agent is not None
        news, ready = works.news, seat.front.frame.ready
        qtbot.waitUntil(lambda: news.horizon is not None, timeout=20_000)
        page = known(seat.talk(), qtbot)
        # Nobody else asks for the card any more.
        qtbot.waitUntil(lambda: page.is_restored and works.memory.idle, timeout=20_000)
        assert page.card is not None
        customer = page.card.customer_id

        with psycopg.connect(server.url(NAME, COLLEAGUE), autocommit=True) as colleague:
            key, now = new_key(), times.now()
            colleague.execute(
                "INSERT INTO follow_ups (id, customer_id, agent_id, what, due_at, created_at)"
                " VALUES (%s, %s, %s, 'Send the invoice', %s, %s)",
                [key, customer, agent.id, now - timedelta(minutes=1), now],
            )
            with qtbot.waitSignal(news.card_changed, timeout=20_000) as changed:
                news.ask()
            assert changed.args == [page]
            assert [row.id for row in page.card.follow_ups] == [key]
            assert "A colleague has just changed" in seat.front.frame.notices.sentence.text()
            qtbot.waitUntil(lambda: len(ready.due_list.lines) == 1, timeout=20_000)

            colleague.execute("UPDATE follow_ups SET completed_at = now() WHERE id = %s", [key])
            qtbot.waitUntil(lambda: len(ready.due_list.lines) == 0, timeout=20_000)  # by itself
            qtbot.waitUntil(lambda: page.card is not None and not page.card.follow_ups, timeout=20_000)


def test_a_file_has_no_news_and_is_asked_once(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> None:
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        works = seat.furnish(qtbot)
        qtbot.waitUntil(lambda: works.memory.idle, timeout=20_000)
        assert works.news.horizon is None
        assert not works.news.is_asking_on
