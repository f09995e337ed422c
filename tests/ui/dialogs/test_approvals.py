"""What waits is decided by somebody else than who asked for it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.models.keys import new_key
from app.models.rows.private_facts import WaitingChange
from app.ui.dialogs.approvals import ApprovalsDialog
from app.ui.language import Language
from app.ui.widgets.text_label import TextLabel
from tests.ui.structure import faults_in_every_look

ME, OTHER = new_key(), new_key()


def wish(asked_by: object) -> WaitingChange:
    """Return a wish to change an IBAN."""
    return WaitingChange(
        id=new_key(),
        customer_id=new_key(),
        customer_name="منى الحداد",
        customer_name_latin="Mona Haddad",
        kind="iban",
        before="•••• 7519",
        after="•••• 1234",
        reason="The bank has changed.",
        asked_by=asked_by,  # type: ignore[arg-type]  # a key
        asked_name="سارة",
        asked_name_latin="Sara",
        asked_at=times.now(),
    )


def test_only_the_wishes_of_others_can_be_decided(
    qtbot: QtBot, english: Language, qapp: QApplication
) -> None:
    dialog = ApprovalsDialog(english)
    qtbot.addWidget(dialog)
    dialog.begin()
    assert dialog.empty.title.text() == "Looking it up…"
    dialog.show_changes((), ME)
    assert dialog.empty.title.text() == "Nothing waits for you"
    mine, theirs = wish(ME), wish(OTHER)
    dialog.show_changes((mine, theirs), ME)
    assert set(dialog.approve_buttons) == {theirs.id}
    with qtbot.waitSignal(dialog.decided) as decided:
        qtbot.mouseClick(dialog.approve_buttons[theirs.id], Qt.MouseButton.LeftButton)
    assert decided.args == [theirs.id, True, ""]
    refuse, why = dialog.refuse_buttons[theirs.id], dialog.why_fields[theirs.id]
    qtbot.mouseClick(refuse, Qt.MouseButton.LeftButton)  # asks why first
    qtbot.keyClicks(why, "No proof")
    with qtbot.waitSignal(dialog.decided) as decided:
        qtbot.keyClick(why, Qt.Key.Key_Return)
    assert decided.args == [theirs.id, False, "No proof"]
    line = {"lines": "King Road 1", "city": "الرياض"}
    moved = replace(wish(OTHER), kind="address", line_before=line, line_after={**line, "lines": "Sea Road 9"})
    dialog.show_changes((mine, moved), ME)
    assert any("Sea Road 9" in label.text() for label in dialog.findChildren(TextLabel))
    dialog.show_problem()
    assert dialog.tip.isVisible()
    assert faults_in_every_look(qapp, dialog, sizes=[(560, 420)], percents=(100, 150)) == []
