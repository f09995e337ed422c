"""The place of the customers on a real database: found, imported, exported, merged and parted again."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.memory import Memory
from app.models.rows.customers import NewCustomer, NewNumber
from app.models.rows.records import CustomerRecord
from app.private_values import PrivateKind
from app.ui.customers_flow import CustomersFlow
from app.ui.dialogs.customer_editor import CustomerEditorDialog
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.panels.customers import CustomersPanel
from app.ui.parts.editor_lines import AddressEditorLine
from app.ui.record_flow import RecordFlow
from app.ui.view_log import ViewLog
from tests.ui import memories
from tests.ui.outboxes import Outbox

LONG_MS = 20_000


@dataclass
class Room:
    """The place, and what it stands on."""

    flow: CustomersFlow
    panel: CustomersPanel
    memory: Jobs[Memory]
    notices: Notices
    folder: Path


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot, english: Language) -> Iterator[Room]:
    """The place, open, on a real database with Mona in it; a supervisor works there."""
    path = tmp_path / "hatif.sqlite"
    memory = memories.lane(path)
    agent = replace(memories.answer(memory, qtbot, lambda opened: opened.agent), role="supervisor")
    window, notices = QWidget(), Notices()
    for widget in (window, notices):
        qtbot.addWidget(widget)
    outbox = Outbox(tmp_path, memory, agent.id, window)
    flow = CustomersFlow(
        memory,
        lambda: Jobs(lambda: memories.opened(path), "slow"),
        RecordFlow(memory, outbox.flow, english, "SA", window),
        ViewLog(memory),
        window,
        english,
        notices,
        lambda: ["--database", f"sqlite:///{path}", "--profile", str(tmp_path)],
        tmp_path / "report.csv",
    )
    flow.sign_in(agent)
    panel = flow.build()
    panel.setParent(window)
    window.show()
    qtbot.waitUntil(lambda: panel.customer_list.count() == 1, timeout=LONG_MS)
    yield Room(flow, panel, memory, notices, tmp_path)
    flow.stop()
    outbox.stop()
    memory.stop()


def test_a_customer_is_found_opened_and_called(room: Room, qtbot: QtBot) -> None:
    panel = room.panel
    panel.search_field.setText("Nobody")
    qtbot.waitUntil(lambda: panel.empty.title.text() == "Nobody found", timeout=LONG_MS)
    panel.search_field.setText("Mona")
    qtbot.waitUntil(lambda: panel.customer_list.count() == 1, timeout=LONG_MS)
    panel.customer_list.setCurrentRow(0)
    qtbot.waitUntil(lambda: panel.customer_id is not None, timeout=LONG_MS)
    with qtbot.waitSignal(room.flow.call_requested) as called:
        qtbot.mouseClick(panel.call_button, Qt.MouseButton.LeftButton)
    assert called.args == ["+966500000001", panel.customer_id]


def test_a_list_is_imported_and_exported_by_processes_of_their_own(room: Room, qtbot: QtBot) -> None:
    file = room.folder / "people.csv"
    file.write_text("Kunde;phone\nهند;0551112222\nعلي;12 345 abc\n", encoding="utf-8")
    room.flow.open_import()
    dialog = room.flow.importing
    assert dialog is not None
    dialog.choose(file)
    qtbot.waitUntil(lambda: bool(dialog.columns.choices), timeout=LONG_MS)
    first = dialog.columns.choices[0]
    first.setCurrentIndex(first.findData("name"))
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.tip.text().startswith("1 taken in."), timeout=LONG_MS)
    assert (room.folder / "report.csv").exists()
    qtbot.waitUntil(lambda: room.panel.customer_list.count() == 2, timeout=LONG_MS)
    with qtbot.waitSignal(room.flow.export_work.finished, timeout=LONG_MS):
        room.flow.export(room.folder / "out.json", "all")
    assert len(json.loads((room.folder / "out.json").read_text(encoding="utf-8"))) == 2
    assert room.notices.sentence.text() == "2 customers written."
    with qtbot.waitSignal(room.flow.export_work.failed, timeout=LONG_MS):
        room.flow.export(room.folder / "missing" / "out.json", "all")
    assert "could not be written" in room.notices.sentence.text()


def test_duplicates_are_merged_parted_and_told_apart(room: Room, qtbot: QtBot) -> None:
    twin = NewCustomer(name="منى علي", name_latin="Mona Ali", numbers=(NewNumber(text="0500000001"),))
    memories.answer(room.memory, qtbot, lambda memory: memory.records.add(twin))
    room.flow.open_duplicates()
    dialog = room.flow.merging
    assert dialog is not None
    qtbot.waitUntil(lambda: "move" in dialog.moving_label.text(), timeout=LONG_MS)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.pair is None, timeout=LONG_MS)
    (merge,) = memories.answer(room.memory, qtbot, lambda memory: memory.records.merges())
    dialog.undo_wanted.emit(merge.merge_id)
    qtbot.waitUntil(lambda: dialog.pair is not None, timeout=LONG_MS)
    qtbot.mouseClick(dialog.apart_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.pair is None, timeout=LONG_MS)
    assert "not be proposed" in dialog.tip.text()
    dialog.undo_wanted.emit(merge.merge_id)  # a second time
    qtbot.waitUntil(lambda: "could not be done" in dialog.tip.text(), timeout=LONG_MS)


def test_what_waits_for_a_second_person_is_counted_and_decided(room: Room, qtbot: QtBot) -> None:
    (mona,) = memories.answer(room.memory, qtbot, lambda memory: memory.search("Mona"))
    other = memories.opened(room.folder / "hatif.sqlite", "mona")
    for value in ("A1234567", "B7654321"):
        other.records.give_private(mona.customer_id, PrivateKind.PASSPORT, value, "renewed")
    other.close()
    room.flow.open_approvals()
    dialog = room.flow.approvals
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.approve_buttons), timeout=LONG_MS)
    assert room.panel.approvals_button.text() == "1 to approve"
    (button,) = dialog.approve_buttons.values()
    button.click()
    qtbot.waitUntil(lambda: room.panel.approvals_button.text() == "Approvals", timeout=LONG_MS)


@pytest.mark.parametrize("code", ["en", "ar"])
def test_an_address_is_changed_by_two_people(room: Room, qtbot: QtBot, english: Language, code: str) -> None:
    english.use(code)
    omars: Jobs[Memory] = Jobs(lambda: memories.opened(room.folder / "hatif.sqlite", "omar"), "memory")
    omars.start()
    window = QWidget()
    qtbot.addWidget(window)
    omar = memories.answer(omars, qtbot, lambda memory: memory.agent)
    outbox = Outbox(room.folder / "omar", omars, omar.id, window)
    flow = RecordFlow(omars, outbox.flow, english, "SA", window)
    (mona,) = memories.answer(omars, qtbot, lambda memory: memory.search("Mona"))

    def stored() -> CustomerRecord:
        return memories.answer(omars, qtbot, lambda memory: memory.records.record(mona.customer_id))

    def type_street(street: str) -> CustomerEditorDialog:
        flow.edit(mona.customer_id, new_key())
        qtbot.waitUntil(lambda: flow.dialog is not None and flow.dialog.isVisible(), timeout=LONG_MS)
        assert flow.dialog is not None
        flow.dialog.tabs.setCurrentIndex(1)
        if not flow.dialog.addresses.widgets:
            qtbot.mouseClick(flow.dialog.addresses.add_button, Qt.MouseButton.LeftButton)
        (line,) = flow.dialog.addresses.widgets
        assert isinstance(line, AddressEditorLine)
        line.street_field.clear()
        qtbot.keyClicks(line.street_field, street)
        return flow.dialog

    with qtbot.waitSignal(flow.saved, timeout=LONG_MS):  # the first address counts at once
        qtbot.mouseClick(type_street("King Road 1").accept_button, Qt.MouseButton.LeftButton)
    room.flow.open_approvals()
    approvals = room.flow.approvals
    assert approvals is not None
    for street in ("Sea Road 9", "Hill Road 3"):
        dialog = type_street(street)
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)  # asks why first
        assert dialog.reason_field.isVisible()
        qtbot.keyClicks(dialog.reason_field, "She has moved")
        with qtbot.waitSignal(flow.approval_needed, timeout=LONG_MS):
            qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        before = stored()
        assert [line.after["lines"] for line in before.waiting] == [street]
        assert before.addresses[0].lines != street
        room.flow.open_approvals()
        qtbot.waitUntil(lambda: len(approvals.approve_buttons) == 1, timeout=LONG_MS)
        (key,) = approvals.approve_buttons
        if street == "Sea Road 9":
            approvals.approve_buttons[key].click()
            qtbot.waitUntil(lambda: stored().addresses[0].lines == "Sea Road 9", timeout=LONG_MS)
        else:
            approvals.refuse_buttons[key].click()
            qtbot.keyClicks(approvals.why_fields[key], "No proof")
            approvals.refuse_buttons[key].click()
        qtbot.waitUntil(lambda: not stored().waiting, timeout=LONG_MS)
        qtbot.waitUntil(lambda: not approvals.approve_buttons, timeout=LONG_MS)
    assert stored().addresses[0].lines == "Sea Road 9"
    assert [(line.after["lines"], line.why) for line in stored().refused] == [("Hill Road 3", "No proof")]
    newest = memories.answer(omars, qtbot, lambda memory: memory.records.history(mona.customer_id))[0]
    assert (newest.changes[0].after["lines"], newest.call_id is not None) == ("Sea Road 9", True)
    outbox.stop()
    omars.stop()
