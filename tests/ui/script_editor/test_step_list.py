"""Steps are found by typing, in whichever letters."""

from app.ui.isolates import stripped
from tests.ui.script_editor.editors import Editor


def test_a_step_is_found_and_chosen_without_a_mouse(editor: Editor) -> None:
    editor.open("billing_dispute")
    steps = editor.window.steps
    steps.filter.setText("identity")
    rows = [steps.list.item(row) for row in range(steps.list.count())]
    assert [stripped(item.text()) for item in rows if not item.isHidden()] == ["Identity check"]
    with editor.qtbot.waitSignal(steps.step_chosen) as chosen:
        steps.list.setCurrentItem(next(item for item in rows if not item.isHidden()))
    assert chosen.args == ["identity"]
    assert editor.window.step_form.key == "identity"
    steps.filter.clear()
    steps.choose("")
    assert steps.list.currentRow() == 0
    steps.retranslate_ui()
