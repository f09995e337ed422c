"""Publishing now or later, with a note."""

from datetime import timedelta

from app import times
from app.callscript.publication import Published
from tests.ui.script_editor.editors import Editor


def test_a_version_may_count_from_a_later_day(editor: Editor) -> None:
    """Then calls keep the old one until that day."""
    editor.open("complaint")
    page = editor.window.publish
    page.note.setText("From tomorrow")
    page.now_box.setChecked(False)
    assert page.day.isVisibleTo(page)
    with editor.qtbot.waitSignal(page.publish_requested) as asked:
        page.publish_button.click()
    note, counts_from = asked.args
    assert note == "From tomorrow"
    assert times.now() + timedelta(hours=23) < counts_from < times.now() + timedelta(hours=25)
    editor.settle()
    editor.qtbot.waitUntil(lambda: page.history.count() == 1)
    assert "From tomorrow" in page.history.item(0).text()
    page.retranslate_ui()
    page.show_result("No", is_bad=True)
    assert page.result_label.tone == "danger"
    found: list[tuple[Published, ...]] = []
    editor.library.ask(page, lambda shelf: shelf.history("complaint").versions, found.append)
    editor.settle()
    assert found[0][0].counts_from == counts_from
