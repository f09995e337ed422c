"""What a script may say of invoices comes when the script runs, and once."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.ui.script_papers import ScriptPapers
from app.ui.state.calls import Calls
from tests.ui import memories, people


def test_the_papers_of_the_customer_are_asked_for_once(tmp_path: Path, calls: Calls, qtbot: QtBot) -> None:
    """Not before there is a script; again when the call turns out to be somebody else's."""
    memory = memories.lane(tmp_path / "hatif.sqlite")
    mona = memories.answer(memory, qtbot, lambda opened: opened.search("Mona"))[0].customer_id
    card = memories.answer(memory, qtbot, lambda opened: opened.card(mona))
    papers = ScriptPapers(memory)
    page = people.talk(calls, known=card)
    papers.look(page)
    assert memory.idle
    page.runner = people.runner()
    with qtbot.waitSignal(papers.known):
        papers.look(page)
    assert page.papers is not None
    assert page.papers.customer_id == mona
    papers.look(page)
    assert memory.idle
    page.card = people.card()
    papers.look(page)
    assert not memory.idle
    qtbot.waitUntil(lambda: memory.idle)
    memory.stop()
