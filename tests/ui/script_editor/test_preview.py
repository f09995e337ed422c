"""The preview is what the agent will see, and the trial is what he will go through."""

from app.callscript.steps import StepKind
from app.ui.script_editor.made_up import MadeUp
from tests.ui.script_editor.editors import Editor


def test_the_chosen_step_is_shown_live_and_a_trial_goes_on_from_it(editor: Editor) -> None:
    """In either language, with a made-up customer; the graph follows."""
    editor.open("billing_dispute")
    window, preview = editor.window, editor.window.preview
    window.tabs.setCurrentIndex(1)
    window.choose("identity")
    assert "recorded" in preview.step.say_card.sentence_label.text()
    editor.draft.edit(lambda it: it.set(("steps", "identity", "say", "en"), "Two details, please."))
    editor.settle()
    assert preview.step.say_card.sentence_label.text() == "Two details, please."
    preview.head.language_button.click()
    assert preview.step.say_card.sentence_label.text() != "Two details, please."
    preview.head.language_button.click()
    preview.restart_button.click()
    assert "Al-Qahtani" in preview.step.say_card.sentence_label.text()
    preview.who.entered.emit(MadeUp.VIP)
    for answer in ("invoice", "birth_date", "mobile"):
        preview.step.answered.emit(answer)
    assert window.graph.chosen == "reason"
    preview.back_button.click()
    assert window.graph.chosen == "identity"
    preview.step.step_requested.emit("objection:angry_customer")
    assert preview.head.inside_pill.isVisible()
    preview.step.answered.emit("nonsense")
    preview.who.setCurrentIndex(2)
    preview.restart_button.click()
    assert "Al-Qahtani" not in preview.step.say_card.sentence_label.text()
    assert editor.draft.reading.script is not None
    assert editor.draft.reading.script.steps[0].kind is StepKind.ASK
