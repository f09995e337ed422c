"""A card is taken at a whole desk: on record, in four digits of the note, and nowhere else."""

from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui import card_flow, pbx_recording
from app.ui.card_flow import CardFlow
from app.ui.state.card_pause import CardState
from tests import desks
from tests.secrets_made_up import completed
from tests.ui.test_no_card_is_kept import found_in

CARD = completed("555555555555444")


def answer(file: Path, verb: str, state: str) -> bool:
    """Answer an order as the bridge does; say whether there was one."""
    with closing(sqlcipher3.connect(str(file), timeout=5)) as connection, connection:
        done = connection.execute(
            "UPDATE pbx_orders SET state = ? WHERE state = 'waiting' AND verb = ?", (state, verb)
        )
        return bool(done.rowcount > 0)


def state_of(flow: CardFlow) -> CardState:
    """How the field stands."""
    return flow.pause.state


def deeds(file: Path) -> list[str]:
    """Return what is on record about cards."""
    with closing(sqlcipher3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        found = connection.execute(
            "SELECT action FROM audit_entries WHERE action LIKE 'card.%' ORDER BY number"
        )
        return [str(row[0]) for row in found]


def test_a_card_is_taken_while_nobody_records(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the key and by the button; a PBX that says nothing keeps the field closed until it has confirmed."""
    monkeypatch.setattr(card_flow, "ANSWER_WITHIN_MS", 30_000)  # a loaded computer is not what is tried
    monkeypatch.setattr(pbx_recording, "LOOK_MS", (50,) * 400)
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        works = seat.furnish(qtbot)
        button = works.room.notes.snippets.card_button
        assert not button.isEnabled()
        page = seat.talk()
        assert button.isEnabled()
        button.click()
        flow = works.cards.flow
        assert flow is not None
        assert flow.pause.is_open
        QTest.keyClicks(flow.dialog.number_field, CARD)
        flow.dialog.accept_button.click()
        assert f"ends in {CARD[-4:]}" in page.note

        seat.settings.pbx_records = True
        file = seat.folders.data / "hatif.sqlite"
        seat.front.actions.take_card.trigger()
        assert state_of(flow) is CardState.ASKED
        qtbot.waitUntil(lambda: answer(file, "mute_recording", "failed"), timeout=15_000)
        qtbot.waitUntil(lambda: state_of(flow) is CardState.REFUSED, timeout=15_000)
        flow.end()
        seat.front.actions.take_card.trigger()
        qtbot.waitUntil(lambda: answer(file, "mute_recording", "done"), timeout=15_000)
        qtbot.waitUntil(lambda: flow.pause.is_open, timeout=15_000)
        flow.end()
        qtbot.waitUntil(lambda: answer(file, "unmute_recording", "done"), timeout=15_000)
        qtbot.waitUntil(lambda: state_of(flow) is CardState.CLOSED, timeout=15_000)
        flow.would_not_go_on.emit()
        assert seat.front.frame.notices.says("recording again")
        wanted = [
            "card.recording_paused",
            "card.field_closed",
            "card.pause_refused",
            "card.recording_paused",
            "card.field_closed",
            "card.recording_resumed",
        ]
        # by way of the outbox, in their order: a database that is away loses none of them
        qtbot.waitUntil(lambda: deeds(file) == wanted, timeout=15_000)
    assert found_in(tmp_path, CARD) == []
