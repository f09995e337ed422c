"""Numbers, e-mail addresses and addresses: as many as wanted, each checked beside its fields."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.rows.records import AddressLine, EmailLine, NumberLine
from app.ui.language import Language
from app.ui.parts.editor_lines import (
    AddressEditorLine,
    EditorLines,
    EmailEditorLine,
    NumberEditorLine,
)

NUMBER = NumberLine(id=new_key(), text="0501234567", label="home", is_main=True)
EMAIL = EmailLine(id=new_key(), address="mona@example.com", is_main=True)
ADDRESS = AddressLine(id=new_key(), label="", city="جدة", country="SA", is_main=True)


def test_what_is_not_touched_stays_as_it_was(qtbot: QtBot, english: Language) -> None:
    for make, line in (
        (lambda one: NumberEditorLine(one, "SA"), NUMBER),
        (lambda one: NumberEditorLine(one, "SA"), replace(NUMBER, label="boat")),
        (EmailEditorLine, EMAIL),
        (lambda one: AddressEditorLine(one, "SA"), ADDRESS),
    ):
        lines = EditorLines(make)
        qtbot.addWidget(lines)
        lines.show_lines([line])
        assert lines.check()
        assert lines.lines() == (line,)


def test_lines_are_added_taken_out_and_empty_ones_left_out(qtbot: QtBot, english: Language) -> None:
    lines = EditorLines(lambda line: NumberEditorLine(line, "SA"))
    qtbot.addWidget(lines)
    lines.show_lines([NUMBER])
    for _ in range(2):
        qtbot.mouseClick(lines.add_button, Qt.MouseButton.LeftButton)
    added = lines.widgets[1]
    assert isinstance(added, NumberEditorLine)
    qtbot.keyClicks(added.text_field, " 12 345 abc")
    added.shared_box.setChecked(True)
    assert not lines.check()
    assert added.problem_label.text() == "This is no telephone number. Check its digits."
    added.text_field.clear()
    added.text_field.insert("٠٥٠٧٦٥٤٣٢١")
    assert lines.check()
    assert [(line.text, line.is_shared) for line in lines.lines()] == [
        ("0501234567", False),
        ("٠٥٠٧٦٥٤٣٢١", True),
    ]
    with qtbot.waitSignal(lines.edited):
        qtbot.mouseClick(lines.widgets[0].remove_button, Qt.MouseButton.LeftButton)
    assert len(lines.lines()) == 1


def test_email_and_postcode_are_checked(qtbot: QtBot, english: Language) -> None:
    email, address = EmailEditorLine(replace(EMAIL, address="mona@")), AddressEditorLine(None, "SA")
    for line in (email, address):
        qtbot.addWidget(line)
    assert not email.check()
    assert address.is_empty()
    qtbot.keyClicks(address.postcode_field, "12")
    assert address.fault() == "Type a street or a city."
    qtbot.keyClicks(address.street_field, "King Road")
    assert address.fault() == "This postcode does not fit the country."
    qtbot.keyClicks(address.postcode_field, "211")
    assert address.check()
    assert (address.line().lines, address.line().country) == ("King Road", "SA")
