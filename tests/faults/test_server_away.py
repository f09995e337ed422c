"""The server is stopped, started again, and frozen, while somebody works at the desk."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import desk_memory
from app.ui.isolates import stripped
from app.ui.notices import DATABASE
from tests import desks
from tests.faults.figures import Fault
from tests.faults.own_server import count, frozen
from tests.models import postgres
from tests.ui.test_wiring import finished_form, known


def test_a_call_is_finished_while_the_server_is_away_and_sent_when_it_is_back(
    own: postgres.Server, tmp_path: Path, qapp: QApplication, qtbot: QtBot, fault: Fault
) -> None:
    before = count(own)
    with desks.seat(qapp, tmp_path, desks.settings(**{"database.url": own.url("hatif")})) as seat:
        seat.open_without_engine()
        works = seat.furnish(qtbot)
        line = seat.front.frame.status_line
        qtbot.waitUntil(lambda: works.news.horizon is not None, timeout=10_000)
        page = known(seat.talk(), qtbot)
        assert page.card is not None
        finished_form(works, page, qtbot)

        own.halt()
        try:
            qtbot.waitUntil(lambda: stripped(line.database_label.text()) == "Working offline", timeout=15_000)
            seat.hang_up(page)
            seat.front.actions.finish.trigger()
            assert seat.front.state.calls.current is None  # nobody waits for the database
            offline = "Working offline, 1 change to send"
            qtbot.waitUntil(lambda: stripped(line.database_label.text()) == offline, timeout=15_000)
            known(seat.ring("call-2"), qtbot)  # the next caller rings all the same
        finally:
            own.resume()
        with fault.recovery(), qtbot.waitSignal(works.flows.outbox.stored, timeout=30_000):
            pass
        connected = "Database connected"
        qtbot.waitUntil(lambda: stripped(line.database_label.text()) == connected, timeout=15_000)
        assert not seat.front.frame.notices.says(DATABASE)
    assert count(own) == before + 1


@pytest.mark.slow
def test_a_frozen_server_is_given_up_and_the_window_goes_on(
    own: postgres.Server,
    tmp_path: Path,
    qapp: QApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    fault: Fault,
) -> None:
    monkeypatch.setattr(desk_memory, "STATEMENT_SECONDS", 2)
    with desks.seat(qapp, tmp_path, desks.settings(**{"database.url": own.url("hatif")})) as seat:
        seat.open_without_engine()
        works = seat.furnish(qtbot)
        line = seat.front.frame.status_line
        qtbot.waitUntil(lambda: works.news.horizon is not None, timeout=10_000)
        with frozen(own):
            offline = "Working offline"
            qtbot.waitUntil(lambda: stripped(line.database_label.text()).startswith(offline), timeout=30_000)
            page = seat.talk()
            assert seat.front.state.calls.current is page
        connected = "Database connected"
        with fault.recovery():
            qtbot.waitUntil(lambda: stripped(line.database_label.text()) == connected, timeout=40_000)
