"""Somebody new sets Hatif up by keys alone and hears himself: a real Asterisk, a real engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import times
from app.ui.dialogs.first_start import FirstStartDialog
from app.ui.engine_link import LinkState
from app.ui.first_start_flow import FirstStartOffer
from tests import desks
from tests.desks import Seat
from tests.end_to_end.asterisk import Asterisk
from tests.end_to_end.telephony.conftest import asterisk

__all__ = ["asterisk"]

pytestmark = [pytest.mark.end_to_end, pytest.mark.slow]

MOST_SECONDS = 120  # as the offer says
MOST_TABS = 30
WORKS = {"en": "The call works", "ar": "المكالمة تعمل"}  # there is no microphone, so that it adds a question


@pytest.fixture(params=[("en", ""), ("ar", "9999")], ids=["own-extension-en", "echo-ar"])
def seat(request: pytest.FixtureRequest, tmp_path: Path, qapp: QApplication) -> Iterator[Seat]:
    """A desk nobody has set up, whose IT may have said which extension plays sound back."""
    code, echo = request.param
    chosen = desks.settings(**{"ui.language": code})
    if echo:
        chosen.managed["telephony.echo"] = echo
    with desks.seat(qapp, tmp_path / "profile", chosen) as seat:
        yield seat


class Keyboard:
    """Somebody with a keyboard alone, in one dialog."""

    def __init__(self, dialog: QWidget, qtbot: QtBot) -> None:
        self._dialog, self._qtbot = dialog, qtbot

    def go_to(self, name: str) -> QWidget:
        """Press Tab until the cursor is there."""
        passed: list[str] = []
        while self._place.objectName() != name:
            self._qtbot.keyClick(self._place, Qt.Key.Key_Tab)
            passed.append(self._place.objectName())
            assert len(passed) < MOST_TABS, f"Tab does not come to {name}, but to {passed}"
        return self._place

    def press(self, name: str) -> None:
        """Go to a button and press it."""
        self._qtbot.keyClick(self.go_to(name), Qt.Key.Key_Space)

    def fill(self, name: str, text: str) -> None:
        """Go to a field, type, and leave it."""
        self._qtbot.keyClicks(self.go_to(name), text)
        self._qtbot.keyClick(self._place, Qt.Key.Key_Tab)

    @property
    def _place(self) -> QWidget:
        return self._dialog.focusWidget() or self._dialog


def test_one_is_set_up_and_has_heard_oneself_within_two_minutes(
    seat: Seat, asterisk: Asterisk, qtbot: QtBot
) -> None:
    """No page opens for the call, and nothing of it is kept."""
    seat.front.open(None)
    seat.furnish(qtbot)
    with qtbot.waitActive(seat.window):
        seat.window.show()
        seat.window.activateWindow()
    qtbot.waitUntil(lambda: seat.front.link.state is LinkState.UP, timeout=15_000)
    begun = times.monotonic()
    offer = seat.front.frame.ready.findChild(FirstStartOffer)
    assert offer is not None
    qtbot.keyClick(offer.begin_button, Qt.Key.Key_Space)
    dialog = next(one for one in seat.window.findChildren(FirstStartDialog) if one.isVisible())
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog, timeout=5_000)
    keys = Keyboard(dialog, qtbot)
    keys.press("accept_button")
    keys.press("accept_button")
    keys.fill("telephony_registrar_editor", f"127.0.0.1:{asterisk.port}")
    keys.fill("telephony_user_editor", "1001")
    keys.fill("password_line", "word-1001")
    line = dialog.trial_call
    qtbot.waitUntil(line.button.isEnabled, timeout=20_000)
    keys.press("trial_call_button")
    works = WORKS[seat.settings.language]
    qtbot.waitUntil(lambda: line.result_label.text().startswith(works), timeout=30_000)
    keys.press("accept_button")
    keys.press("accept_button")
    assert times.monotonic() - begun < MOST_SECONDS
    assert not dialog.isVisible()
    assert seat.settings.is_set_up
    qtbot.waitUntil(lambda: "0 active calls" in asterisk.order("core show channels"), timeout=10_000)
    assert seat.front.state.calls.pages == ()
