"""A supervisor makes a script from nothing, publishes it, and brings an old version back."""

import json
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from app import times
from app.callscript.edit import Document
from app.callscript.library import chosen
from app.callscript.record import Entry, EntryKind, record_to_json
from app.callscript.runner import Runner
from app.callscript.shelf import Shelf
from app.callscript.steps import StepKind
from app.desk_works import SCRIPTS
from app.ui.script_editor.fields import Area, Line
from tests.models import builders
from tests.ui import memories
from tests.ui.script_editor.editors import Editor


class Supervisor:
    """Clicks and types; counts the clicks."""

    def __init__(self, editor: Editor, qtbot: QtBot) -> None:
        self.editor, self.qtbot, self.clicks = editor, qtbot, 0

    def find(self, name: str, within: QWidget | None = None) -> QWidget:
        """The visible widget of this name."""
        found = [
            widget
            for widget in (within or self.editor.window).findChildren(QWidget, name)
            if widget.isVisibleTo(widget.window())
        ]
        assert found, name
        return found[0]

    def click(self, name: str, within: QWidget | None = None) -> None:
        """Press a button."""
        button = self.find(name, within)
        assert isinstance(button, QAbstractButton)
        self.clicks += 1
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.editor.settle()

    def write(self, name: str, text: str, within: QWidget | None = None) -> None:
        """Click into a field, type, and go on with Tab."""
        field = self.find(name, within)
        self.clicks += 1
        assert isinstance(field, Line | Area)
        field.setFocus()
        field.selectAll()
        if isinstance(field, Line):
            field.insert(text)
            field.textEdited.emit(text)
        else:
            field.insertPlainText(text)
        field.tell()  # as going on with Tab, or a moment without typing, does
        self.editor.settle()

    def pick(self, name: str, value: str, within: QWidget | None = None) -> None:
        """Open a list and choose."""
        box = self.find(name, within)
        assert isinstance(box, QComboBox)
        self.clicks += 2
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())
        self.editor.settle()

    def new_step(self, way: str, kind: StepKind, arabic: str, english: str) -> None:
        """Lead a way to a step that is made for it."""
        self.pick(way, "+")
        dialog = self.editor.window.new_step
        self.pick("kind", kind, dialog)
        self.write("title_ar", arabic, dialog)
        self.write("title_en", english, dialog)
        self.click("accept_button", dialog)


def test_from_nothing_to_a_published_script_of_three_branches(editor: Editor, qtbot: QtBot) -> None:
    """The clicks of docs/script-editor.md, one by one; a call then begins with that script."""
    editor.open()
    me, window = Supervisor(editor, qtbot), editor.window
    me.click("new_button")
    me.write("title_ar", "التوصيل", window.new_script)
    me.write("title_en", "Delivery", window.new_script)
    me.click("accept_button", window.new_script)
    assert editor.draft.reading.problems == ()
    me.click("add_rule")
    me.write("rule_1_queue", "delivery")
    window.choose("greeting")
    me.write("answer_1_ar", "أين طلبي؟")
    me.write("answer_1_en", "Where is my order?")
    me.write("answer_2_ar", "تغيير العنوان")
    me.write("answer_2_en", "Change the address")
    me.click("add_entry")
    assert len(editor.draft.reading.problems) == 1
    me.write("answer_3_ar", "موضوع آخر")
    me.write("answer_3_en", "Something else")
    for number, (kind, arabic, english) in enumerate(
        (
            (StepKind.SAY, "حالة الطلب", "Order status"),
            (StepKind.NOTE, "العنوان الجديد", "New address"),
            (StepKind.DO, "معاودة الاتصال", "Call back"),
        ),
        start=1,
    ):
        window.choose("greeting")
        me.new_step(f"answer_{number}_target", kind, arabic, english)
    window.choose("order_status")
    me.write("step_say_ar", "طلبك في الطريق.")
    me.write("step_say_en", "Your order is on its way.")
    window.choose("new_address")
    me.write("step_note_ar", "يريد عنوانًا آخر")
    me.write("step_note_en", "Wants another address")
    window.choose("call_back")
    me.write("with_what_ar", "معاودة الاتصال")
    me.write("with_what_en", "Call back")
    me.write("with_due", "tomorrow_morning")
    assert editor.draft.reading.problems == ()
    window.tabs.setCurrentIndex(2)
    me.write("publish_note", "First version")
    me.click("publish_button")
    assert window.publish.result_label.text() == "Published as version \u20661\u2069."
    assert me.clicks < 80
    script = counting(editor, "delivery")
    for answer in ("first", "second"):
        assert Runner(script, {}).answer(answer).answer(1).place("en").kind is StepKind.END
    assert script.version == 1


def counting(editor: Editor, queue: str):  # type: ignore[no-untyped-def]  # noqa: ANN201  a script
    """The script a call of this queue begins with."""
    found: list[object] = []

    def ask(shelf: Shelf) -> object:
        return chosen(shelf.current(times.now()), queue=queue, direction="inbound")

    editor.settle()
    editor.library.ask(editor.window, ask, found.append)
    editor.qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_a_ready_script_is_changed_published_compared_and_brought_back(editor: Editor) -> None:
    """It goes on counting from its own version; what came between stays on record."""
    editor.open("billing_dispute")
    window = editor.window
    assert editor.draft.text == (SCRIPTS / "billing_dispute.yaml").read_text(encoding="utf-8")
    before = editor.draft.reading.script
    assert before is not None
    for word in ("Hello", "Welcome"):
        editor.draft.edit(partial(Document.set, path=("steps", "greeting", "title", "en"), value=word))
        editor.settle()
        window.publish.publish_requested.emit(word, times.now())
        editor.settle()
    versions = memories.answer(editor.memory, editor.qtbot, lambda memory: memory.script_versions())
    assert [(row.version, row.note) for row in versions] == [
        (before.version + 1, "Hello"),
        (before.version + 2, "Welcome"),
    ]
    assert "# " in versions[0].text
    editor.qtbot.waitUntil(lambda: window.publish.history.count() == 2)
    window.publish.history.setCurrentRow(1)
    assert "Hello" in window.publish.changes.toPlainText()
    window.publish.back_button.click()
    editor.qtbot.waitUntil(lambda: window.publish.history.count() == 3)
    assert counting(editor, "billing").steps[0].title.en == "Hello"


def test_a_draft_survives_the_editor_and_files_go_in_and_out_unchanged(
    editor: Editor, tmp_path: Path, qtbot: QtBot
) -> None:
    """Every comment and every space."""
    editor.open("order_status")
    editor.draft.edit(lambda it: it.set(("title", "en"), "My orders"))
    editor.settle()
    changed, graph = editor.draft.text, editor.window.graph.graph
    dragged = graph.steps[editor.draft.reading.script.start]  # type: ignore[union-attr]
    dragged.setPos(777, 33)
    graph.note_moved([dragged])
    editor.flow.open_script("complaint")
    editor.settle()
    assert graph.places == {}
    editor.flow.open_script("order_status")
    editor.settle()
    assert editor.draft.text == changed
    assert list(graph.places.values()) == [(777.0, 33.0)]
    editor.flow.export_file(tmp_path / "out.yaml")
    editor.settle()
    assert (tmp_path / "out.yaml").read_text(encoding="utf-8") == changed
    strange = changed.replace("script: order_status", "script: mine  # our own").replace("\n\n", "\n\n\n", 2)
    (tmp_path / "mine.yaml").write_text(strange, encoding="utf-8")
    editor.flow.import_file(tmp_path / "mine.yaml")
    editor.settle()
    assert editor.draft.text == strange
    (tmp_path / "bad.yaml").write_text("script: [", encoding="utf-8")
    editor.flow.import_file(tmp_path / "bad.yaml")
    qtbot.waitUntil(lambda: "bad.yaml:1" in editor.window.message_label.text())
    assert editor.draft.text == strange
    editor.flow.open_script("order_status")
    editor.settle()
    editor.window.tools.discard_button.click()
    editor.settle()
    assert editor.draft.text == (SCRIPTS / "order_status.yaml").read_text(encoding="utf-8")


def test_figures_of_real_calls_are_drawn_on_the_graph(editor: Editor, qtbot: QtBot) -> None:
    """Where calls went, how long they stayed, and how they were answered."""
    entries = (Entry(EntryKind.ANSWER, "greeting", "invoice", 8.0),)
    record = json.dumps({"key": "billing_dispute", "version": 3, "record": record_to_json(entries)})

    def save(memory) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  the lane's memory
        for _ in range(3):
            memory.save_wrap_up(
                builders.wrap_up(
                    memory.agent.id, script_key="billing_dispute", script_version="3", script_record=record
                )
            )

    memories.answer(editor.memory, qtbot, save)
    editor.open("billing_dispute")
    figures = editor.window.figures
    editor.window.choose("greeting")
    with qtbot.waitSignal(figures.analysis_changed):
        figures.ask_button.click()
    assert figures.summary_label.text().startswith("3 call")
    text = figures.text.toPlainText()
    assert "A new question about the invoice" in text
    assert editor.window.graph.graph.steps["greeting"].heat == 1.0
    assert "×" in editor.window.graph.graph.steps["identity"].note
    figures.version.entered.emit("3")
    figures.forget()
    assert editor.window.graph.graph.steps["greeting"].heat == 0.0


def test_proposals_are_checked_against_the_teams_own_trees(editor: Editor) -> None:
    """An outcome nobody knows is a problem."""
    editor.open("emergency")
    script = editor.draft.reading.script
    assert script is not None
    assert editor.draft.reading.problems == ()
    end = next(step for step in script.steps if step.kind is StepKind.END)
    editor.draft.edit(lambda it: it.set(("steps", end.key, "outcome"), "nothing_like_it"))
    editor.settle()
    assert len(editor.draft.reading.problems) == 1
