"""The server takes no changes, or takes its time, while somebody works at the desk."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import desk_memory
from app.desk_works import DeskWorks
from tests import desks
from tests.faults.figures import Fault
from tests.faults.own_server import count, tell
from tests.faults.standstills import Standstills
from tests.models import postgres
from tests.ui.test_wiring import finished_form, known

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]

READ_ONLY = (
    "ALTER DATABASE hatif SET default_transaction_read_only = on",
    (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = 'hatif' AND pid <> pg_backend_pid()"
    ),
)
WRITABLE = ("ALTER DATABASE hatif RESET default_transaction_read_only", *READ_ONLY[1:])
SLOW = (
    (
        "CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql"
        " AS 'BEGIN PERFORM pg_sleep(30); RETURN NEW; END'"
    ),
    "CREATE TRIGGER dawdle BEFORE INSERT ON calls FOR EACH ROW EXECUTE FUNCTION dawdle()",
)
QUICK = ("DROP TRIGGER dawdle ON calls", "DROP FUNCTION dawdle()")
LONGEST_STANDSTILL_SECONDS = 0.2


def work_through(
    seat: desks.Seat, qtbot: QtBot, spoil: Callable[[], None], mend: Callable[[], None], fault: Fault
) -> float:
    """Finish a call while the server is spoiled, mend it, see it stored; return the longest standstill."""
    seat.open_without_engine()
    works = seat.furnish(qtbot)
    qtbot.waitUntil(lambda: works.news.horizon is not None, timeout=10_000)
    _rehearse(seat, works, qtbot)
    page = known(seat.talk("call-1"), qtbot)
    finished_form(works, page, qtbot)
    waiting: list[tuple[bool, int]] = []
    works.flows.outbox.standing_changed.connect(lambda *standing: waiting.append(standing))
    stored: list[object] = []
    works.flows.outbox.stored.connect(stored.append)
    watch = Standstills(seat.owner)
    spoil()
    try:
        watch.start()
        seat.hang_up(page)
        seat.front.actions.finish.trigger()
        assert seat.front.state.calls.current is None  # nobody waits for the database
        qtbot.waitUntil(lambda: (False, 1) in waiting, timeout=20_000)
        assert not stored
        known(seat.ring("call-2"), qtbot)  # the next caller rings all the same
    finally:
        mend()
    with fault.recovery():
        qtbot.waitUntil(lambda: len(stored) == 1, timeout=60_000)
    watch.stop()
    return watch.longest_seconds


def _rehearse(seat: desks.Seat, works: DeskWorks, qtbot: QtBot) -> None:
    """Take a call before: what a window builds for its first one is no fault of the server's."""
    page = known(seat.talk("call-0"), qtbot)
    finished_form(works, page, qtbot)
    with qtbot.waitSignal(works.flows.outbox.stored, timeout=20_000):
        seat.hang_up(page)
        seat.front.actions.finish.trigger()


def test_a_server_that_takes_no_changes_gets_them_later(
    own: postgres.Server, tmp_path: Path, qapp: QApplication, qtbot: QtBot, fault: Fault
) -> None:
    """As after a failover to a copy that only reads."""
    before = count(own)
    with desks.seat(qapp, tmp_path, desks.settings(**{"database.url": own.url("hatif")})) as seat:
        work_through(seat, qtbot, lambda: tell(own, *READ_ONLY), lambda: tell(own, *WRITABLE), fault)
    assert count(own) == before + 2


def test_a_slow_server_keeps_nobody_waiting(
    own: postgres.Server,
    tmp_path: Path,
    qapp: QApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    fault: Fault,
) -> None:
    """Each insertion would take half a minute; it is given up and made again later."""
    monkeypatch.setattr(desk_memory, "STATEMENT_SECONDS", 2)
    before = count(own)
    with desks.seat(qapp, tmp_path, desks.settings(**{"database.url": own.url("hatif")})) as seat:
        longest = work_through(seat, qtbot, lambda: tell(own, *SLOW), lambda: tell(own, *QUICK), fault)
    assert longest <= LONGEST_STANDSTILL_SECONDS
    assert count(own) == before + 2
