"""The card field: closed until nobody records, empty when it closes, and every step on record."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import times
from app.settings import Settings
from app.telephony.protocol import Order, PauseRecording, RecordingState, Refusal
from app.ui import card_flow
from app.ui.card_flow import CardFlow
from app.ui.engine_link import EngineLink
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.state.card_pause import CardState
from tests.secrets_made_up import completed
from tests.ui import people

CARD = completed("411111111111111")


class Desk:
    """A call that talks, its card field, and what was asked and put on record."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.calls = Calls()
        self.link = EngineLink(folder, list, folder / "err")
        self.orders: list[Order] = []
        self.settings = Settings()
        self.deeds: list[str] = []
        self.asked_pbx: list[bool] = []
        self.taken: list[str] = []
        # Without an engine every order is refused at once; here the test answers for it.
        self.link.send = self.orders.append  # type: ignore[method-assign,assignment]
        self.flow = CardFlow(self.calls, self.link, self.settings, self._note, self.window)
        self.flow.pbx_wanted.connect(lambda _page, paused: self.asked_pbx.append(paused))
        self.flow.card_taken.connect(lambda _call, last_four: self.taken.append(last_four))
        self.page: CallPage = people.talk(self.calls)
        self.calls.show(self.page)

    @property
    def pauses(self) -> list[bool]:
        """What the engine was ordered."""
        return [order.paused for order in self.orders if isinstance(order, PauseRecording)]

    def state(self) -> CardState:
        """How the field stands."""
        return self.flow.pause.state

    @property
    def is_open(self) -> bool:
        """Whether somebody can type a card."""
        return self.flow.dialog.isVisible() and self.flow.dialog.number_field.isEnabled()

    def become(self, state: RecordingState) -> None:
        """Let the engine say how the recording is."""
        self.page.picture = replace(self.page.picture, recording=state)
        self.calls.note_change(self.page)

    def _note(self, _call: UUID, deed: str, _facts: Mapping[str, object]) -> None:
        self.deeds.append(deed)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """A desk in a call that nobody records yet."""
    desk = Desk(tmp_path, qtbot)
    yield desk
    desk.flow.stop()
    desk.link.stop()


def test_the_field_opens_when_all_have_confirmed_and_everybody_goes_on_when_it_closes(
    desk: Desk, qtbot: QtBot
) -> None:
    """Nothing of the number is left, nothing can be copied out, and each step is on record."""
    desk.settings.pbx_records = True
    desk.become(RecordingState.ON)
    desk.flow.begin()
    assert (desk.pauses, desk.asked_pbx) == ([True], [True])
    desk.become(RecordingState.PAUSED)
    assert not desk.is_open, "the PBX has not confirmed"
    desk.flow.pbx_said(desk.page.call_id, True)
    assert desk.is_open

    field = desk.flow.dialog.number_field
    QApplication.clipboard().setText("before")
    QTest.keyClicks(field, CARD[:-1] + "9")
    assert "wrong" in desk.flow.dialog.check_label.text()
    field.selectAll()
    QTest.keyClicks(field, CARD)
    assert CARD[-4:] in desk.flow.dialog.check_label.text()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "before"

    desk.flow.dialog.accept_button.click()
    assert (field.text(), field.isUndoAvailable(), desk.taken) == ("", False, [CARD[-4:]])
    assert not desk.is_open
    assert (desk.pauses, desk.asked_pbx) == ([True, False], [True, False])
    desk.become(RecordingState.ON)
    assert desk.state() is CardState.ENDING
    desk.flow.pbx_said(desk.page.call_id, False)
    assert desk.state() is CardState.CLOSED
    assert desk.deeds == ["card.recording_paused", "card.field_closed", "card.recording_resumed"]
    qtbot.waitUntil(lambda: not desk.flow.dialog.isVisible())


def test_whoever_refuses_or_says_nothing_keeps_it_closed(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.settings.pbx_records = True
    desk.become(RecordingState.ON)
    desk.flow.begin()
    desk.become(RecordingState.PAUSED)
    desk.flow.pbx_refused(desk.page.call_id)
    assert not desk.is_open
    assert "stays closed" in desk.flow.dialog.state_label.text()
    assert desk.pauses == desk.asked_pbx == [True, False], "what had paused goes on, and what may yet"
    desk.flow.pbx_said(desk.page.call_id, True)
    assert not desk.is_open, "too late"
    desk.flow.end()
    desk.become(RecordingState.ON)
    assert desk.state() is CardState.CLOSED

    desk.flow.begin()
    desk.link.refused.emit(PauseRecording(call_id=desk.page.call_id, most_seconds=9), Refusal.FAILED)
    assert desk.state() is CardState.REFUSED
    desk.flow.end()

    monkeypatch.setattr(card_flow, "ANSWER_WITHIN_MS", 1)
    silent = CardFlow(desk.calls, desk.link, desk.settings, lambda *_: None, desk.window)
    silent.begin()
    qtbot.waitUntil(lambda: silent.pause.state is CardState.REFUSED)
    silent.stop()
    assert desk.deeds.count("card.pause_refused") == 2


def test_it_closes_by_itself(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """When somebody records again, when its time is over, when the call ends, and when it is put away."""
    desk.become(RecordingState.ON)

    def opened() -> None:
        desk.flow.begin()
        desk.become(RecordingState.PAUSED)
        assert desk.is_open
        QTest.keyClicks(desk.flow.dialog.number_field, CARD[:8])

    def is_closed() -> bool:
        return not desk.is_open and desk.flow.dialog.number_field.text() == ""

    opened()
    desk.become(RecordingState.ON)
    assert is_closed()
    opened()
    desk.flow.dialog.hide()  # as the lock of the window does
    assert is_closed()
    desk.become(RecordingState.ON)
    opened()
    later = times.monotonic() + card_flow.MOST_SECONDS
    with monkeypatch.context() as patch:
        patch.setattr(times, "monotonic", lambda: later)
        qtbot.waitUntil(is_closed, timeout=3_000)
    desk.become(RecordingState.ON)
    opened()
    people.hang_up(desk.calls, desk.page)
    assert is_closed()
    assert desk.state() is CardState.CLOSED


def test_where_nobody_records_it_opens_at_once_and_without_a_call_not_at_all(desk: Desk) -> None:
    desk.flow.begin()
    assert desk.is_open
    assert desk.orders == []
    desk.flow.dialog.accept_button.click()
    assert desk.state() is CardState.CLOSED
    people.hang_up(desk.calls, desk.page)
    desk.flow.begin()
    assert not desk.is_open
