"""Everything of a step can be changed in the form."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from app.callscript.steps import AnswerType, Ask, Check, Do, Step, StepKind
from app.callscript.words import Words
from app.ui.script_editor.entries_field import EntriesField
from app.ui.script_editor.fields import Area, Line, Pick
from app.ui.script_editor.new_text import add_step
from app.ui.script_editor.ways_field import WaysField
from app.ui.widgets.buttons import IconButton, TextButton
from tests.ui.script_editor.editors import Editor


def step(editor: Editor, key: str) -> Step:
    """A step as it was read last."""
    editor.settle()
    script = editor.draft.reading.script
    assert script is not None
    found = script.step(key)
    assert found is not None
    return found


def field(editor: Editor, kind: type[QWidget], name: str):  # type: ignore[no-untyped-def]  # noqa: ANN201
    """A field of the form."""
    found = editor.window.step_form.findChild(kind, name)
    assert found is not None, name
    return found


def test_texts_ways_and_answers_are_written_at_once(editor: Editor) -> None:
    """Both languages stay side by side, comments where they are."""
    editor.open("billing_dispute")
    comment = editor.draft.text.split("\n")[1]
    editor.window.choose("greeting")
    field(editor, Area, "step_say_en").setPlainText("Good day")
    field(editor, Area, "step_say_en").tell()
    greeting = step(editor, "greeting")
    assert greeting.say.en == "Good day"
    assert greeting.say.ar
    field(editor, QCheckBox, "must_be_read").click()
    entries = field(editor, EntriesField, "entries")
    entries.ways[0].entered.emit("route")
    entries.removed.emit(3)
    entries.value_entered.emit(1, "when", "customer.is_vip")
    greeting = step(editor, "greeting")
    assert isinstance(greeting, Ask)
    assert greeting.must_be_read
    assert len(greeting.choices) == 3
    assert greeting.choices[1].when == "customer.is_vip"
    assert greeting.exits[0].ways[0].to == "route"
    field(editor, Line, "saves").entered.emit("first_wish")
    assert getattr(step(editor, "greeting"), "saves", "") == "first_wish"
    assert comment in editor.draft.text
    editor.window.step_form.retranslate_ui()


def test_a_question_can_take_anything_and_choices_again(editor: Editor) -> None:
    """Its ways are made to fit, and it has no problem but words that are missing."""
    editor.open("sales_offer")
    script = editor.draft.reading.script
    assert script is not None
    key = next(one.key for one in script.steps if isinstance(one, Ask) and one.takes is AnswerType.CHOICE)
    editor.draft.edit(lambda it: add_step(it, StepKind.ASK, Words("س", "My own"), after=key, then=key))
    editor.settle()
    editor.window.choose("my_own")
    for takes in (*AnswerType, AnswerType.CHOICE):
        field(editor, Pick, "takes").entered.emit(takes)
        found = step(editor, "my_own")
        assert isinstance(found, Ask)
        assert found.takes is takes
        assert all(exit_.ways for exit_ in found.exits), takes
        assert {problem.step for problem in editor.draft.reading.problems} <= {"my_own"}
        if takes in (AnswerType.NUMBER, AnswerType.AMOUNT):
            field(editor, Line, "least").entered.emit("5")
            assert getattr(step(editor, "my_own"), "least", None) == 5
    assert getattr(found, "choices", ())


def test_verifications_tasks_parts_and_ends_have_their_fields(editor: Editor) -> None:
    """And each can be the start, or be taken out."""
    editor.open("billing_dispute")
    form = editor.window.step_form
    editor.window.choose("identity")
    form.findChild(EntriesField, "entries").added.emit()  # type: ignore[union-attr]
    form.findChild(Pick, "needs").entered.emit("1")  # type: ignore[union-attr]
    identity = step(editor, "identity")
    assert isinstance(identity, Check)
    assert (identity.needs, len(identity.questions)) == (1, 4)
    kinds = (StepKind.DO, StepKind.NOTE, StepKind.SCRIPT, StepKind.END)
    for kind in kinds:
        title = Words("خ", f"My {kind}")
        add = partial(
            add_step, kind=kind, title=title, after="identity", then="goodbye", part="angry_customer"
        )
        editor.draft.edit(add)
        editor.settle()
        editor.window.choose(f"my_{kind}")
    field(editor, Pick, "outcome").entered.emit("case_opened")
    assert getattr(step(editor, "my_end"), "outcome", "") == "case_opened"
    editor.window.choose("my_script")
    field(editor, Pick, "runs").entered.emit("cannot_hear")
    assert getattr(step(editor, "my_script"), "runs", "") == "cannot_hear"
    editor.window.choose("my_do")
    field(editor, Pick, "action").entered.emit("ring_department")
    editor.settle()
    field(editor, Line, "with_department").entered.emit("finance")
    done = step(editor, "my_do")
    assert isinstance(done, Do)
    assert done.parameters[0].text.en == "finance"
    editor.settle()
    field(editor, WaysField, "way_done").entered.emit("greeting")
    assert step(editor, "my_do").exits[0].ways[0].to == "greeting"
    field(editor, TextButton, "start_here").click()
    editor.settle()
    assert editor.draft.reading.script is not None
    assert editor.draft.reading.script.start == "my_do"
    with editor.qtbot.waitSignal(form.removal_requested):
        form.findChild(IconButton, "remove_step").click()  # type: ignore[union-attr]
    editor.settle()
    assert editor.draft.reading.script.step("my_do") is None
    assert form.key == ""


def test_what_is_typed_is_not_lost_when_the_form_is_made_anew(editor: Editor) -> None:
    """Another answer is added while a title is being typed."""
    editor.open("billing_dispute")
    editor.window.choose("greeting")
    title = field(editor, Line, "step_title_en")
    title.setText("Half typed")
    editor.window.choose("identity")
    assert step(editor, "greeting").title.en == "Half typed"
