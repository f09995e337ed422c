"""What the checker found stands in place, and leads there."""

from app.ui.isolates import stripped
from tests.ui.script_editor.editors import Editor


def test_a_click_on_a_problem_opens_its_step(editor: Editor) -> None:
    """And publishing waits until all is well."""
    editor.open("billing_dispute")
    window, problems = editor.window, editor.window.problems
    assert problems.count_label.text() == "No problems: the script can be published."
    assert window.publish.publish_button.isEnabled()
    editor.draft.edit(lambda it: it.set(("steps", "reason", "say", "en"), "{{ customer.nme }}"))
    editor.settle()
    assert not window.publish.publish_button.isEnabled()
    assert stripped(problems.list.item(0).text()).startswith("Reason: There is no variable")
    assert window.graph.graph.steps["reason"].problems == 1
    problems.list.itemClicked.emit(problems.list.item(0))
    assert window.step_form.key == "reason"
    assert window.graph.chosen == "reason"
    editor.draft.undo()
    editor.settle()
    assert problems.list.count() == 0
