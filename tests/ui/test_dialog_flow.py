"""The dialogs of a call."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.settings import Settings
from app.telephony.protocol import Order, SendDtmf
from app.ui.actions import Actions
from app.ui.call_flow import CallFlow
from app.ui.dialog_flow import DialogFlow
from app.ui.engine_link import EngineLink
from app.ui.language import Language
from app.ui.state.agent_status import AgentStatus
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.window_state import WindowState
from tests.ui.pictures import ended, ringing, talking


@dataclass
class Desk:
    """A call in front, and the orders nobody took, since no engine is there."""

    page: CallPage
    calls: Calls
    actions: Actions
    dialogs: DialogFlow
    ordered: list[Order]


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """A desk in a call."""
    application = QCoreApplication.instance()
    assert isinstance(application, QApplication)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    calls, status = Calls(window), AgentStatus(window)
    actions = Actions(calls, status, window)
    state = WindowState(calls, status, actions, Language(application), Settings())
    link = EngineLink(tmp_path, list, tmp_path / "err", window)
    ordered: list[Order] = []
    link.refused.connect(lambda order, _refusal: ordered.append(order))
    dialogs = DialogFlow(state, CallFlow(link, calls, state.settings, window), window, window)
    page = CallPage(talking(ringing()), new_key())
    calls.add(page)
    calls.show(page)
    yield Desk(page, calls, actions, dialogs, ordered)
    link.stop()


def test_keys_of_the_keypad_are_sent_into_the_call(desk: Desk, qtbot: QtBot) -> None:
    """One by one, as they are pressed."""
    desk.actions.keypad.trigger()
    keypad = desk.dialogs.keypad
    assert keypad is not None
    qtbot.keyClicks(keypad, "42")
    assert [order.digits for order in desk.ordered if isinstance(order, SendDtmf)] == ["4", "2"]


def test_keypad_and_transfer_go_with_the_call(desk: Desk, qtbot: QtBot) -> None:
    """There is nobody left to transfer."""
    desk.actions.keypad.trigger()
    desk.actions.transfer.trigger()
    assert desk.dialogs.keypad is not None
    assert desk.dialogs.transfer is not None
    assert desk.dialogs.transfer.isVisible()
    desk.page.ended = ended(desk.page.picture)
    desk.calls.note_change(desk.page)
    assert not desk.dialogs.keypad.isVisible()
    assert not desk.dialogs.transfer.isVisible()


def test_the_list_of_all_keys_opens_and_escape_closes_it(desk: Desk, qtbot: QtBot) -> None:
    """Without a word to the call."""
    desk.actions.all_keys.trigger()
    keys = desk.dialogs.all_keys
    assert keys is not None
    assert keys.isVisible()
    qtbot.keyClick(keys, Qt.Key.Key_Escape)
    assert not keys.isVisible()
    assert desk.ordered == []
