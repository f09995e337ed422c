"""What the agent does is safe in the journal, and comes back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import times
from app.journal.journal import Journal
from app.models.keys import new_key
from app.ui.draft_keeper import DraftKeeper
from app.ui.jobs import Jobs
from app.ui.parts.note_editor import NoteEditor
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.state.wrap_up_form import Resolved, WrapUpForm
from tests.ui.pictures import ringing, talking


class Desk:
    """One desk's calls and the keeper of their drafts."""

    def __init__(self, path: Path) -> None:
        self.calls = Calls()
        self.journal = Jobs(lambda: Journal.open(path), "journal")
        self.journal.start()
        self.keeper = DraftKeeper(self.calls, self.journal)
        self.page = CallPage(talking(ringing()), new_key())
        self.calls.add(self.page)

    def close(self) -> None:
        """Close the desk."""
        self.keeper.stop()
        self.journal.stop()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The journal of one desk."""
    return tmp_path / "journal.sqlite"


@pytest.fixture
def desk(path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """A desk in a call."""
    desk = Desk(path)
    yield desk
    desk.close()


def test_a_note_is_safe_within_a_second(desk: Desk, qtbot: QtBot) -> None:
    """And the page says since when."""
    with qtbot.waitSignal(desk.page.draft_saved, timeout=1_000):
        desk.keeper.keep_note(desk.page.call_id, "promised a refund")
    assert desk.page.saved_at is not None


def test_what_is_typed_while_something_else_is_written_is_not_called_safe(
    desk: Desk, path: Path, qtbot: QtBot
) -> None:
    """Only when it is on disk itself."""
    desk.keeper.keep(desk.page, "call")
    with qtbot.waitSignal(desk.page.draft_saved):
        desk.keeper.write()
        desk.keeper.keep_note(desk.page.call_id, "typed meanwhile")
    second = Journal.open(path)
    assert second.drafts(desk.page.call_id)["note"] == "typed meanwhile"
    second.close()


def test_another_desk_finds_the_note_the_form_and_the_key(desk: Desk, path: Path, qtbot: QtBot) -> None:
    """After a crash the call goes on where it was."""
    form = replace(WrapUpForm(), resolved=Resolved.YES, satisfaction=4)
    desk.keeper.keep_note(desk.page.call_id, "promised a refund")
    desk.keeper.keep_form(desk.page.call_id, form)
    desk.keeper.keep(desk.page, "call")
    with qtbot.waitSignal(desk.page.draft_saved):
        desk.keeper.write()
    second = Desk(path)
    with qtbot.waitSignals([second.keeper.restored, second.page.note_restored]):
        second.keeper.restore(second.page)
    assert second.page.note == "promised a refund"
    assert second.page.form == form
    assert second.page.key == desk.page.key
    second.close()


def test_what_was_typed_before_the_drafts_came_is_not_overwritten(desk: Desk, qtbot: QtBot) -> None:
    """The agent's newest words win."""
    desk.keeper.keep_note(desk.page.call_id, "old")
    with qtbot.waitSignal(desk.page.draft_saved):
        desk.keeper.write()
    desk.page.note = "new"
    with qtbot.waitSignal(desk.keeper.restored):
        desk.keeper.restore(desk.page)
    assert desk.page.note == "new"


def test_a_call_that_is_forgotten_is_not_written_again(desk: Desk, qtbot: QtBot) -> None:
    """What was typed last went with it into the outbox."""
    desk.keeper.keep_note(desk.page.call_id, "done")
    desk.keeper.forget(desk.page)
    desk.keeper.write()
    found: list[list[str]] = []
    desk.journal.ask(desk.page, lambda journal: journal.open_calls(), found.append)
    qtbot.waitUntil(lambda: found == [[]])


def test_a_draft_that_cannot_be_read_is_passed_over(desk: Desk, qtbot: QtBot) -> None:
    """The call goes on with an empty form."""
    call_id = desk.page.call_id
    desk.journal.ask(desk.page, lambda journal: journal.keep_draft(call_id, "form", "{"), lambda _done: None)
    with qtbot.waitSignal(desk.keeper.restored):
        desk.keeper.restore(desk.page)
    assert desk.page.form == WrapUpForm()
    assert desk.page.is_restored


def test_a_call_that_was_not_wrapped_up_is_found_by_the_next_desk(
    desk: Desk, path: Path, qtbot: QtBot
) -> None:
    """As soon as it is wrapped up nobody finds it any more."""
    desk.keeper.keep(desk.page, "call")
    with qtbot.waitSignal(desk.page.draft_saved):
        desk.keeper.write()
    second = Desk(path)
    with qtbot.waitSignal(second.keeper.left_found) as found:
        second.keeper.find_left()
    assert found.args is not None
    assert found.args[0].key == desk.page.key
    second.close()


def test_a_note_can_be_undone_after_a_restart(
    desk: Desk, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Step by step, as it came about."""
    now = times.now()
    for number, text in enumerate(("asked", "asked for a refund", "asked for a refund, promised it")):
        moment = now + timedelta(seconds=3 * number)
        monkeypatch.setattr(times, "now", lambda at=moment: at)
        desk.keeper.keep_note(desk.page.call_id, text)
    assert desk.page.note_steps == ("", "asked", "asked for a refund")
    with qtbot.waitSignal(desk.page.draft_saved):
        desk.keeper.write()
    desk.close()
    again = Desk(path)
    with qtbot.waitSignal(again.keeper.restored):
        again.keeper.restore(again.page)
    assert again.page.note_steps == ("", "asked", "asked for a refund")
    editor = NoteEditor()
    qtbot.addWidget(editor)
    editor.show_note("call-1", "")
    editor.restore(again.page.note_steps, again.page.note)
    assert editor.toPlainText() == "asked for a refund, promised it"
    editor.undo()
    assert editor.toPlainText() == "asked for a refund"
    editor.undo()
    assert editor.toPlainText() == "asked"
    again.close()
