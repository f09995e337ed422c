"""A call is left at the PBX by one key, and one knows where."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.telephony.protocol import CallEnded, EndReason, Order, ParkCall
from app.ui.isolates import stripped
from app.ui.park_flow import places_of
from tests import desks


def test_places_are_read_as_they_are_typed() -> None:
    """Each once, with either comma."""
    assert places_of("701, 702،701,") == ("701", "702")
    assert places_of(" ") == ()


@pytest.mark.qt_log_ignore("does not support")
def test_a_call_is_parked_and_taken_up_elsewhere(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> None:
    """Where the PBX chooses, or at one of several places; the control is there only while it can be used."""
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        seat.furnish(qtbot)
        frame, actions, settings = seat.front.frame, seat.front.actions, seat.settings
        assert seat.works is not None
        assert not actions.park.isVisible()
        page = seat.talk()
        assert frame.strip.findChild(type(frame.strip.mute_button), "park_button") is None
        settings.parking_places = "700"
        button = frame.strip.findChild(type(frame.strip.mute_button), "park_button")
        assert button is not None
        assert button.isVisibleTo(frame.strip)
        assert "Park" in button.accessibleName() or "Park" in button.toolTip()
        actions.park.trigger()
        qtbot.waitUntil(lambda: isinstance(seat.orders[-1], ParkCall), timeout=5_000)
        order = seat.orders[-1]
        assert isinstance(order, ParkCall)
        assert (order.call_id, order.place) == (page.call_id, "700")
        seat.front.link.event_received.emit(CallEnded(call_id=page.call_id, reason=EndReason.PARKED))
        assert "parked" in frame.notices.history[-1].sentence
        assert not actions.park.isEnabled()
        assert not button.isVisibleTo(frame.strip)
        page = seat.talk("call-2", "0500000001")
        settings.parking_places = "701, 702"
        actions.park.trigger()
        menu = seat.works.parking.menu
        assert menu is not None
        assert [stripped(deed.text()) for deed in menu.actions()] == ["701", "702"]
        menu.actions()[1].trigger()
        menu.hide()
        qtbot.waitUntil(lambda: ParkCall(call_id=page.call_id, place="702") in map(unnumbered, seat.orders))
        seat.front.link.event_received.emit(CallEnded(call_id=page.call_id, reason=EndReason.PARKED))
        assert "parked at 702" in stripped(frame.notices.history[-1].sentence)


def unnumbered(order: Order) -> Order:
    """Return an order as it was before it was numbered."""
    return replace(order, number=0)
