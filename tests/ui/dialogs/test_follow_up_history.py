"""The history of a follow-up."""

from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.rows.follow_ups import FollowUpEventKind, StepRow
from app.planning.attempts import AttemptOutcome
from app.ui.dialogs.follow_up_history import FollowUpHistoryDialog
from app.ui.language import Language
from tests.ui.structure import faults_in_every_look

NOON = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_every_kind_of_step_has_words(english: Language, qapp: QApplication, qtbot: QtBot) -> None:
    dialog = FollowUpHistoryDialog(english)
    qtbot.addWidget(dialog)
    steps = [
        StepRow(NOON, str(kind), "Sara", "", to_at=NOON + timedelta(days=1)) for kind in FollowUpEventKind
    ]
    steps += [StepRow(NOON, "attempt", "", str(outcome)) for outcome in AttemptOutcome]
    dialog.tell(steps)
    titles = [item.title for item in dialog.list.items]
    assert titles[0] == "Planned"
    assert "Tried: no answer" in titles
    assert not any("_" in title for title in titles)
    assert faults_in_every_look(qapp, dialog, sizes=[(460, 400)], percents=(100,)) == []
