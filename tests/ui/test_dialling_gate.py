"""Every dialling passes the gate."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import times
from app.errors import Unavailable
from app.models.memory import Memory
from app.settings import Settings
from app.telephony.protocol import Order, TransferCall
from app.ui.call_flow import CallFlow
from app.ui.dialling_gate import DiallingGate, RefusedCall
from app.ui.engine_link import EngineLink
from app.ui.jobs import Jobs
from app.ui.state.calls import Calls
from tests.ui import people, teams

NOON, NIGHT = datetime(2026, 11, 22, 9, tzinfo=UTC), datetime(2026, 11, 22, 23, tzinfo=UTC)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Jobs[Memory]]:
    """Return the lane of Sara's desk."""
    teams.prepared(tmp_path / "calls.sqlite")
    lane = teams.lane(tmp_path / "calls.sqlite")
    lane.start()
    yield lane
    lane.stop()


@pytest.fixture
def gate(memory: Jobs[Memory]) -> Iterator[DiallingGate]:
    """Return the gate."""
    gate = DiallingGate(memory, Settings())
    yield gate
    gate.deleteLater()


def test_by_day_a_call_passes_and_by_night_it_is_refused_and_can_be_insisted_on(
    gate: DiallingGate, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed: list[str] = []
    monkeypatch.setattr(times, "now", lambda: NOON)
    gate.pass_on("0501234567", lambda: passed.append("noon"))
    qtbot.waitUntil(lambda: passed == ["noon"], timeout=10_000)
    monkeypatch.setattr(times, "now", lambda: NIGHT)
    with qtbot.waitSignal(gate.refused, timeout=10_000) as refused:
        gate.pass_on("0501234567", lambda: passed.append("night"), otherwise=lambda: passed.append("not"))
    assert passed == ["noon", "not"]
    call: RefusedCall = refused.args[0]
    call.insist()
    assert passed[-1] == "night"


def test_help_is_dialled_at_once(gate: DiallingGate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(times, "now", lambda: NIGHT)
    passed: list[bool] = []
    gate.pass_on("911", lambda: passed.append(True))
    assert passed == [True]


def test_without_the_database_the_hours_are_asked_all_the_same(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away() -> Memory:
        raise Unavailable("the database is away")

    lane: Jobs[Memory] = Jobs(away, "memory")
    lane.start()
    gate = DiallingGate(lane, Settings())
    monkeypatch.setattr(times, "now", lambda: NIGHT)
    with qtbot.waitSignals([gate.unchecked, gate.refused], timeout=10_000):
        gate.pass_on("0501234567", lambda: None)
    lane.stop()
    gate.deleteLater()


def test_no_order_leaves_the_desk_on_any_path(
    gate: DiallingGate, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Dialled, put through, or asked for advice: nobody is woken."""
    link = EngineLink(tmp_path, list, tmp_path / "err")
    orders: list[Order] = []
    link.refused.connect(lambda order, _refusal: orders.append(order))
    calls = Calls()
    flow = CallFlow(link, calls, Settings())
    flow.guard(gate)
    people.talk(calls)
    monkeypatch.setattr(times, "now", lambda: NIGHT)
    for path in (flow.dial, flow.transfer, flow.consult):
        with qtbot.waitSignal(gate.refused, timeout=10_000):
            path("0501234567")
    assert orders == []
    flow.transfer("204")
    assert [type(order) for order in orders] == [TransferCall]
    link.stop()
