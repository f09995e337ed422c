"""Messages are written, and one sees who has read them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.models.keys import new_key
from app.models.rows.team_messages import NewMessage, ReceiptRow, SentRow
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.overview.message_dialog import MessageDialog
from tests.ui.overview import floors
from tests.ui.structure import faults_in_every_look


def test_a_message_goes_to_whom_one_chooses_and_an_empty_one_to_nobody(
    qtbot: QtBot, english: Language, qapp: QApplication
) -> None:
    dialog = MessageDialog(english)
    qtbot.addWidget(dialog)
    sara, teams = new_key(), floors.picture().teams
    dialog.begin(teams, (sara, "Sara"))
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.problem_label.isVisible()
    sent: list[NewMessage] = []
    dialog.sent.connect(sent.append)
    for place in (0, 1, 3):
        qtbot.keyClicks(dialog.text_field, "Meeting")
        dialog.to_box.setCurrentIndex(place)
        dialog.needs_box.setChecked(place == 0)
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert [(one.to_agent_id, one.to_team_id, one.minutes) for one in sent] == [
        (sara, None, 30), (None, teams[0].id, 30), (None, None, 30),
    ]  # fmt: skip
    assert [one.needs_acknowledgement for one in sent] == [True, False, False]
    now = times.now()
    receipts = (ReceiptRow(sara, "سارة", "Sara", now, None), ReceiptRow(new_key(), "", "Omar", now, now))
    row = SentRow(
        new_key(), "Meeting", now, now, needs_acknowledgement=True, withdrawn_at=None, receipts=receipts
    )
    dialog.show_sent([row])
    dialog.sent_list.setCurrentRow(0)
    assert stripped(dialog.names_label.text()) == "Not read yet: Sara"
    assert faults_in_every_look(qapp, dialog, sizes=[(520, 560)], percents=(100,)) == []
    with qtbot.waitSignal(dialog.withdrawn) as taken_back:
        qtbot.mouseClick(dialog.withdraw_button, Qt.MouseButton.LeftButton)
    assert taken_back.args == [row.id]
    dialog.show_sent([])
    assert not dialog.sent_list.isVisible()
