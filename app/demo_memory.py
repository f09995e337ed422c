"""Opens the demo's database, on the database lane's thread."""

from app import demo_files, times
from app.desk_memory import as_agent
from app.folders import Folders
from app.models.database import Database
from app.models.memory import Memory
from app.practice.staff import AGENT_LOGIN
from app.settings import Settings


def open_demo(folders: Folders, settings: Settings) -> Memory:
    """Open today's made-up company, which is made first where need be."""
    files = demo_files.ensure(folders.data, times.now())
    return as_agent(Database.open(f"sqlite:///{files.database}"), AGENT_LOGIN, settings.region)
