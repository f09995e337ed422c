"""The window holds together in every look, and the graph can be edited."""

from PySide6.QtWidgets import QApplication

from app.callscript.steps import StepKind
from app.callscript.words import Words
from tests.ui.script_editor.editors import Editor
from tests.ui.structure import faults_in_every_look


def test_ways_and_steps_are_changed_in_the_graph_and_taken_back(editor: Editor) -> None:
    """A new step is put into the way it was asked for."""
    editor.open("billing_dispute")
    window, graph, before = editor.window, editor.window.graph, editor.draft.text
    graph.connect_requested.emit("greeting", "invoice", "route")
    graph.new_step_requested.emit("identity", "passed")
    window.new_step.made.emit(StepKind.SAY, Words("وسط", "In between"))
    editor.settle()
    script = editor.draft.reading.script
    assert script is not None
    greeting, identity, between = (script.step(key) for key in ("greeting", "identity", "in_between"))
    assert greeting is not None
    assert identity is not None
    assert between is not None
    assert greeting.exits[1].ways[0].to == "route"
    assert identity.exits[0].ways[0].to == "in_between"
    assert between.exits[0].ways[0].to == "reason"
    assert window.step_form.key == "in_between"
    graph.removal_requested.emit("in_between")
    editor.settle()
    assert editor.draft.reading.problems
    while editor.draft.can_undo:
        window.tools.undo_button.click()
    assert editor.draft.text == before
    window.tools.redo_button.click()
    assert editor.draft.text != before


def test_nothing_is_cut_off_and_all_have_names(editor: Editor, qapp: QApplication) -> None:
    """In both languages, on each page."""
    editor.open("billing_dispute")
    looks = {"themes": ("light",), "percents": (100,), "sizes": [(1093, 585)]}
    for page in range(4):
        editor.window.choose("greeting" if page else "")
        editor.window.tabs.setCurrentIndex(page)
        faults = faults_in_every_look(qapp, editor.window, **looks)  # type: ignore[arg-type]
        # Texts have the direction of their language, not of the window; their order is the window's.
        faults = [fault for fault in faults if not ("Tab goes back" in fault and "WordsField" in fault)]
        assert faults == [], "\n".join(faults)
