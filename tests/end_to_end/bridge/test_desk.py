"""A whole desk, a bridge and a real Asterisk: what the desk says the PBX does, and the other way round."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.rows.pbx import OrderState, OrderVerb, PbxState
from app.ui.state.agent_status import Availability
from app.ui.state.breaks import BreakReason
from tests import desks
from tests.bridge.floor_of_the_pbx import QUEUES, SUPERVISOR
from tests.end_to_end.bridge.floor import Floor

pytestmark = [pytest.mark.slow, pytest.mark.end_to_end, pytest.mark.timeout(120)]


def test_the_pbx_does_what_the_desk_says_and_the_desk_shows_what_the_pbx_does(
    floor: Floor, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    floor.start_bridge().wait(leads=True, has_pbx=True)
    chosen = desks.settings(**{"database.url": floor.url, "agent.login": "a1001"})
    with desks.seat(qapp, tmp_path / "desk", chosen) as seat:
        seat.open_without_engine()
        seat.furnish(qtbot)
        status = seat.front.state.status
        assert status.agent is not None
        assert status.agent.id == floor.keys["1001"]

        def pbx_says(reason: str) -> bool:
            row = floor.agent("1001")
            return row is not None and row.queues == QUEUES and row.reason == reason

        qtbot.waitUntil(lambda: pbx_says(""), timeout=15_000)
        seat.front.status.want(Availability.BREAK, BreakReason("prayer"))
        qtbot.waitUntil(lambda: pbx_says("prayer"), timeout=5_000)
        qtbot.waitUntil(lambda: seat.works is not None and seat.works.memory.idle, timeout=5_000)
        seat.front.status.want(Availability.READY)
        qtbot.waitUntil(lambda: pbx_says(""), timeout=5_000)
        qtbot.wait_until(lambda: has_settled(seat), timeout=5_000)
        order = floor.ask(OrderVerb.PAUSE, "1001", by=SUPERVISOR, reason="training")
        assert order.state is OrderState.DONE
        qtbot.waitUntil(lambda: status.availability is Availability.BREAK, timeout=10_000)
        assert status.reason is not None
        assert status.reason.key == "training"
        assert "somebody else" in seat.front.frame.notices.history[-1].sentence
        seat.works.stop() if seat.works is not None else None
        floor.knows(lambda row: row.state is PbxState.SIGNED_OUT, "1001", within=5)


def has_settled(seat: desks.Seat) -> bool:
    """Say whether the desk has seen that the PBX does what it wants."""
    flow = seat.works._pbx if seat.works is not None else None  # noqa: SLF001  nothing shows it
    return flow is not None and flow._has_agreed  # noqa: SLF001  as above
