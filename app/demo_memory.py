"""Opens the demo's database, on the database lane's thread."""

from threading import Event

from app import demo_files, times
from app.desk_memory import as_agent
from app.errors import Unavailable
from app.folders import Folders
from app.late import late
from app.models.database import Database
from app.models.memory import Memory
from app.practice.staff import AGENT_LOGIN
from app.settings import Settings

_TRIES, _TRY_SECONDS = 600, 0.1  # a minute


def open_demo(folders: Folders, settings: Settings) -> Memory:
    """Open today's made-up company, which is made first where need be."""
    files = demo_files.ensure(folders.data, times.now())
    return as_agent(Database.open(f"sqlite:///{files.database}"), AGENT_LOGIN, settings.region)


def open_team(folders: Folders, settings: Settings) -> Memory:
    """Open the living floor as one of its supervisors, as soon as it is there."""
    path = late("app.living_floor", "file_in")(folders.data)
    leader = late("app.practice.floor_staff", "LEADER")
    patience = Event()
    for _ in range(_TRIES):
        if path.exists():
            return as_agent(Database.open(f"sqlite:///{path}"), leader, settings.region)
        patience.wait(_TRY_SECONDS)
    raise Unavailable("the demo's floor could not be made; is the disk full?")
