"""Rules and history in one window."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.alerts.rules import Rule
from app.measures.measure import Words
from app.models.keys import new_key
from app.models.rows.alerts import AlertRow, AlertRuleRow
from app.ui.alerts.dialog import AlertsDialog
from app.ui.isolates import stripped
from app.ui.language import Language
from tests.ui.structure import faults_in_every_look

_QUEUES = [("sales", Words("المبيعات", "Sales"))]


def test_rules_are_made_changed_muted_and_removed(
    qtbot: QtBot, english: Language, qapp: QApplication
) -> None:
    dialog = AlertsDialog(english)
    qtbot.addWidget(dialog)
    dialog.begin()
    dialog.show_rows([], [], _QUEUES)
    assert dialog.none_label.isVisible()
    heard: list[tuple[object, ...]] = []
    dialog.kept.connect(lambda *said: heard.append(("kept", *said)))
    dialog.changed.connect(lambda *said: heard.append(("changed", *said)))
    dialog.muted.connect(lambda *said: heard.append(("muted", *said)))
    dialog.removed.connect(lambda *said: heard.append(("removed", *said)))
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert [word for word, *_rest in heard] == ["kept"]

    now = times.now()
    first = AlertRuleRow(new_key(), "sales", Rule("service_level", False, 0.8, timedelta(minutes=1)))
    muted = AlertRuleRow(new_key(), "", Rule("waiting", True, 3, muted_until=now + timedelta(minutes=30)))
    fresh = AlertRuleRow(new_key(), "", Rule("longest_wait", True, 60))
    told = AlertRow(new_key(), first, 0.5, now, now, None)
    over = AlertRow(new_key(), first, 0.6, now - timedelta(hours=1), now - timedelta(hours=1), now)
    waits = AlertRow(new_key(), fresh, 70, now, None, None)
    dialog.show_rows([first, muted, fresh], [told, waits, over], _QUEUES)
    shown = [stripped(entry.trailing).split()[0] for entry in dialog.rules_list.entries]
    assert shown == ["told", "muted", "beyond"]
    assert len(dialog.history_list.entries) == 2
    assert stripped(dialog.rules_list.entries[0].text) == "Service level below 80.0% · Sales"
    dialog.rules_list.setCurrentRow(0)
    assert dialog.accept_button.text() == "Add the rule"
    qtbot.keyClick(dialog.rules_list, Qt.Key.Key_Return)
    assert (dialog.form.rule, dialog.form.queue) == (first.rule, "sales")
    assert faults_in_every_look(qapp, dialog, sizes=[(760, 560)], percents=(100,)) == []
    heard.clear()
    dialog.form.bound_field.setValue(70)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.mute_button, Qt.MouseButton.LeftButton)
    dialog.rules_list.setCurrentRow(1)
    qtbot.mouseClick(dialog.mute_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.remove_button, Qt.MouseButton.LeftButton)
    assert heard == [
        ("changed", first.id, replace(first.rule, bound=0.7, quiet=timedelta()), "sales"),
        ("muted", first.id, 60),
        ("muted", muted.id, 0),
        ("removed", muted.id),
    ]
    qtbot.mouseClick(dialog.new_button, Qt.MouseButton.LeftButton)
    assert dialog.accept_button.text() == "Add the rule"
