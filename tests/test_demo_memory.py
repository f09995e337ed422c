"""The demo's database is today's made-up company, and the agent is one of its people."""

from pathlib import Path

from app import times
from app.demo_files import DemoFiles
from app.demo_memory import open_demo, open_team
from app.folders import Folders
from app.models.changes import sample_data
from app.models.database import Database
from app.practice import company
from app.settings import Settings


def test_the_demo_is_opened_as_sara_of_the_made_up_company(tmp_path: Path) -> None:
    """Whatever login the settings name: it is no place for one's own work."""
    folders = Folders.under(tmp_path)
    folders.prepare()
    now = times.now()
    files = DemoFiles.of(folders.data, now)
    files.calls.write_text("[]")
    made = Database.open(f"sqlite:///{files.database}")
    with made.writing() as session:
        sample_data.fill(session, company.made(now, size=60))
    made.close()
    memory = open_demo(folders, Settings({"agent.login": "somebody", "database.url": "postgresql://x/y"}))
    assert memory.agent.shown_name("en") == "Sara Khalil"
    reasons, outcomes = memory.trees()
    assert reasons
    assert outcomes
    memory.close()


def test_the_floor_is_opened_as_a_supervisor_as_soon_as_it_is_there(tmp_path: Path) -> None:
    folders = Folders.under(tmp_path)
    folders.prepare()
    made = Database.open(f"sqlite:///{folders.data / 'floor.sqlite'}")
    with made.writing() as session:
        sample_data.fill(session, company.made(times.now(), size=60))
    made.close()
    memory = open_team(folders, Settings())
    assert (memory.agent.login, memory.agent.role) == ("huda", "supervisor")
    memory.close()
