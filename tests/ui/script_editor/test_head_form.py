"""The script's own form: name, rules, objections, reminders."""

from PySide6.QtWidgets import QCheckBox, QWidget

from app.callscript.steps import Script
from app.ui.script_editor.fields import Line, Pick
from app.ui.widgets.buttons import IconButton, TextButton
from tests.ui.script_editor.editors import Editor


def script(editor: Editor) -> Script:
    """The draft as it was read last."""
    editor.settle()
    found = editor.draft.reading.script
    assert found is not None
    return found


def part(editor: Editor, kind: type[QWidget], name: str):  # type: ignore[no-untyped-def]  # noqa: ANN201
    """A part of the form."""
    found = editor.window.head_form.findChild(kind, name)
    assert found is not None, name
    return found


def test_rules_objections_and_reminders_are_written_at_once(editor: Editor) -> None:
    editor.open("emergency")
    part(editor, Line, "script_title_en").setText("Urgent")
    part(editor, Line, "script_title_en").tell()
    assert script(editor).title.en == "Urgent"
    count = len(script(editor).rules)
    part(editor, TextButton, "add_rule").click()
    editor.settle()
    part(editor, Line, f"rule_{count + 1}_queue").entered.emit("urgent، طوارئ")
    part(editor, Line, f"rule_{count + 1}_direction").entered.emit("")
    assert dict(script(editor).rules[-1].matches) == {"queue": ("urgent", "طوارئ")}
    chosen = script(editor).objections
    for on in (True, False):
        box = part(editor, QCheckBox, "objection_asks_to_cancel")
        if box.isChecked() != on:
            box.click()
        assert ("asks_to_cancel" in script(editor).objections) is on
    assert set(chosen) - {"asks_to_cancel"} == set(script(editor).objections)
    part(editor, TextButton, "add_reminder").click()
    number = len(script(editor).reminders)
    part(editor, Line, f"reminder_{number}_seconds").entered.emit("90")
    assert script(editor).reminders[-1].after_seconds == 90
    for left in range(number, 0, -1):
        part(editor, IconButton, f"reminder_{left}_remove").click()
        editor.settle()
    assert script(editor).reminders == ()
    editor.window.head_form.retranslate_ui()


def test_a_part_has_no_rules(editor: Editor) -> None:
    editor.open("emergency")
    part(editor, Pick, "purpose").entered.emit("part")
    editor.settle()
    assert editor.window.head_form.findChild(TextButton, "add_rule") is None
