"""What is known of a call goes along when it is put through."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from app.callscript.shelf import Shelf
from app.journal.journal import Journal
from app.models.agent import Agent
from app.models.changes import agents as agent_changes
from app.models.database import Database
from app.models.memory import Memory
from app.models.queries import agents
from app.settings import Settings
from app.telephony.protocol import CallPicture
from app.ui import script_draft
from app.ui.draft_keeper import DraftKeeper
from app.ui.handover_flow import HandoverFlow
from app.ui.jobs import Jobs
from app.ui.script_flow import ScriptFlow
from app.ui.state.agent_status import AgentStatus
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.state.verification import Verification
from app.ui.verification_flow import VerificationFlow
from tests.ui import memories, people, pictures


def opened_by_omar(path: Path) -> Memory:
    """Open the same database at another desk."""
    memories.opened(path).close()
    database = Database.open(f"sqlite:///{path}")
    with database.writing() as session:
        agent_changes.add(session, "omar")
        session.execute(update(Agent).where(Agent.login == "sara").values(name_latin="Sara"))
        omar = agents.with_login(session, "omar")
    assert omar is not None
    return Memory(database, "SA", omar)


class Desk:
    """One agent's flows on a database that both share."""

    def __init__(self, memory: Jobs[Memory], folder: Path) -> None:
        self.memory = memory
        self.calls = Calls()
        self.journal = Jobs(lambda: Journal.open(folder / "journal.sqlite"), "journal")
        script = people.runner().script
        self.library: Jobs[Shelf] = Jobs(lambda: Shelf((script,)), "library")
        settings = Settings({"ui.language": "en"})
        scripts = ScriptFlow(self.calls, self.library, settings, AgentStatus())
        self.verifications = VerificationFlow(self.calls, memory, settings)
        self.drafts = DraftKeeper(self.calls, self.journal)
        self.flow = HandoverFlow(self.calls, memory, self.drafts, scripts, self.verifications)
        for lane in (self.journal, self.library):
            lane.start()

    def talk(self, picture: CallPicture) -> CallPage:
        """Take a call."""
        return people.answer(self.calls, people.ring(self.calls, picture))

    def stop(self) -> None:
        """End the lanes."""
        self.drafts.stop()
        for lane in (self.journal, self.library, self.memory):
            lane.stop()


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    """Sara's and Omar's."""
    path = tmp_path / "hatif.sqlite"
    lanes = (memories.lane(path), Jobs(lambda: opened_by_omar(path), "omar"))
    folders = (tmp_path / "sara", tmp_path / "omar")
    for folder in folders:
        folder.mkdir()
    sara, omar = (Desk(lane, folder) for lane, folder in zip(lanes, folders, strict=True))
    omar.memory.start()
    yield sara, omar
    sara.stop()
    omar.stop()


def of_the_pbx(call_id: str, number: str = "0500000001") -> CallPicture:
    """Return a call as the PBX sends it: with its own number of the whole call."""
    picture = pictures.ringing(call_id, number)
    return replace(picture, queue=replace(picture.queue, call="pbx-7"))


def test_the_next_agent_goes_on_from_where_the_first_one_was(desks: tuple[Desk, Desk], qtbot: QtBot) -> None:
    """Script, answers, verification and note; the PBX shows another number then."""
    sara, omar = desks
    page = sara.talk(of_the_pbx("first"))
    page.note, page.runner = "Charged twice", people.runner("next", "twice")
    page.verification = Verification(1, ("city",), {"city": True})
    sara.flow.give("204")
    qtbot.waitUntil(lambda: sara.memory.idle)

    theirs = omar.talk(of_the_pbx("second", "204"))
    with qtbot.waitSignal(theirs.handed_over, timeout=10_000):
        omar.flow.look(theirs)
    assert theirs.handover is not None
    assert (theirs.handover.agent("en"), theirs.note) == ("Sara", "")
    theirs.note = "Omar here"
    omar.flow.take(theirs.call_id)
    assert theirs.note == "Charged twice\nOmar here"
    assert theirs.verification.is_passed
    qtbot.waitUntil(lambda: theirs.runner is not None)
    assert script_draft.written(theirs.runner) == script_draft.written(page.runner)
    assert theirs.handover is None


def test_nothing_is_offered_where_nothing_was_known_or_it_is_not_wanted(
    desks: tuple[Desk, Desk], qtbot: QtBot
) -> None:
    """Beginning anew leaves the page as it is."""
    sara, omar = desks
    page = sara.talk(of_the_pbx("first"))
    sara.flow.give("204")
    theirs = omar.talk(of_the_pbx("second"))
    omar.flow.look(theirs)
    qtbot.waitUntil(lambda: sara.memory.idle and omar.memory.idle, timeout=10_000)
    assert theirs.capsule is None
    page.note = "Charged twice"
    sara.calls.add(consulted := CallPage(pictures.talking(pictures.dialling("consult", "204")), page.key))
    consulted.is_consult = True
    sara.flow.give_to_consulted()
    qtbot.waitUntil(lambda: sara.memory.idle)
    with qtbot.waitSignal(theirs.handed_over):
        omar.flow.look(theirs)
    omar.flow.leave(theirs.call_id)
    assert (theirs.capsule, theirs.note) == (None, "")
