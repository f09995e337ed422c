"""Pinned notes stand over the note."""

from pytestqt.qtbot import QtBot

from app import times
from app.models.keys import new_key
from app.models.rows.notes import PinnedNote
from app.ui.language import Language
from app.ui.parts.pinned_notes import MOST, PinnedNotes
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.text_label import TextLabel


def test_the_newest_few_are_shown_and_can_be_taken_off(qtbot: QtBot, english: Language) -> None:
    pinned = PinnedNotes(english)
    qtbot.addWidget(pinned)
    notes = [PinnedNote(new_key(), f"Note {number}", times.now(), "Sara") for number in range(5)]
    pinned.show_notes(notes)
    assert not pinned.isHidden()
    labels = [label.text() for label in pinned.findChildren(TextLabel)]
    assert labels == [f"Note {number}" for number in range(MOST)]
    button = pinned.findChild(IconButton, "unpin_button")
    assert button is not None
    with qtbot.waitSignal(pinned.unpin_requested) as asked:
        button.click()
    assert asked.args == [notes[0].id]
    pinned.show_notes(())
    assert pinned.isHidden()
