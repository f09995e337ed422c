"""The customer goes to the keypad by one key, unless he was asked not long ago."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.telephony.protocol import TransferCall, TransferChanged
from app.ui.state.call_page import CallPage
from tests import desks
from tests.desks import Seat


def known(page: CallPage, qtbot: QtBot) -> CallPage:
    """Wait until the caller was looked for."""
    qtbot.waitUntil(lambda: page.card is not None and page.is_restored, timeout=10_000)
    return page


def wrapped_up(seat: Seat, page: CallPage, qtbot: QtBot) -> None:
    """End a call and its work."""
    assert seat.works is not None
    seat.hang_up(page)
    with qtbot.waitSignal(seat.works.flows.outbox.stored, timeout=10_000):
        seat.works.flows.wrap_ups.finish(page)


def test_a_customer_is_handed_over_once_in_a_while(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> None:
    """Where the extension does not answer he was not asked; without one there is nothing to press."""
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        seat.furnish(qtbot)
        survey = seat.front.actions.survey
        page = known(seat.talk(), qtbot)
        assert not survey.isVisible()
        seat.settings.survey_extension = "8900"
        assert survey.isEnabled()
        survey.trigger()
        qtbot.waitUntil(lambda: isinstance(seat.orders[-1], TransferCall), timeout=5_000)
        order = seat.orders[-1]
        assert isinstance(order, TransferCall)
        assert (order.to, page.form.survey) == ("8900", "keypad")
        failed = TransferChanged(call_id=page.call_id, code=404, is_final=True)
        seat.front.link.event_received.emit(failed)
        assert page.form.survey == ""
        survey.trigger()
        wrapped_up(seat, page, qtbot)
        again = known(seat.talk("call-2"), qtbot)
        qtbot.waitUntil(lambda: again.not_again_before is not None, timeout=5_000)
        orders = len(seat.orders)
        survey.trigger()
        assert len(seat.orders) == orders
        assert "asked not long ago" in seat.front.frame.notices.sentence.text()
        seat.settings.survey_days = 0
        third = known(seat.talk("call-3"), qtbot)
        assert third.not_again_before is None
