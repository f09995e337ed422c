"""Answers have a card each."""

from pytestqt.qtbot import QtBot

from app.callscript.steps import Choice, Way
from app.callscript.words import Words
from app.ui.script_editor.entries_field import EntriesField
from app.ui.script_editor.fields import Line, Pick
from app.ui.widgets.buttons import IconButton


def test_each_card_tells_its_number(qtbot: QtBot) -> None:
    field = EntriesField("Add")
    qtbot.addWidget(field)
    for number, key in enumerate(("a", "b")):
        choice = Choice(key, Words("أ", key), reason="billing", when="customer.is_vip")
        field.add(choice, [Way("x")] if number == 0 else None, [("x", "X")], [("billing", "Billing")])
    told: list[tuple[object, ...]] = []
    for signal in (field.words_entered, field.ways_entered, field.value_entered, field.removed):
        signal.connect(lambda *values: told.append(values))
    field.words[1].entered.emit("en", "Beta")
    field.ways[0].entered.emit("x")
    reason = field.findChild(Pick, "answer_1_reason")
    when = field.findChild(Line, "answer_1_only_when")
    assert reason is not None
    assert when is not None
    assert (reason.value, when.text()) == ("billing", "customer.is_vip")
    reason.entered.emit("")
    when.entered.emit(" ")
    remove = field.findChild(IconButton, "remove_entry_2")
    assert remove is not None
    remove.click()
    assert told == [(1, "en", "Beta"), (0, "x"), (0, "reason", ""), (0, "when", ""), (1,)]
    with qtbot.waitSignal(field.added):
        field.add_button.click()
    with qtbot.waitSignal(field.new_step_requested) as asked:
        field.ways[0].new_step_requested.emit()
    assert asked.args == [0]
