"""The draft is read and checked off the GUI thread, and every edit can be taken back."""

from app.callscript.problem import ProblemKind
from app.ui.script_editor.draft import Keys, Reading, read
from tests.ui.script_editor.editors import Editor


def test_edits_are_told_read_and_taken_back(editor: Editor) -> None:
    """What cannot be done changes nothing and says why."""
    editor.open("complaint")
    draft, before = editor.draft, editor.draft.text
    assert draft.edit(lambda it: it.set(("title", "en"), "Other"))
    assert (draft.can_undo, draft.can_redo) == (True, False)
    with editor.qtbot.waitSignal(draft.read):
        draft.undo()
    assert draft.text == before
    draft.redo()
    assert "Other" in draft.text
    with editor.qtbot.waitSignal(draft.refused):
        assert not draft.edit(lambda it: it.set(("steps", "gone", "say"), "x"))
    with editor.qtbot.waitSignal(draft.refused):
        draft.open("a: [", "bad.yaml")
    assert "Other" in draft.text


def test_what_cannot_be_read_hides_no_other_mistake(editor: Editor) -> None:
    """A step that is not finished, and an unknown outcome elsewhere, are told of together."""
    editor.open("complaint")
    text = editor.draft.text.replace("outcome: case_opened", "outcome: nothing", 1)
    text += "\n  lost:\n    kind: say\n    title: {ar: خ, en: Lost}\n"
    found: list[Reading] = []
    editor.library.ask(
        editor.window,
        lambda shelf: read(text, "a.yaml", shelf, Keys(frozenset({"resolved", "case_opened"}))),
        found.append,
    )
    editor.settle()
    kinds = {problem.kind for problem in found[0].problems}
    assert {ProblemKind.MISSING_FIELD, ProblemKind.BAD_VALUE} <= kinds
    assert found[0].script is not None
    assert [part.key for part in found[0].parts]
