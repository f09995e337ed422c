"""Opens the database for the desk, on the database lane's thread; SQLAlchemy comes in here and not before."""

import getpass

from app import times
from app.errors import Bug
from app.folders import Folders
from app.models.changes import agents as agent_changes
from app.models.changes import sample_data
from app.models.database import Database
from app.models.memory import Memory
from app.models.queries import agents
from app.practice import company
from app.settings import Settings


def open_memory(folders: Folders, settings: Settings) -> Memory:
    """Open the database of the settings, or the file in the profile, as the agent who is signed in here."""
    folders.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    url = settings.database_url or f"sqlite:///{folders.data / 'hatif.sqlite'}"
    return _as_agent(Database.open(url), settings.agent_login or getpass.getuser(), settings.region)


def open_demo(folders: Folders, settings: Settings) -> Memory:
    """Open today's sample company; each day has its own file, so that what is due today is due today."""
    folders.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    now = times.now()
    database = Database.open(f"sqlite:///{folders.data / f'demo-{now.date().isoformat()}.sqlite'}")
    with database.writing() as session:
        if not sample_data.is_filled(session):
            sample_data.fill(session, company.made(now))
    return _as_agent(database, company.AGENT_LOGIN, settings.region)


def _as_agent(database: Database, login: str, region: str) -> Memory:
    with database.writing() as session:
        agent = agents.with_login(session, login)
        if agent is None:
            agent_changes.add(session, login)
            agent = agents.with_login(session, login)
    if agent is None:
        raise Bug("an agent who was just taken in is not there")
    return Memory(database, region, agent)
