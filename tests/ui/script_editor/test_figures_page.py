"""Figures are counted when they are wanted."""

from datetime import date

from app.callscript.analysis import scripted_call
from app.callscript.runner import Runner
from app.ui.isolates import stripped
from tests.ui.script_editor.editors import Editor


def test_steps_answers_weeks_and_paths_are_told(editor: Editor) -> None:
    """By version; without calls it says so, and without a database too."""
    editor.open("billing_dispute")
    page = editor.window.figures
    page.show_calls([])
    assert page.summary_label.text() == "No call has used this script yet."
    page.show_trouble()
    assert "cannot be reached" in page.summary_label.text()
    script = editor.draft.reading.script
    assert script is not None
    runner = Runner(script, {}).answer("invoice", at_seconds=5)
    calls = [
        scripted_call(script, {}, runner.record, outcome="Solved", seconds=30, day=date(2026, 11, day))
        for day in (16, 17, 23)
    ]
    page.show_calls(calls)
    page.show_step("greeting")
    text = stripped(page.text.toPlainText())
    assert "Week of" in text
    assert text.count("Week of") == 2
    assert "Greeting › Identity check (Solved 3)" in text
    page.show_step("reason")
    assert "No call came here." in page.text.toPlainText()
    assert page.version.count() == 2
    page.retranslate_ui()
